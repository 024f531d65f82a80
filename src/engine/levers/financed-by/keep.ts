/**
 * The step of a block: what the end of the year needs, once for all worlds and of each world, and who receives public money through a scheme.
 * What goes through people or households is a function for itself: V8 compiles it once, small, and not again within what calls it.
 */
import {
  cellOf,
  fifthOf,
  gross,
  incomeOf,
  joined,
  levelOf,
  living,
  pocketOf,
  stateOf,
  stateShare,
  unitHead,
  unitIncome,
  unitNeeds,
  unitOf,
  unitPaid,
  unitPocket,
  unitSize,
} from "../../kernels/scratch.ts";
import { employerPart, subsidyPart } from "../../premiums/payer-parts.ts";
import { blockLength } from "../../random/generator.ts";
import type { LeverBlock, LeverColumn } from "../lever.ts";
import { type FinancingColumns, type FinancingNumbers, namedColumns } from "./columns.ts";
import { askedPart, grossBase, type Instrument } from "./instrument.ts";

/** The block whose shared columns are filled. */
const filled: { block: number; column: LeverColumn | null } = { block: 0, column: null };
/** How often shared columns were filled, and found filled: tests ask. */
export const ways: { filled: number; found: number } = { filled: 0, found: 0 };

export function keep({ instruments }: FinancingNumbers, _: undefined, at: LeverBlock): void {
  const { model, block } = at;
  const columns = namedColumns(at.mine);
  if (block.draw > 0 && filled.block === block.draw && filled.column === columns.size) ways.found++;
  else {
    ways.filled++;
    filled.block = block.draw;
    filled.column = columns.size;
    keepShared(instruments, columns, at);
  }
  keepPayments(columns.pocket, columns.paid, model.layout.position === null ? pocketOf : unitPocket, block.first, block.units);
  countReceived(at);
}

function keepShared(instruments: readonly Instrument[], columns: FinancingColumns, at: LeverBlock): void {
  const { first, count, units, living: alive } = at.block;
  keepHomes(columns, first, units);
  const runs = keepRuns(columns, first, alive);
  // one without people ends them
  if (units < count) columns.size[first + units] = 0;
  if (runs < count) columns.runEnd[first + runs] = 0;
  // one instrument after the other: what it is does not change from one person to the next
  instruments.forEach((instrument, k) => keepBase(instrument, at, columns.homeBase[k]!, columns.runBase[k]!));
}

function keepPayments(pocket: Float64Array, paid: Float64Array, pockets: Float64Array, first: number, units: number): void {
  for (let u = 0; u < units; u++) {
    pocket[first + u] = pockets[u]!;
    paid[first + u] = unitPaid[u]!;
  }
}

function keepHomes({ size, income, needs, level }: FinancingColumns, first: number, units: number): void {
  for (let u = 0; u < units; u++) {
    const at = first + u;
    size[at] = unitSize[u]!;
    income[at] = unitIncome[u]!;
    needs[at] = unitNeeds[u]!;
    level[at] = levelOf[living[unitHead[u]!]!]!;
  }
}

/** By person: the run. */
const runOf = new Int32Array(blockLength);

/** Each person writes over what the one before wrote of their household and run: no test for the last of them, no column to be cleared. Returns how many runs there are. */
function keepRuns({ lastRun, runEnd, runCell }: FinancingColumns, first: number, alive: number): number {
  let run = -1;
  let lastUnit = -1;
  let lastCell = -1;
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    const cell = cellOf[i]!;
    run += +(unit !== lastUnit) | +(cell !== lastCell);
    lastUnit = unit;
    lastCell = cell;
    runOf[i] = run;
    runEnd[first + run] = i + 1;
    lastRun[first + unit] = run;
    runCell[first + run] = cell;
  }
  return run + 1;
}

/** What an instrument is on, by group: the part that is asked and not evaded. */
const askedOf = new Float64Array(256);

function keepBase(instrument: Instrument, { model, context, block }: LeverBlock, homeBase: Float64Array, runBase: Float64Array): void {
  const { groups, groupBits } = model.states;
  const asked = groups <= askedOf.length ? askedOf : new Float64Array(groups);
  for (let group = 0; group < groups; group++) asked[group] = askedPart(instrument, group);
  addBases(instrument, asked, (1 << groupBits) - 1, context.wages, homeBase, runBase, block.first, block.living);
}

/** As the runs are written: sums so far. */
function addBases(
  instrument: Instrument,
  asked: Float64Array,
  groupMask: number,
  wages: number,
  homeBase: Float64Array,
  runBase: Float64Array,
  first: number,
  alive: number,
): void {
  const isWhole = instrument.kind === "income";
  let lastUnit = -1;
  let lastRun = -1;
  let ofHome = 0;
  let ofRun = 0;
  for (let i = 0; i < alive; i++) {
    const group = (stateOf[i]! >> 8) & groupMask;
    const income = incomeOf[i]!;
    const base = (isWhole ? income : grossBase(instrument, income, group, fifthOf[i]!, wages)) * asked[group]!;
    const unit = unitOf[i]!;
    const run = runOf[i]!;
    ofHome = ofHome * +(unit === lastUnit) + base;
    ofRun = ofRun * +(run === lastRun) + base;
    lastUnit = unit;
    lastRun = run;
    homeBase[first + unit] = ofHome;
    runBase[first + run] = ofRun;
  }
}

/** Subsidies of the State and shares of public employers, to the members whose contribution they pay. */
function countReceived({ model, block, world, tally }: LeverBlock): void {
  const from = model.tallies.offset["financed_by.received"]![world]!;
  model.worlds[world]!.joinable.forEach((a, position) => {
    const { priceMagic, scheme: s } = model.arms[a]!;
    const { employerShare, employerIsPublic, subsidies } = model.schemes[s]!;
    if (subsidies.length === 0 && !(employerIsPublic && employerShare > 0)) return;
    countOf(listJoiners(position, block.living), subsidies.length > 0, employerShare, employerIsPublic, priceMagic, from, tally);
  });
}

/** Who joined, listed without a branch: it is chance. */
const joiners = new Int32Array(blockLength + 1);

function listJoiners(position: number, alive: number): number {
  let found = 0;
  for (let i = 0; i < alive; i++) {
    joiners[found] = i;
    found += +(joined[i] === position);
  }
  return found;
}

function countOf(count: number, subsidised: boolean, employerShare: number, isPublic: boolean, priceMagic: number, from: number, tally: Float64Array): void {
  for (let k = 0; k < count; k++) {
    const i = joiners[k]!;
    const employer = employerPart(gross[i]!, employerShare, priceMagic);
    const subsidy = subsidised ? subsidyPart(gross[i]!, employer, stateShare[i]!, priceMagic) : 0;
    const at = from + cellOf[i]!;
    tally[at] = tally[at]! + (subsidy + (isPublic ? employer : 0));
  }
}
