/**
 * The payment rule stands once, in `benefits/rule.ts`; the loops of settlement have copies of it that are written without branches and for a
 * whole block. Here each copy is held to it: nine people with random needs under random terms of two schemes and two public floors, person by
 * person and event by event, against the block. Amounts are short binary fractions, so that both must be equal to the last digit.
 */
import { describe, expect, test } from "vitest";
import { eventPayment } from "../../../src/engine/benefits/rule.ts";
import { forgetPayments, settleWorld } from "../../../src/engine/benefits/settle.ts";
import { settlePlain } from "../../../src/engine/benefits/settle-plain.ts";
import { fillTerms } from "../../../src/engine/benefits/terms.ts";
import { beginAfresh } from "../../../src/engine/kernels/begin-afresh.ts";
import { liquidityWord } from "../../../src/engine/kernels/event-words.ts";
import {
  eventCost,
  eventMark,
  eventNecessityWord,
  eventPerson,
  eventPriceWord,
  eventService,
  events,
  eventTime,
  eventVolume,
  listNeedy,
  marks,
  needy,
  renumber,
  renumberMarks,
  unserved,
} from "../../../src/engine/kernels/events.ts";
import {
  cappedOf,
  cellOf,
  forceFrom,
  forgoneOf,
  joined,
  living,
  pocketOf,
  stateOf,
  unitHead,
  unitIncome,
  unitOf,
  unitPocket,
} from "../../../src/engine/kernels/scratch.ts";
import type { BlockSize } from "../../../src/engine/model/block-size.ts";
import type { BenefitModel, LimitsModel, Model, SchemeModel } from "../../../src/engine/model/model.ts";
import { emptyTerms } from "../../../src/engine/model/world-terms.ts";
import type { YearContext } from "../../../src/engine/model/year-context.ts";
import { uniform } from "../../../src/engine/random/generator.ts";
import { type Chance, chance } from "../../support/chance.ts";

const people = 9;
const services = 3;
const cells = 4;
const grid = 2 ** -10;
const magic = 1.5 * 2 ** 52 * grid;
const rounded = (x: number): number => x + magic - magic;
/** One condition above the bit of the group, which stands above eight bits of age. */
const conditionShift = 9;
const ill = 1 << conditionShift;

/** What a case may have; the tests below ask that each was met. */
interface Traits {
  readonly limits: "none" | "person" | "household";
  readonly floors: number;
  readonly rider: boolean;
  readonly usesChance: boolean;
  readonly marked: boolean;
  readonly payRatio: number;
}

function benefit(r: Chance): BenefitModel {
  if (r.below(5) === 0) return { covered: false, reimburse: 0, copay: 0, deductible: 0, cap: Infinity };
  return { covered: true, reimburse: r.one(0, 0.5, 0.75, 1), copay: r.one(0, 0, 8), deductible: r.one(0, 0, 16), cap: r.one(Infinity, 48) };
}

function limits(r: Chance, kind: Traits["limits"]): LimitsModel {
  if (kind === "none") return { any: false, deductible: 0, outOfPocket: Infinity, outOfPocketShare: Infinity, annual: Infinity, perHousehold: false };
  const [deductible, outOfPocket, outOfPocketShare, annual] = [r.one(0, 40), r.one(Infinity, 96), r.one(Infinity, 0.125), r.one(Infinity, 128)];
  return { any: true, deductible, outOfPocket, outOfPocketShare, annual, perHousehold: kind === "household" };
}

function scheme(r: Chance, traits: Traits, kind: Traits["limits"]): SchemeModel {
  const benefits = Array.from({ length: services }, () => benefit(r));
  return {
    benefits,
    limits: limits(r, kind),
    openFrom: Int32Array.of(r.one(0, 3, 5), r.one(0, 3, 4)),
    riderMask: traits.rider ? 1 : 0,
  } as unknown as SchemeModel;
}

const worldTotals = ["use_events", "use_cost", "floor_paid", "pool_paid", "out_of_pocket", "necessary_events", "forgone_events"] as const;
const whyTotals = ["reduced_cost", "forgone_cost", "forgone_not_covered", "forgone_waiting"] as const;
const armTotals = ["benefits", "claims_count"] as const;
const totals = [...armTotals, ...worldTotals, ...whyTotals];
/** Behind all totals stands the trash, of which nobody reads. */
const trash = totals.length * 4 * cells;

