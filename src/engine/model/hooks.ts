import type { LeverTotal } from "./totals.ts";

/**
 * Where levers act within a year. The rules of enrolment, benefits and counts call these lists and know nothing of levers: a list is
 * empty where no lever asks for its step. Each entry is called once a block (never once a person) and works on scratch columns.
 */
export interface Hooks {
  /** By world, before anything of it: the health of people as it is in this world (`stateOf`), put back afterwards. */
  readonly health: Steps;
  /** By arm, after the contribution rule has left its amounts (`gross`), before anybody else pays a part of them. */
  readonly charge: Steps;
  /** By arm, after the obstacles of a person are marked (`obstacles`), before price, means and choice. */
  readonly offer: Steps;
  /** By arm, after people joined (`joined`): when their cover begins (`forceFrom`). */
  readonly cover: Steps;
  /** By world, after enrolment, before use and payment: the events of the block as they are in this world (`kernels/events.ts`). */
  readonly need: Steps;
  /** By world: whether all its steps of need note beforehand which events they touch, and add none (`Lever.notes`). */
  readonly notes: readonly boolean[];
  /** By world, between what schemes owe for the events of their members (`covered`, `owedFor`) and its payment. */
  readonly pay: Steps;
  /** By world, after payment, before hardship is counted: income of households (`unitIncome`), put back afterwards. */
  readonly income: Steps;
  /** By world, after everything else of the block: counts of the levers' own. */
  readonly count: Steps;
  /** By world, once the year is closed, where members are asked for more (`LeverHooks.recall`). */
  readonly recall: Steps;
  /** By world; null where no lever asks what would be paid without it. */
  readonly without: readonly (Without | null)[];
}

/** A world as it would be in the same year without some of its levers. */
export interface Without {
  /** Changes of need by all others. */
  readonly need: readonly Step[];
  /** Totals that take the benefits of each scheme. */
  readonly totals: readonly LeverTotal[];
}

/** By arm or world, what is called in turn. */
export type Steps = readonly (readonly Step[])[];
export type Step = () => void;

export const hookNames = ["health", "charge", "offer", "cover", "need", "pay", "income", "count", "recall"] as const satisfies readonly (keyof Hooks)[];
export type HookName = (typeof hookNames)[number];
/** Hooks that belong to one scheme of a world; the others belong to a world. */
export const armHooks: ReadonlySet<HookName> = new Set(["charge", "offer", "cover"]);

export function noHooks(arms: number, worlds: number): Hooks {
  const none = (count: number): Steps => Array.from({ length: count }, () => []);
  return {
    health: none(worlds),
    charge: none(arms),
    offer: none(arms),
    cover: none(arms),
    need: none(worlds),
    notes: Array.from({ length: worlds }, () => false),
    pay: none(worlds),
    income: none(worlds),
    count: none(worlds),
    recall: none(worlds),
    without: Array.from({ length: worlds }, () => null),
  };
}

export function takeSteps(steps: readonly Step[]): void {
  for (const step of steps) step();
}
