/** The keys at the top of a scenario: version, name, seed, horizon. */

import { isWellFormed } from "../keys/names.ts";
import { numberShape } from "../keys/numbers.ts";
import { isMap, keysOf, report, valueOf } from "../keys/place.ts";
import { byName, choice, list, type Named, nameText, record, text } from "../keys/reader.ts";
import { type Key, optional, required, type Shape } from "../keys/shape.ts";

/** Version of the scenario format that this engine reads. */
export const formatVersion = 1;

const version: Shape<number> = {
  type: "version",
  allowed: `the format version, ${formatVersion}`,
  schema: { const: formatVersion },
  children: [],
  standIn: () => formatVersion,
  read: (value, place) => {
    if (value === formatVersion) return formatVersion;
    const newer = typeof value === "number" && Number.isInteger(value) && value > formatVersion;
    report(
      place,
      "E0319",
      value,
      newer ? `version ${formatVersion}: this scenario needs a newer mutua` : `the format version, ${formatVersion}`,
      newer ? "install the newest mutua" : `write mutua: ${formatVersion}`,
    );
    return formatVersion;
  },
};

const longestSeed = 200;

/** Canonical text: 42 and "42" are one seed, "007" is text. */
export const seedShape: Shape<string> = {
  type: "seed",
  allowed: `a whole number from 0 to 9007199254740991, or text of 1 to ${longestSeed} characters`,
  children: [],
  standIn: () => "1",
  schema: {
    anyOf: [
      { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      { type: "string", minLength: 1, maxLength: longestSeed },
    ],
  },
  read: (value, place) => {
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return String(value === 0 ? 0 : value);
    if (typeof value === "string" && value.length >= 1 && value.length <= longestSeed && isWellFormed(value)) return value;
    report(
      place,
      typeof value === "number" ? "E0304" : "E0300",
      value,
      `a whole number from 0 to 9007199254740991, or text of 1 to ${longestSeed} characters`,
      "write for example seed: 42, or seed: dakar-2026",
    );
    return "1";
  },
};

export interface SourceDraft {
  readonly title: string;
  readonly url: string;
  readonly licence: string;
}

const sourceShape: Shape<SourceDraft> = record({
  title: required(text("a title", 500, 1), "title"),
  url: optional(text("an address", 1000), "", "where it can be found"),
  licence: optional(text("a licence", 200), "", "licence"),
});

/** Ids of `sources` as written, known before anything else is read, so that every number can cite them. */
export function sourceIds(input: unknown): ReadonlySet<string> {
  const sources = isMap(input) ? valueOf(input, "sources") : null;
  return new Set(isMap(sources) ? keysOf(sources).map((id) => id.slice(0, 400).normalize("NFC").trim()) : []);
}

function setting(what: string, min: number, max: number): Shape<number> {
  return numberShape({ what, type: "whole number", min, max, integer: true, setting: true });
}

/** What the shipped scenarios are about: they are listed under these, in this order. Of no effect on a run. */
export const topics = [
  "teaching",
  "solidarity-holds",
  "solidarity-fails",
  "prevention-pays",
  "prevention-does-not-pay",
  "education-works",
  "education-does-not-work",
  "real-case",
] as const;
export type Topic = (typeof topics)[number];

/** How often, how long, from when: settings of the run, not assumptions about the world. */
export interface GeneralKeys {
  readonly mutua: Key<number>;
  readonly name: Key<string>;
  readonly description: Key<string>;
  readonly topic: Key<Topic | null>;
  readonly authors: Key<readonly string[]>;
  readonly sources: Key<readonly Named<SourceDraft>[]>;
  readonly currency: Key<string>;
  readonly start_year: Key<number>;
  readonly years: Key<number>;
  readonly replications: Key<number>;
  readonly seed: Key<string>;
  readonly confidence: Key<number>;
}

export const generalKeys: GeneralKeys = {
  mutua: required(version, "version of the scenario format"),
  name: required(nameText, "title of the scenario"),
  description: optional(text("a description", 20000), "", "free text"),
  topic: optional(choice(topics), null, "what the scenario is about: where `mutua scenarios list` shows it", { shown: "none" }),
  authors: optional(list(text("a name", 200, 1), 100), [], "who wrote it", { shown: "none" }),
  sources: optional(byName(sourceShape, "source", 1000), [], "where numbers come from, cited by their id", { shown: "none" }),
  currency: optional(text("a currency", 20), "", "shown beside amounts"),
  start_year: optional(setting("a calendar year", 1, 9999), 2026, "first simulated year"),
  years: optional(setting("a number of years", 1, 1000), 10, "simulated years", { unit: "years" }),
  replications: optional(setting("a number of replications", 1, 1e9), 100, "how often the future is drawn: more replications, narrower intervals"),
  seed: optional(seedShape, "1", "start of all chance: the same seed gives the same numbers", { shown: 1 }),
  confidence: optional(
    numberShape({ what: "a confidence level", type: "share", min: 0.5, max: 0.9999, percent: true, setting: true }),
    0.95,
    "level of the intervals",
  ),
};
