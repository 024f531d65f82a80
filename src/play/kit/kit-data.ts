/** What a kit holds before it becomes handouts: finished figures of the engine, no words but those of the exercise and the scenario. */
import type { Exercise } from "../class-run.ts";
import type { ClassFigures } from "../figures.ts";

export interface KeyRow {
  /** Index into `exercise.key`. */
  readonly design: number;
  readonly figures: ClassFigures;
}

/** One world in a person's year. */
export interface SeatWorld {
  readonly world: string;
  readonly covered: boolean;
  /** Key of the first obstacle where not covered: "unaffordable", "declined", ...; null where covered. */
  readonly cause: string | null;
  readonly pays: number;
  readonly bills: number;
  readonly forgone: boolean;
}
/** One seat card: a simulated person in the first year of the class future. */
export interface Seat {
  readonly number: number;
  readonly age: number;
  readonly female: boolean;
  readonly income: number;
  /** 0 the poorest fifth to 4. */
  readonly fifth: number;
  readonly conditions: readonly string[];
  readonly needs: number;
  readonly bill: number;
  readonly worlds: readonly SeatWorld[];
}
/** One need of a seat's person, as the engine drew it, and what each world pays of that person's year. */
export interface EventCard {
  readonly number: number;
  readonly seat: number;
  readonly year: number;
  readonly service: string;
  readonly cost: number;
  readonly worlds: readonly { readonly world: string; readonly fate: "paid" | "forgone" | "closed"; readonly schemePays: number }[];
}

export interface Kit {
  readonly exercise: Exercise;
  readonly scenarioName: string;
  /** Kind of the only scheme with contributions of each world shown; a world of another make has none, and keeps its name. */
  readonly kinds: Readonly<Record<string, "solidarity" | "for-profit">>;
  readonly currency: string;
  readonly code: string;
  /** Whether somebody chose the code; false: it was drawn at random. */
  readonly chosen: boolean;
  readonly engine: string;
  readonly hash: string;
  readonly tables: number;
  readonly people: number;
  readonly minutes: number;
  readonly startYear: number;
  readonly size: number;
  readonly key: readonly KeyRow[];
  readonly seats: readonly Seat[];
  readonly events: readonly EventCard[];
  /** Futures of 100 whose needs cost less than those of the class future. */
  readonly harderThan: number;
}

/** One line of the plan. */
export interface PlanStep {
  readonly kind: "code" | "cards" | "year" | "round" | "debrief" | "quiz";
  readonly from: number;
  readonly to: number;
  /** Number of the round, 1 the first, for `round`. */
  readonly round: number | null;
}
