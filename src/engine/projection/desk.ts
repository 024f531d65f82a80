/** What a replicator keeps between its years and replications: columns, tables, the year's context, and which blocks are whose. */
import { readsTraits } from "../enrolment/offer.ts";
import { levers as registry } from "../levers/index.ts";
import { type LeverDesk, leverSteps, type OpenLever, openLevers, retargetLevers } from "../levers/open.ts";
import type { BlockSize } from "../model/block-size.ts";
import { type Columns, columnBytes, columnPlan, layColumns } from "../model/columns.ts";
import { eraOf, modelsByEra } from "../model/eras.ts";
import type { Model } from "../model/model.ts";
import { createYearContext, takeEra, type YearContext } from "../model/year-context.ts";
import { type Blocks, type CutFinder, createCutFinder } from "../population/cuts.ts";
import { createRanks, type Ranks } from "../population/ranks.ts";
import { type AfterPayments, createAfterPayments } from "../tally/after-payments.ts";
import { wantsRankFigures } from "../tally/rank-figures.ts";
import { createUnaided, type Unaided } from "./household-world.ts";
import { type PlainWorld, plainWorld } from "./plain-world.ts";
import type { Team } from "./team.ts";
import { type HouseholdWorld, householdWorlds } from "./which-households.ts";
import type { Witness } from "./witness.ts";

export interface Desk {
  /** Of the replication and era under way, where numbers are uncertain or terms change by calendar year. */
  model: Model;
  /** By era (`model/eras.ts`): the model itself where terms do not change. */
  eras: readonly Model[];
  readonly team: Team;
  readonly columns: Columns;
  context: YearContext;
  readonly ranks: Ranks;
  readonly cutFinder: CutFinder;
  /** Blocks of this worker that hold somebody, or may this year. */
  readonly ownBlocks: Blocks;
  readonly afterPayments: AfterPayments | null;
  readonly tally: Float64Array;
  readonly outcome: Float64Array;
  readonly block: BlockSize;
  /** Levers at work; their steps of a block are `context.hooks`. */
  levers: readonly OpenLever[];
  /** By world; null where it is not plain. */
  plain: readonly (PlainWorld | null)[];
  /** By world; null where it is no household world. */
  households: readonly (HouseholdWorld | null)[];
  readonly unaided: Unaided;
  /** Worlds as they run within a block: those with events of their own last, so that the others find what the first of them worked out. */
  order: readonly number[];
  /** Worlds that run; null for all. */
  readonly lived: ReadonlySet<number> | null;
  usesTraits: boolean;
  readonly keepsLedger: boolean;
  needsRanks: boolean;
  readonly needsRankFigures: boolean;
  /** Slots in use; entrants of the year take [newFrom, used). */
  used: number;
  newFrom: number;
  /** Mothers of the closed year; their children take the first of these slots. */
  mothers: Int32Array;
  ranked: boolean;
  /** By cell: people of the start who died in a state of a chain so far. */
  readonly absorbed: Float64Array;
  /** Sees each person's year; null in all runs but those for stories. */
  readonly witness: Witness | null;
}

export function createDesk(compiled: Model, team: Team, witness: Witness | null = null, lived: ReadonlySet<number> | null = null): Desk {
  const eras = modelsByEra(compiled);
  const model = eras[0]!;
  const plan = columnPlan(model);
  const { offset } = model.tallies;
  const needsRankFigures = wantsRankFigures(model) || model.levers.some(({ lever }) => registry.get(lever)!.needs.ranks === true);
  const columns = layColumns(plan, team.columns ?? new ArrayBuffer(columnBytes(plan)));
  const context = createYearContext(model);
  const block: BlockSize = { living: 0, units: 0, first: 0, count: 0, draw: 0 };
  const tally = new Float64Array(model.tallies.length);
  const levers = putToWork(model, context, { columns, block, tally });
  const { blockStart } = model.layout;
  const allBlocks: Blocks = (visit) => {
    const blocks = blocksInUse(desk);
    for (let block = 0; block < blocks; block++) visit(blockStart[block]!, blockStart[block + 1]! - blockStart[block]!);
  };
  const ownBlocks: Blocks = (visit) => forOwnBlocks(desk, blocksInUse(desk), (block) => visit(blockStart[block]!, blockStart[block + 1]! - blockStart[block]!));
  const desk: Desk = {
    model,
    eras,
    team,
    columns,
    context,
    ranks: createRanks(needsRankFigures ? model.layout.capacity : 0),
    cutFinder: createCutFinder({ columns, ownBlocks, allBlocks }, model.layout.capacity, model.people.meanIncome, team.incomes),
    ownBlocks,
    afterPayments: createAfterPayments(model),
    tally,
    outcome: new Float64Array(model.outcome.length),
    block,
    levers,
    ...worldsOf(model, context, lived),
    lived,
    unaided: createUnaided(model),
    keepsLedger: offset.expected_benefits.some((at) => at >= 0),
    needsRanks: needsRankFigures || ranksPeople(model),
    needsRankFigures,
    used: model.layout.size,
    newFrom: model.layout.size,
    mothers: noMothers,
    ranked: false,
    absorbed: new Float64Array(model.tallies.breakdowns.cells),
    witness,
  };
  return desk;
}

