/**
 * Who may join, who can pay, who stays and who is remembered, person by person in plain words; and the loops that say it for a whole block
 * without branches, held to them: nine people under one or two schemes, alone or in three households, with random obstacles. The bar of means,
 * the years of membership and the part that a member pays each have copies in several loops; all of them are gone through here.
 */
import { describe, expect, test } from "vitest";
import { admitAll, admitSome, closeMemory, openMemory } from "../../../src/engine/enrolment/admit-plain.ts";
import { allObstacles, asking, cause, enrolWorld } from "../../../src/engine/enrolment/cover.ts";
import { subsistenceOf } from "../../../src/engine/enrolment/offer.ts";
import { beginAfresh } from "../../../src/engine/kernels/begin-afresh.ts";
import { causeBits, causeCount, clearPlainCounts, contributionSum, newMember } from "../../../src/engine/kernels/plain-counts.ts";
import * as scratch from "../../../src/engine/kernels/scratch.ts";
import { underwriting, underwrittenPerson, underwrittenWord } from "../../../src/engine/kernels/underwriting.ts";
import { tieOf } from "../../../src/engine/maths/ties.ts";
import type { Columns } from "../../../src/engine/model/columns.ts";
import { awayBit, everBit, obstacleBit } from "../../../src/engine/model/membership.ts";
import type { Model, SchemeModel, SubsidyModel } from "../../../src/engine/model/model.ts";
import type { YearContext } from "../../../src/engine/model/year-context.ts";
import { uniform } from "../../../src/engine/random/generator.ts";
import { tallyWorld } from "../../../src/engine/tally/tally-world.ts";
import { type Chance, chance } from "../../support/chance.ts";

const people = 9;
const cells = 3;
const first = 4;
const magic = 1.5 * 2 ** 52 * 2 ** -10;
const [closed, ineligible, unaware, notOffered, denied, lapsed, unaffordable, declined] = [1, 2, 3, 4, 5, 6, 7, 8].map(obstacleBit) as [
  ...[number, number, number, number, number, number, number, number],
];
/** By group: what cover is worth to a person. */
const worthOf = [24, 48];
const lifted = unaware | notOffered | denied | lapsed | declined;
const shut = closed | ineligible | notOffered;

const worldTotals = ["covered", "covered_any", "effective", "paid_by_members", "asked", "affordable", "unpaid_cover"] as const;
const causes = ["closed", "ineligible", "unaware", "not_offered", "denied", "lapsed", "unaffordable", "declined", "waiting"];
const armTotals = ["members", "new_members", "contributions"] as const;
const armSums = ["contributions_member", "contributions_employer", "contributions_subsidy", "contributions_state"] as const;
const names = [...worldTotals, ...causes.map((name) => `cause_${name}`), ...causes.map((name) => `obstacle_${name}`), ...armTotals, ...armSums];
const trash = names.length * 2 * cells;
type Offset = Model["tallies"]["offset"];
/** Every other total of the engine is not asked for. */
const offset = new Proxy({} as Offset, {
  get: (_, name) => {
    const n = names.indexOf(String(name));
    return n < 0 ? Int32Array.of(-1, -1) : Int32Array.of(2 * n * cells, (2 * n + 1) * cells);
  },
});

/** Half or a quarter of what is left, for some groups, fifths or incomes. */
function subsidy(r: Chance): SubsidyModel {
  const conditions = { groups: r.one(new Uint8Array(0), Uint8Array.of(0, 1)), quintiles: r.one(31, 3), incomeBelow: r.one(Infinity, 480), index: "none" };
  return { share: r.one(0.5, 0.25), amount: 0, ...conditions, belowPovertyLine: false, who: null, byState: r.one(true, false) } as unknown as SubsidyModel;
}

function scheme(r: Chance): SchemeModel {
  const state = (some: number): Float64Array => Float64Array.from({ length: 512 }, () => r.one(0, 0, some));
  return {
    mode: r.one("voluntary", "voluntary", "automatic", "compulsory"),
    affordabilityEnforced: r.one(true, false),
    contribution: { kind: "flat", perHousehold: false, numbers: { amount: 32 } },
    ...{
      contributionIndex: "none",
      payFactor: [],
      subsidies: Array.from({ length: r.one(0, 0, 1, 2) }, () => subsidy(r)),
      employerShare: r.one(0, 0, 0.5),
      entryFee: r.one(0, 0, 8),
      collection: r.one(1, 1, 0.5),
    },
    ...{ compulsoryFor: r.below(4) === 0 ? Uint8Array.of(1, 0) : new Uint8Array(0), together: null, countsAsCover: r.below(5) > 0 },
    ...{
      reach: r.one(1, 0.5),
      awareness: r.one(null, Float64Array.of(1, 0.5)),
      denial: r.one(new Float64Array(0), state(0.5)),
      reunderwrite: r.one(true, false),
    },
  } as unknown as SchemeModel;
}

