/**
 * The contract of a lever: something that a scheme, or a whole world, may have or not have. One folder each; `index.ts` is the registry.
 *
 * A lever says its own keys, what they are compiled to, where in a year it acts, what it counts and prints, and which short ways of
 * the engine it forbids. The scenario, the account, the results and `mutua explain` take all of it from here, so that a lever is one
 * folder. A lever that a scenario does not have leaves no column, no total and no call.
 *
 * Three kinds of value, in the order in which they come to be:
 *   terms T     what a valid scenario says; plain data
 *   numbers N   what that is compiled to; plain data, travels to workers, the same in all replications
 *   state Y     what is remembered from year to year; made anew in each replication, so that nothing leaks between them
 *
 * Rules that every lever keeps:
 *   Chance     draws are keyed (`draw.ts`): by lever, person or arm, and year, never by the order of calls.
 *   Time       nothing of year t follows from a total of year t, but for what is settled at its end (flows, yearEnd).
 *   Money      what it costs or brings is a flow, hence in the account and in the check that it closes.
 *   Workers    steps of a block write scratch columns, the lever's own columns and the tally, never the state: another worker
 *              may have the next block. `flows` and `yearEnd` see the totals of all blocks, the same in every worker.
 */
import type { Place } from "../keys/place.ts";
import type { Resolve } from "../keys/references.ts";
import type { Key } from "../keys/shape.ts";
import type { Metric } from "../metrics/metric.ts";
import type { ArmTotals } from "../model/arm-totals.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { HookName } from "../model/hooks.ts";
import type { ColumnSpec, Flow } from "../model/lever-model.ts";
import type { ArmModel, ArmRules, Model, SchemeModel } from "../model/model.ts";
import type { Scenario, Scheme } from "../model/scenario.ts";
import type { StateLayout } from "../model/states.ts";
import type { LeverTotal, TotalDescription } from "../model/totals.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import type { Ranks } from "../population/ranks.ts";

export interface Lever<T = unknown, N extends object = object, Y = unknown> {
  /** Its key: `schemes.<scheme>.<name>` where the scope is a scheme, `<name>` at the top of the file where it is a world. */
  readonly name: string;
  readonly scope: "scheme" | "world";
  /**
   * A world lever may act on each scheme of its worlds: it is compiled, remembers and steps like a lever of every one of them, and the file
   * says it once. `LeverPlace.scheme` is then the scheme.
   */
  readonly actsOn?: "schemes";
  /** Place in the reference, and the order in which levers act at one step. */
  readonly order: number;
  /** Kinds of scheme that may have it; a scheme of another kind that says it is refused. */
  readonly kinds: readonly Scheme["kind"][];
  /** The key with its words. Left out: null, the lever is absent. Names of other sections are known to `Resolve`. */
  readonly key: Key<Resolve<T> | null>;
  readonly words: { readonly en: LeverWords };
  /** Its sentence on the screen where that depends on what the scenario says, in place of `words.en.sentence`. */
  saying?(terms: T): { readonly en: string };
  /** Whether these terms change nothing: the scenario is then read as if it did not say them. */
  off(terms: T): boolean;
  /** Whether these numbers ask for a step of a block for which the lever has a hook; left out: for all. */
  asks?(numbers: N, hook: HookName): boolean;
  /** Whether one of its flows may be the State's money (`Flow.payer`); left out: none is. */
  paidByState?(terms: T): boolean;
  /** Whether it acts on `reserve.target_months`. */
  steersReserve?(terms: T): boolean;
  /** null where the lever has nothing to do in this world. */
  compile(terms: T, place: LeverPlace): N | null;
  /** What does not fit the rest of a valid scenario: reports it at `place`, that of the key. */
  check?(terms: T, scenario: Scenario, place: Place): void;
  /** What it makes of the rules of its scheme, whatever these say; known before anything is priced. */
  rules?(numbers: N): Partial<ArmRules>;
  /** Looks at the first year before it is priced; for levers whose cost must be known to set a price. */
  price?(numbers: N, quote: LeverQuote): Priced<N>;
  /** Whether `price` has first years lived (`LeverQuote.firstYears`) on these terms, which takes time that is said beforehand. */
  asksFirstYears?(terms: T): boolean;
  /**
   * Its numbers in one future, where some are uncertain and `price` has worked something out: `drawn` as that future says them, `priced`
   * as the first year was priced with. Left out beside `price`: its numbers are not drawn.
   */
  inFuture?(drawn: N, priced: N): N;
  /** Columns of its own, one entry a person. */
  columns?(numbers: N): readonly ColumnSpec[];
  /** How many sums of a year it keeps for itself, added up over all blocks: counts that no total is for, such as one for each service. */
  sums?(numbers: N): number;
  /** State at the start of a replication; the only place where it is made. */
  open?(numbers: N): Y;
  readonly hooks: LeverHooks<N, Y>;
  /**
   * Whether its step of need, with these numbers, calls `noteEvent` before it touches an event and adds none: only what is noted is then worked
   * out anew. Left out: every event may be another.
   */
  notes?(numbers: N): boolean;
  /**
   * Whether its step of need, with these numbers, says for which care there is no room and does nothing else: where it is the only one, it fills
   * `refusals` (`needs/refusals.ts`), and notes and marks nothing. Left out: it does.
   */
  onlyRefuses?(numbers: N): boolean;
  readonly totals: Readonly<Record<LeverTotal, TotalDescription>>;
  /** Among `outputs.metrics: all` where the lever is present; by name always. */
  readonly metrics: readonly Metric[];
  readonly needs: LeverNeeds;
  /** Whether incomes differ between worlds in this model, though `needs.incomes` calls them alike. */
  asksOwnIncomes?(model: Model): boolean;
  /** Whether these numbers make its world one of the general kind, where not all do (`needs.general`). */
  asksGeneral?(numbers: N): boolean;
}

