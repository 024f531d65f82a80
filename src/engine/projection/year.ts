/**
 * The year: read this page first. Its steps, in order, each a function of the same name below or in the folder given.
 *
 *   open        openYear        indexes of prices, wages and care; interest; shocks                               open-year
 *               setLeverTerms   what levers change about the year's terms                                          levers
 *               layOutTerms     who is barred from which scheme; benefit rules as tables                             open-year
 *               takePlaces      newborns and entrants take their slots; the living are ranked by income            population
 *               valueOffers     what members may expect of each scheme, where somebody weighs it                   premiums
 *   run         for each block of people (runBlock):
 *               gatherPeople    who lives here, alone or in a household; the words of the year                     needs
 *               drawNeeds       events of the year and what they cost: the same for all worlds                     needs
 *               tallyPopulation counts that no world changes                                                       tally
 *               for each world (runWorld):
 *                 health        levers may change what people suffer from in their world                           levers
 *                 enrolWorld    who is offered cover, admitted, can pay, chooses it, or leaves                     enrolment
 *                 need          levers may change the events of their world                                      levers
 *                 settleWorld   who uses care, and who pays for it                                                 benefits
 *                 tallyWorld    counts of the world; the solidarity ledger                                         tally
 *               endYear         deaths, births, changes of health, birthdays                                       population
 *   close       cutSubsidies    subsidies above their budget: all are cut by one part, and runAgain; people decide at that part   close-year
 *               closeAccounts   contributions in, benefits out, reserve                                            finance
 *               leversSeeAgain  whether a lever must see the members again (a call on them): askMembers or runAgain, and closeAccounts once more
 *               runAgain        once more where a scheme failed with unpaid benefits: they are paid pro rata
 *               settleYear      accounts are written down; who closes; next year's prices                          close-year
 *               endLeverYear    levers decide for next year, and who works on is counted (tallyOperations)         levers, close-year
 *               storeYear       cells are summed to what results show; figures made of other figures               tally
 *               checkClosure    money in less money out is what the account says, or the run stops                 check-closure
 *   turn        turnYear        this year's columns give way to next year's; mothers are listed                                          turn-year
 *
 * Levers (`levers/lever.ts`) also act within steps of the block (`model/hooks.ts`): on offers, cover, payment, counts and incomes; their money is in closeAccounts.
 *
 * Nobody decides anything by a total of the same year. The year's columns are double-buffered, so that a year that is run again
 * starts from the same people and nothing has to be undone. Workers that share a replication wait for each other (`team.meet`) where
 * one reads what others write: totals, mothers, incomes. Everything else stays within a block, and each block with one worker.
 */

import { putBackCommon } from "../benefits/refused.ts";
import { keepEntryConditions } from "../benefits/rider.ts";
import { settleWorld } from "../benefits/settle.ts";
import { settleWithout } from "../benefits/settle-without.ts";
import { forgetUnits } from "../enrolment/choice.ts";
import { enrolWorld } from "../enrolment/cover.ts";
import { findDeciders } from "../enrolment/deciders.ts";
import { clearPlainCounts, mostPlainCells } from "../kernels/plain-counts.ts";
import { endLeverYear, leverFigures, leversSeeAgain, setLeverTerms } from "../levers/open.ts";
import type { ArmTotals } from "../model/arm-totals.ts";
import { takeSteps } from "../model/hooks.ts";
import { storeYear } from "../model/outcome.ts";
import { drawNeeds } from "../needs/draw-needs.ts";
import { drawTraits, gatherPeople, openTables } from "../needs/people-of-year.ts";
import { countIncomes, findCuts } from "../population/cuts.ts";
import { addAbsorbed } from "../population/health-chain.ts";
import { moveIncomes } from "../population/income-moves.ts";
import { equivalise, rankPeople } from "../population/ranks.ts";
import { addSurvivors, endYear, fillStir } from "../population/transitions.ts";
import { renewPeople } from "../population/turnover.ts";
import { closeLedger } from "../tally/close-ledger.ts";
import { keepNeed, tallyRanks } from "../tally/rank-figures.ts";
import { tallyLedger } from "../tally/tally-ledger.ts";
import { closeWorldNeed } from "../tally/tally-need.ts";
import { tallyPopulation } from "../tally/tally-population.ts";
import { tallyWorld } from "../tally/tally-world.ts";
import { askMembers, canAsk } from "./ask-members.ts";
import { checkClosure } from "./check-closure.ts";
import { closeAccounts, cutSubsidies, knownWholes, settleYear, tallyOperations, valueOffers } from "./close-year.ts";
import { blocksInUse, type Desk, forOwnBlocks } from "./desk.ts";
import { clearUnaided, closeHouseholdWorld, runHouseholdWorld } from "./household-world.ts";
import { keepOtherWorlds } from "./keep-other-worlds.ts";
import { layOutTerms, openYear, povertyLine } from "./open-year.ts";
import { closeOwnHealth, closeOwnIncomes, closeOwnNeed, openOwnHealth, openOwnIncomes, openOwnNeed } from "./own-people.ts";
import { closePlainWorld, type PlainWorld, runPlainWorld } from "./plain-world.ts";
import { spoil, spoiling } from "./spoil.ts";
import type { HouseholdWorld } from "./which-households.ts";

