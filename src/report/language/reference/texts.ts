/**
 * What `mutua explain` and `--detail` say about things of the engine in a language other than English. English stands with the thing itself
 * (`words.en`); a page in another language takes what is written here. Tests hold the lists complete: nothing of the engine without
 * a text, no text without its thing.
 */

/** By metric id: name (at most 34 characters), one or two plain sentences, formula. */
export type MetricTexts = Readonly<Record<string, readonly [name: string, definition: string, formula: string]>>;
/** By cause: a few words, definition, the keys that decide. */
export type CauseTexts = Readonly<Record<string, readonly [plain: string, definition: string, setBy: string]>>;
/** By lever: name, definition, formula, and the sentence of the screen with the same figures in braces as the English. */
export type LeverText = readonly [name: string, definition: string, formula: string, sentence: string];
export type LeverTexts = Readonly<Record<string, LeverText>>;
/** What sentences need of the terms of a lever: the engine's terms are these and more (a test holds it). */
export type GovernanceSaid =
  | { readonly decides: "none" | "assembly" }
  | { readonly decides: "script"; readonly decisions: readonly { readonly year: number }[] }
  | { readonly decides: "board"; readonly step: { readonly contribution: number } }
  | { readonly decides: "shareholders"; readonly targetReturn: number };
export interface InsolvencySaid {
  readonly rules: readonly { readonly rule: "call" | "cut" | "rescue" | "merge" }[];
  readonly last: "close" | "continue";
}
export interface RegulationSaid {
  readonly guaranteedIssue: boolean;
  readonly rateBand: number | null;
  readonly minimumLossRatio: number | null;
  readonly maximumRise: number | null;
  readonly minimumCapital: number | null;
  readonly lifetimeLoading: object | null;
}
/** Sentences of levers that depend on their terms (`saying` of a lever), by lever; figures in braces as in the others. */
export interface LeverSayings {
  readonly governance: (terms: GovernanceSaid) => string;
  readonly on_insolvency: (terms: InsolvencySaid) => string;
  readonly regulation: (terms: RegulationSaid) => string;
}
/** By path of a key of the scenario: what it means. */
export type KeyTexts = Readonly<Record<string, string>>;
/** By code of a problem or a warning: what it says. */
export type CodeTexts = Readonly<Record<string, string>>;

export interface Reference {
  readonly metrics: MetricTexts;
  readonly causes: CauseTexts;
  readonly levers: LeverTexts;
  readonly sayings: LeverSayings;
  readonly keys: KeyTexts;
  readonly codes: CodeTexts;
  /** Titles of pages: "a key of the scenario (share, required)". */
  readonly titles: {
    readonly key: (type: string, required: boolean) => string;
    readonly lever: (name: string) => string;
    readonly leverKey: (path: string) => string;
    readonly error: string;
    readonly warning: string;
  };
  readonly units: Readonly<Record<string, string>>;
  /** What a key allows, where its form is known (`errors/phrases.ts`); null elsewhere. */
  readonly phrase: (english: string) => string | null;
}
