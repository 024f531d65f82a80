/** What members of a scheme could expect in a year of a future: at its true rates, with the shocks and common factors of that year, which no pool evens out. */
import type { ArmModel, BenefitModel, Model, NeedModel, SchemeModel } from "../../model/model.ts";
import { contributionIndex } from "../../model/price-index.ts";
import type { YearContext } from "../../model/year-context.ts";
import { type ExpectedPay, expectedPay, isProportional } from "../../premiums/expected-pay.ts";
import { type KnownPay, knownPayOf } from "../../premiums/sum-known-pay.ts";

/** Expected payments of a year: `pay` times `scale`. */
export interface ExpectedOfYear {
  readonly pay: KnownPay;
  readonly scale: number;
  /** What `pay` was made for; "" where no other year has the same. */
  readonly madeFor: string;
  readonly needs: NeedModel;
  readonly scheme: SchemeModel;
}

const none = new Float64Array(0);

/**
 * Expected payment by state of a member with frailty 1 who is in force all year; what is known of persons comes on top (`knownPay`).
 * Unlike what schemes believe (`ArmYear.expectedPay`) it is of the future as it is. Where all rules are shares of the bill, years without a
 * shock differ by the price of care alone, and the tables of the last one serve again.
 */
export function expectedOfYear(model: Model, arm: ArmModel, context: YearContext, last: ExpectedOfYear | null): ExpectedOfYear {
  const floors = Array.from(model.worlds[arm.world]!.floors, (floor) => model.schemes[model.arms[floor]!.scheme]!);
  const scheme = model.schemes[arm.scheme]!;
  const { needs } = model;
  if (context.shocked || !isProportional(scheme, floors))
    return { pay: payOf(model, arm, context, floors, context.medical), scale: 1, madeFor: "", needs, scheme };
  const madeFor = floors.map(({ openFrom }) => Array.from(openFrom, (year) => +(context.year >= year)).join("")).join("|") || "none";
  if (last !== null && last.madeFor === madeFor && last.needs === needs && last.scheme === scheme) return { ...last, scale: context.medical };
  // yearly limits are amounts of a year
  const isLimited = scheme.limits.annual < Infinity || scheme.limits.outOfPocket < Infinity || scheme.limits.deductible > 0;
  const pay = isLimited ? payOf(model, arm, context, floors, 1) : sharedPay(model, arm, context, floors, madeFor);
  return { pay, scale: context.medical, madeFor, needs, scheme };
}

/** All that expected payments hang on beside the needs of the future. */
interface SharedTerms {
  readonly benefits: readonly BenefitModel[];
  readonly limits: SchemeModel["limits"];
  readonly riderMask: number;
  readonly madeFor: string;
  readonly floors: readonly (readonly BenefitModel[])[];
  readonly liquidity: number;
  readonly forgoProbability: number;
}

function sameTerms(one: SharedTerms, other: SharedTerms): boolean {
  return (
    one.riderMask === other.riderMask &&
    one.madeFor === other.madeFor &&
    one.liquidity === other.liquidity &&
    one.forgoProbability === other.forgoProbability &&
    sameValues(one.limits, other.limits) &&
    sameRules(one.benefits, other.benefits) &&
    one.floors.length === other.floors.length &&
    one.floors.every((floor, f) => sameRules(floor, other.floors[f]!))
  );
}

function sameRules(one: readonly BenefitModel[], other: readonly BenefitModel[]): boolean {
  return one === other || (one.length === other.length && one.every((rule, s) => sameValues(rule, other[s]!)));
}

function sameValues<T extends object>(one: T, other: T): boolean {
  if (one === other) return true;
  for (const name in one) if (one[name] !== other[name]) return false;
  return true;
}

interface Known {
  readonly terms: SharedTerms;
  readonly parts: ExpectedPay;
  /** What is left of the parts, by the factors of limits and care forgone. */
  readonly left: Map<Float64Array, KnownPay>;
}
/** By needs of a future, where all rules are shares of the bill: schemes that promise the same over the same floors share what they are expected to pay. */
const known = new WeakMap<NeedModel, Known[]>();

function sharedPay(model: Model, arm: ArmModel, context: YearContext, floors: readonly SchemeModel[], madeFor: string): KnownPay {
  const { benefits, limits, riderMask } = model.schemes[arm.scheme]!;
  const { liquidity, forgoProbability } = model.behaviour;
  const terms: SharedTerms = { benefits, limits, riderMask, madeFor, floors: floors.map((floor) => floor.benefits), liquidity, forgoProbability };
  const all = known.get(model.needs) ?? [];
  known.set(model.needs, all);
  let found = all.find((one) => sameTerms(one.terms, terms));
  if (found === undefined) {
    found = { terms, parts: partsOf(model, arm, context, floors, 1), left: new Map() };
    all.push(found);
  }
  const limitFactor = arm.limitFactor.length === 0 ? none : arm.limitFactor;
  const { byState, services } = found.parts;
  const pay = found.left.get(limitFactor) ?? knownPayOf(model, byState, services, limitFactor);
  found.left.set(limitFactor, pay);
  return pay;
}

function payOf(model: Model, arm: ArmModel, context: YearContext, floors: readonly SchemeModel[], medical: number): KnownPay {
  const { byState, services } = partsOf(model, arm, context, floors, medical);
  return knownPayOf(model, byState, services, arm.limitFactor);
}

function partsOf(model: Model, arm: ArmModel, context: YearContext, floors: readonly SchemeModel[], medical: number): ExpectedPay {
  const scheme = model.schemes[arm.scheme]!;
  const { behaviour } = model;
  return expectedPay(
    {
      states: model.states,
      needs: shocked(model.needs, context),
      scheme,
      floors,
      year: context.year,
      medical,
      benefitIndex: contributionIndex(context, scheme.benefitIndex),
      floorIndexes: floors.map((floor) => contributionIndex(context, floor.benefitIndex)),
      liquidity: behaviour.liquidity,
      forgoProbability: behaviour.forgoProbability,
    },
    false,
  );
}

/** Rates of the year: shocks and factors that everybody shares multiply them. */
function shocked(needs: NeedModel, { shocked: any, shockFactor }: YearContext): NeedModel {
  if (!any) return needs;
  return { ...needs, services: needs.services.map((service, s) => ({ ...service, rate: service.rate.map((rate) => rate * shockFactor[s]!) })) };
}