interface Case {
  readonly model: Model;
  readonly columns: Columns;
  readonly context: YearContext;
  readonly homes: number;
  readonly rejoin: boolean;
  readonly joinable: number;
}

const block = (homes: number) => ({ living: people, units: homes, first, count: people, draw: 0 });

function draw(r: Chance): Case {
  const homes = r.one(people, 3);
  const joinable = Array.from({ length: r.one(1, 2) }, () => scheme(r));
  // a public floor, to everybody, to one group or to nobody yet
  const floors = Array.from({ length: r.one(0, 0, 1, 2) }, () => ({ ...scheme(r), openFrom: Int32Array.of(r.one(0, 9), r.one(3, 9)) }));
  const schemes = [...joinable, ...floors];
  const rejoin = r.below(4) > 0;
  const model = {
    grid: { flowMagic: magic, incomeMagic: magic },
    layout: { position: homes === people ? null : [] },
    tallies: { offset, trash, breakdowns: { cells } },
    worlds: [{ joinable: Int32Array.from(joinable, (_, s) => s), floors: Int32Array.from(floors, (_, f) => joinable.length + f) }],
    needs: { meanNeed: 0, personal: [], services: [] },
    arms: schemes.map((_, s) => ({
      scheme: s,
      world: 0,
      priceMagic: magic,
      rules: { worth: 1, takesAll: schemes[s]!.denial.length === 0 && r.one(true, false) },
    })),
    schemes,
    states: { groupBits: 1, groups: 2, count: 512 },
    behaviour: {
      ...{ awareness: Float64Array.of(0.75, 1), affordableShare: r.one(Infinity, 0.0625, 0.125), abilitySlope: Infinity, effortMean: 0 },
      ...{ subsistence: r.one(0, 240), subsistenceIsPovertyLine: false, subsistenceIndex: "none" },
      // a threshold that does not look at health: cover is worth so much for each who would be insured
      choice: {
        rule: r.one("always", "threshold"),
        noise: 0,
        riskAversion: 0,
        valuationSpread: 0,
        willingness: { timesExpected: [0, 0], plus: worthOf, index: "none" },
        rejoin,
      },
      ...{ liquidity: Infinity, arrears: r.one(0, 0.25), lapseReturn: r.one(1, 0.5), inertia: r.one(0, 0.5), attemptFails: r.one(0, 0, 0.25) },
    },
  } as unknown as Model;
  const bars = (bit: number): Uint16Array => Uint16Array.from({ length: 512 }, () => r.one(0, 0, 0, bit));
  const arms = schemes.map(() => ({
    price: r.one(32, 48, 64, 0.5, 0),
    expectedPay: new Float64Array(512),
    servicePay: [],
    payIndex: 1,
    barred: true,
    memberBars: bars(closed),
    entrantBars: bars(ineligible),
  }));
  const context = { year: 3, arms, povertyLine: 0, hooks: { offer: [[], []], charge: [[], []], cover: [[], []] } } as unknown as YearContext;
  const memory = Uint16Array.from({ length: first + people }, () => {
    const arm = r.below(joinable.length + 1);
    const years = arm === 0 ? 0 : r.one(1, 2, 62, 63);
    return arm | ((arm === 0 ? r.one(4, 6, 7, 8) : 0) << 4) | (years << 8) | (arm === 0 && r.below(2) === 0 ? awayBit : 0) | r.one(0, everBit);
  });
  const leavers = Uint16Array.from({ length: first + people }, () => r.below(1 << joinable.length));
  const columns = {
    membership: [[memory, new Uint16Array(first + people)]],
    leavers: [rejoin ? null : [leavers, new Uint16Array(first + people)]],
    ...{ entryConditions: [null], frailty: null, paid: [undefined], spent: [undefined], entry: null },
  } as unknown as Columns;
  drawPeople(r, homes, joinable.length);
  return { model, columns, context, homes, rejoin, joinable: joinable.length };
}

