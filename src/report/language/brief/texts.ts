/**
 * Every sentence of the brief in one language; a new language is one more file, and a text that it lacks does not compile. Numbers
 * arrive formatted, names of worlds ready to print: sentences take the form of the noun that they need and never inflect a name.
 * No sentence praises or pities ("only", "unfortunately"): swapping two worlds mirrors every text.
 * One file over the usual length: it is the list of what a translator has to write, in the order of the page.
 */
import type { CauseKey } from "../../../engine/metrics/causes.ts";
import type { NumberWords } from "../../format.ts";
import type { LanguageCode } from "../codes.ts";
import type { ActuarialTexts } from "./actuarial.ts";
import type { EffectTexts } from "./effects.ts";

/** A world in a sentence: by the kind of its scheme ("the mutual"), or by its name in quotes. */
export interface Noun {
  /** In a table or legend. */
  readonly bare: string;
  readonly the: string;
  /** At the start of a sentence. */
  readonly The: string;
  readonly with: string;
  readonly With: string;
  readonly of: string;
}
export type NounKind = "solidarity" | "for-profit" | "none";
export type ExcludedCause = Exclude<CauseKey, "declined">;

/**
 * An assumption as it is changed in one run, with the numbers before and after: the changes that the analysis makes (`ChangeKey` there). A report
 * may not read the analysis; `tests/analysis/change-keys.test.ts` holds both lists to each other.
 */
export type LeverKey =
  | "contributionDown"
  | "contributionUp"
  | "noHelp"
  | "sameHelp"
  | "subsidyLate"
  | "medicalInflationDown"
  | "medicalInflation"
  | "claimsDown"
  | "claimsUp"
  | "shockYear"
  | "reachDown"
  | "awarenessDown"
  | "awarenessUp"
  | "affordability"
  | "arrears"
  | "collection"
  | "reserve";