/** Where each total is counted: four places for worlds or arms, a section of cells each; -1 for those that are not asked for. */
function places(asked: (name: string) => boolean): Model["tallies"]["offset"] {
  const at = (name: string, n: number): Int32Array => Int32Array.from({ length: 4 }, (_, k) => (asked(name) ? (4 * n + k) * cells : -1));
  return Object.fromEntries(totals.map((name, n) => [name, at(name, n)])) as unknown as Model["tallies"]["offset"];
}

interface Case {
  readonly model: Model;
  readonly context: YearContext;
  readonly rider: Uint8Array | null;
  readonly block: BlockSize;
}

function random(r: Chance, traits: Traits): Case {
  // only one of two schemes may have limits: who has none must not be touched by the other's
  const schemes = [scheme(r, traits, traits.limits), scheme(r, traits, r.one("none", traits.limits))];
  for (let f = 0; f < traits.floors; f++) schemes.push(scheme(r, { ...traits, rider: false }, "none"));
  const floorArms = Array.from({ length: traits.floors }, (_, f) => 2 + f);
  const all = r.one(true, false);
  const unasked = new Set([r.one(...worldTotals), r.one(...whyTotals)] as readonly string[]);
  const asked = (name: string): boolean => all || !unasked.has(name);
  const rate = Float64Array.from({ length: 2 * ill }, (_, state) => ((state & ill) !== 0 ? 2 : 1));
  const model = {
    grid: { flowMagic: magic, incomeMagic: magic },
    layout: { position: traits.limits === "household" ? [] : null },
    tallies: { offset: places(asked), trash, breakdowns: { cells } },
    // another world has the last floor alone, or none
    worlds: [0, Math.max(1, traits.floors - 1)].map((first) => ({ joinable: Int32Array.of(0, 1), floors: Int32Array.from(floorArms.slice(first)) })),
    arms: schemes.map((_, s) => ({ scheme: s })),
    schemes,
    needs: {
      usesChance: traits.usesChance,
      services: Array.from({ length: services }, (_, s) => ({ count: s === 2 ? "fixed" : "poisson", rate, costFactor: rate })),
      priceResponses: traits.usesChance ? Float64Array.of(0, 0.75, 1.5) : new Float64Array(services),
      essentials: Uint8Array.of(1, 1, 0),
      necessaryShares: Float64Array.of(1, 0.5, 0.25),
    },
    behaviour: traits.usesChance ? { forgoProbability: 0.75, liquidity: 1 } : { forgoProbability: 0, liquidity: Infinity },
    states: { groupBits: 1, groups: 2, conditionShift, conditionCount: 1 },
  } as unknown as Model;
  const arms = schemes.map((_, s) => ({ benefitIndex: r.one(1, 1.25), benefitScale: r.one(1, 0.5, 1.5), payRatio: s === 0 ? traits.payRatio : 1 }));
  const context = { year: 3, arms, terms: [0, 1].map((w) => emptyTerms(model, w)), hooks: { pay: [[], []] } } as unknown as YearContext;
  for (const world of [0, 1]) fillTerms(model, context, world);
  const homes = traits.limits === "household" ? 3 : people;
  const homeJoins = Array.from({ length: homes }, () => r.below(2));
  for (let i = 0; i < people; i++) {
    living[i] = i;
    stateOf[i] = 30 + (r.below(2) << 8) + (r.below(2) === 0 ? ill : 0);
    cellOf[i] = r.below(cells);
    unitOf[i] = i % homes;
    // a household takes one offer, which may not take all of its members
    joined[i] = r.below(3) === 0 ? -1 : homeJoins[i % homes]!;
    forceFrom[i] = joined[i] === -1 ? 1 : r.one(0, 0, 0.5);
  }
  for (let u = 0; u < homes; u++) {
    unitHead[u] = u;
    unitIncome[u] = r.one(480, 960, 1440);
  }
  beginAfresh();
  return {
    model,
    context,
    rider: traits.rider ? Uint8Array.from({ length: people }, () => r.below(2)) : null,
    block: { living: people, units: homes, first: 0, count: people, draw: 0 },
  };
}

