/**
 * One replication, year by year:
 *
 *   1. open   indexes, shocks, prices of care; entrants take their slots; the living are ranked by income
 *   2. run    block by block: people and words of the year; need (the same for all worlds); for each world enrolment, use and
 *             payment, counts; the year's end (death, change of health, birthday)
 *   3. close  totals meet; accounts, failure, next year's prices
 *
 * Workers that share a replication wait for each other where one reads what others write: when totals are summed, mothers are looked up,
 * incomes are counted or ranked. Everything else stays within a block, and each block with one worker.
 *
 * No decision of a year needs a total of that year. A scheme that fails with unpaid benefits has its year run again with its last
 * bills paid pro rata: the year's columns are double-buffered, so nothing has to be undone.
 */

import { keepEntryConditions } from "../benefits/rider.ts";
import { settleWorld } from "../benefits/settle.ts";
import { fillTerms } from "../benefits/terms.ts";
import { forgetUnits } from "../enrolment/choice.ts";
import { enrolWorld } from "../enrolment/cover.ts";
import { readsTraits } from "../enrolment/offer.ts";
import { enrolAtStart, startsWithMembers } from "../enrolment/start.ts";
import { clearPlainCounts, mostPlainCells } from "../kernels/plain-counts.ts";
import { listMothers } from "../population/births.ts";
import { type Columns, columnBytes, columnPlan, layColumns } from "../population/columns.ts";
import { type Blocks, type CutFinder, countIncomes, createCutFinder, findCuts } from "../population/cuts.ts";
import { addAbsorbed } from "../population/health-chain.ts";
import { createRanks, equivalise, type Ranks, rankPeople } from "../population/ranks.ts";
import { synthesizeBlock } from "../population/synthesize.ts";
import { addSurvivors, endYear, fillStir } from "../population/transitions.ts";
import { renewPeople } from "../population/turnover.ts";
import { type AfterPayments, createAfterPayments } from "./after-payments.ts";
import { checkClosure } from "./check-closure.ts";
import { closeLedger } from "./close-ledger.ts";
import { closeAccounts, correctPools, settleYear, valueOffers } from "./close-year.ts";
import { drawNeeds } from "./draw-needs.ts";
import type { Model } from "./model.ts";
import { newcomers } from "./newcomers.ts";
import { openReplication, openYear, povertyLine } from "./open-year.ts";
import { storeYear } from "./outcome.ts";
import { type BlockSize, drawTraits, gatherPeople, openTables } from "./people-of-year.ts";
import { closePlainWorld, type PlainWorld, plainWorld, runPlainWorld } from "./plain-world.ts";
import { keepNeed, tallyRanks, wantsRankFigures } from "./rank-figures.ts";
import { tallyLedger } from "./tally-ledger.ts";
import { tallyPopulation } from "./tally-population.ts";
import { tallyWorld } from "./tally-world.ts";
import { solo, type Team } from "./team.ts";
import type { Futures } from "./truth-model.ts";
import { createYearContext, type YearContext } from "./year-context.ts";

export interface Replicator {
  /** Totals of one replication (layout: `model.outcome`), or null where `shouldStop` said so. The array is reused by the next call. */
  run(replication: number, shouldStop?: () => boolean): Float64Array | null;
  /** Values of the uncertain numbers in the replication run last; null where there are none. */
  readonly truth: Float64Array | null;
}

/** What a replicator keeps between its calls. */
interface Desk {
  /** The model of the replication under way, where numbers are uncertain. */
  model: Model;
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
  /** By world; null where it is not plain. */
  plain: readonly (PlainWorld | null)[];
  usesTraits: boolean;
  readonly keepsLedger: boolean;
  readonly needsRanks: boolean;
  readonly needsRankFigures: boolean;
  /** Slots in use; entrants of the year take [newFrom, used). */
  used: number;
  newFrom: number;
  /** Mothers of the closed year; their children take the first of these slots. */
  mothers: Int32Array;
  ranked: boolean;
  /** By cell: people of the start who died in a state of a chain so far. */
  readonly absorbed: Float64Array;
}