function drawPeople(r: Chance, homes: number, schemes: number): void {
  beginAfresh();
  scratch.unitNeeds.fill(0);
  for (let i = 0; i < people; i++) {
    scratch.living[i] = i;
    scratch.stateOf[i] = r.below(40) + (r.below(2) << 8);
    scratch.cellOf[i] = r.below(cells);
    scratch.unitOf[i] = i % homes;
    scratch.fifthOf[i] = r.below(5);
    scratch.forgoneOf[i] = r.below(2);
    scratch.incomeOf[i] = r.one(240, 480, 720, 960);
    for (const words of [scratch.yearC, scratch.yearD, scratch.traitA, scratch.traitB]) words[i] = r.word();
    underwrittenPerson[i] = i;
    underwrittenWord[i] = r.word();
    scratch.unitList[i] = i;
    scratch.unitHead[i] = i;
    scratch.unitSize[i] = people / homes;
    scratch.unitNeeds[i] = people / homes;
    scratch.unitIncome[i] = homes === people ? scratch.incomeOf[i]! : r.one(960, 1440, 1920, 2880);
    scratch.unitFails[i] = r.below(2);
  }
  Object.assign(underwriting, { count: people, drawn: true, schemes });
}

/** An offer of one scheme: what stands against each person, what each would pay, and what it is worth to each household. */
function offerOf({ model, columns, context, homes, rejoin, joinable }: Case, p: number) {
  const own = model.schemes[p]!;
  const { behaviour } = model;
  const year = context.arms[p]!;
  const [memory] = columns.membership[0]!;
  const compulsory = own.mode === "compulsory";
  const group = (i: number): number => scratch.stateOf[i]! >> 8;
  const headOf = (i: number): number => i % homes;
  const wordOf = (i: number): number => memory[first + i]!;
  const isMember = (i: number): boolean => (wordOf(i) & 15) === p + 1;
  const compelled = (i: number): boolean => own.compulsoryFor.length > 0 && own.compulsoryFor[group(headOf(i))] === 1;
  const awareness = own.awareness ?? behaviour.awareness;
  const attempts = behaviour.attemptFails > 0 && own.mode === "voluntary";
  const employer = year.price * own.employerShare;
  /** Of what the employer leaves: the part of all subsidies, and of those of the State. */
  const subsidised = (i: number): readonly [all: number, state: number] => {
    let [all, state] = [0, 0];
    for (const { share, groups, quintiles, incomeBelow, byState } of own.subsidies) {
      if (groups.length > 0 && groups[group(i)] === 0) continue;
      if (((quintiles >> scratch.fifthOf[i]!) & 1) === 0 || scratch.unitIncome[headOf(i)]! >= incomeBelow * scratch.unitNeeds[headOf(i)]!) continue;
      const part = share * (1 - all);
      if (byState) state += part;
      all += part;
    }
    return [(year.price - employer) * all, (year.price - employer) * state];
  };
  const pays = (i: number): number => year.price - employer - subsidised(i)[0] + (isMember(i) ? 0 : own.entryFee);
  const chooses = !compulsory && behaviour.choice.rule !== "always";
  const everybody = Array.from({ length: people }, (_, i) => i);
  const home = (u: number): number[] => everybody.filter((i) => headOf(i) === u);
  const bits = everybody.map((i) => {
    let met = isMember(i) ? year.memberBars[scratch.stateOf[i]!]! : year.entrantBars[scratch.stateOf[i]!]!;
    if (compulsory) return met;
    const refusable = own.reunderwrite || !isMember(i);
    if (own.denial.length > 0 && refusable && uniform(underwrittenWord[i]!) < own.denial[scratch.stateOf[i]!]!) met |= denied;
    if (!rejoin && ((columns.leavers[0]![0][first + i]! >> p) & 1) === 1) met |= ((wordOf(i) >> 4) & 15) === 6 ? lapsed : declined;
    if (isMember(i)) return met;
    if (own.mode === "voluntary" && uniform(scratch.traitA[headOf(i)]!) >= awareness[group(headOf(i))]!) met |= unaware;
    return uniform(scratch.traitB[headOf(i)]!) >= own.reach ? met | notOffered : met;
  });
  const worth: number[] = [];
  const within: boolean[] = [];
  const prices: number[] = [];
  for (let u = 0; u < homes; u++) {
    const members = home(u);
    if (homes < people && compelled(u)) for (const i of members) bits[i]! &= ~lifted;
    const able = members.filter((i) => bits[i] === 0);
    const nobody = homes < people && able.length === 0;
    const price = (homes === people || nobody ? members : able).reduce((sum, i) => sum + pays(i), 0);
    const means = Math.max(0, scratch.unitIncome[u]! - behaviour.subsistence * scratch.unitNeeds[u]!);
    const short = behaviour.affordableShare < Infinity && price > behaviour.affordableShare * means;
    const luck = uniform(scratch.yearC[u]!);
    const owes = members.some(isMember) && luck < behaviour.arrears;
    const stays = (wordOf(u) & awayBit) !== 0 && luck < 1 - behaviour.lapseReturn;
    let met = !compulsory && behaviour.arrears > 0 && price > 0 && (owes || stays) ? lapsed : 0;
    if (short && !(compulsory && !own.affordabilityEnforced)) met |= unaffordable;
    let utility = compulsory || compelled(u) ? Infinity : -price;
    if (chooses) {
      const gain = (homes === people || nobody ? members : able).reduce((sum, i) => sum + worthOf[group(i)]!, 0) - price;
      if (utility < Infinity) utility = gain;
      const insured = members.some(isMember);
      const keeps = (insured || ((wordOf(u) >> 4) & 15) === 8) && uniform(scratch.yearD[u]!) < behaviour.inertia;
      if (!(keeps ? insured : gain >= 0)) met |= declined;
    }
    if (compelled(u)) {
      // who lives alone loses what compulsion takes away after the rest of the offer, a household before
      met = own.affordabilityEnforced ? met & unaffordable : 0;
      if (homes === people) bits[u]! &= ~lifted;
    }
    for (const i of members) bits[i]! |= met;
    worth.push((homes < people ? nobody || met !== 0 : bits[u] !== 0) ? NaN : utility);
    within.push(!short);
    prices.push(price);
  }
  if (attempts && joinable === 1)
    for (const i of everybody) if (bits[i] === 0 && !isMember(i) && scratch.unitFails[headOf(i)] === 1 && !compelled(i)) bits[i]! |= notOffered;
  return { bits, worth, within, prices, pays, isMember, compelled, attempts, employer, subsidised, headOf, compulsory };
}

