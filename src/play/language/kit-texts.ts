/** Words of the printed kit, the console and the debrief; a text that a language lacks does not compile. */
import type { PlanStep } from "../kit/kit-data.ts";

export interface KitTexts {
  readonly numbers: { readonly decimal: string; readonly thousands: string; readonly to: string };
  /** How a world with one scheme of its kind is called. */
  readonly kinds: Readonly<Record<"solidarity" | "for-profit", string>>;
  readonly files: { readonly guide: string; readonly cards: string; readonly sheets: string; readonly debrief: string };
  readonly guide: {
    readonly title: (exercise: string) => string;
    readonly code: (code: string) => string;
    readonly chosen: (harder: string) => string;
    readonly random: (harder: string) => string;
    readonly aim: string;
    readonly intuition: string;
    readonly prepareHeading: string;
    readonly prepare: readonly string[];
    readonly plan: string;
    readonly minutes: string;
    readonly step: string;
    readonly trainer: string;
    readonly learners: string;
    readonly steps: Readonly<Record<PlanStep["kind"], { readonly name: (round: string) => string; readonly trainer: string; readonly learners: string }>>;
    readonly key: string;
    /** @param other  whether a design has a number of people of its own */
    readonly keyNote: (people: string, futures: string, other: boolean) => string;
    readonly loses: string;
    readonly columns: {
      readonly design: string;
      readonly one: string;
      readonly all: string;
      readonly covered: string;
      readonly poorest: string;
      readonly months: string;
      readonly ruin: string;
      readonly price: string;
      readonly naive: string;
    };
    readonly outOfMoney: string;
    readonly misreadings: string;
    readonly debrief: string;
    readonly quiz: string;
    readonly failsHeading: string;
    readonly fails: readonly string[];
    readonly notShownHeading: string;
    readonly notShown: readonly string[];
    readonly learning: string;
    readonly seatsRule: string;
    readonly again: (command: string) => string;
  };
  readonly cards: {
    readonly title: string;
    readonly you: (age: string, female: boolean) => string;
    readonly earn: (amount: string, fifth: string) => string;
    readonly have: (conditions: string) => string;
    readonly need: (year: string, count: number, bill: string) => string;
    readonly noNeed: (year: string) => string;
    readonly guess: string;
    readonly most: string;
    readonly fold: string;
    readonly if: string;
    readonly cover: string;
    readonly payIn: string;
    readonly bills: string;
    readonly yes: string;
    readonly causes: Readonly<Record<string, string>>;
    readonly simulated: string;
    readonly eventsTitle: string;
    readonly event: (seat: string) => string;
    readonly cost: (amount: string) => string;
    readonly pays: (world: string, amount: string) => string;
    readonly forgone: (world: string) => string;
    readonly fifths: readonly string[];
  };
  readonly sheets: {
    readonly title: string;
    readonly table: (number: string) => string;
    readonly round: (number: string, title: string) => string;
    readonly guess: string;
    readonly why: string;
    readonly tableCode: string;
    readonly reached: string;
    readonly tokens: string;
    readonly tokensNote: string;
    readonly roles: readonly string[];
    readonly rolesHeading: string;
    readonly ballot: string;
    readonly ballotNote: string;
    readonly poster: readonly string[];
    readonly fallback: string;
    readonly fallbackNote: string;
    readonly quizBefore: string;
    readonly quizAfter: string;
    readonly changeMind: string;
    readonly wrote: string;
  };
  readonly list: { readonly minutes: (count: string) => string; readonly next: string; readonly heading: string };
  readonly kit: {
    readonly code: (code: string) => string;
    readonly drawn: string;
    readonly chosenCode: string;
    readonly copy: string;
    readonly next: string;
    readonly names: Readonly<Record<"guide" | "cards" | "sheets" | "lab" | "verifier" | "key", string>>;
  };
  readonly rehearse: {
    readonly heading: string;
    readonly only: string;
    readonly harder: (count: string) => string;
    readonly line: (year: string, covered: string, months: string) => string;
    readonly closed: (year: string) => string;
    readonly holds: string;
    readonly ends: string;
  };
  readonly screen: {
    readonly help: string;
    readonly typed: string;
    readonly step: (at: string, all: string) => string;
    readonly tables: string;
    readonly end: string;
    readonly none: string;
    /** A name and what is said of it: "You: ...". */
    readonly pair: (name: string, text: string) => string;
  };
  readonly debrief: {
    readonly title: (exercise: string) => string;
    readonly did: string;
    readonly luck: (table: string, count: string, futures: string) => string;
    readonly wrote: (path: string) => string;
    readonly noCodes: string;
    readonly line: string;
    readonly refused: (line: string, typed: string, reason: string) => string;
  };
}