export interface BriefTexts {
  readonly language: LanguageCode;
  /** Marks and words of numbers in print: no-break thousands, a range as "1 to 2". */
  readonly numbers: NumberWords;
  readonly nouns: Readonly<Record<NounKind, Noun>>;
  /** A world that is named as in the scenario. */
  readonly named: (name: string) => Noun;
  /** A scheme in its world, where the world holds several. */
  readonly schemeIn: (scheme: string, world: string) => string;
  /** Between two clauses. */
  readonly semicolon: string;
  /** Between a name and what is said of it. */
  readonly colon: string;
  readonly or: (parts: readonly string[]) => string;
  readonly and: (parts: readonly string[]) => string;
  readonly band: {
    readonly kind: string;
    readonly audience: (audience: string) => string;
    readonly notForecast: string;
  };
  readonly title: {
    readonly high: (scheme: Noun, count: string, futures: string, year: number) => string;
    readonly stopped: (scheme: Noun, count: string, futures: string, year: number) => string;
    readonly two: (With: string, covered: string, other: string, coveredOther: string, year: number) => string;
    readonly one: (With: string, covered: string, year: number) => string;
    readonly unsure: (the: string, other: string, lo: string, hi: string, year: number) => string;
    readonly same: (The: string, other: string, year: number) => string;
  };
  readonly ask: string;
  readonly figures: {
    readonly of100: string;
    readonly covered: (year: number) => string;
    readonly coveredNote: (other: string | null, coveredOther: string, interval: string | null) => string;
    readonly cannotTell: (lo: string, hi: string) => string;
    /** Who pays: the State alone, or with employers. */
    readonly more: string;
    readonly less: string;
    readonly pays: string;
    readonly samePublic: string;
    readonly unsurePublic: string;
    readonly same: string;
    readonly unsure: string;
    readonly levels: (parts: readonly string[]) => string;
    readonly level: (amount: string, withWorld: string) => string;
    readonly perNewlyCovered: (amount: string) => string;
    readonly ruin: (scheme: Noun, several: boolean) => string;
    readonly none: string;
    readonly noneNote: (futures: string, bound: string) => string;
    readonly someNote: (futures: string, interval: string) => string;
    readonly otherRuin: (The: string, count: string, futures: string) => string;
    readonly noScheme: string;
  };
  readonly fifths: readonly [string, string, string, string, string];
  readonly everybody: string;
  readonly states: readonly [string, string, string];
  readonly coveredShort: (count: string) => string;
  readonly people: {
    readonly heading: (parts: readonly { readonly without: string; readonly world: string }[]) => string;
    readonly subtitle: (year: number, fifths: boolean) => string;
    readonly ends: (poorest: readonly string[], richest: readonly string[]) => string;
    readonly end: (count: string, withWorld: string) => string;
    readonly others: (parts: readonly string[]) => string;
  };
  readonly causes: {
    readonly names: Readonly<Record<ExcludedCause, string>>;
    /** After "because". */
    readonly because: Readonly<Record<ExcludedCause, string>>;
    readonly other: string;
    readonly sum: string;
    readonly neutral: string;
    /** One clause a world; the first starts the sentence. */
    readonly first: (With: string, because: string) => string;
    readonly next: (withWorld: string, because: string) => string;
    readonly subtitle: (year: number) => string;
    readonly declined: (parts: readonly string[]) => string;
    readonly declinedPart: (count: string, withWorld: string) => string;
  };
  readonly reserve: {
    readonly lasts: (of: string, months: string, year: number) => string;
    readonly runsOut: (The: string, count: string, futures: string) => string;
    readonly subtitle: string;
    readonly subtitleFailing: (open: string, futures: string) => string;
    readonly middle: string;
    readonly band: string;
    readonly openBand: string;
    readonly ruined: (percent: string) => string;
    readonly none: (futures: string) => string;
    readonly few: string;
    readonly notDrawn: (year: number, months: string) => string;
    readonly other: (The: string, count: string, futures: string, bound: string | null) => string;
  };
  readonly trust: {
    readonly weakest: string;
    readonly ruin: (change: string, count: string, futures: string) => string;
    readonly cover: (change: string, covered: string, base: string) => string;
    readonly both: (change: string, count: string, futures: string, covered: string, base: string) => string;
    readonly robust: (rows: string) => string;
    readonly notTried: string;
    readonly sourceless: (list: readonly string[]) => string;
    readonly fair: string;
    readonly helpFirst: (the: string, other: string) => string;
    readonly helpSecond: (the: string, other: string) => string;
    readonly helpBoth: string;
    readonly helpSame: string;
    readonly noHelp: string;
    readonly sameHelp: (other: string, covered: string, base: string) => string;
    readonly withoutHelp: (the: string, covered: string, base: string) => string;
    readonly withoutHelpRuin: (the: string, covered: string, base: string, count: string, futures: string) => string;
    /** Parity: both schemes on the terms of one of them; `more` of 100 for `world`. */
    readonly terms: (of: string, more: string, withWorld: string, interval: string) => string;
    readonly termsUnsure: (of: string, lo: string, hi: string) => string;
    readonly sameMoney: (percent: string, forgone: string, base: string) => string;
    readonly turns: (path: string, from: string, to: string, count: string, futures: string) => string;
    readonly stops: (the: string, path: string, from: string, to: string, count: string, futures: string) => string;
    /** The strongest numbers were taken to the end of their range, each alone. */
    readonly noReversal: (tried: string, count: string) => string;
  };
  readonly ledger: {
    readonly earned: (withFirst: string, withOther: string) => string;
    readonly neutral: string;
    readonly subtitle: (unit: string, years: string) => string;
    readonly gives: string;
    readonly receives: string;
    readonly few: string;
    readonly note: string;
  };
  readonly state: {
    readonly heading: string;
    readonly more: (With: string, amount: string) => string;
    readonly less: (With: string, amount: string) => string;
    readonly subtitle: (unit: string, years: string) => string;
    readonly parts: { readonly floor: string; readonly subsidies: string; readonly employer_share: string; readonly rescue: string };
    readonly perNewlyCovered: (amount: string) => string;
    readonly nothing: string;
  };
  readonly hundred: {
    readonly heading: (unit: string, parts: readonly { readonly care: string; readonly world: string }[]) => string;
    readonly parts: { readonly care: string; readonly administration: string; readonly rest: string; readonly beyond: string };
    readonly subtitle: (years: string) => string;
    readonly beyond: (count: string, withWorld: string) => string;
    readonly limit: string;
  };
  readonly sensitivity: {
    readonly heading: (topics: readonly string[]) => string;
    /** What a change is about: "help with the contribution". */
    readonly topics: Readonly<Record<LeverKey, string>>;
    readonly neutral: string;
    readonly subtitle: (the: string, year: number, people: string, futures: string) => string;
    readonly base: string;
    readonly ruined: (futures: string) => string;
    readonly levers: Readonly<Record<LeverKey, (to: string, from: string, scheme: string) => string>>;
    readonly note: string;
  };
  /** What numbers that vary between futures do to the result. */
  readonly effects: EffectTexts;
  readonly wrong: {
    readonly heading: string;
    readonly item: (change: string, covered: string, base: string, count: string, futures: string) => string;
    readonly debt: (count: string, all: string) => string;
    readonly undecided: (expression: string) => string;
    readonly failed: (expression: string) => string;
  };
  readonly notIn: { readonly heading: string; readonly always: readonly string[]; readonly births: string };
  readonly sources: {
    readonly heading: string;
    readonly simulated: (people: string, represented: string | null, years: string, futures: string) => string;
    readonly interval: (percent: string, example: string) => string;
    readonly list: (titles: readonly string[], more: string | null) => string;
    /** What a country's public money pays today, in percent; `where` null: in all worlds. */
    readonly today: (where: readonly string[] | null, bill: string, country: string, spending: string, privateSchemes: string, year: number) => string;
    readonly none: string;
    readonly debt: (count: string, all: string | null) => string;
    readonly again: string;
    readonly engine: (version: string, seed: string, hash: string) => string;
    readonly stopped: (finished: string, asked: string) => string;
    readonly oneFuture: string;
  };
  readonly annex: {
    readonly heading: string;
    readonly intro: string;
    readonly tables: Readonly<
      Record<
        "headline" | "fifths" | "causes" | "reserve" | "ledger" | "state" | "numbers" | "formulas" | "prices" | "convergence" | "sensitivity" | "schemes",
        string
      >
    >;
    readonly heads: Readonly<
      Record<
        | "figure"
        | "year"
        | "value"
        | "error"
        | "interval"
        | "difference"
        | "futures"
        | "ruined"
        | "path"
        | "note"
        | "source"
        | "formula"
        | "world"
        | "scheme"
        | "term"
        | "change"
        | "covered"
        | "totals"
        | "p5"
        | "p50"
        | "p95"
        | "share",
        string
      >
    >;
    readonly allYears: string;
    readonly noSource: string;
    readonly unsure: string;
    readonly terms: Readonly<Record<"income" | "risk" | "other" | "margin" | "chance" | "net_transfer", string>>;
    readonly prices: Readonly<Record<"contributions" | "benefits" | "administration" | "profit" | "reserve", string>>;
    readonly noScenario: string;
    readonly data: string;
    readonly metrics: Readonly<Record<string, string>>;
  };
  /** Options of `mutua frontier`: what more cover costs. */
  readonly frontier: {
    readonly heading: string;
    readonly costAxis: (metric: string, unit: string) => string;
    readonly coverAxis: (metric: string, ofHundred: boolean) => string;
    readonly option: string;
    readonly standing: string;
    readonly standings: Readonly<Record<"frontier" | "dominated" | "extended", string>>;
    readonly note: (futures: string) => string;
    readonly cut: (left: string) => string;
  };
  readonly actuarial: ActuarialTexts;
  readonly yes: string;
  readonly no: string;
}
