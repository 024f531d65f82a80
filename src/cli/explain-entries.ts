import { countries } from "../engine/countries/index.ts";
import { distributions } from "../engine/distributions/index.ts";
import { workedNumber } from "../engine/estimation/worked-number.ts";
import { leversInOrder, metrics } from "../engine/levers/catalogue.ts";
import type { Lever } from "../engine/levers/lever.ts";
import { causes } from "../engine/metrics/causes.ts";
import { findMetric } from "../engine/metrics/statistic.ts";
import { codes } from "../engine/scenario/codes.ts";
import { type KeyDescription, keys } from "../engine/scenario/json-schema.ts";
import { type Preset, presets } from "../engine/scenario/presets.ts";
import type { Family } from "../exact/family.ts";
import { readCodeMeanings } from "../io/problem-codes.ts";
import { wrap } from "../report/display-width.ts";
import { explainCause, explainMetric, explainTopic, type Topic } from "../report/explain.ts";
import { type LanguageCode, languageCodes } from "../report/language/codes.ts";
import { glossary } from "../report/language/glossary.ts";
import { languages } from "../report/language/index.ts";
import type { Language } from "../report/language/language.ts";
import { references } from "../report/language/reference/index.ts";
import { pageText } from "../report/language/reference/pages.ts";
import type { Reference } from "../report/language/reference/texts.ts";
import { causeWords, metricWords } from "../report/language/reference/words.ts";
import { countriesText } from "./country-texts.ts";
import { families } from "./exact-families.ts";
import { topics } from "./explain-topics.ts";

/** What `--rng` chooses from. */
const generatorTopics: readonly (Topic & { readonly title: string })[] = [
  {
    id: "default",
    title: "the source of chance of every run, unless --rng names another",
    definition:
      "Four 32-bit words as a pure function of seed, replication, year, purpose, person and year of entry: the pcg4d integer hash, closed by a multiply-xorshift step on each word. No state, so figures do not depend on workers or order.",
    source: "Jarzynski and Olano (2020), Hash Functions for GPU Rendering, JCGT 9(3)",
  },
  {
    id: "threefry",
    title: "a second source of chance, to check the first: --rng threefry",
    definition:
      "Threefry-2x32 with 13 rounds on the same keys: no operation in common with the default but addition, about twice the time. All figures change by chance only; one that moves further hangs on its generator. A law that draws by rejection takes the words after its first two from a hash of these two in both modes.",
    source: "Salmon, Moraes, Dror and Shaw (2011), Parallel Random Numbers: As Easy as 1, 2, 3, SC'11",
  },
];

export const kindsOfEntry = ["metric", "cause", "kind", "lever", "key", "law", "country", "exact", "generator", "code", "topic"] as const;

/** Columns of a page. */
const pageWidth = 79;

/** One thing that `mutua explain` knows. */
export interface Entry {
  readonly kind: (typeof kindsOfEntry)[number];
  readonly name: string;
  /** A few words for the list. */
  readonly title: string;
  /** The finished page; numbers in it are worked out when it is asked for. */
  readonly page: () => string;
}

/** Everything that can be explained, read from the same registries that the engine computes with. */
export function loadEntries(language: LanguageCode = "en"): readonly Entry[] {
  const spoken = languages[language];
  const reference = references[language];
  return [
    ...metrics.map(
      (metric): Entry => ({
        kind: "metric",
        name: metric.id,
        title: metricWords(metric, reference).name,
        page: () => explainMetric(metric, workedNumber(metric), spoken, reference),
      }),
    ),
    ...causes.map(
      (cause): Entry => ({
        kind: "cause",
        name: cause.key,
        title: causeWords(cause, reference).plain,
        page: () => explainCause(cause, causes.length, spoken, reference),
      }),
    ),
    ...[...presets.values()].map((preset) => presetEntry(preset, language)),
    ...leversInOrder.map((lever) => leverEntry(lever, spoken, reference)),
    ...keys.map((key) => keyEntry(key, spoken, reference)),
    ...[...distributions.values()].map(({ name, summary, source, parameters }) =>
      topicEntry(
        "law",
        {
          id: name,
          title: "a law of random amounts",
          definition: summary,
          source,
          allowed: parameters.map((parameter) => `${parameter.name}: ${parameter.meaning} (${parameter.allowed})`).join("; "),
        },
        summary,
      ),
    ),
    ...[...countries.values()].map(
      ({ iso3, name }): Entry => ({
        kind: "country",
        name: iso3,
        title: `${name}: what population.country: ${iso3} fills in`,
        page: () => countriesText(iso3, "text"),
      }),
    ),
    ...[...families.values()].map(familyEntry),
    ...generatorTopics.map((topic) => topicEntry("generator", topic, topic.title)),
    ...topics.map((topic): Entry => {
      const told = { ...topic, ...pageText(topic.id, language) };
      return { kind: "topic", name: topic.id, title: told.title, page: () => explainTopic(told, spoken) };
    }),
    { kind: "topic", name: "glossary", title: "words of the field in English, French and Spanish", page: () => glossaryPage(language) },
    ...[...readCodeMeanings, ...codes].map(([code, meaning]) => codeEntry(code, meaning, reference)),
  ];
}

