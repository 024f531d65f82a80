/** Every word of the page `lab.html`; a text that a language lacks does not compile. Numbers arrive formatted, names of worlds are user text. */
import type { LeverWord } from "../levers.ts";

export { type LanguageCode, languageCodes } from "../../report/language/codes.ts";

export interface LabTexts {
  readonly name: string;
  readonly intro: (years: string) => string;
  readonly language: string;
  readonly toolbar: {
    readonly label: string;
    readonly code: string;
    readonly codeHelp: string;
    readonly newFate: string;
    readonly startRules: string;
    readonly more: (futures: string) => string;
    readonly save: string;
    readonly open: string;
    readonly csv: string;
    readonly projector: string;
    readonly classMode: string;
    readonly explore: string;
    readonly verify: string;
    readonly people: string;
  };
  readonly rules: string;
  readonly levers: Readonly<Record<LeverWord, (scheme: string) => string>>;
  readonly modes: Readonly<Record<string, string>>;
  readonly balanced: string;
  readonly months: (count: string) => string;
  readonly working: string;
  readonly atStart: (text: string) => string;
  readonly beforeAfter: { readonly heading: string; readonly note: string; readonly start: string; readonly now: string };
  readonly asTable: string;
  readonly foot: (futures: string, people: string, fingerprint: string) => string;
  readonly preliminary: (futures: string) => string;
  readonly simulation: string;
  readonly saved: (name: string) => string;
  readonly opened: (name: string) => string;
  readonly problems: (count: number) => string;
  readonly refusedSurvey: string;
  readonly failed: (message: string) => string;
  readonly slower: (people: string) => string;
  readonly verify: {
    readonly heading: string;
    readonly running: string;
    readonly good: (fingerprint: string) => string;
    readonly bad: string;
    readonly slow: string;
  };
  readonly class: {
    readonly heading: string;
    readonly enter: string;
    readonly codeLabel: string;
    readonly codeHelp: string;
    readonly whoLabel: string;
    readonly table: (number: string) => string;
    readonly trainer: string;
    readonly begin: string;
    readonly faults: Readonly<Record<"letters" | "length" | "check" | "kit" | "decisions", string>>;
    readonly didYouMean: (code: string) => string;
    readonly round: (number: string, all: string, title: string) => string;
    readonly minutes: (count: string) => string;
    readonly decide: string;
    readonly nothingToDecide: string;
    readonly live: (year: number) => string;
    readonly lived: (first: number, last: number) => string;
    readonly yourCode: string;
    readonly codeNote: string;
    readonly next: string;
    readonly finished: string;
    readonly comeBack: string;
    readonly comeBackLabel: string;
    readonly resume: string;
    readonly ourFuture: string;
    readonly figures: {
      readonly covered: (year: number) => string;
      readonly months: string;
      readonly price: string;
      readonly forgone: string;
      readonly money: string;
      readonly outOfMoney: string;
      readonly holds: string;
      readonly none: string;
      readonly behind: (count: string, futures: string) => string;
      /** Where a class looks at a programme: who takes part, and what both sides need. */
      readonly takePart: (year: number) => string;
      readonly inside: string;
      readonly outside: string;
      readonly used: string;
      readonly naive: string;
    };
    readonly timer: { readonly start: string; readonly stop: string; readonly left: (text: string) => string; readonly over: string };
    readonly trainerHeading: string;
    readonly trainerHelp: string;
    readonly tableCode: (number: string) => string;
    readonly recompute: string;
    readonly results: string;
    readonly columns: {
      readonly table: string;
      readonly decisions: string;
      readonly covered: string;
      readonly months: string;
      readonly ruin: (futures: string) => string;
    };
    readonly dots: { readonly heading: string; readonly subtitle: (year: number) => string; readonly x: string; readonly y: string };
    readonly otherTable: (number: string) => string;
    readonly fate: { readonly shared: string; readonly own: string };
  };
  readonly noScript: string;
  readonly tooOld: string;
  readonly seats: string;
}