/** What a year of enrolment must come to. */
function byDefinition(one: Case) {
  const { model, columns, context, homes } = one;
  const [memory] = columns.membership[0]!;
  const offers = Array.from({ length: one.joinable }, (_, p) => offerOf(one, p));
  const several = offers.length > 1;
  const everybody = Array.from({ length: people }, (_, i) => i);
  if (several && model.behaviour.arrears > 0) {
    // who is behind with one scheme joins no other in that year, but what is compulsory
    const behind = everybody.map((i) => (memory[first + i]! & 15) > 0 && (offers[(memory[first + i]! & 15) - 1]!.bits[i]! & lapsed) !== 0);
    for (const offer of offers)
      for (const i of everybody) {
        const u = offer.headOf(i);
        if (offer.compulsory || offer.compelled(u) || !everybody.some((k) => offer.headOf(k) === u && behind[k])) continue;
        offer.bits[i]! |= lapsed;
        offer.worth[u] = NaN;
      }
  }
  const best = Array.from({ length: homes }, (_, u) => {
    let found = -1;
    offers.forEach(({ worth }, p) => {
      if (!Number.isNaN(worth[u]!) && (found < 0 || worth[u]! > offers[found]!.worth[u]!)) found = p;
    });
    const insured = everybody.filter((i) => offers[0]!.headOf(i) === u && (memory[first + i]! & 15) > 0);
    const habit = uniform(scratch.yearD[u]!) < model.behaviour.inertia && insured.length > 0 ? (memory[first + insured.at(-1)!]! & 15) - 1 : -1;
    return habit >= 0 && found >= 0 && offers[found]!.worth[u]! < Infinity && !Number.isNaN(offers[habit]!.worth[u]!) ? habit : found;
  });
  return everybody.map((i) => {
    const u = offers[0]!.headOf(i);
    let position = several ? best[u]! : 0;
    if (position >= 0 && offers[position]!.bits[i] !== 0) position = -1;
    let met = 0;
    let furthest = 0;
    let asks = 0;
    for (const { bits, within, prices } of offers) {
      const open = bits[i] === 0 && several ? declined : bits[i]!;
      const code = open === 0 ? 0 : Math.log2(open & -open) + 1;
      if (code > furthest) [furthest, met] = [code, open];
      if ((bits[i]! & shut) === 0 && prices[u]! > 0) asks |= within[u] ? 3 : 1;
    }
    let [why, all] = position >= 0 ? [0, 0] : [furthest, met];
    if (several && position >= 0) {
      const { attempts, compelled, isMember } = offers[position]!;
      if (attempts && scratch.unitFails[u] === 1 && !compelled(i) && !isMember(i)) [position, why, all] = [-1, 4, notOffered];
    }
    const taken = position < 0 ? null : offers[position]!;
    const own = position < 0 ? null : model.schemes[position]!;
    return {
      ...{ position, why, all, asks },
      paid: taken === null ? 0 : taken.pays(i) * own!.collection,
      employer: taken?.employer ?? 0,
      subsidy: taken?.subsidised(i) ?? ([0, 0] as const),
      isNew: taken !== null && !taken.isMember(i),
      next: memoryOf(one, i, position, why, all),
      price: position < 0 ? 0 : context.arms[position]!.price,
    };
  });
}