function topicEntry(kind: Entry["kind"], topic: Topic, title: string): Entry {
  return { kind, name: topic.id, title, page: () => explainTopic(topic) };
}

function presetEntry({ kind, summary, lines }: Preset, language: LanguageCode): Entry {
  const told = { title: "a kind of scheme", definition: summary, ...pageText(kind, language) };
  const page = (): string =>
    `${explainTopic({ id: kind, ...told }, languages[language])}${lines.flatMap(({ key, value, source }) => [...wrap(`${key}: ${value}`, pageWidth, "  "), ...wrap(`    ${source}`, pageWidth, "    ")].map((line) => `${line}\n`)).join("")}`;
  return { kind: "kind", name: kind, title: told.definition, page };
}

function leverEntry({ name, scope, words }: Lever, spoken: Language, reference: Reference | null): Entry {
  const { name: title, definition, formula, source } = words.en;
  const where = scope === "scheme" ? `schemes.<scheme>.${name}` : name;
  const texts = reference?.levers[name];
  const topic: Topic =
    reference === null || texts === undefined
      ? { id: name, title: `a lever: ${title}`, definition: `${definition} Its key is ${where}.`, formula, source }
      : { id: name, title: reference.titles.lever(texts[0]), definition: `${texts[1]} ${reference.titles.leverKey(where)}`, formula: texts[2], source };
  return { kind: "lever", name, title: texts?.[0] ?? title, page: () => explainTopic(topic, spoken) };
}

function codeEntry(code: string, english: string, reference: Reference | null): Entry {
  const meaning = reference?.codes[code] ?? english;
  const titles = reference?.titles ?? { warning: "a warning", error: "an error" };
  return topicEntry("code", { id: code, title: code.startsWith("W") ? titles.warning : titles.error, definition: meaning }, meaning);
}

function keyEntry(
  { path, meaning: english, type, allowed, required, default: otherwise, unit, source }: KeyDescription,
  spoken: Language,
  reference: Reference | null,
): Entry {
  const meaning = reference?.keys[path] ?? english;
  const say = (text: string): string => reference?.phrase(text) ?? text;
  const topic: Topic = {
    id: path,
    title: reference?.titles.key(type, required) ?? `a key of the scenario (${type}${required ? ", required" : ""})`,
    definition: meaning,
    allowed: say(allowed),
    ...(unit === null ? {} : { unit }),
    ...(otherwise === null ? {} : { default: say(otherwise) }),
    ...(source === null ? {} : { source }),
  };
  return { kind: "key", name: path, title: meaning, page: () => explainTopic(topic, spoken) };
}

function familyEntry({ name, summary, formula, source, accuracy, example, compute }: Family): Entry {
  const page = (): string => {
    const values = compute(example).values.map(({ name: figure, value, why }) => `${figure} = ${value ?? `none (${why ?? "undefined"})`}`);
    return explainTopic({
      id: name,
      title: summary,
      definition: `${formula} ${accuracy}`,
      example: `${JSON.stringify(example, null, 1).replaceAll(/\n */g, " ")} gives ${values.slice(0, 12).join(", ")}`,
      source,
    });
  };
  return { kind: "exact", name, title: summary, page };
}

/** The page of a member of a family of metrics by its own id ("finance.claims_var_0.99"); null where there is none. */
export function explainMember(id: string, language: LanguageCode): string | null {
  const metric = findMetric(metrics, id);
  return metric === undefined ? null : explainMetric(metric, workedNumber(metric), languages[language], references[language]);
}

/** Every term with its plain sentence in the reader's language, and what it is called in the two others. */
function glossaryPage(language: LanguageCode): string {
  const others = languageCodes.filter((code) => code !== language);
  return glossary
    .map(({ term, plain, page }) => {
      const head = `${term[language]} (${others.map((code) => `${code}: ${term[code]}`).join("; ")})`;
      const more = page === null ? "" : ` (mutua explain ${page})`;
      return [...wrap(head, pageWidth), ...wrap(`    ${plain[language]}${more}`, pageWidth, "    ")].map((line) => `${line}\n`).join("");
    })
    .join("");
}
