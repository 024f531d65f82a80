/** A brief of a saved result is made with the settings of that result: its seed and futures, and a scenario that is the same. */
import { settingsDifferences } from "../../analysis/compare/settings-differences.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import type { ResultRecord, SettingsRecord } from "../../engine/result.ts";
import { canonicalJson } from "../../io/canonical.ts";
import { escapeText } from "../../io/escape.ts";
import { FileFault } from "../../io/file-fault.ts";
import { isMap } from "../../io/overlay.ts";
import { UsageError } from "../usage-error.ts";

interface Asked {
  readonly seed?: string;
  readonly replications?: string;
}

/**
 * The options with seed and number of futures of the saved result, where they are not those of the scenario: what the brief runs besides, and
 * the command that it prints, then belong to its figures.
 *
 * @param scenario  as it stands, without these two flags
 * @throws UsageError  another seed or number is asked for
 */
export function asSaved<Options extends Asked>(options: Options, record: ResultRecord, scenario: Pick<Scenario, "seed" | "replications">): Options {
  for (const flag of ["seed", "replications"] as const) {
    const asked = options[flag];
    if (asked !== undefined && asked !== String(record[flag]))
      throw new UsageError(`--${flag} ${asked.slice(0, 40)} is not that of the saved result (${record[flag]}); leave --${flag} or --from out`, "report");
  }
  const seed = record.seed === scenario.seed ? {} : { seed: record.seed };
  // with a precision the number of futures follows from the figures
  const own = record.precision !== null || record.replications === scenario.replications;
  return { ...options, ...seed, ...(own ? {} : { replications: String(record.replications) }) };
}

/** @throws FileFault  the result was made from another scenario, or from a truth that founders did not know */
export function checkSaved(shown: string, { scenario, settings }: ResultRecord, loaded: { readonly hash: string; readonly scenario: Scenario }): void {
  if (settings !== undefined && settings.truth.length > 0)
    throw new FileFault(
      `${shown} was run with --truth ${escapeText(settings.truth.join(" "))}: a brief says what its scenario says. Fix: save a run without --truth, or give the number with --set in both`,
    );
  if (scenario.hash === loaded.hash || sameSettings(settings, loaded.scenario)) return;
  const differs = firstDifference(settings?.scenario, loaded.scenario.given);
  throw new FileFault(
    `${shown} is the result of another scenario (${differs ?? `${escapeText(scenario.hash.slice(0, 20))}..., not ${loaded.hash.slice(0, 20)}...`}). Fix: give the scenario that it came from, with the same --set, or ${shown} itself in its place; or leave --from out`,
  );
}

/** Results of earlier versions do not say their settings. */
function sameSettings(settings: SettingsRecord | undefined, { given }: Scenario): boolean {
  return isMap(settings?.scenario) && canonicalJson(settings.scenario) === canonicalJson(given);
}

/** The first place in which two scenarios differ, in words; null where the result does not say its settings. */
function firstDifference(saved: unknown, given: unknown): string | null {
  const [found] = settingsDifferences(saved, given);
  const text = (value: unknown): string => (value === undefined ? "nothing" : escapeText((JSON.stringify(value) ?? "").slice(0, 60)));
  return found === undefined ? null : `${escapeText(found.path)} is ${text(found.first)} there and ${text(found.second)} here`;
}
