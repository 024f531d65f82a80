import type { GeneratorName } from "../engine/index.ts";
import { nearest } from "../engine/keys/nearest.ts";
import { metrics } from "../engine/levers/catalogue.ts";
import { findMetric } from "../engine/metrics/statistic.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `mutua run` as commander hands them over. */
export interface RunOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly out?: string;
  readonly replicates?: string;
  readonly metrics?: string;
  readonly years?: string;
  readonly by?: string;
  readonly set?: readonly string[];
  readonly truth?: readonly string[];
  readonly seed?: string;
  readonly replications?: string;
  readonly replicate?: string;
  readonly workers?: string;
  readonly check?: boolean;
  readonly strict?: boolean;
  readonly failIf?: readonly string[];
  readonly untilPrecise?: readonly string[];
  readonly most?: string;
  /** "all", or families of metrics joined by commas. */
  readonly detail?: string | boolean;
  readonly quick?: boolean;
  readonly plain?: boolean;
  readonly explainDifference?: boolean;
  readonly lang?: string;
  readonly color?: boolean;
  readonly ascii?: boolean;
  /** The locale asked for --ascii, not the user: files stay as they are everywhere. */
  readonly asciiByLocale?: boolean;
  readonly force?: boolean;
  readonly allowLarge?: boolean;
  readonly errors?: string;
  readonly rng?: GeneratorName;
  readonly quiet?: boolean;
}

export const breakdownNames = ["quintile", "sex", "age_band", "group", "health"] as const;
export type BreakdownName = (typeof breakdownNames)[number];

/** What is asked of the rows; null where the scenario's own `outputs` decide. */
export interface Wanted {
  /** Families that `--detail` is limited to. */
  readonly families: readonly string[] | null;
  readonly metrics: "headline" | "all" | readonly string[] | null;
  readonly years: "all" | "last" | readonly number[] | null;
  readonly by: readonly BreakdownName[] | null;
}

/** Parts of ids before the point. */
const familiesOfMetrics: readonly string[] = [...new Set(metrics.map(({ id }) => id.slice(0, id.indexOf("."))))].sort();

/** @throws UsageError  an unknown metric, year or breakdown, with the nearest known name */
export function readWanted({ metrics: metricsText, years, by, detail }: RunOptions): Wanted {
  return {
    families: typeof detail !== "string" || detail === "all" ? null : names("--detail", detail, familiesOfMetrics),
    metrics: metricsText === undefined ? null : metricsText === "headline" || metricsText === "all" ? metricsText : metricNames(metricsText),
    years: years === undefined ? null : years === "all" || years === "last" ? years : calendarYears(years),
    by: by === undefined ? null : names("--by", by, breakdownNames),
  };
}

/** Years joined by commas; a stretch of them is written out for whoever types 2026-2028. */
function calendarYears(text: string): number[] {
  refuseAmongOthers("--years", text, ["all", "last"]);
  const stretch = /^\s*([0-9]{4})\s*(?:-|\.\.|:|\u2013)\s*([0-9]{4})\s*$/.exec(text);
  const [first, last] = [Number(stretch?.[1]), Number(stretch?.[2])];
  if (stretch !== null && last >= first && last - first < 30) {
    const years = Array.from({ length: last - first + 1 }, (_, k) => first + k).join(",");
    throw new UsageError(`--years ${JSON.stringify(text.slice(0, 40))} is not allowed; write the years: --years ${years}`, "run");
  }
  return split(text).map((year) => count("--years", year, 1, 9999));
}

/** A word that stands for many stands alone. @throws UsageError */
function refuseAmongOthers(option: string, text: string, words: readonly string[]): void {
  const given = split(text);
  const word = given.find((one) => words.includes(one));
  if (word !== undefined && given.length > 1)
    throw new UsageError(`${option} ${JSON.stringify(text.slice(0, 60))} is not allowed; ${word} stands alone: ${option} ${word}`, "run");
}

/** A whole number of an option. @throws UsageError */
export function count(option: string, text: string, least: number, most: number, command = "run"): number {
  const value = /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new UsageError(`${option} ${JSON.stringify(text.slice(0, 40))} is not allowed; it takes a whole number from ${least} to ${most}`, command);
  return value;
}

/** Ids of metrics, members of families ("finance.claims_var_0.95") among them. */
function metricNames(text: string): string[] {
  refuseAmongOthers("--metrics", text, ["headline", "all"]);
  const known = metrics.map((metric) => metric.id);
  return split(text).map((id) => findMetric(metrics, id)?.id ?? names("--metrics", id, known)[0]!);
}

function names<Name extends string>(option: string, text: string, known: readonly Name[]): Name[] {
  return split(text).map((name) => {
    const found = known.find((one) => one === name);
    if (found !== undefined) return found;
    const near = nearest(name, known);
    const hint =
      near !== null ? `did you mean ${near}?` : (ofFamily(name, known) ?? (known.length <= 30 ? `it takes ${known.join(", ")}` : "mutua explain lists them"));
    throw new UsageError(`${option} ${JSON.stringify(name.slice(0, 60))} is not known; ${hint}`, "run");
  });
}

/** What a name without its family, or a family without a name, may have meant. */
function ofFamily(name: string, known: readonly string[]): string | null {
  if (name === "") return null;
  const family = name.replace(/[.*]+$/, "");
  const inside = known.filter((one) => one.startsWith(`${family}.`) || one.endsWith(`.${family}`));
  if (inside.length === 0) return null;
  return `there are ${inside.slice(0, 12).join(", ")}${inside.length > 12 ? ` and ${inside.length - 12} more: mutua explain metrics` : ""}`;
}

function split(text: string): string[] {
  return text.split(",").map((part) => part.trim());
}