/** What is remembered of a person. */
function memoryOf({ model, columns }: Case, i: number, position: number, why: number, all: number): number {
  const word = columns.membership[0]![0][first + i]!;
  const ever = word & everBit;
  if (position < 0) return ever | (why << 4) | ((all & lapsed) !== 0 && model.behaviour.lapseReturn < 1 ? awayBit : 0);
  const years = (word & 15) === position + 1 ? Math.min(63, ((word >> 8) & 63) + 1) : 1;
  return (position + 1) | (years << 8) | ever | (model.schemes[position]!.countsAsCover ? everBit : 0);
}

function look(one: Case, label: string): void {
  const { model, columns, context, homes } = one;
  const tally = new Float64Array(trash + 20 * cells);
  const due = byDefinition(one);
  enrolWorld(model, columns, context, 0, block(homes));
  const each = <T>(f: (i: number) => T): T[] => Array.from({ length: people }, (_, i) => f(i));
  expect(
    each((i) => ({ position: Math.max(-1, scratch.joined[i]!), why: cause[i], all: allObstacles[i], paid: scratch.paidOf[i] })),
    label,
  ).toEqual(due.map(({ position, why, all, paid }) => ({ position, why, all, paid })));
  if (one.joinable > 1) expect(Array.from(asking.subarray(0, people)), label).toEqual(due.map(({ asks }) => asks));
  const forgone = Array.from(scratch.forgoneOf.subarray(0, people));
  tallyWorld(model, columns, context, 0, block(homes), tally);
  expect(Array.from(columns.membership[0]![1].subarray(first)), label).toEqual(due.map(({ next }) => next));
  const sums = new Float64Array(trash);
  const add = (name: string, k: number, cell: number, amount: number): void => {
    const at = offset[name as "covered"][k]! + cell;
    sums[at] = sums[at]! + amount;
  };
  due.forEach(({ position, why, all, asks, paid, employer, subsidy: [subsidy, byState], isNew }, i) => {
    const cell = scratch.cellOf[i]!;
    const floors = model.schemes.slice(one.joinable).filter(({ openFrom }) => context.year >= openFrom[scratch.stateOf[i]! >> 8]!);
    const counts = (position >= 0 && model.schemes[position]!.countsAsCover) || floors.some(({ countsAsCover }) => countsAsCover);
    // a scheme that is no cover leaves its members ineligible for one that is
    if (counts) add("covered", 0, cell, 1);
    else add(`cause_${causes[position >= 0 ? 1 : why - 1]}`, 0, cell, 1);
    if (position >= 0 || floors.length > 0) add("covered_any", 0, cell, 1);
    if (counts && forgone[i] === 0) add("effective", 0, cell, 1);
    causes.forEach((name, k) => {
      if ((all & (1 << k)) !== 0 || (k === 1 && position >= 0 && !counts)) add(`obstacle_${name}`, 0, cell, 1);
    });
    add("paid_by_members", 0, cell, paid);
    if ((asks & 1) !== 0) add("asked", 0, cell, 1);
    if ((asks & 2) !== 0) add("affordable", 0, cell, 1);
    if (position < 0) return;
    add("unpaid_cover", 0, cell, 1 - model.schemes[position]!.collection);
    add("members", position, cell, 1);
    if (isNew) add("new_members", position, cell, 1);
    add("contributions", position, cell, paid + employer + subsidy);
    add("contributions_member", position, 0, paid);
    add("contributions_employer", position, 0, employer);
    add("contributions_subsidy", position, 0, subsidy);
    add("contributions_state", position, 0, byState);
  });
  expect(tally.slice(0, trash).join(" "), label).toBe(sums.join(" "));
}

