import type { Command } from "commander";
import { escapeLines } from "../../io/escape.ts";
import type { LanguageCode } from "../../report/language/codes.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { addExamples } from "../help-examples.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";

export function addExplain(program: Command, host: Host, finish: (code: ExitCode) => void): void {
  const command = program
    .command("explain")
    .description(
      "Explains a metric, cause, scheme kind, lever, scenario key, law, country, exact family, generator or error code; without a name, lists them all.",
    )
    .argument("[name...]", "coverage.breadth, cause denied, kind solidarity, key population.size, law gamma, country SEN, E0304; or metrics for a list")
    .option("--lang <language>", "language: en, fr or es; that of the system if left out")
    .action(async (words: readonly string[], { lang }: { lang?: string }) => {
      const { languageOf } = await import("../language-of.ts");
      const { listWidth } = await import("../named-list.ts");
      await host.write(escapeLines(await explain(words, languageOf(host, lang, "explain"), listWidth(host))));
      finish(exitCodes.done);
    });
  addExamples(command, ["mutua explain coverage.breadth", "mutua explain adverse selection", "mutua explain glossary --lang fr"]);
}

async function explain(words: readonly string[], language: LanguageCode, width: number): Promise<string> {
  const { namedLines } = await import("../named-list.ts");
  const { kindsOfEntry, loadEntries } = await import("../explain-entries.ts");
  const entries = loadEntries(language);
  const list = (kinds: readonly (typeof kindsOfEntry)[number][]): string =>
    kinds
      .map(
        (kind) =>
          `${kind}\n${entries
            .filter((entry) => entry.kind === kind)
            .flatMap(({ name, title }) => namedLines(name, title.length > 80 ? `${title.slice(0, 77)}...` : title, 36, width))
            .join("\n")}\n\n`,
      )
      .join("");
  if (words.length === 0) return list(kindsOfEntry);
  const [first = "", ...rest] = words;
  const named = words.length === 1 && !entries.some(({ name }) => name === first) ? kindsOfEntry.find((kind) => listNames(kind).includes(first)) : undefined;
  if (named !== undefined) return list([named]);
  // "cause denied" names the kind first; "scheme solidarity" is the older spelling of "kind solidarity".
  const kind = first === "scheme" ? "kind" : kindsOfEntry.find((known) => known === first);
  const name = kind !== undefined && rest.length > 0 ? rest.join(" ") : words.join(" ");
  const found = entries.filter((entry) => entry.name === name && (kind === undefined || rest.length === 0 || entry.kind === kind));
  const metric = found.length === 0 ? await familyMember(name, language) : null;
  if (metric !== null) return `${metric}\n`;
  if (found.length > 0) return found.map((entry) => `${entry.page()}\n`).join("\n");
  const { synonyms } = await import("../explain-topics.ts");
  const meant = synonyms[name.toLowerCase()];
  if (meant !== undefined) return explain([meant], language, width);
  const { wordOf } = await import("../explain-words.ts");
  const word = wordOf(name);
  if (word !== null) return word.page === null ? word.text(language) : explain(word.page.split(" "), language, width);
  const { nearest } = await import("../../engine/keys/nearest.ts");
  const names = entries.map((entry) => entry.name);
  const near = names.find((known) => known.endsWith(`.${name}`)) ?? nearest(name, names);
  throw new UsageError(
    `nothing is called ${JSON.stringify(name.slice(0, 60))}${near === null ? "; mutua explain lists every name" : `; did you mean ${near}?`}`,
    "explain",
  );
}

/** What asks for the list of one kind: "metric", "metrics"; the option --rng names generators. */
function listNames(kind: string): readonly string[] {
  return [kind, kind === "country" ? "countries" : `${kind}s`, ...(kind === "generator" ? ["rng"] : [])];
}

/** A metric with its number in the id, as finance.claims_var_0.95; null where it is none. */
async function familyMember(name: string, language: LanguageCode): Promise<string | null> {
  const { explainMember } = await import("../explain-entries.ts");
  return explainMember(name, language);
}