/** The needs of a block: up to four events a person, or of one person alone. */
function drawNeeds(r: Chance, { marked }: Traits): void {
  renumber();
  let count = 0;
  const few = r.below(4) === 0;
  for (let i = 0; i < people; i++) for (let k = few ? +(i === 4) : r.below(5); k > 0; k--) need(r, i, count++);
  events.count = count;
  listNeedy();
  marks.on = marked;
}

function need(r: Chance, i: number, e: number): void {
  eventPerson[e] = i;
  eventService[e] = r.below(services);
  eventVolume[e] = eventService[e] === 2 ? r.one(1, 1.5, 2) : 1;
  eventCost[e] = 4 * (1 + r.below(40));
  eventTime[e] = r.one(0.25, 0.5, 0.75);
  eventPriceWord[e] = r.word();
  eventNecessityWord[e] = r.word();
  eventMark[e] = r.below(3) === 0 ? unserved : 0;
}

/** What a block must come to, by cell: the totals of a world and of each scheme, and how often each way was gone. */
function byDefinition({ model, context, rider }: Case, traits: Traits, world: number) {
  const floors = Array.from(model.worlds[world]!.floors);
  const sums: Record<string, number[]> = {};
  const add = (name: string, i: number, amount: number): void => {
    sums[name] ??= new Array<number>(cells).fill(0);
    sums[name][cellOf[i]!]! += amount;
  };
  const met = { lost: 0, usedBecausePaid: 0, capped: 0, cut: 0, waiting: 0, full: 0 };
  const [pockets, forgone, capped, claims] = [new Array<number>(people).fill(0), new Array<number>(people).fill(0), new Array<number>(people).fill(0), [0, 0]];
  const used = new Map<string, { deductible: number; pocket: number; paid: number }>();
  for (let e = 0; e < events.count; e++) {
    const [i, s, x, v] = [eventPerson[e]!, eventService[e]!, eventCost[e]!, eventVolume[e]!];
    const group = (stateOf[i]! >> 8) & 1;
    const floorPays = new Map<number, number>();
    let left = x;
    let floored = false;
    for (const f of floors) {
      const floor = model.schemes[f]!;
      const rule = floor.benefits[s]!;
      if (!rule.covered || context.year < floor.openFrom[group]!) continue;
      floored ||= rule.reimburse > 0;
      floorPays.set(f, rounded(eventPayment(rule, left, v, context.arms[f]!.benefitIndex)));
      left -= floorPays.get(f)!;
    }
    const position = joined[i]!;
    const own = position < 0 ? null : model.schemes[position]!;
    const terms = context.arms[Math.max(position, 0)]!;
    const rule = own === null ? null : { ...own.benefits[s]!, reimburse: Math.min(1, own.benefits[s]!.reimburse * terms.benefitScale) };
    const inForce = eventTime[e]! >= forceFrom[i]!;
    const limit = own?.limits ?? null;
    const counts = limit !== null && limit.any && rule!.covered;
    const holder = `${position} ${limit?.perHousehold === true ? `home ${unitOf[i]}` : i}`;
    const year = used.get(holder) ?? { deductible: 0, pocket: 0, paid: 0 };
    let owed = 0;
    if (rule?.covered === true && inForce) {
      const open = counts ? Math.max(0, limit.deductible * terms.benefitIndex - year.deductible) : 0;
      owed = eventPayment({ ...rule }, Math.max(0, left - open), v, terms.benefitIndex);
      if (eventPayment({ ...rule, cap: Infinity }, Math.max(0, left - open), v, terms.benefitIndex) > owed) capped[i] = 1;
      if (rider !== null && rider[i] === 1 && (stateOf[i]! & ill) !== 0) owed *= 0.25;
      if (counts) {
        const most = Math.min(limit.outOfPocket * terms.benefitIndex, limit.outOfPocketShare * unitIncome[unitOf[i]!]!);
        if (left - owed > most - year.pocket) owed = left - Math.max(0, most - year.pocket);
        const room = limit.annual * terms.benefitIndex - year.paid;
        if (owed > room) capped[i] = 1;
        owed = Math.min(owed, Math.max(0, room));
      }
      owed = rounded(owed);
    }
    const pocket = left - owed;
    const goesWithout = (pays: number): [boolean, boolean] => [
      traits.usesChance && uniform(eventPriceWord[e]!) >= Math.exp((-model.needs.priceResponses[s]! * pays) / x),
      traits.usesChance && s < 2 && pays > unitIncome[unitOf[i]!]! / 12 && uniform(liquidityWord(e)) < 0.75,
    ];
    const necessary = (traits.usesChance || traits.marked) && uniform(eventNecessityWord[e]!) < model.needs.necessaryShares[s]!;
    const [byPrice, byMeans] = goesWithout(pocket);
    const full = traits.marked && eventMark[e] === unserved && !byPrice && !byMeans;
    if (necessary) add("necessary_events", i, v);
    if (byPrice) add("reduced_cost", i, x);
    if (byPrice || byMeans || full) {
      met.lost++;
      if (full) met.full++;
      if (!necessary) continue;
      add("forgone_events", i, v);
      forgone[i] = 1;
      if (full) continue;
      const inPackage =
        rule?.covered === true && (rule.reimburse > 0 || (own!.limits.any && (own!.limits.outOfPocket < Infinity || own!.limits.outOfPocketShare < Infinity)));
      const waits = inPackage && !inForce && !floored;
      if (waits) met.waiting++;
      add((inPackage && inForce) || floored ? "forgone_cost" : waits ? "forgone_waiting" : "forgone_not_covered", i, v);
      continue;
    }
    if (goesWithout(left).includes(true)) met.usedBecausePaid++;
    if (counts && inForce) used.set(holder, { deductible: year.deductible + left, pocket: year.pocket + pocket, paid: year.paid + owed });
    const paid = position === 0 ? rounded(owed * traits.payRatio) : owed;
    if (paid < owed) met.cut++;
    if (owed > 0) claims[position]!++;
    if (position >= 0) add(`benefits ${position}`, i, owed);
    for (const [f, pays] of floorPays) add(`benefits ${f}`, i, pays);
    add("use_events", i, v);
    add("use_cost", i, x);
    add("floor_paid", i, x - left);
    add("pool_paid", i, x - left + paid);
    add("out_of_pocket", i, left - paid);
    pockets[i]! += left - paid;
  }
  met.capped = capped.reduce((sum, one) => sum + one, 0);
  return { sums, pockets, forgone, capped, claims, met };
}