export interface LeverWords {
  /** Two or three words: "waiting period". */
  readonly name: string;
  /** What it does, in one or two sentences for somebody who has never heard of it. */
  readonly definition: string;
  readonly formula: string;
  readonly source: string;
  /**
   * The line of the first screen while it is at work. `{scheme}` (or `{world}`) stands for the name, `{metric.id}` for a figure over all
   * years: a share as so many of 100, money scaled. The metrics named are headline figures, which each run has.
   */
  readonly sentence: string;
}

/** Which short ways of the engine it forbids where it is present. */
export interface LeverNeeds {
  /** Its world is no plain world: enrolment, cover or payment are not those of one simple scheme. */
  readonly general: boolean;
  /** Need differs between worlds: the events of its world are its own. */
  readonly worldNeed: boolean;
  /** People are put in order of income every year, for its `figures`; fifths are known within the blocks. */
  readonly ranks?: true;
  /** Where it asks for income fifths (`fifthOf`) alone. */
  readonly fifths?: (numbers: object) => boolean;
  /**
   * It is judged by what each scheme of its world would pay in the same year without it: the total where that is counted, by scheme. The
   * world is settled once more, without the changes of need of all levers that ask for this. Other steps of need may then run twice.
   */
  readonly without?: LeverTotal;
  /**
   * What its steps of a block read of people, where that is little enough for the short way of households (`projection/household-world.ts`).
   * `members`: who joined (`joined`) and what kept others out (`obstacles`, in `offer`); of members alone their charge, the beginning of their
   * cover and their events (`covered`). `households`: also what each household pays for care (`unitPocket`; `pocketOf` of people who live alone) and
   * contributions (`unitPaid`). `everybody`: also what each person pays. `care`: what `members` do, and all events as they are in every world, which of
   * them are not used (`losses`), and what people with events pay (`pockets`, `unaidedPocket`). A lever with steps that leaves it out has its
   * world go the general way; one that has people join in `cover` says who they are (`enrolment/late-entry.ts`).
   */
  readonly reads?: "members" | "care" | "households" | "everybody";
  /** Its step of need marks care for which nobody has room (`unserved`). */
  readonly marks?: true;
  /**
   * What its step of `income` does to incomes of households, where the short way of households may know it. `kept`: nothing. `alike`: the same
   * in each world that has the lever (`asksOwnIncomes` where not all numbers do), before any lever of the next kind. `members`: it changes those
   * of members alone. Left out: anything, so that hardship is counted anew over all people of its world.
   */
  readonly incomes?: "kept" | "alike" | "members";
}

/** Where terms stand. */
export interface LeverPlace {
  readonly scenario: Scenario;
  readonly states: StateLayout;
  /** Simulated people per person that they represent: for amounts of the whole scheme. */
  readonly scale: number;
  readonly world: number;
  /** The scheme, or null for a lever of a whole world. */
  readonly scheme: Scheme | null;
}

/** What is known before the first year: expectations of the pilot, simulated population and start-year money. */
export interface LeverQuote {
  readonly members: number;
  readonly contributions: number;
  readonly benefits: number;
  /** Whom the price of each scheme that has this lever in this world is made for, and what it pays for them, by state; `own` is its place. */
  readonly priced: { readonly schemes: readonly PricedPeople[]; readonly own: number };
  /** First years as they may come out (contributions and benefits of the scheme in each), drawn apart from every year of the run. */
  readonly firstYears: () => readonly ArmTotals[];
}

export interface PricedPeople {
  /** People who may be members, simulated population. */
  readonly people: Float64Array;
  /** Expected payment for a member, start-year money. */
  readonly pay: Float64Array;
}

export interface Priced<N> {
  /** The numbers, completed. */
  readonly numbers: N;
  /** Cost of the lever for each member and year, start-year money: contributions must bring it in as they must administration. */
  readonly perHead: number;
}

