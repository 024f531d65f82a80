/** Levers at work in a replicator: their states, and the lists of steps that the rules of a year call. */
import type { ArmTotals } from "../model/arm-totals.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { armHooks, type HookName, type Hooks, hookNames, noHooks, type Step, type Without } from "../model/hooks.ts";
import type { Flow, LeverModel } from "../model/lever-model.ts";
import type { Model } from "../model/model.ts";
import type { LeverTotal } from "../model/totals.ts";
import type { YearContext } from "../model/year-context.ts";
import type { Ranks } from "../population/ranks.ts";
import { levers } from "./index.ts";
import type { Lever, LeverBlock, LeverYear } from "./lever.ts";

export interface OpenLever {
  readonly lever: Lever;
  readonly model: LeverModel;
  /** Of the era under way (`retargetLevers`). */
  at: LeverYear;
  /** Made anew by `renewLevers`. */
  state: unknown;
}

/** Where the steps of a block work. */
export interface LeverDesk {
  readonly columns: Columns;
  readonly block: BlockSize;
  readonly tally: Float64Array;
}

/** The levers of a model, with the state of the start of a replication. */
export function openLevers(model: Model, context: YearContext, tally: Float64Array): OpenLever[] {
  return model.levers.map((one): OpenLever => {
    const lever = levers.get(one.lever)!;
    return { lever, model: one, at: yearOf(model, context, one, tally), state: lever.open?.(one.numbers) };
  });
}

function yearOf(model: Model, context: YearContext, { world, arm: a, key, sums }: LeverModel, tally: Float64Array): LeverYear {
  const arm = model.arms[a];
  const own = arm === undefined ? undefined : { arm, year: context.arms[a]!, scheme: model.schemes[arm.scheme]! };
  return { model, context, world, arm: a, own, key, tally, sumsAt: model.tallies.leverSums + sums };
}

/** Terms that change by calendar year: the same levers with what they remember, over other tables. */
export function retargetLevers(open: readonly OpenLever[], model: Model, context: YearContext): void {
  for (const one of open) one.at = yearOf(model, context, one.model, one.at.tally);
}

/** Everything that levers remember of other replications is forgotten. */
export function renewLevers(open: readonly OpenLever[]): void {
  for (const one of open) one.state = one.lever.open?.(one.model.numbers);
}

/** The steps of a block, by arm and world. */
export function leverSteps(open: readonly OpenLever[], model: Model, desk: LeverDesk): Hooks {
  const none = noHooks(model.arms.length, model.worlds.length);
  const hooks = none as unknown as Readonly<Record<HookName, Step[][]>>;
  const others: Step[][] = model.worlds.map(() => []);
  for (const one of open) {
    const block = blockOf(one, model, desk);
    for (const name of hookNames) {
      if (!hasStep(one.lever, one.model, name)) continue;
      const step: Step = () => one.lever.hooks[name]!(one.model.numbers, one.state, block);
      hooks[name][armHooks.has(name) ? one.model.arm : one.model.world]!.push(step);
      if (name === "need" && one.lever.needs.without === undefined) others[one.model.world]!.push(step);
    }
  }
  const notes = model.worlds.map((_, world) => notesNeed(model.levers.filter((one) => one.world === world)));
  return { ...none, notes, without: model.worlds.map((_, world) => withoutOf(open, world, others[world]!)) };
}

/** One literal, not spread from others: its layout is the same in every future, and so is what is compiled for it. */
function blockOf({ at, model: lever }: OpenLever, model: Model, { columns, block, tally }: LeverDesk): LeverBlock {
  return {
    model: at.model,
    context: at.context,
    world: at.world,
    arm: at.arm,
    own: at.own,
    key: at.key,
    tally,
    sumsAt: at.sumsAt,
    columns,
    block,
    position: lever.arm < 0 ? -1 : model.worlds[lever.world]!.joinable.indexOf(lever.arm),
    mine: lever.columns.map((column) => columns.levers[column]!),
  };
}