/** Runs year `year` and writes its totals into the outcome. Returns the totals of each arm, which the next year opens with; null where told to stop. */
export function runYear(desk: Desk, year: number, last: readonly ArmTotals[] | null, shouldStop: () => boolean): readonly ArmTotals[] | null {
  const { model, context, tally, outcome } = desk;
  openYear(model, context, year);
  setLeverTerms(desk.levers);
  layOutTerms(model, context);
  takePlaces(desk);
  valueOffers(model, context, last);
  if (!runBlocks(desk, shouldStop)) return null;
  for (let cuts = 0; cuts < mostCuts; cuts++) {
    const cut = cutSubsidies(model, context, tally);
    if (cut.length === 0) break;
    if (!runAgain(desk, cut, shouldStop)) return null;
  }
  let { totals, accounts } = closeAccounts(model, context, desk.levers, tally);
  const asked = leversSeeAgain(desk.levers, totals);
  if (asked.length > 0) {
    if (!(canAsk(desk, asked) ? askMembers(desk, asked) : runAgain(desk, asked, shouldStop))) return null;
    ({ totals, accounts } = closeAccounts(model, context, desk.levers, tally));
  }
  const failed = accounts.flatMap(({ unpaid }, a) => (unpaid > 0 ? [a] : []));
  if (failed.length > 0) {
    for (const a of failed) context.arms[a]!.payRatio = 1 - accounts[a]!.unpaid / totals[a]!.benefits;
    layOutTerms(model, context);
    const worlds = failed.map((a) => model.arms[a]!.world);
    if (!runAgain(desk, worlds, shouldStop)) return null;
  }
  settleYear(model, context, totals, accounts, tally);
  endLeverYear(desk.levers, totals);
  tallyOperations(model, context, totals, tally);
  addPopulationFigures(desk);
  storeYear(model.tallies, model.outcome, tally, knownWholes(model, totals), year, outcome);
  closeLedger(model, tally, year, outcome);
  checkClosure(model, context, accounts, outcome);
  return totals;
}

/** Where several schemes share people, what one cut turns away may ask for the help of another. */
const mostCuts = 4;

