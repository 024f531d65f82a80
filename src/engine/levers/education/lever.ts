/** Education: a campaign of the scheme tells people that it exists. It helps whom not knowing keeps out, and nobody else. */
import { awarenessOf } from "../../enrolment/offer.ts";
import { cellOf, forceFrom, joined, living, obstacles, stateOf, traitA, unitHead, unitOf, unitSize } from "../../kernels/scratch.ts";
import { type Place, report, under } from "../../keys/place.ts";
import { pow } from "../../maths/pow.ts";
import type { Flow } from "../../model/lever-model.ts";
import { armMask, causeClosed, causeIneligible, causeUnaware, obstacleBit } from "../../model/membership.ts";
import type { Scenario } from "../../model/scenario.ts";
import { populationLayout } from "../../population/layout.ts";
import { blockLength, uniform } from "../../random/generator.ts";
import { drawOfList } from "../draw.ts";
import type { Lever, LeverBlock, LeverColumn, LeverPlace, LeverQuote, LeverYear, Priced } from "../lever.ts";
import { countedInCells } from "../shared/counted.ts";
import { type EducationTerms, educationKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

export interface EducationNumbers {
  /** By group. */
  readonly coverage: readonly number[];
  readonly effect: readonly number[];
  /** Infinity: nothing is forgotten. */
  readonly halfLife: number;
  /** Years of follow-up of the campaign. */
  readonly from: number;
  readonly until: number;
  /** Start-year money; `fixed` of the simulated population. */
  readonly cost: EducationTerms["cost"];
  /** Mean cost a year over the run that is expected, for the first price. */
  readonly meanCost: number;
}

const unaware = obstacleBit(causeUnaware);
/** Whom the scheme is not for is not told of it. */
const notMeant = obstacleBit(causeClosed) | obstacleBit(causeIneligible);

export const education: Lever<EducationTerms, EducationNumbers, undefined> = {
  name: "education",
  scope: "scheme",
  order: 70,
  kinds: ["solidarity", "for-profit"],
  key: educationKey,
  words: {
    en: {
      name: "education",
      definition:
        "A campaign that the scheme pays for tells a part of the households that it exists. Of those who did not know, a part knows afterwards. It covers people only where not knowing is what keeps them out: who cannot pay, is refused or does not want it stays where they are.",
      formula:
        "awareness of those reached = a + (1 - a) x effect x 0.5^(years since the campaign / half-life); cost = fixed + households x per household + heads x per head",
      source:
        "evidence of both signs: a marketing trial in Ghana raised enrolment by 13 to 15 points, trials of information in Thies (Senegal) and Indonesia found no effect; docs/model.md, Education",
      sentence:
        "The campaign of {scheme}: {education.members_share} of 100 people are members, {education.members_share_at_zero} at an effect of 0; {education.cost} for it, {education.cost_per_newly_covered} for each person and year that it covers; of 100 whom it told, {education.still_out} are still out.",
    },
  },
  off: isNone,
  compile,
  price: (numbers: EducationNumbers, { members }: LeverQuote): Priced<EducationNumbers> => ({ numbers, perHead: members > 0 ? numbers.meanCost / members : 0 }),
  inFuture: (drawn) => drawn,
  check: checkYears,
  columns: () => [{ kind: "uint8", doubled: true }],
  hooks: { offer: teach, cover: follow, flows: pay },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "members" },
};

function isNone({ coverage }: EducationTerms): boolean {
  return coverage.every((share) => share === 0);
}

function compile(terms: EducationTerms, { scenario, scale, scheme }: LeverPlace): EducationNumbers {
  const from = Math.max(0, (terms.from ?? scenario.startYear) - scenario.startYear);
  const until = Math.min(scenario.years, (terms.until ?? Infinity) - scenario.startYear + 1) - 1;
  // a campaign that reaches nobody is none, and costs nothing (docs/zeros.md)
  const cost = { ...terms.cost, fixed: isNone(terms) ? 0 : terms.cost.fixed * scale };
  const meanCost = (Math.max(0, until - from + 1) / scenario.years) * expectedCost(scenario, scheme!.eligibility.openYear, terms.coverage, cost);
  return { coverage: terms.coverage, effect: terms.effect, halfLife: terms.halfLife ?? Infinity, from, until, cost, meanCost };
}

/** A campaign that no year of the run sees is a mistake, not a lever that is off. */
function checkYears({ from, until }: EducationTerms, { startYear, years }: Scenario, place: Place): void {
  const last = startYear + years - 1;
  if (from !== null && from > last)
    report(under(place, "from"), "E0304", from, `a year up to ${last}, the last simulated one`, "start the campaign earlier, or raise years");
  if (until !== null && until < startYear)
    report(under(place, "until"), "E0304", until, `a year from ${startYear} on, the first simulated one`, "end the campaign later, or leave until out");
}

/** Of a year of the campaign, by the groups to which the scheme is open within the run. */
function expectedCost(scenario: Scenario, openYear: readonly (number | null)[], coverage: readonly number[], cost: EducationTerms["cost"]): number {
  let heads = 0;
  scenario.population.groups.forEach(({ count }, group) => {
    if (openYear[group] !== null) heads += count * coverage[group]!;
  });
  const households = cost.perHousehold > 0 ? (heads * populationLayout(scenario).households) / scenario.population.size : 0;
  return cost.fixed + cost.perHousehold * households + cost.perHead * heads;
}

