/** Regulation: rules that the law imposes on schemes, of whatever kind: whom they take, at which prices, what they give back, when they close. */
import { roundingTolerance } from "../../finance/accounts.ts";
import { gross, joined, living, stateOf } from "../../kernels/scratch.ts";
import { report, under } from "../../keys/place.ts";
import type { ArmTotals } from "../../model/arm-totals.ts";
import type { Flow } from "../../model/lever-model.ts";
import { armMask } from "../../model/membership.ts";
import { ageOf } from "../../model/states.ts";
import { ruleOf } from "../../premiums/contribution.ts";
import type { Lever, LeverBlock, LeverYear } from "../lever.ts";
import { checkPlaces, holdsIn } from "../shared/places.ts";
import { type RegulationTerms, regulationKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

type RegulationNumbers = Omit<RegulationTerms, "worlds" | "schemes">;
interface RegulationState {
  /** To be paid back in the year under way. */
  rebate: number;
  /** Price of the year under way. */
  price: number;
}

const asks = (terms: RegulationNumbers): boolean =>
  terms.guaranteedIssue ||
  terms.rateBand !== null ||
  (terms.minimumLossRatio ?? 0) > 0 ||
  terms.maximumRise !== null ||
  (terms.minimumCapital ?? 0) > 0 ||
  (terms.lifetimeLoading?.rate ?? 0) > 0;

export const regulation: Lever<RegulationTerms, RegulationNumbers, RegulationState> = {
  name: "regulation",
  scope: "world",
  actsOn: "schemes",
  // after whoever decides about the price: the law has the last word
  order: 850,
  kinds: ["solidarity", "for-profit"],
  key: regulationKey,
  words: {
    en: {
      name: "regulation",
      definition:
        "Rules that the law imposes on schemes of either kind: they may refuse nobody (guaranteed issue), prices by risk stay within a band, too small a part paid as care is given back, prices rise by a limited step, too little capital closes a scheme, who joins late pays more for life. Rules that bring the ill in make the price rise for all: without a subsidy or an obligation the healthy may leave.",
      formula:
        "band: p' = min(max(p, m), b m) at the same revenue; rebate next year = max(0, minimum loss ratio x contributions - benefits); loading = min(most, rate x (age at entry - above_age))",
      source: "Monheit and others (2004), Buchmueller and DiNardo (2002), community rating; Australia, Lifetime Health Cover; docs/model.md, Regulation",
      sentence:
        "The law holds for {scheme}: {regulation.rebate} given back to members for too little paid as care, {regulation.loading} more asked of late joiners; closed for too little capital in {regulation.closed} of 100 futures.",
    },
  },
  saying: (terms) => ({ en: `The law holds for {scheme}: ${rulesInWords(terms).join("; ")}.` }),
  off: (terms) => !asks(terms),
  compile: ({ worlds, schemes, ...terms }, { scenario, world, scheme }) =>
    holdsIn({ worlds, schemes }, scenario.worlds[world]!.name, scheme!.name) ? terms : null,
  check: (terms, scenario, place) => {
    checkPlaces(terms, scenario, place);
    if (terms.rateBand !== null && terms.rateBand < Infinity && !scenario.schemes.some(isRated))
      report(
        under(place, "rate_band"),
        "E0313",
        terms.rateBand,
        "a scheme whose price depends on risk (contribution: risk)",
        "remove rate_band: no price differs by risk",
      );
  },
  rules: ({ guaranteedIssue, rateBand }) => ({ takesAll: guaranteedIssue, rateBand: rateBand ?? Infinity }),
  columns: ({ lifetimeLoading }) => (lifetimeLoading === null ? [] : [{ kind: "uint8", doubled: true }]),
  open: () => ({ rebate: 0, price: 0 }),
  hooks: {
    terms: (_, state, { own }) => {
      state.price = own!.year.price;
    },
    charge: load,
    cover: remember,
    opens: payBack,
    yearEnd: closeYear,
  },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, reads: "members" },
};