/** @param futures  where numbers are uncertain: the model of each replication (`truth-model.ts`) */
export function createReplicator(model: Model, team: Team = solo, futures: Futures | null = null): Replicator {
  if (model.truth !== null && futures === null) throw new Error("a model with uncertain numbers needs its futures");
  const plan = columnPlan(model);
  const { offset } = model.tallies;
  const needsRankFigures = wantsRankFigures(model);
  const byQuintile =
    model.tallies.breakdowns.quintileStride > 0 ||
    model.needs.services.some(({ gradient }) => gradient.length > 0) ||
    model.tallies.breakdowns.halfStride > 0 ||
    model.schemes.some((scheme) => scheme.subsidies.some((subsidy) => subsidy.quintiles !== 31));
  const societal = model.economy.povertyFactor === model.economy.povertyFactor;
  const ends = offset.persons_poorest[0]! >= 0 || offset.persons_richest[0]! >= 0;
  const needsRanks = needsRankFigures || byQuintile || societal || ends || offset.income_median[0]! >= 0;
  const columns = layColumns(plan, team.columns ?? new ArrayBuffer(columnBytes(plan)));
  const { blockStart } = model.layout;
  const allBlocks: Blocks = (visit) => {
    const blocks = blocksInUse(desk);
    for (let block = 0; block < blocks; block++) visit(blockStart[block]!, blockStart[block + 1]! - blockStart[block]!);
  };
  const ownBlocks: Blocks = (visit) => forOwnBlocks(desk, blocksInUse(desk), (block) => visit(blockStart[block]!, blockStart[block + 1]! - blockStart[block]!));
  const desk: Desk = {
    model,
    team,
    columns,
    context: createYearContext(model),
    ranks: createRanks(needsRankFigures ? model.layout.capacity : 0),
    cutFinder: createCutFinder({ columns, ownBlocks, allBlocks }, model.layout.capacity, model.people.meanIncome, team.incomes),
    ownBlocks,
    afterPayments: createAfterPayments(model),
    tally: new Float64Array(model.tallies.length),
    outcome: new Float64Array(model.outcome.length),
    block: { living: 0, units: 0, first: 0, count: 0 },
    ...worldsOfDesk(model),
    keepsLedger: offset.expected_benefits.some((at) => at >= 0),
    needsRanks,
    needsRankFigures,
    used: model.layout.size,
    newFrom: model.layout.size,
    mothers: noMothers,
    ranked: false,
    absorbed: new Float64Array(model.tallies.breakdowns.cells),
  };
  let truth: Float64Array | null = null;
  return {
    run: (replication, shouldStop = () => false) => {
      if (futures !== null) {
        const future = futures(replication);
        truth = future.values;
        desk.model = future.model;
        desk.context = createYearContext(future.model);
        Object.assign(desk, worldsOfDesk(future.model));
      }
      return runReplication(desk, replication, shouldStop);
    },
    get truth() {
      return truth;
    },
  };
}

/** What is looked up once a model. */
function worldsOfDesk(model: Model): Pick<Desk, "plain" | "usesTraits"> {
  return {
    plain: model.worlds.map((_, world) => plainWorld(model, world)),
    usesTraits: model.arms.some((arm) => readsTraits(model, model.schemes[arm.scheme]!)),
  };
}