describe("offers, obstacles and memory", () => {
  test("400 societies of nine: alone and in households, one scheme and two", () => {
    const ways = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++) {
      const one = draw(chance(seed));
      look(one, `case ${seed}`);
      const way = `${one.homes} homes, ${one.joinable} schemes`;
      ways.set(way, (ways.get(way) ?? 0) + 1);
    }
    expect([...ways.values()].toSorted((a, b) => a - b)[0]).toBeGreaterThan(60);
    expect(ways.size).toBe(4);
  });
});

describe("a plain world's own loops", () => {
  test("all join; or those whom obstacles and means do not keep out: 100 societies", () => {
    for (let seed = 0; seed < 100; seed++) {
      const r = chance(7000 + seed);
      const one = draw(r);
      const { model, columns, context } = one;
      const [before, after] = columns.membership[0]!;
      for (let at = 0; at < before.length; at++) before[at] = before[at]! & ~14;
      const share = r.one(0.0625, 0.125, Infinity);
      const subsistence = subsistenceOf(model, context);
      const met = Array.from({ length: people }, () => r.one(0, 0, 0, denied, notOffered | denied));
      scratch.obstacles.set(met);
      scratch.gross.fill(48, 0, people);
      clearPlainCounts(2 * cells);
      openMemory(before, block(people));
      const some = seed % 2 === 0;
      // the second world of two
      if (some) admitSome(cells, people, { share, subsistence, tie: tieOf(magic) }, model.behaviour.lapseReturn < 1 ? awayBit : 0);
      else admitAll(cells, people);
      closeMemory(after, block(people));
      const plain = { ...one, model: { ...model, schemes: [{ ...model.schemes[0]!, countsAsCover: true }] } as Model };
      const due = met.map((bits, i) => {
        const short = share < Infinity && 48 > share * Math.max(0, scratch.incomeOf[i]! - subsistence);
        const all = some ? bits | (short ? unaffordable : 0) : 0;
        const word = memoryOf(plain, i, all === 0 ? 0 : -1, all === 0 ? 0 : Math.log2(all & -all) + 1, all);
        // years of membership are one here, however many
        return all === 0 ? (word & ~(63 << 8)) | (1 << 8) : word;
      });
      expect(Array.from(after.subarray(first)), `case ${seed}`).toEqual(due);
      expect(
        Array.from(scratch.joined.subarray(0, people), (position) => position === 0),
        `case ${seed}`,
      ).toEqual(due.map((word) => (word & 15) === 1));
      const counts = new Map<string, number>();
      due.forEach((word, i) => {
        const inside = (word & 15) === 1;
        const cell = cells + scratch.cellOf[i]!;
        const count = (name: string, by: number): Map<string, number> => counts.set(`${name} ${cell}`, (counts.get(`${name} ${cell}`) ?? 0) + by);
        if (some) count(`cause ${inside ? 0 : (word >> 4) & 15}`, 1);
        if (inside && (before[first + i]! & 15) === 0) count("new", 1);
        if (inside) count("paid", 48);
      });
      const found = new Map<string, number>();
      for (let cell = 0; cell < 2 * cells; cell++) {
        const people = (code: number): number => causeCount[(cell << causeBits) + code]!;
        for (let code = 0; code < 9; code++) found.set(`cause ${code} ${cell}`, people(code) + (some && code === 0 ? people(newMember) : 0));
        found.set(`new ${cell}`, people(newMember));
        found.set(`paid ${cell}`, contributionSum[cell]!);
      }
      expect(new Map([...found].filter(([, value]) => value !== 0)), `case ${seed}`).toEqual(counts);
    }
  });
});