/** Whether a lever acts at a step of the block. */
export function hasStep({ hooks, asks }: Lever, { numbers }: LeverModel, name: HookName): boolean {
  return hooks[name] !== undefined && asks?.(numbers, name) !== false;
}

/** Whether some of these levers of a world change events, and all that do note which (`Lever.notes`). */
export function notesNeed(of: readonly LeverModel[]): boolean {
  const changing = of.map((one) => ({ one, lever: levers.get(one.lever)! })).filter(({ one, lever }) => hasStep(lever, one, "need"));
  return changing.length > 0 && changing.every(({ one, lever }) => lever.notes?.(one.numbers) === true);
}

function withoutOf(open: readonly OpenLever[], world: number, need: readonly Step[]): Without | null {
  const totals = new Set(open.filter(({ model }) => model.world === world).map(({ lever }) => lever.needs.without));
  totals.delete(undefined);
  return totals.size === 0 ? null : { need, totals: [...totals] as LeverTotal[] };
}

export function setLeverTerms(open: readonly OpenLever[]): void {
  for (const { lever, model, state, at } of open) lever.hooks.terms?.(model.numbers, state, at);
}

/**
 * Money of the levers of each arm, in their order.
 *
 * @param reserveOf  reserve of an arm at the year's end with so many flows of levers
 */
export function leverFlows(
  open: readonly OpenLever[],
  totals: readonly ArmTotals[],
  reserveOf: (arm: number, flows: readonly Flow[]) => number,
): readonly (readonly Flow[])[] {
  const flows = totals.map(() => noFlows);
  for (const { lever, model, state, at } of open)
    for (const [one, more] of lever.hooks.opens?.(model.numbers, state, at) ?? []) flows[one] = joined(flows[one]!, more);
  for (const { lever, model, state, at } of open) {
    const { arm } = model;
    if (arm >= 0 && lever.hooks.flows !== undefined) flows[arm] = [...flows[arm]!, ...lever.hooks.flows(model.numbers, state, at, totals[arm]!, flows[arm]!)];
    const moved = lever.hooks.pool?.(model.numbers, state, at, totals, (one) => reserveOf(one, flows[one]!)) ?? [];
    for (const [one, more] of moved) flows[one] = [...flows[one]!, ...more];
  }
  return flows;
}
const noFlows: readonly Flow[] = [];

/** One flow of each name: a scheme that takes over two others in a year takes over their debts together. */
function joined(flows: readonly Flow[], more: readonly Flow[]): readonly Flow[] {
  const names = new Set(more.map(({ name }) => name));
  const known = flows.filter(({ name }) => names.has(name));
  if (known.length === 0) return [...flows, ...more];
  const sum = (name: string, of: "amount" | "cash"): number => known.reduce((all, flow) => all + (flow.name === name ? flow[of] : 0), 0);
  return [
    ...flows.filter(({ name }) => !names.has(name)),
    ...more.map((flow) => ({ ...flow, amount: flow.amount + sum(flow.name, "amount"), cash: flow.cash + sum(flow.name, "cash") })),
  ];
}

/** Worlds in which some lever must see the members of the closed year again; all levers are asked. */
export function leversSeeAgain(open: readonly OpenLever[], totals: readonly ArmTotals[]): readonly number[] {
  return open.flatMap(({ lever, model, state, at }) => (lever.hooks.seeAgain?.(model.numbers, state, at, totals[model.arm]!) === true ? [model.world] : []));
}

/** Figures of the closed year over all its people. */
export function leverFigures(open: readonly OpenLever[], columns: Columns, ranks: Ranks): void {
  for (const { lever, model, state, at } of open)
    lever.hooks.figures?.(model.numbers, state, { ...at, columns, ranks, mine: model.columns.map((column) => columns.levers[column]!) });
}

export function endLeverYear(open: readonly OpenLever[], totals: readonly ArmTotals[]): void {
  for (const { lever, model, state, at } of open) lever.hooks.yearEnd?.(model.numbers, state, at, totals);
}