function runReplication(desk: Desk, replication: number, shouldStop: () => boolean): Float64Array | null {
  const { model, context, outcome } = desk;
  openReplication(model, context, replication);
  desk.used = model.layout.size;
  desk.newFrom = model.layout.size;
  desk.mothers = noMothers;
  desk.ranked = false;
  desk.absorbed.fill(0);
  desk.columns.left.count = 0;
  // a population drawn once is the same in every replication, but for what happened to it in the last one
  forOwnBlocks(desk, model.layout.blockStart.length - 1, (block) => synthesizeBlock(model, desk.columns, replication, block));
  // both years' columns: the slot of an entrant is read before anything was written to it
  for (const pair of desk.columns.membership) for (const column of pair) column.fill(0);
  for (const pair of desk.columns.entryConditions) for (const column of pair ?? []) column.fill(0);
  for (const pair of desk.columns.leavers) for (const column of pair ?? []) column.fill(0);
  if (desk.columns.entry !== null) desk.columns.entry.fill(0);
  desk.team.meet();
  if (startsWithMembers(model)) {
    forOwnBlocks(desk, model.layout.startingBlocks, (block) =>
      enrolAtStart(model, desk.columns, model.layout.blockStart[block]!, model.layout.blockStart[block + 1]!),
    );
    desk.team.meet();
  }
  let totals: ReturnType<typeof closeAccounts>["totals"] | null = null;
  for (let year = 0; year < model.years; year++) {
    openYear(model, context, year);
    prepareYear(desk, replication);
    valueOffers(model, context, totals);
    if (!runBlocks(desk, shouldStop)) return null;
    const closed = closeAccounts(model, context, desk.tally);
    totals = closed.totals;
    if (closed.accounts.some((account) => account.unpaid > 0)) {
      closed.accounts.forEach((account, a) => {
        if (account.unpaid > 0) context.arms[a]!.payRatio = 1 - account.unpaid / closed.totals[a]!.benefits;
      });
      model.worlds.forEach((_, world) => fillTerms(model, context, world));
      if (!runBlocks(desk, shouldStop)) return null;
    }
    settleYear(model, context, closed.totals, closed.accounts, desk.tally);
    addAbsorbed(model, desk.absorbed, desk.tally);
    const medianAt = model.tallies.offset.income_median[0]!;
    if (medianAt >= 0) desk.tally[medianAt] = context.median;
    if (desk.needsRankFigures) {
      if (desk.team.index === 0) tallyRanks(model, desk.columns, context, desk.ranks, desk.afterPayments, desk.tally);
      desk.team.meet();
    }
    storeYear(model.tallies, model.outcome, desk.tally, year, outcome);
    correctPools(model, outcome, year, closed.totals);
    closeLedger(model, desk.tally, year, outcome);
    checkClosure(model, context, closed.accounts, outcome);
    // nobody has a place in a year that is not simulated
    if (year + 1 < model.years) turnYear(desk);
  }
  return outcome;
}

/** Blocks of this worker, the same in all years: every n-th of n workers, since neighbours are alike (large households, one group). */
function forOwnBlocks({ team }: Desk, blocks: number, visit: (block: number) => void): void {
  for (let block = team.index; block < blocks; block += team.size) visit(block);
}

/** Blocks that hold somebody, or may this year. */
function blocksInUse(desk: Desk): number {
  const { blockStart } = desk.model.layout;
  let blocks = blockStart.length - 1;
  while (blocks > 1 && blockStart[blocks - 1]! >= desk.used) blocks--;
  return blocks;
}

function prepareYear(desk: Desk, replication: number): void {
  const { model, columns, context, ranks, team, cutFinder, ownBlocks } = desk;
  const { dynamic } = model.demography;
  // who goes or comes changes what each member of the household has: everybody is counted again
  const counts = !desk.ranked || model.layout.position !== null;
  if (dynamic && context.year > 0) {
    const places = { newFrom: desk.newFrom, newTo: desk.used, mothers: desk.mothers };
    renewPeople(model, columns, replication, context.year, places, ownBlocks, desk.needsRanks && !counts ? cutFinder.table : null);
    // mothers are looked up in the blocks of others, which their workers will write over as soon as they run
    if (columns.birth !== null) team.meet();
  }
  if (desk.needsRanks && (dynamic || !desk.ranked)) {
    if (counts) {
      ownBlocks((first, count) => equivalise(model, columns, first, count));
      countIncomes(cutFinder);
    }
    findCuts(cutFinder, counts, context.cuts);
    if (desk.needsRankFigures) {
      if (team.index === 0) rankPeople(model, columns, ranks);
      team.meet();
    }
    desk.ranked = true;
  }
  context.median = context.cuts[4]! * context.wages;
  context.povertyLine = povertyLine(model, context);
}