const columnOf = (column: ArrayLike<number>): number[] => Array.from({ length: people }, (_, i) => column[i]!);

describe("the general way", () => {
  const met: Record<string, number> = {};
  const cases = Array.from({ length: 240 }, (_, seed) => seed);
  const traitsOf = (seed: number): Traits => ({
    limits: (["none", "person", "household"] as const)[seed % 3]!,
    floors: Math.floor(seed / 3) % 3,
    rider: Math.floor(seed / 9) % 4 === 1,
    usesChance: Math.floor(seed / 9) % 2 === 0,
    marked: Math.floor(seed / 18) % 3 === 1,
    payRatio: seed % 5 === 0 ? 0.75 : 1,
  });
  test("240 societies of nine, each total by cell and each person, in two worlds and two years", () => {
    for (const seed of cases) {
      const traits = traitsOf(seed);
      const r = chance(seed);
      const one = random(r, traits);
      for (const world of [0, 1, 0]) {
        // the second world has the needs of the first
        if (world === 0) drawNeeds(r, traits);
        // marks hold in one world, whose events are known anew
        else if (traits.marked) renumberMarks();
        const due = look(one, traits, world, `case ${seed}, world ${world}`);
        for (const [name, count] of Object.entries(due.met)) met[name] = (met[name] ?? 0) + count;
      }
    }
    // every way was gone, often
    for (const [name, count] of Object.entries(met)) expect(count, name).toBeGreaterThan(40);
  });
});

