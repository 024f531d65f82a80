/**
 * Expected yearly payment of an arm for a member of each state (frailty 1), and the second moments that its risk premium needs:
 * sum over services of rate times the moments of one event. Yearly limits enter as a factor (`yearly-limits.ts`).
 */
import { riderShare } from "../benefits/rider.ts";
import { measuredRule } from "../benefits/rule.ts";
import { type Law, sameUnitLaw } from "../distributions/law.ts";
import { squaredVolumes } from "../maths/bills.ts";
import { type BenefitModel, type NeedModel, type SchemeModel, truncationLevels } from "../model/model.ts";
import type { ServicePay } from "../model/service-pay.ts";
import { forEachSpan, oldestAge, type StateLayout } from "../model/states.ts";
import { type EventMoments, eventMoments, type LawNodes, lawNodes } from "./event-moments.ts";
import { type PersonalRows, personalRows } from "./personal-rows.ts";

export interface PayContext {
  readonly states: StateLayout;
  readonly needs: NeedModel;
  readonly scheme: SchemeModel;
  readonly floors: readonly SchemeModel[];
  /** Year of follow-up and indexes at which the terms are valued. */
  readonly year: number;
  readonly medical: number;
  readonly benefitIndex: number;
  readonly floorIndexes: readonly number[];
  /** Months of household income that can be found at once, Infinity for no limit, and the chance that dearer essential care is forgone. */
  readonly liquidity: number;
  readonly forgoProbability: number;
}

const nodeCache = new WeakMap<Law, LawNodes>();
/** Those made last: futures whose mean cost is drawn have laws of their own, with the same unit. */
const lastMade: { readonly law: Law; readonly nodes: LawNodes }[] = [];
const mostKept = 16;

export function nodesOf(law: Law): LawNodes {
  let nodes = nodeCache.get(law);
  if (nodes === undefined) {
    nodes = lastMade.find((one) => sameUnitLaw(one.law, law))?.nodes;
    if (nodes === undefined) {
      nodes = lawNodes(law);
      if (lastMade.unshift({ law, nodes }) > mostKept) lastMade.pop();
    }
    nodeCache.set(law, nodes);
  }
  return nodes;
}

/** Truncation limits of payments: mean need times 2^(level - 4). */
export function truncationLimits(meanNeed: number): Float64Array {
  const limits = new Float64Array(truncationLevels);
  let limit = meanNeed * 0.0625;
  for (let level = 0; level < truncationLevels; level++) {
    limits[level] = limit;
    limit *= 2;
  }
  return limits;
}

export interface ExpectedPay {
  /** Without the services of `needs.personal`. */
  readonly byState: Float64Array;
  /** level * states + state; empty where `squares` is false. */
  readonly squares: Float64Array;
  /** One for each covered service of `needs.personal`. */
  readonly services: readonly ServicePay[];
}

/** Of the scheme only the event rules and the rider matter here. */
export type EventTerms = Omit<PayContext, "scheme"> & { readonly scheme: Pick<SchemeModel, "benefits" | "riderMask" | "limits"> };

const noLimits = new Float64Array(0);

export function expectedPay(context: EventTerms, squares: boolean): ExpectedPay {
  const { states, needs, scheme } = context;
  const byState = new Float64Array(states.count);
  const squared = new Float64Array(squares ? truncationLevels * states.count : 0);
  const limits = squares ? truncationLimits(needs.meanNeed * context.medical) : noLimits;
  const services: ServicePay[] = [];
  needs.services.forEach((service, s) => {
    const rule: BenefitModel = measuredRule(scheme.benefits[s]!, scheme.limits);
    if (!rule.covered) return;
    const personal = needs.personal.includes(s);
    const rows = personal ? personalRows(states, needs, s, squares) : null;
    const momentsOf = momentsByGroup(context, s, rule, limits, rows);
    // an exact volume has no chance but in the price of its bills: the squares of their volumes times Var(X)
    const fixed = service.count === "fixed";
    forEachSpan(states, (first, _female, group, conditions) => {
      let found: KnownMoments | null = null;
      let factor = NaN;
      for (let state = first; state <= first + oldestAge; state++) {
        const rate = service.rate[state]!;
        if (rate === 0) continue;
        if (found === null || service.costFactor[state]! !== factor) {
          factor = service.costFactor[state]!;
          found = momentsOf(group, factor);
        }
        const kept = scheme.riderMask === 0 ? 1 : riderShare(service, states, state, conditions & scheme.riderMask);
        if (rows !== null) {
          rows.weight[state] = rate * kept;
          rows.row[state] = found.row;
          if (squares) rows.squareWeight[state] = (fixed ? squaredVolumes(rate) : rate) * kept * kept;
          continue;
        }
        byState[state] = byState[state]! + rate * found.payment * kept;
        if (!squares) continue;
        for (let level = 0; level < truncationLevels; level++) {
          const second = found.squares[level]! * kept * kept;
          const mean = Math.min(found.payment, limits[level]!) * kept;
          const variance = fixed ? squaredVolumes(rate) * Math.max(0, second - mean * mean) : rate * second;
          squared[level * states.count + state] = squared[level * states.count + state]! + variance;
        }
      }
    });
    if (rows !== null) services.push(rows.done(limits));
  });
  return { byState, squares: squared, services };
}

interface KnownMoments extends EventMoments {
  readonly row: number;
}

/** Moments of an event of a service, by group and factor of costs: groups with the same law, to which the same floors are open, are paid for alike. */
function momentsByGroup(
  { needs, floors, year, medical, benefitIndex, floorIndexes }: EventTerms,
  s: number,
  rule: BenefitModel,
  limits: Float64Array,
  rows: PersonalRows | null,
): (group: number, factor: number) => KnownMoments {
  const service = needs.services[s]!;
  const termsOfGroup = Array.from(service.lawOfGroup, (law, group) => [law, ...floors.map((floor) => +(year >= floor.openFrom[group]!))].join("|"));
  const known = new Map(termsOfGroup.map((terms) => [terms, new Map<number, KnownMoments>()]));
  const knownOfGroup = termsOfGroup.map((terms) => known.get(terms)!);
  return (group, factor) => {
    const before = knownOfGroup[group]!.get(factor);
    if (before !== undefined) return before;
    const law = needs.laws[service.lawOfGroup[group]!]!;
    // a list written to, not one that comes out of filter: that has another layout once V8 has compiled this (`model/one-shape.ts`)
    const open: { rule: BenefitModel; index: number }[] = [];
    for (const [f, floor] of floors.entries()) {
      const paid = floor.benefits[s]!;
      if (year >= floor.openFrom[group]! && paid.covered) open.push({ rule: paid, index: floorIndexes[f]! });
    }
    const payers = { rule, index: benefitIndex, floors: open, priceResponse: service.priceResponse };
    const momentsOf = (nodes: LawNodes): EventMoments => eventMoments(nodes, law.scale * factor * medical, payers, limits);
    const moments = momentsOf(nodesOf(law));
    const found = { ...moments, row: rows === null ? -1 : rows.add(service.lawOfGroup[group]!, service.count === "fixed", moments, momentsOf) };
    knownOfGroup[group]!.set(factor, found);
    return found;
  };
}

/** Whether all rules are plain shares, so that expected payments move in proportion to the price of care. */
export function isProportional(scheme: SchemeModel, floors: readonly SchemeModel[]): boolean {
  const plain = (rule: BenefitModel): boolean => !rule.covered || (rule.deductible === 0 && rule.copay === 0 && rule.cap === Infinity);
  return scheme.benefits.every(plain) && floors.every((floor) => floor.benefits.every(plain));
}