/** Runs the year's blocks and leaves the totals of all workers in the tally. */
function runBlocks(desk: Desk, shouldStop: () => boolean): boolean {
  const { model, columns, context, tally, block, team } = desk;
  const { blockStart } = model.layout;
  tally.fill(0);
  columns.left.count = 0;
  clearPlainCounts(Math.min(mostPlainCells, model.worlds.length * model.tallies.breakdowns.cells));
  fillStir(model, context);
  openTables(model, context);
  let stopped = false;
  forOwnBlocks(desk, blocksInUse(desk), (b) => {
    if (stopped || shouldStop()) {
      stopped = true;
      return;
    }
    const first = blockStart[b]!;
    const count = blockStart[b + 1]! - first;
    gatherPeople(model, columns, context, first, count, block);
    if (desk.usesTraits) drawTraits(model, columns, context, block);
    drawNeeds(model, columns, context, block);
    if (columns.need !== null) keepNeed(columns.need, block);
    tallyPopulation(model, columns, context, block, tally);
    forgetUnits();
    for (let world = 0; world < model.worlds.length; world++) {
      const plain = plainThisYear(desk, world);
      if (plain !== null) {
        runPlainWorld(model, columns, context, plain, block, tally);
        continue;
      }
      enrolWorld(model, columns, context, world, block);
      const rider = columns.entryConditions[world] ?? null;
      if (rider !== null) keepEntryConditions(model, columns.membership[world]![0], rider, block);
      settleWorld(model, context, world, block, rider === null ? null : rider[1], tally);
      tallyWorld(model, columns, context, world, block, tally);
      if (desk.keepsLedger) tallyLedger(model, columns, context, world, block, tally);
    }
    endYear(model, columns, context, block, tally);
  });
  for (let world = 0; world < model.worlds.length; world++) {
    const plain = plainThisYear(desk, world);
    if (plain !== null) closePlainWorld(model, plain, tally);
  }
  addSurvivors(model, tally);
  return team.mergeTotals(tally, stopped);
}

/** A scheme that cannot pay all it owes makes its world one of the general kind for the year. */
function plainThisYear({ plain, context }: Desk, world: number): PlainWorld | null {
  const known = plain[world]!;
  return known !== null && context.arms[known.arm]!.payRatio === 1 ? known : null;
}

/** Swaps this year's columns for next year's and decides how many enter. */
function turnYear(desk: Desk): void {
  const { model, columns, context, tally } = desk;
  const { earlier } = columns;
  if (earlier !== null) {
    const { blockStart } = model.layout;
    forOwnBlocks(desk, blocksInUse(desk), (b) => earlier.set(columns.packed[0].subarray(blockStart[b]!, blockStart[b + 1]!), blockStart[b]!));
  }
  for (const pair of columns.prices) pair?.reverse();
  columns.packed.reverse();
  for (const pair of columns.membership) pair.reverse();
  for (const rider of columns.entryConditions) rider?.reverse();
  for (const pair of columns.leavers) pair?.reverse();
  desk.newFrom = desk.used;
  if (columns.birth !== null) {
    desk.mothers = listMothers(columns, desk.used);
    desk.used += desk.mothers.length;
    if (desk.used > model.layout.capacity) throw new Error(`more births than the ${model.layout.capacity} places planned for them`);
  }
  desk.used = Math.min(model.layout.capacity, desk.used + newcomers(model, context, tally));
}
const noMothers = new Int32Array(0);