/** Settles a world and holds it to the definition: totals, claims, people, and that nothing else was counted. */
function look(one: Case, traits: Traits, world: number, label: string) {
  const tally = new Float64Array(trash + 10 * cells);
  settleWorld(one.model, one.context, world, one.block, one.rider, tally);
  const due = byDefinition(one, traits, world);
  const { offset } = one.model.tallies;
  const none = new Array<number>(cells).fill(0);
  const expected = new Float64Array(trash);
  const expectAt = (at: number, values: readonly number[]): void => {
    if (at >= 0) expected.set(values, at);
  };
  for (const name of [...worldTotals, ...whyTotals]) expectAt(offset[name][world]!, due.sums[name] ?? none);
  for (let a = 0; a < one.model.arms.length; a++) expectAt(offset.benefits[a]!, due.sums[`benefits ${a}`] ?? none);
  for (let a = 0; a < 2; a++) expectAt(offset.claims_count[a]!, [due.claims[a]!]);
  // as text: comparing long columns number by number takes most of the time
  expect(tally.slice(0, trash).join(" "), label).toBe(expected.join(" "));
  expect([columnOf(pocketOf), columnOf(forgoneOf), columnOf(cappedOf)], label).toEqual([due.pockets, due.forgone, due.capped]);
  if (traits.limits === "household") {
    const homes = [0, 1, 2].map((u) => due.pockets[u]! + due.pockets[u + 3]! + due.pockets[u + 6]!);
    expect(Array.from(unitPocket.subarray(0, 3)), label).toEqual(homes);
  }
  // as the counts of a world leave them
  cappedOf.fill(0);
  forgetPayments(needy);
  return due;
}

describe("the plain way: one scheme, no floor, all care used", () => {
  const none = { limits: "none", floors: 0, rider: false, usesChance: false, marked: false, payRatio: 1 } as const;
  const onlyShare = { covered: true, reimburse: 0.75, copay: 0, deductible: 0, cap: Infinity };
  const noLimits = { any: true, deductible: 0, outOfPocket: Infinity, outOfPocketShare: Infinity, annual: Infinity, perHousehold: false };
  /** The four loops of `settle-plain.ts`, by what leads to each. */
  const ways: Record<string, (r: Chance) => Pick<SchemeModel, "benefits" | "limits">> = {
    "rules of the event": (r) => ({ benefits: [benefit(r), benefit(r), benefit(r)], limits: { ...noLimits, any: false } }),
    "a share above a deductible": (r) => ({ benefits: [onlyShare, onlyShare, onlyShare], limits: { ...noLimits, deductible: r.one(40, 64) } }),
    "a share up to a limit out of pocket": (r) => ({
      benefits: [onlyShare, onlyShare, onlyShare],
      limits: { ...noLimits, outOfPocket: r.one(Infinity, 24), outOfPocketShare: r.one(0.0625, 0.125) },
    }),
    "all limits": (r) => ({ benefits: [benefit(r), benefit(r), benefit(r)], limits: limits(r, "person") }),
    "a share that differs by service, with a limit": (r) => ({
      benefits: [onlyShare, onlyShare, r.one({ ...onlyShare, cap: 16 }, { ...onlyShare, copay: 8 }, { ...onlyShare, deductible: 16 })],
      limits: { ...noLimits, deductible: 40 },
    }),
    "a share above a deductible, up to a limit out of pocket": (r) => ({
      benefits: [onlyShare, onlyShare, onlyShare],
      limits: { ...noLimits, deductible: r.one(16, 40), outOfPocket: r.one(48, 64) },
    }),
    "a share up to an annual cap": (r) => ({ benefits: [onlyShare, onlyShare, onlyShare], limits: { ...noLimits, annual: r.one(40, 64) } }),
  };
  test.each(Object.entries(ways))("%s", (_, terms) => {
    for (let seed = 0; seed < 60; seed++) {
      const r = chance(1000 + seed);
      const drawn = random(r, none);
      drawNeeds(r, none);
      const schemes = [{ ...drawn.model.schemes[0]!, ...terms(r) }, drawn.model.schemes[1]!];
      const model = { ...drawn.model, schemes, worlds: [{ joinable: Int32Array.of(0), floors: new Int32Array(0) }] } as unknown as Model;
      const context = { ...drawn.context, terms: [emptyTerms(model, 0)] } as YearContext;
      fillTerms(model, context, 0);
      for (let i = 0; i < people; i++) {
        joined[i] = Math.min(0, joined[i]!);
        forceFrom[i] = 0;
      }
      const claims = settlePlain(context.terms[0]!, magic);
      const due = byDefinition({ ...drawn, model, context }, none, 0);
      expect([claims, columnOf(pocketOf)], `case ${seed}`).toEqual([due.claims[0], due.pockets]);
    }
  });
});