/**
 * Where in the year a lever acts (`projection/year.ts`). From `health` to `count` they are steps of a block: called once a block, they
 * loop over scratch columns themselves, and read the state without changing it. What has happened before each: `model/hooks.ts`.
 */
export interface LeverHooks<N, Y> {
  /** When the year opens, before its blocks: terms of the year (`ArmYear`), which were set anew just before. */
  terms?(numbers: N, state: Y, at: LeverYear): void;
  health?(numbers: N, state: Y, at: LeverBlock): void;
  charge?(numbers: N, state: Y, at: LeverBlock): void;
  offer?(numbers: N, state: Y, at: LeverBlock): void;
  cover?(numbers: N, state: Y, at: LeverBlock): void;
  need?(numbers: N, state: Y, at: LeverBlock): void;
  pay?(numbers: N, state: Y, at: LeverBlock): void;
  income?(numbers: N, state: Y, at: LeverBlock): void;
  count?(numbers: N, state: Y, at: LeverBlock): void;
  /**
   * Money of the closed year between the scheme and others than its members, once the year's totals are known. Scheme levers only.
   * May be asked more than once a year, so that it changes nothing that a second call would read. `earlier`: flows of levers before it.
   */
  flows?(numbers: N, state: Y, at: LeverYear, totals: ArmTotals, earlier: readonly Flow[]): readonly Flow[];
  /**
   * Money that passes between accounts of its world as the year opens, by arm: decided in an earlier year, so that all levers of both
   * accounts see it. Scheme levers only.
   */
  opens?(numbers: N, state: Y, at: LeverYear): readonly (readonly [number, readonly Flow[]])[];
  /**
   * Money that a world lever moves between accounts of its world, by arm, in its place among the levers: `reserveOf` is what an arm would
   * have at the year's end with the flows of the levers before it. May be asked twice, as `flows`. World levers only.
   */
  pool?(numbers: N, state: Y, at: LeverYear, totals: readonly ArmTotals[], reserveOf: (arm: number) => number): readonly (readonly [number, readonly Flow[]])[];
  /**
   * Once the year's accounts are known and before anything is written down: true where members must be seen again for it (a call on
   * them). The blocks then run once more, and all flows are asked again. Asked once a year, after `flows`. Scheme levers only.
   */
  seeAgain?(numbers: N, state: Y, at: LeverYear, totals: ArmTotals): boolean;
  /**
   * After `seeAgain`, in place of all steps of the year once more, where its world takes the short way of households and nothing but money is
   * another for it: a block then holds the people of households with a member, with `joined`, `cellOf`, `unitOf` of each, `paidOf` of members, and
   * `unitIncome`, `unitNeeds`, `unitPocket`, `unitPaid` of households. It may add to the last, to the tally and to the lever's own columns.
   */
  recall?(numbers: N, state: Y, at: LeverBlock): void;
  /**
   * Once the accounts are settled: figures over all people of the year that need a total of it (`needs.ranks` for their order by income).
   * One worker is asked; it reads columns and writes the tally, never the state.
   */
  figures?(numbers: N, state: Y, at: LeverPeople): void;
  /** After the accounts of all arms: decisions for next year (close an arm, change a price), state, figures without cells. `totals` is by arm. */
  yearEnd?(numbers: N, state: Y, at: LeverYear, totals: readonly ArmTotals[]): void;
}

/** The year as a lever sees it. */
export interface LeverYear {
  readonly model: Model;
  readonly context: YearContext;
  readonly world: number;
  /** Index into `model.arms`; -1 for a lever of a whole world. */
  readonly arm: number;
  /** The arm, its terms and its scheme; undefined for a lever of a whole world. */
  readonly own: { readonly arm: ArmModel; readonly year: ArmYear; readonly scheme: SchemeModel } | undefined;
  /** Key of its draws. */
  readonly key: number;
  /** Totals of the year: of this worker while its blocks run, of all in `flows` and `yearEnd`. */
  readonly tally: Float64Array;
  /** Where its own sums begin in it (`Lever.sums`). */
  readonly sumsAt: number;
}

/** A block as a lever sees it. */
export interface LeverBlock extends LeverYear {
  readonly columns: Columns;
  readonly block: BlockSize;
  /** Place of the arm among the joinable arms of its world; -1 for a lever of a whole world. */
  readonly position: number;
  /** Its own columns, in the order of `columns`: [this year, next year], the same column twice where it is not doubled. */
  readonly mine: readonly (readonly [LeverColumn, LeverColumn])[];
}
/** All people of a closed year as a lever sees them. */
export interface LeverPeople extends LeverYear {
  readonly columns: Columns;
  readonly mine: LeverBlock["mine"];
  /** In order of income, where the lever needs ranks; else empty. */
  readonly ranks: Ranks;
}
export type LeverColumn = Uint8Array | Uint16Array | Float32Array | Float64Array;