/** Words for life of the heads of the block's households: who is among those reached is the same in all years. */
const reachedBy = new Int32Array(blockLength);
const headSlots = new Int32Array(blockLength);
/** By household: whether the campaign reaches it, and whether it knows of the scheme then. */
const isReached = new Uint8Array(blockLength);
const knows = new Uint8Array(blockLength);

/** Counts whom the campaign reaches, and takes the obstacle from those who know because of it. */
function teach(numbers: EducationNumbers, _: undefined, at: LeverBlock): void {
  const { model, context, block, columns, mine, arm, tally, position } = at;
  const { from, until, halfLife } = numbers;
  const { year } = context;
  if (year < from) return;
  const running = year <= until;
  findReached(numbers, running ? 1 : halfLife === Infinity ? 1 : pow(0.5, (year - until) / halfLife), at);
  const [toldBefore, told] = mine[0]!;
  told.fill(0, block.first, block.first + block.count);
  if (running) countReached(model.tallies.offset["education.households"]![arm]!, model.tallies.offset["education.heads"]![arm]!, block.units, tally);
  const awareAt = model.tallies.offset["education.newly_aware"]![arm]!;
  tell(toldBefore, told, columns.membership[at.world]![0], position, awareAt, block.first, block.living, tally);
}

/** @param kept  part of the effect that is left */
function findReached({ coverage, effect, until }: EducationNumbers, kept: number, at: LeverBlock): void {
  const { model, block, columns, own } = at;
  const { first, units } = block;
  for (let u = 0; u < units; u++) headSlots[u] = living[unitHead[u]!]!;
  drawOfList(at, reachedBy, { list: headSlots, count: units }, 0, true);
  const awareness = awarenessOf(model, own!.scheme);
  const { openFrom } = own!.scheme;
  const { entry } = columns;
  const groupMask = (1 << model.states.groupBits) - 1;
  for (let u = 0; u < units; u++) {
    const head = unitHead[u]!;
    const group = (stateOf[head]! >> 8) & groupMask;
    const entered = entry === null ? 0 : entry[first + headSlots[u]!]!;
    // who came after the campaign, or may join only since then, has not heard it
    const heard = +(entered <= until) & +(openFrom[group]! <= until);
    const a = awareness[group]!;
    isReached[u] = heard & +(uniform(reachedBy[u]!) < coverage[group]!);
    knows[u] = +(uniform(traitA[head]!) < a + (1 - a) * effect[group]! * kept);
  }
}

function countReached(householdsAt: number, headsAt: number, units: number, tally: Float64Array): void {
  for (let u = 0; u < units; u++) {
    if (isReached[u] === 0) continue;
    const head = unitHead[u]!;
    const end = head + unitSize[u]!;
    if ((obstacles[head]! & notMeant) === 0) add(tally, householdsAt + cellOf[head]!);
    for (let i = head; i < end; i++) if ((obstacles[i]! & notMeant) === 0) add(tally, headsAt + cellOf[i]!);
  }
}

function tell(
  before: LeverColumn,
  told: LeverColumn,
  memory: Uint16Array,
  position: number,
  awareAt: number,
  first: number,
  alive: number,
  tally: Float64Array,
): void {
  for (let i = 0; i < alive; i++) {
    const unit = unitOf[i]!;
    const met = obstacles[i]!;
    if (isReached[unit] === 0 || (met & notMeant) !== 0) continue;
    const slot = first + living[i]!;
    const learns = +((met & unaware) !== 0) & knows[unit]!;
    if (learns === 1) obstacles[i] = met & ~unaware;
    else if (!(isMember(memory[slot]!, position) && before[slot] === 1)) continue;
    told[slot] = 1;
    add(tally, awareAt + cellOf[i]!);
  }
}

/** Who joined is remembered as somebody whom the campaign brought, for as long as the membership goes on. */
function follow(_: EducationNumbers, __: undefined, { model, arm, block, mine, position, tally }: LeverBlock): void {
  const told = mine[0]![1];
  const coveredAt = model.tallies.offset["education.newly_covered"]![arm]!;
  const joinedAt = model.tallies.offset["education.joined"]![arm]!;
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    if (told[slot] !== 1) continue;
    if (joined[i] !== position) {
      told[slot] = 0;
      continue;
    }
    add(tally, joinedAt + cellOf[i]!);
    tally[coveredAt + cellOf[i]!] = tally[coveredAt + cellOf[i]!]! + (1 - forceFrom[i]!);
  }
}

function isMember(word: number, position: number): boolean {
  return (word & armMask) === position + 1;
}

function add(tally: Float64Array, at: number): void {
  tally[at] = tally[at]! + 1;
}

/** The bill of the year: a closed scheme has no campaign. */
function pay({ cost, from, until }: EducationNumbers, _: undefined, at: LeverYear): readonly Flow[] {
  const { context, own, model } = at;
  const running = own!.year.open && context.year >= from && context.year <= until;
  const reached = running
    ? cost.fixed + cost.perHousehold * countedInCells(at, "education.households") + cost.perHead * countedInCells(at, "education.heads")
    : 0;
  const amount = reached * context.prices;
  return [{ name: "education.cost", sign: -1, timing: model.timing.expenses, amount, cash: amount }];
}