/** The rules that are in force, each in a few words. */
function rulesInWords(terms: RegulationNumbers): readonly string[] {
  const { guaranteedIssue, rateBand, minimumLossRatio, maximumRise, minimumCapital, lifetimeLoading } = terms;
  const percent = (part: number): string => String(Number((100 * part).toFixed(2)));
  return [
    ...(guaranteedIssue ? ["nobody may be refused"] : []),
    ...(rateBand === null ? [] : [rateBand === 1 ? "one price for all" : `prices within ${rateBand} to 1`]),
    ...(minimumLossRatio ? [`${percent(minimumLossRatio)} of 100 paid in go into care, {regulation.rebate} given back`] : []),
    ...(maximumRise === null ? [] : [`the price rises by ${percent(maximumRise)} % a year at most`]),
    ...(minimumCapital ? [`closed below ${percent(minimumCapital)} % of contributions in reserve, in {regulation.closed} of 100 futures`] : []),
    ...(lifetimeLoading === null ? [] : ["late joiners pay {regulation.loading} more"]),
  ];
}

function isRated({ contribution }: { readonly contribution: { readonly kind: string } }): boolean {
  return ruleOf(contribution).pricesByState !== undefined;
}

/** Years of age at entry above the free age: of members as they entered, of others as they would now; nobody in the first year. */
function yearsLate({ lifetimeLoading }: RegulationNumbers, { context, columns, world, block, position, mine }: LeverBlock, i: number): number {
  const slot = block.first + living[i]!;
  if ((columns.membership[world]![0][slot]! & armMask) === position + 1) return mine[0]![0][slot]!;
  return context.year === 0 ? 0 : Math.max(0, ageOf(stateOf[i]!) - lifetimeLoading!.aboveAge);
}

function load(numbers: RegulationNumbers, _: RegulationState, at: LeverBlock): void {
  if (numbers.lifetimeLoading === null) return;
  const { rate, most } = numbers.lifetimeLoading;
  const { priceMagic } = at.own!.arm;
  for (let i = 0; i < at.block.living; i++) {
    const late = yearsLate(numbers, at, i);
    if (late > 0) gross[i] = gross[i]! * (1 + Math.min(most, rate * late)) + priceMagic - priceMagic;
  }
}

/** Keeps how late each member joined, and counts what that brings in. */
function remember(numbers: RegulationNumbers, _: RegulationState, at: LeverBlock): void {
  if (numbers.lifetimeLoading === null) return;
  const { rate, most } = numbers.lifetimeLoading;
  const { model, arm, block, position, mine, tally, own } = at;
  const loadingAt = model.tallies.offset["regulation.loading"]![arm]!;
  const { priceMagic } = own!.arm;
  for (let i = 0; i < block.living; i++) {
    if (joined[i] !== position) continue;
    const late = yearsLate(numbers, at, i);
    mine[0]![1][block.first + living[i]!] = late;
    if (late === 0) continue;
    const loading = Math.min(most, rate * late);
    tally[loadingAt] = tally[loadingAt]! + ((gross[i]! * loading) / (1 + loading) + priceMagic - priceMagic);
  }
}

/**
 * What last year's benefits fell short by, to those who were members then; a scheme that is ruined pays nothing back. Known as the year
 * opens, so that dividends and the aid of a federation are worked out on what is left.
 */
function payBack(_: RegulationNumbers, { rebate }: RegulationState, { own, model, arm }: LeverYear): readonly (readonly [number, readonly Flow[]])[] {
  const amount = own!.year.ruined ? 0 : rebate;
  return [[arm, [{ name: "regulation.rebate", sign: -1, timing: model.timing.contributions, amount, cash: amount, ownFunds: true }]]];
}

function closeYear(numbers: RegulationNumbers, state: RegulationState, { own, tally, model, arm }: LeverYear, all: readonly ArmTotals[]): void {
  const { year } = own!;
  const { contributions, benefits } = all[arm]!;
  state.rebate = Math.max(0, (numbers.minimumLossRatio ?? 0) * contributions - benefits);
  if (numbers.maximumRise !== null && year.open && state.price > 0) year.price = Math.min(year.price, state.price * (1 + numbers.maximumRise));
  const tie = roundingTolerance(all[arm]!, 0);
  const capital = numbers.minimumCapital ?? 0;
  const short = capital > 0 && contributions > 0 && year.reserve < capital * contributions - tie;
  const closes = short && year.open;
  tally[model.tallies.offset["regulation.closed"]![arm]!] = closes ? 1 : 0;
  if (!closes) return;
  year.open = false;
  year.leftMarket = true;
}
