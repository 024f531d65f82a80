/** Taxes: who pays for the public money of a world, and what hardship is when they have paid. They decide nothing within the run. */
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
import { report, under } from "../../keys/place.ts";
import type { BlockSize } from "../../model/block-size.ts";
import { employerPart, subsidyPart } from "../../premiums/payer-parts.ts";
import { blockLength } from "../../random/generator.ts";
import type { Lever, LeverBlock, LeverColumn } from "../lever.ts";
import { raise } from "./after-tax.ts";
import { columnsOf, type FinancingColumns, type FinancingNumbers, namedColumns } from "./columns.ts";
import { askedPart, grossBase, type Instrument } from "./instrument.ts";
import { type FinancingTerms, financedByKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

export const financedBy: Lever<FinancingTerms, FinancingNumbers, undefined> = {
  name: "financed_by",
  scope: "world",
  order: 300,
  kinds: ["solidarity", "for-profit", "public"],
  key: financedByKey,
  words: {
    en: {
      name: "taxes and their incidence",
      definition:
        "Says who pays for what the State and donors pay in a world: subsidies, public employers' shares, public floors, rescues. Households get a tax; hardship, burden and poverty are shown a second time with income after tax; who pays the larger part of their income, and who receives more than they pay. Taxes change no decision within the run.",
      formula:
        "tax of a person = rate x base, sum of taxes = public money x share x (1 + collection cost); base = income, scheduled income, earnings up to a ceiling, income x (1 - saving), or 1 a head",
      source: "Kakwani (1977), Economic Journal 87; O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), chapters 16 and 17; docs/model.md, Taxes",
      sentence:
        "Taxes in {world} raise {financed_by.raised}, Kakwani {financed_by.kakwani} (below 0 the poor pay the larger part of their income); with income after tax {financed_by.oop_over_10} of 100 pay over 10 % of it for care, and {financed_by.poor_after} of 100 are poor after tax and care.",
    },
  },
  off: () => false,
  compile: ({ instruments, collectionCost, worlds }, { scenario, world }) =>
    worlds !== null && !worlds.includes(scenario.worlds[world]!.name) ? null : { instruments, collectionCost },
  check: ({ worlds }, scenario, place) => {
    const known = scenario.worlds.map(({ name }) => name);
    worlds?.forEach((name, k) => {
      if (!known.includes(name))
        report(
          under(under(place, "worlds"), k),
          "E0309",
          name,
          `the name of a world: ${known.join(", ")}`,
          "use one of these names, or leave worlds out for all",
        );
    });
  },
  columns: columnsOf,
  hooks: { count: keep, figures: raise },
  totals,
  metrics,
  // fifths for what is saved of income; households of all worlds are put in order by itself
  needs: { general: true, worldNeed: false, fifths: () => true, reads: "households" },
};

/** The block whose shared columns are filled. */
let filled: { block: number; readonly column: LeverColumn | null } = { block: 0, column: null };
/** How often shared columns were filled, and found filled: tests ask. */
export const ways: { filled: number; found: number } = { filled: 0, found: 0 };

/** Keeps what the end of the year needs, once for all worlds and of each world; counts who receives public money through a scheme. */
function keep({ instruments }: FinancingNumbers, _: undefined, at: LeverBlock): void {
  const { model, block } = at;
  const columns = namedColumns(at.mine);
  if (block.draw > 0 && filled.block === block.draw && filled.column === columns.size) ways.found++;
  else {
    ways.filled++;
    filled = { block: block.draw, column: columns.size };
    keepHomes(columns, block);
    const runs = keepRuns(columns, block);
    // one instrument after the other: what it is does not change from one person to the next
    instruments.forEach((instrument, k) => keepBase(instrument, at, runs, columns.homeBase[k]!, columns.runBase[k]!));
  }
  keepPayments(columns, model.layout.position === null ? pocketOf : unitPocket, block.first, block.units);
  countReceived(at);
}

function keepPayments({ pocket, paid }: FinancingColumns, pockets: Float64Array, first: number, units: number): void {
  for (let u = 0; u < units; u++) {
    pocket[first + u] = pockets[u]!;
    paid[first + u] = unitPaid[u]!;
  }
}

function keepHomes({ size, income, needs, level }: FinancingColumns, { first, count, units }: BlockSize): void {
  size.fill(0, first, first + count);
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

/** Returns how many runs there are. */
function keepRuns({ runPeople, runHome, runCell }: FinancingColumns, { first, count, living: alive }: BlockSize): number {
  runPeople.fill(0, first, first + count);
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
    const at = first + run;
    runHome[at] = unit;
    runCell[at] = cell;
    runPeople[at] = runPeople[at]! + 1;
  }
  return run + 1;
}

/** What an instrument is on, by group: the part that is asked and not evaded. */
const askedOf = new Float64Array(256);

function keepBase(instrument: Instrument, { model, context, block }: LeverBlock, runs: number, homeBase: Float64Array, runBase: Float64Array): void {
  const { groups, groupBits } = model.states;
  const asked = groups <= askedOf.length ? askedOf : new Float64Array(groups);
  for (let group = 0; group < groups; group++) asked[group] = askedPart(instrument, group);
  const { first, units } = block;
  homeBase.fill(0, first, first + units);
  runBase.fill(0, first, first + runs);
  addBases(instrument, asked, (1 << groupBits) - 1, context.wages, homeBase, runBase, first, block.living);
}

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
  for (let i = 0; i < alive; i++) {
    const group = (stateOf[i]! >> 8) & groupMask;
    const income = incomeOf[i]!;
    const base = (isWhole ? income : grossBase(instrument, income, group, fifthOf[i]!, wages)) * asked[group]!;
    const home = first + unitOf[i]!;
    const run = first + runOf[i]!;
    homeBase[home] = homeBase[home]! + base;
    runBase[run] = runBase[run]! + base;
  }
}

/** Subsidies of the State and shares of public employers, to the members whose contribution they pay. */
function countReceived({ model, block, world, tally }: LeverBlock): void {
  const from = model.tallies.offset["financed_by.received"]![world]!;
  model.worlds[world]!.joinable.forEach((a, position) => {
    const { priceMagic, scheme: s } = model.arms[a]!;
    const { employerShare, employerIsPublic, subsidies } = model.schemes[s]!;
    if (subsidies.length === 0 && !(employerIsPublic && employerShare > 0)) return;
    countOf(position, subsidies.length > 0, employerShare, employerIsPublic, priceMagic, from, block.living, tally);
  });
}

function countOf(
  position: number,
  subsidised: boolean,
  employerShare: number,
  isPublic: boolean,
  priceMagic: number,
  from: number,
  alive: number,
  tally: Float64Array,
): void {
  for (let i = 0; i < alive; i++) {
    if (joined[i] !== position) continue;
    const employer = employerPart(gross[i]!, employerShare, priceMagic);
    const subsidy = subsidised ? subsidyPart(gross[i]!, employer, stateShare[i]!, priceMagic) : 0;
    const at = from + cellOf[i]!;
    tally[at] = tally[at]! + (subsidy + (isPublic ? employer : 0));
  }
}