/** What is looked up once a model. */
function worldsOf(model: Model, { hooks }: YearContext, lived: ReadonlySet<number> | null): Pick<Desk, "plain" | "households" | "order" | "usesTraits"> {
  const worlds = model.worlds.map((_, world) => world).filter((world) => lived?.has(world) ?? true);
  const isOwn = (world: number): boolean => hooks.need[world]!.length > 0;
  return {
    order: [...worlds.filter((world) => !isOwn(world)), ...worlds.filter(isOwn)],
    plain: model.worlds.map((_, world) => plainWorld(model, world)),
    households: householdWorlds(model),
    usesTraits: model.arms.some((arm) => readsTraits(model, model.schemes[arm.scheme]!)),
  };
}

/** The levers of a model, their steps among those of the year's blocks. */
function putToWork(model: Model, context: YearContext, { columns, block, tally }: LeverDesk): readonly OpenLever[] {
  const levers = openLevers(model, context, tally);
  context.hooks = leverSteps(levers, model, { columns, block, tally });
  return levers;
}

/** Goes to the terms of a year, where they differ from those of the year before: tables, levers and short ways; what was remembered stays. */
export function setEra(desk: Desk, year: number): void {
  if (desk.eras.length === 1) return;
  const model = desk.eras[eraOf(desk.eras[0]!, year)]!;
  if (model === desk.model) return;
  const { context } = desk;
  desk.model = model;
  takeEra(context, model);
  retargetLevers(desk.levers, model, context);
  context.hooks = leverSteps(desk.levers, model, desk);
  Object.assign(desk, worldsOf(model, desk.context, desk.lived));
}

/** Takes the model of another future: the same people, layout and totals, other tables. */
export function setModel(desk: Desk, future: Model): void {
  desk.eras = modelsByEra(future);
  const model = desk.eras[0]!;
  desk.model = model;
  desk.context = createYearContext(model);
  desk.levers = putToWork(model, desk.context, desk);
  desk.needsRanks = desk.needsRankFigures || ranksPeople(model);
  Object.assign(desk, worldsOf(model, desk.context, desk.lived));
}

/** Whether something asks where people stand by income: a breakdown, need by fifth, a subsidy by fifth, a line that follows the median. */
function ranksPeople({ tallies, needs, schemes, economy, levers: own }: Model): boolean {
  const { offset, breakdowns } = tallies;
  const byQuintile =
    breakdowns.quintileStride > 0 ||
    needs.services.some(({ gradient }) => gradient.length > 0) ||
    breakdowns.halfStride > 0 ||
    own.some(({ lever, numbers }) => registry.get(lever)!.needs.fifths?.(numbers) === true) ||
    schemes.some((scheme) => scheme.subsidies.some(({ quintiles, who }) => quintiles !== 31 || who?.reads.includes("quintile") === true));
  const societal = economy.povertyFactor === economy.povertyFactor;
  const ends = offset.persons_poorest[0]! >= 0 || offset.persons_richest[0]! >= 0;
  return byQuintile || societal || ends || offset.income_median[0]! >= 0;
}

export const noMothers: Int32Array = new Int32Array(0);

/** Blocks of this worker, the same in all years: every n-th of n workers, since neighbours are alike (large households, one group). */
export function forOwnBlocks({ team }: Desk, blocks: number, visit: (block: number) => void): void {
  for (let block = team.index; block < blocks; block += team.size) visit(block);
}

/** Blocks that hold somebody, or may this year. */
export function blocksInUse(desk: Desk): number {
  const { blockStart } = desk.model.layout;
  let blocks = blockStart.length - 1;
  while (blocks > 1 && blockStart[blocks - 1]! >= desk.used) blocks--;
  return blocks;
}