/** Newborns and entrants take their slots, and the living are ranked by income, where something asks for it. */
function takePlaces(desk: Desk): void {
  const { model, columns, context, ranks, team, cutFinder, ownBlocks } = desk;
  const { dynamic } = model.demography;
  // who goes or comes changes what each member of the household has: everybody is counted again
  const counts = !desk.ranked || model.layout.position !== null || model.people.incomePersistence < 1;
  if (dynamic && context.year > 0) {
    const places = { newFrom: desk.newFrom, newTo: desk.used, mothers: desk.mothers };
    const table = desk.needsRanks && !counts ? cutFinder.table : null;
    renewPeople(model, columns, { replication: context.replication, year: context.year, table }, places, ownBlocks);
    // mothers are looked up in the blocks of others, which their workers will write over as soon as they run
    if (columns.birth !== null) team.meet();
  }
  const moves = model.people.incomePersistence < 1 && context.year > 0;
  if (moves) ownBlocks((first, count) => moveIncomes(model, columns, context.replication, context.year, first, count));
  if (desk.needsRanks && (dynamic || moves || !desk.ranked)) {
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

/** Runs this worker's blocks of the year and leaves the totals of all workers in the tally; false where told to stop. */
function runBlocks(desk: Desk, shouldStop: () => boolean): boolean {
  const { model, context, tally, team } = desk;
  clearCounts(desk, desk.order);
  fillStir(model, context);
  openTables(model, context);
  let stopped = false;
  forOwnBlocks(desk, blocksInUse(desk), (b) => {
    stopped ||= shouldStop();
    if (!stopped) runBlock(desk, b);
  });
  closeWorlds(desk, desk.order);
  closeWorldNeed(model, context, desk.order, changesNeedOfAll(desk), tally);
  addSurvivors(model, tally);
  return team.mergeTotals(tally, stopped);
}

function clearCounts({ model, columns, tally, unaided }: Desk, worlds: Iterable<number>): void {
  tally.fill(0);
  columns.left.count = 0;
  clearUnaided(unaided, worlds);
  clearPlainCounts(Math.min(mostPlainCells, model.worlds.length * model.tallies.breakdowns.cells));
}

/** What the short ways counted apart joins the totals of their worlds. */
function closeWorlds(desk: Desk, worlds: Iterable<number>): void {
  const { model, tally, unaided } = desk;
  for (const world of worlds) {
    const plain = plainThisYear(desk, world);
    const household = householdThisYear(desk, world);
    if (plain !== null) closePlainWorld(model, plain, tally);
    else if (household !== null) closeHouseholdWorld(model, household, unaided, tally);
  }
}

/**
 * Runs the blocks once more for some worlds: those of a call, a cut or a failure. The others and the population are what they were, so that
 * their totals are put back; all worlds run where one is among them that works out its totals from those of the population.
 */
function runAgain(desk: Desk, worlds: readonly number[], shouldStop: () => boolean): boolean {
  const { model, columns, context, tally, block, team, witness, unaided } = desk;
  const again = new Set(worlds);
  // a household world in which nobody can join takes its causes from the count of people
  const isDerived = (world: number): boolean => plainThisYear(desk, world) !== null || householdThisYear(desk, world)?.offer === null;
  if (again.size === desk.order.length || witness !== null || worlds.some(isDerived)) return runBlocks(desk, shouldStop);
  ranAgain.worlds += again.size;
  const before = tally.slice();
  clearCounts(desk, again);
  openTables(model, context);
  let stopped = false;
  forOwnBlocks(desk, blocksInUse(desk), (b) => {
    stopped ||= shouldStop();
    if (stopped) return;
    openBlock(desk, b);
    forgetUnits();
    unaided.counted.fill(0);
    for (const world of desk.order) if (again.has(world)) takeWorld(desk, world);
    // whoever has gone leaves nothing of what was just remembered
    endYear(model, columns, context, block, tally);
  });
  closeWorlds(desk, again);
  const goesOn = team.mergeTotals(tally, stopped);
  keepOtherWorlds(model, again, before, tally);
  closeWorldNeed(model, context, again, changesNeedOfAll(desk), tally);
  return goesOn;
}
/** How many worlds ran a year again while others did not: tests that hold this to the whole year ask. */
export const ranAgain: { worlds: number } = { worlds: 0 };

/** Who lives in a block this year, and what they need. */
function openBlock(desk: Desk, b: number): void {
  const { model, columns, context, block } = desk;
  const { blockStart } = model.layout;
  const first = blockStart[b]!;
  gatherPeople(model, columns, context, first, blockStart[b + 1]! - first, block);
  if (desk.usesTraits) drawTraits(model, columns, context, block);
  findDeciders(model, columns, context, block);
  drawNeeds(model, columns, context, block);
}

function runBlock(desk: Desk, b: number): void {
  const { model, columns, context, tally, block, unaided } = desk;
  openBlock(desk, b);
  if (columns.need !== null) keepNeed(columns.need, block);
  if (desk.witness !== null) desk.witness.seePeople(model, columns, context, block);
  tallyPopulation(model, columns, context, block, tally);
  forgetUnits();
  unaided.counted.fill(0);
  for (const world of desk.order) takeWorld(desk, world);
  endYear(model, columns, context, block, tally);
}

/** One world in one block, the shortest way that it may take. */
function takeWorld(desk: Desk, world: number): void {
  const { model, columns, context, tally, block, unaided } = desk;
  if (spoiling.on) spoil();
  const [plain, household] = [plainThisYear(desk, world), householdThisYear(desk, world)];
  if (household?.levers.onlyRefuse !== true) putBackCommon();
  if (plain !== null) runPlainWorld(model, columns, context, plain, block, tally);
  else if (household !== null) runHouseholdWorld(model, columns, context, household, unaided, block, tally);
  else runWorld(desk, world);
}

/** One world in one block, the general way; `plain-world.ts` and `household-world.ts` are short ways for worlds of one scheme. */
function runWorld({ model, columns, context, tally, block, keepsLedger, witness }: Desk, world: number): void {
  const { hooks } = context;
  openOwnHealth(hooks, world, block);
  enrolWorld(model, columns, context, world, block);
  const rider = columns.entryConditions[world] ?? null;
  if (rider !== null) keepEntryConditions(model, columns.membership[world]![0], rider, block);
  const without = hooks.without[world]!;
  if (without !== null) settleWithout(model, context, world, block, rider === null ? null : rider[1], without, tally);
  openOwnNeed(model, hooks, world, block, tally);
  settleWorld(model, context, world, block, rider === null ? null : rider[1], tally);
  if (witness !== null) witness.seeWorld(model, world, block);
  takeSteps(hooks.count[world]!);
  openOwnIncomes(hooks, world, block);
  tallyWorld(model, columns, context, world, block, tally);
  closeOwnIncomes(hooks, world, block);
  if (keepsLedger) tallyLedger(model, columns, context, world, block, tally);
  closeOwnNeed(hooks, world);
  closeOwnHealth(hooks, world, block);
}

/** Somebody whose story is told is looked at the general way, which leaves everything about everybody. */
function householdThisYear({ households, witness, keepsLedger }: Desk, world: number): HouseholdWorld | null {
  return witness === null && !keepsLedger ? households[world]! : null;
}

const changesNeedOfAll =
  (desk: Desk) =>
  (world: number): boolean =>
    householdThisYear(desk, world)?.levers.byDifference === true;

/** A scheme that cannot pay all it owes makes its world one of the general kind for the year. */
function plainThisYear({ plain, context, witness }: Desk, world: number): PlainWorld | null {
  const known = plain[world]!;
  return known !== null && witness === null && context.arms[known.arm]!.payRatio === 1 ? known : null;
}

/** Figures of the population as a whole: who is absorbed by a state of health, the median, ranks. */
function addPopulationFigures(desk: Desk): void {
  const { model, columns, context, tally, team } = desk;
  addAbsorbed(model, desk.absorbed, tally);
  const medianAt = model.tallies.offset.income_median[0]!;
  if (medianAt >= 0) tally[medianAt] = context.median;
  const asksLevers = desk.levers.some(({ lever }) => lever.hooks.figures !== undefined);
  if (!desk.needsRankFigures && !asksLevers) return;
  if (team.index === 0) {
    if (desk.needsRankFigures) tallyRanks(model, columns, context, desk.ranks, desk.afterPayments, tally);
    leverFigures(desk.levers, columns, desk.ranks);
  }
  team.meet();
}
