/**
 * A second implementation of everything between the totals of replications and the printed rows. It reads what `--replicates` writes
 * and knows only the words of docs/metrics.md: formulas of totals, how years are put together, and the intervals they name.
 */
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { clopperPearsonInterval } from "../../src/engine/estimation/proportions.ts";
import { replicateTotals } from "../../src/engine/estimation/replicate-totals.ts";
import { describeTotal, metrics } from "../../src/engine/levers/catalogue.ts";
import { betaIncomplete } from "../../src/engine/maths/incomplete-beta.ts";
import { studentQuantile } from "../../src/engine/maths/student.ts";
import { findMetric } from "../../src/engine/metrics/statistic.ts";
import type { AnyTotal } from "../../src/engine/model/totals.ts";
import type { ResultRow } from "../../src/engine/result.ts";
import { replicatesCsv } from "../../src/report/replicates-csv.ts";
import { once, type Simulation, simulate } from "../support/simulate.ts";
import { changed, society } from "./small.ts";

const replications = 12;
const represented = 3;
const input = (): Record<string, unknown> => {
  const base = society();
  const population = { ...(base["population"] as object), size: 400, represents: 400 * represented };
  const outputs = {
    metrics: "all",
    by: ["quintile", "sex", "age_band", "group", "health"],
    loss_levels: [0.5, 0.7, 0.99],
    loss_cdf_at: [100000, 150000],
    stop_loss_at: [120000],
    ruin_epsilon: 0.4,
  };
  return changed(
    { ...base, years: 3, replications, population, outputs },
    ["population.demography.fertility", { "20-39": 0.1 }],
    ["economy.basic_needs", "poverty_line"],
    ["regulation", { minimum_loss_ratio: 0.9, lifetime_loading: { rate: 0.02, above_age: 30 } }],
    ["financed_by", { instruments: [{ kind: "vat", saving: [0, 0.05, 0.1, 0.2, 0.3] }], collection_cost: 0.1 }],
    ["behaviour.awareness", 0.7],
    ["schemes.mutual.education", { coverage: 0.5, effect: 0.4, cost: { fixed: 100, per_head: 1 } }],
    [
      "schemes.mutual.reinsurance",
      [
        { kind: "stop-loss", attachment: 0.6, limit: "none" },
        { kind: "quota-share", cession: 0.2, commission: 0.1 },
      ],
    ],
    ["schemes.mutual.prevention", { reach: 0.5, effect: { outpatient: 0.3 }, per_reached: 0.1, fade: 0.5 }],
    ["supply", { capacity: { outpatient: 600 * represented }, induced_use: { outpatient: 0.2 }, induced_price: 0.2 }],
    ["schemes.mutual.facilities", { capacity: { outpatient: 60 * represented }, unit_cost_ratio: 0.7, running_cost: 100 }],
    ["income_risks", { sickness: { probability: 0.4, days: 30 } }],
    ["schemes.mutual.cash_benefits", { sickness: { replace: 0.6, waiting_days: 3 }, family: { per_child: 1 } }],
    ["protection_floor", { income: 1500, old_from: 50, child_below: 30 }],
  );
};

/** Health states exclude conditions, so they have a run of their own. */
const chain = (): Record<string, unknown> => {
  const states = {
    names: ["well", "ill", "dead"],
    start: [0.8, 0.2, 0],
    transitions: [
      [0.9, 0.08, 0.02],
      [0.1, 0.8, 0.1],
      [0, 0, 1],
    ],
    absorbing: ["dead"],
  };
  return changed(
    input(),
    ["health.conditions", {}],
    ["health.states", states],
    ["population.size", 100],
    ["population.represents", 100 * represented],
    ["population.demography", { exit_age: 90 }],
    ["schemes.insurer.underwriting", { deny: { conditions: { ill: 0.9 } } }],
    ["schemes.mutual.mid_year_entry", { when_ill: 0.9 }],
    ["behaviour.choice", { rule: "utility" }],
    ["outputs.by", ["health"]],
  );
};

/** Who decides, what becomes of deficits, and what the law and federations move: schemes too poor for their promises, in a run of their own. */
const ruled = (): Record<string, unknown> => {
  const benefits = { outpatient: { reimburse: 0.8 }, inpatient: { reimburse: 0.9 } };
  const poor = { kind: "solidarity", contribution: { flat: 30 }, reserve: { initial: 0 }, benefits };
  const menu = { contribution_step: 0.3, reimbursement_step: 0.1 };
  return {
    ...changed(
      input(),
      ["years", 5],
      ["population.size", 200],
      ["population.represents", 200 * represented],
      ["population.country", "SEN"],
      ["behaviour.lapse", { arrears: 0, inertia: 0 }],
      ["behaviour.choice", { rule: "always" }],
      ["behaviour.affordability", "none"],
      ["outputs.loss_cdf_at", [1000]],
      ["outputs.stop_loss_at", [1000]],
    ),
    supply: {},
    financed_by: {
      instruments: ["income", "payroll", "levy"]
        .map((kind) => ({ kind, share: 0.25 }))
        .concat([{ kind: "brackets", share: 0.25, brackets: [{ above: 500, rate: 0.1 }] } as never]),
    },
    regulation: { minimum_loss_ratio: 0.95, minimum_capital: 0.1, lifetime_loading: { rate: 0.02, above_age: 30 } },
    risk_equalisation: { by: ["sex", "age_band"], band_years: 50 },
    federations: { union: { members: ["called", "board"], share: 0.05, initial: 200, target: 1 } },
    schemes: {
      called: {
        ...poor,
        on_insolvency: [{ call: { most: 0.5, shared: "equal" } }, { cut: { floor: 0.5 } }, { rescue: { share: 1, probability: 0.5 } }, "close"],
      },
      // enough of its own that the law lets it live until it has voted
      assembly: {
        ...poor,
        reserve: { initial: 15_000 },
        governance: { decides: "assembly", menu, turnout: 0.6, quorum: 0.5 },
        on_insolvency: [{ rescue: { share: 0.5, probability: 1 } }, "continue"],
      },
      passing: { ...poor, on_insolvency: [{ merge: { into: "board" } }, "close"] },
      board: { ...poor, contribution: { flat: 120 }, reserve: { initial: 2000, target_months: [3, 9] }, governance: { decides: "board", menu } },
      owned: {
        kind: "for-profit",
        benefits,
        contribution: { risk: { by: ["sex"], profit: 0.2 } },
        reserve: { initial: 20_000 },
        governance: { decides: "shareholders", menu, required_capital: 0.2, distribute_above: 1 },
      },
      floor: { kind: "public", benefits: { outpatient: { reimburse: 0.2 } } },
    },
    worlds: { calls: ["called", "board"], votes: ["floor", "assembly"], mergers: ["passing", "board"], owners: ["owned"] },
    compare: [["calls", "votes"]],
  };
};

/** What the members' own luck is worth, which stands beside no rule that moves money between schemes: a run of its own, of its own figures. */
const alone = (): Record<string, unknown> => ({
  ...changed(society(), ["population.size", 150], ["population.represents", 150 * represented], ["schemes.insurer.underwriting", {}]),
  years: 3,
  replications,
  own_risk: {},
  outputs: {
    metrics: ["own_risk.of_benefits", "own_risk.taken_out", "finance.reserve", "finance.members"],
    by: ["sex"],
  },
});

/** Formulas of totals: sums and differences above and below one bar. Ids that differ by a word share a line. */
const floorGaps = "protection_floor.care_gap + protection_floor.gap_children + protection_floor.gap_active + protection_floor.gap_old";
const formulas: Readonly<Record<string, string>> = {
  "coverage.breadth": "covered / persons",
  "coverage.any": "covered_any / persons",
  "coverage.height": "pool_paid / use_cost",
  "coverage.height_need": "pool_paid / world_need_cost",
  "coverage.effective": "effective / persons",
  "coverage.never": "alive - covered_ever / alive",
  "exclusion.rate":
    "cause_closed + cause_ineligible + cause_unaware + cause_not_offered + cause_denied + cause_lapsed + cause_unaffordable + cause_waiting / persons",
  "uninsured.declined": "cause_declined / persons",
  ...Object.fromEntries(
    "closed ineligible unaware not_offered denied lapsed unaffordable waiting".split(" ").map((key) => [`exclusion.${key}`, `cause_${key} / persons`]),
  ),
  ...Object.fromEntries(
    "closed ineligible unaware not_offered denied lapsed unaffordable declined waiting"
      .split(" ")
      .map((key) => [`exclusion.obstacle_${key}`, `obstacle_${key} / persons`]),
  ),
  ...Object.fromEntries(
    "oop_over_10 oop_over_25 oop_over_40 sdg382 sdg382_impoverishing sdg382_poor_before burden_over_10 ctp_over_40"
      .split(" ")
      .map((key) => [`protection.${key}`, `${key} / persons`]),
  ),
  "protection.forgone": "forgone_events / necessary_events",
  "protection.oop_share": "out_of_pocket / use_cost",
  "protection.oop_per_head": "out_of_pocket / persons",
  "equity.affordability": "affordable / asked",
  "equity.income_mean": "income / persons",
  "equity.income_median": "income_median",
  "equity.gini": "income_gini",
  "equity.theil": "income_theil",
  "equity.share_q1": "income_lorenz_20",
  "equity.share_q2": "income_lorenz_40 - income_lorenz_20",
  "equity.share_q3": "income_lorenz_60 - income_lorenz_40",
  "equity.share_q4": "income_lorenz_80 - income_lorenz_60",
  "equity.share_q5": "1 - income_lorenz_80",
  "equity.palma": "1 - income_lorenz_90 / income_lorenz_40",
  "equity.s80_s20": "1 - income_lorenz_80 / income_lorenz_20",
  "equity.gini_post": "post_gini",
  "equity.redistributive_effect": "income_gini - post_gini",
  "equity.reynolds_smolensky": "income_gini - post_concentration",
  "equity.reranking": "post_gini - post_concentration",
  "equity.concentration_payment": "payment_concentration",
  "equity.concentration_cost": "need_concentration",
  "equity.kakwani_members": "kakwani_members",
  "equity.kakwani_total": "kakwani_total",
  "finance.members": "members",
  "finance.contributions": "contributions",
  "finance.benefits": "benefits",
  "finance.administration": "administration",
  "finance.profit": "surplus",
  "finance.reserve": "reserve",
  "finance.premium": "contributions / members",
  "finance.loss_ratio": "benefits / contributions",
  "finance.return_to_members": "benefits - benefits_unpaid / contributions",
  "finance.expense_ratio": "administration / contributions",
  "finance.deficit_probability": "deficit",
  "finance.ruin_probability": "ruined",
  "finance.ruin_severity": "ruin_depth",
  "finance.failure_probability": "failed",
  "finance.time_to_ruin": "ruin_time",
  "finance.balanced_rate": "outgo / rate_base",
  "finance.level_rate": "level_outgo / level_base",
  "finance.public_cost": "contributions_state + contributions_public_employer",
  "finance.operating": "operating",
  "finance.stopped_money": "stopped_money",
  "finance.stopped_exit": "stopped_exit",
  "finance.stopped_empty": "stopped_empty",
  "finance.years_operating": "operating",
  "finance.scr": "own_funds_loss",
  "state.subsidies": "state_subsidies",
  "state.employer_share": "state_employer",
  "state.floor": "state_floor",
  "state.rescue": "state_rescue",
  "governance.contribution_rate": "contribution_rate",
  "need.events": "world_need_events",
  "need.cost": "world_need_cost",
  "use.events": "use_events",
  "use.cost": "use_cost",
  "use.reduced_by_price": "reduced_cost",
  "population.alive": "alive",
  "population.deaths": "deaths",
  "population.entrants": "entrants",
  "population.births": "births",
  "coverage.churn": "covered_lost / covered_before",
  "coverage.services": "package_need_cost / covered_need_cost",
  "exclusion.need": "excluded_need_cost / world_need_cost",
  ...Object.fromEntries(
    "underinsured underinsured_capped underinsured_preexisting underinsured_services".split(" ").map((key) => [`exclusion.${key}`, `${key} / persons`]),
  ),
  "finance.claims_var": "benefits",
  "finance.claims_tvar": "benefits",
  "finance.claims_cdf": "benefits",
  "finance.stop_loss": "benefits",
  "finance.lever_share": "lever_outgo / contributions",
  "finance.spiral": "spiral",
  "health.state_share": "state_people + state_absorbed / starting_people",
  "protection.forgone_cost": "forgone_cost / necessary_events",
  "protection.forgone_not_covered": "forgone_not_covered / necessary_events",
  "protection.forgone_waiting": "forgone_waiting / necessary_events",
  "protection.impoverished": "impoverished / persons",
  "protection.owed": "owed / persons",
  "protection.in_debt": "indebted / persons",
  "protection.poor_before": "poor / persons",
  "protection.poor_after": "poor + impoverished / persons",
  "protection.poverty_gap_before": "poverty_gap_before / persons",
  "protection.poverty_gap": "poverty_gap_before + poverty_gap_added / persons",
  "protection.reached_limit": "reached_limit / limited",
  ...Object.fromEntries("10 25 40".split(" ").map((bar) => [`protection.overshoot_${bar}`, `overshoot_${bar} / persons_with_income`])),
  ...Object.fromEntries("cost leakage reached avoided_need".split(" ").map((key) => [`prevention.${key}`, `prevention.${key}`])),
  ...Object.fromEntries("running_cost events saved".split(" ").map((key) => [`facilities.${key}`, `facilities.${key}`])),
  ...Object.fromEntries("paid spells lifted".split(" ").map((key) => [`cash_benefits.${key}`, `cash_benefits.${key}`])),
  "cash_benefits.replacement": "cash_benefits.replaced / cash_benefits.loss",
  "cash_benefits.cost_rate": "cash_benefits.paid + cash_benefits.premium / cash_benefits.earnings",
  ...Object.fromEntries(
    "sickness unemployment old_age employment_injury family maternity invalidity survivors"
      .split(" ")
      .map((key) => [`cash_benefits.cover_${key}`, `cash_benefits.cover_${key} / persons`]),
  ),
  "income_risks.loss_share": "income_risks.loss / income_risks.income",
  "income_risks.impoverished": "income_risks.impoverished / persons",
  ...Object.fromEntries(
    "care income either".split(" ").map((key) => [`protection_floor.without_${key}`, `protection_floor.without_${key} / protection_floor.people`]),
  ),
  ...Object.fromEntries(
    "children active old".split(" ").flatMap((key) => [
      [`protection_floor.without_income_${key}`, `protection_floor.poor_${key} / protection_floor.${key}`],
      [`protection_floor.cost_${key}`, `protection_floor.gap_${key}`],
    ]),
  ),
  "protection_floor.cost_care": "protection_floor.care_gap",
  "protection_floor.cost": floorGaps,
  "protection_floor.share_of_incomes": `${floorGaps} / protection_floor.incomes`,
  "protection_floor.share_of_public_health": `${floorGaps} / protection_floor.public_health`,
  "supply.induced": "supply.induced",
  "supply.price": "supply.cost / supply.base_cost",
  "supply.forgone_capacity": "supply.forgone / necessary_events",
  ...Object.fromEntries("members others".split(" ").map((who) => [`supply.unserved_${who}`, `supply.unserved_${who} / supply.sought_${who}`])),
  "prevention.avoided": "prevention.benefits_without - benefits",
  "prevention.return": "prevention.benefits_without - benefits / prevention.cost",
  "prevention.naive": "prevention.naive_avoided / prevention.cost",
  "prevention.break_even_year": "prevention.even",
  ...Object.fromEntries("cost newly_aware newly_covered".split(" ").map((part) => [`education.${part}`, `education.${part}`])),
  ...Object.fromEntries("aware covered".split(" ").map((part) => [`education.cost_per_newly_${part}`, `education.cost / education.newly_${part}`])),
  "education.members_share": "members / persons",
  "education.members_share_at_zero": "members - education.joined / persons",
  "education.still_out": "education.newly_aware - education.joined / education.newly_aware",
  ...Object.fromEntries("public_cost raised collection unfunded donated".split(" ").map((part) => [`financed_by.${part}`, `financed_by.${part}`])),
  ...Object.fromEntries(
    ["kakwani", "kakwani_payments", ..."income brackets payroll vat levy".split(" ").map((kind) => `kakwani_${kind}`)].map((part) => [
      `financed_by.${part}`,
      `financed_by.${part}`,
    ]),
  ),
  ...Object.fromEntries("rebate loading closed".split(" ").map((part) => [`regulation.${part}`, `regulation.${part}`])),
  ...Object.fromEntries("received paid".split(" ").map((part) => [`risk_equalisation.${part}`, `risk_equalisation.${part}`])),
  ...Object.fromEntries("paid aid fund helped".split(" ").map((part) => [`federations.${part}`, `federations.${part}`])),
  "mid_year_entry.share": "mid_year_entry.entered / members",
  "mid_year_entry.gain": "mid_year_entry.benefits - mid_year_entry.paid",
  "mid_year_entry.borne": "mid_year_entry.benefits - mid_year_entry.paid / members - mid_year_entry.entered",
  "coverage.societies_joined": "societies_joined / societies",
  "coverage.societies_people": "society_members / society_people",
  "federations.net": "federations.aid + federations.returned - federations.paid",
  ...Object.fromEntries("price_factor benefit_factor no_quorum".split(" ").map((part) => [`governance.${part}`, `governance.${part}`])),
  "governance.raises": "governance.raised",
  "governance.reductions": "governance.lowered",
  "governance.cuts": "governance.cut",
  "governance.dividends": "governance.dividend",
  "governance.reserve_months": "governance.months",
  "governance.return_on_capital": "governance.profit / governance.capital",
  "governance.turnout": "governance.voted / governance.electorate",
  ...Object.fromEntries("raise cut stay".split(" ").map((vote) => [`governance.voted_${vote}`, `governance.votes_${vote} / governance.voted`])),
  "governance.won": "governance.votes_won / governance.voted",
  ...Object.fromEntries("none call cut rescue merge close continue".split(" ").map((rule) => [`on_insolvency.ended_${rule}`, `on_insolvency.ended_${rule}`])),
  "on_insolvency.call_per_member": "on_insolvency.called / on_insolvency.asked",
  "on_insolvency.could_not_pay": "on_insolvency.unable / on_insolvency.asked",
  "on_insolvency.benefits_paid": "benefits - benefits_unpaid / on_insolvency.promised",
  "on_insolvency.rescue_cost": "on_insolvency.rescue",
  "on_insolvency.reserve_without_rescue": "on_insolvency.unrescued",
  "on_insolvency.merge_debt": "on_insolvency.handed_over",
  "on_insolvency.merge_price": "on_insolvency.passed_price / on_insolvency.stayed",
  "on_insolvency.merge_refused": "on_insolvency.passed - on_insolvency.stayed / on_insolvency.passed",
  "own_risk.taken_out": "own_risk.taken_out - own_risk.put_back",
  "own_risk.of_benefits": "own_risk.taken_out - own_risk.put_back / benefits",
  "protection.sdg382_poor_before": "sdg382_poor_before / persons",
  "risk_equalisation.compensation": "risk_equalisation.transfer + risk_equalisation.average - benefits / members",
  "financed_by.tax": "financed_by.paid",
  "financed_by.net": "financed_by.received + floor_paid - financed_by.paid",
  "financed_by.net_per_head": "financed_by.received + floor_paid - financed_by.paid / persons",
  "financed_by.oop_over_10": "financed_by.oop_10 / persons",
  "financed_by.oop_over_25": "financed_by.oop_25 / persons",
  "financed_by.burden_over_10": "financed_by.burden_10 / persons",
  "financed_by.poor_after": "financed_by.poor / persons",
  "financed_by.impoverished": "financed_by.impoverished / persons",
  "reinsurance.premium": "reinsurance.premium",
  "reinsurance.recoveries": "reinsurance.recoveries",
  "reinsurance.net_cost": "reinsurance.premium - reinsurance.commission - reinsurance.recoveries",
  ...Object.fromEntries("healthy_sick men_women rich_poor young_old".split(" ").map((flow) => [`solidarity.flow_${flow}`, `flow_${flow}`])),
  ...Object.fromEntries("chance income margin other risk".split(" ").map((part) => [`solidarity.${part}`, `solidarity_${part} / members`])),
  "solidarity.margin_administration": "0 - administration / members",
  "solidarity.margin_surplus": "expected_benefits + administration - contributions / members",
  "solidarity.net_transfer": "benefits_received - contributions / members",
  "solidarity.paid_by_members": "contributions_member / members",
  "solidarity.paid_by_employers": "contributions_employer / members",
  "solidarity.paid_by_state": "contributions_state / members",
  "solidarity.paid_by_donors": "contributions_subsidy - contributions_state / members",
};
type Read = (total: string) => number;
function evaluate(formula: string, read: Read): number {
  const side = (text: string): number => {
    const words = text.split(" ");
    const term = (word: string): number => (/^[0-9]+$/.test(word) ? Number(word) : read(word));
    let value = term(words[0]!);
    for (let k = 1; k < words.length; k += 2) value += (words[k] === "-" ? -1 : 1) * term(words[k + 1]!);
    return value;
  };
  const [above = "", below] = formula.split(" / ");
  if (below === undefined) return side(above);
  const divisor = side(below);
  return divisor === 0 ? Number.NaN : side(above) / divisor;
}
/** All costs of the State: a rescue is undefined where no scheme of the world has that rule, and then no cost. */
function stateCosts(read: Read): number {
  const rescue = read("state_rescue");
  return evaluate("state_subsidies + state_employer + state_floor", read) + (rescue === rescue ? rescue : 0);
}
const part = (read: Read, above: string, below: string): number => evaluate(`${above} / ${below}`, read);
/** What is no plain formula of that kind. */
const others: Readonly<Record<string, (read: Read) => number>> = {
  "state.total": stateCosts,
  "state.per_covered": (read) => (read("covered") === 0 ? Number.NaN : stateCosts(read) / read("covered")),
  "state.per_operating_year": (read) => (read("state_operating") === 0 ? Number.NaN : (stateCosts(read) - read("state_floor")) / read("state_operating")),
  "supply.served": (read) => {
    const sought = read("supply.sought_members") + read("supply.sought_others");
    return sought === 0 ? Number.NaN : 1 - (read("supply.unserved_members") + read("supply.unserved_others")) / sought;
  },
  "facilities.break_even_events": (read) => {
    const saved = read("facilities.saved");
    return saved > 0 ? (read("facilities.running_cost") * read("facilities.events")) / saved : Number.NaN;
  },
  "finance.reserve_months": (read) => {
    const spent = read("benefits") + read("administration");
    return spent > 0 ? (12 * read("reserve")) / spent : Number.NaN;
  },
  "equity.concentration_coverage_erreygers": (read) => (read("coverage_mean") === 0 ? 0 : 4 * read("coverage_mean") * read("coverage_concentration")),
  "equity.concentration_coverage_wagstaff": (read) => {
    const mean = read("coverage_mean");
    return mean <= 0 || mean >= 1 ? Number.NaN : read("coverage_concentration") / (1 - mean);
  },
  "exclusion.q1_q5": (read) => part(read, "excluded_poorest", "persons_poorest") - part(read, "excluded_richest", "persons_richest"),
  "exclusion.sick_healthy": (read) => part(read, "excluded_ill", "persons_ill") - part(read, "excluded_well", "persons_well"),
  "reclassification.lost_cover": (read) => part(read, "ill_lost", "ill_covered") - part(read, "well_lost", "well_covered"),
  "reclassification.premium_change": (read) => {
    const prices = ["ill_price_now", "ill_price_before", "well_price_now", "well_price_before"].map(read);
    const [illNow = 0, illBefore = 0, wellNow = 0, wellBefore = 0] = prices;
    return illBefore > 0 && wellNow > 0 && wellBefore > 0 ? (illNow * wellBefore) / (illBefore * wellNow) - 1 : Number.NaN;
  },
  "federations.ruined": (read) => (read("federations.members") > 0 ? read("federations.ruined") : Number.NaN),
  "federations.ruined_alone": (read) => (read("federations.members") > 0 ? read("federations.ruined_pool_1") : Number.NaN),
  "federations.ruined_as_one": (read) => (read("federations.members") > 0 ? read("federations.ruined_as_one") : Number.NaN),
  "finance.capital": (read) => (read("capital_known") > 0 ? read("capital_needed") : Number.POSITIVE_INFINITY),
};

/** What no formula of the totals of one future gives, and which test below has it. A metric stands here or in a table above. */
const ofSeveralFutures: Readonly<Record<string, string>> = {
  "federations.pool_equivalent": "where a curve of chances meets another one, worked by hand in tests/engine/levers/federations.test.ts",
  "finance.solvency_ratio": "own funds over a quantile of all futures at 99.5 %, which twelve do not have: the row must say so",
  "state.per_newly_covered": "cost over people of a difference between two worlds: undefined in one, recomputed where the pair is",
};

interface Run extends Simulation {
  readonly totals: ReadonlyMap<string, Float64Array>;
  readonly years: readonly number[];
}
const runOf = (of: Record<string, unknown>): Run => {
  const found = simulate(of);
  const { model, scenario, outcomes } = found;
  const text = [...replicatesCsv(outcomes.flatMap((outcome, replication) => [...replicateTotals(model, scenario, replication, outcome)]))]
    .filter((part, k) => k === 0 || !part.startsWith("replication,"))
    .join("");
  const totals = new Map<string, Float64Array>();
  for (const [replication = "", ...key] of (parse(text) as string[][]).slice(1)) {
    const value = key.pop()!;
    const name = key.join("|");
    if (!totals.has(name)) totals.set(name, new Float64Array(replications).fill(Number.NaN));
    totals.get(name)![Number(replication)] = value === "" ? Number.NaN : Number(value);
  }
  return { ...found, totals, years: Array.from({ length: scenario.years }, (_, t) => scenario.startYear + t) };
};
const run = once(() => runOf(input()));
const states = once(() => runOf(chain()));
const rules = once(() => runOf(ruled()));
const luck = once(() => runOf(alone()));

/** Figures of each replication behind a row of one world. */
function figuresOf(
  row: Pick<ResultRow, "world" | "scheme" | "metric" | "by" | "group" | "year">,
  { totals, years }: Run,
  measured?: (read: Read) => number,
): Float64Array {
  const metric = findMetric(metrics, row.metric)!;
  const base = row.metric.replace(/^(finance\.(?:claims_var|claims_tvar|claims_cdf|stop_loss))_.*$/, "$1");
  const formula = formulas[base];
  const measure = measured ?? (formula !== undefined ? (read: Read): number => evaluate(formula, read) : others[base]);
  if (measure === undefined) throw new Error(`${row.metric} is in no table of this file: write its formula from docs/metrics.md`);
  const scale = metric.extensive ? represented : 1;
  const at = (total: string, year: number): Float64Array => {
    const { scope, cells } = describeTotal(total as AnyTotal);
    const world = scope === "population" ? "" : row.world;
    const scheme = scope === "scheme" ? row.scheme : "";
    const key = [world, scheme, year, cells ? (row.by ?? "") : "", cells ? (row.group ?? "") : "", total].join("|");
    const values = totals.get(key);
    if (values === undefined) throw new Error(`--replicates has no ${key} for ${row.metric}`);
    return values;
  };
  const one = (replication: number, from: readonly number[]): number => measure((total) => from.reduce((sum, year) => sum + at(total, year)[replication]!, 0));
  return Float64Array.from({ length: replications }, (_, replication) => {
    if (row.year !== null) return one(replication, [row.year]) * scale;
    if (metric.horizon === "ratio_of_sums") return one(replication, years) * scale;
    if (metric.horizon === "last") return one(replication, years.slice(-1)) * scale;
    const yearly = years.map((year) => one(replication, [year])).filter((value) => value === value);
    if (yearly.length === 0) return Number.NaN;
    const sum = yearly.reduce((all, value) => all + value, 0);
    return (metric.horizon === "any" ? Math.max(...yearly) : metric.horizon === "mean" ? sum / yearly.length : sum) * scale;
  });
}

const defined = (values: Float64Array): number[] => [...values].filter((value) => value === value);
const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value / values.length, 0);
const sdOf = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + (value - meanOf(values)) ** 2, 0) / (values.length - 1));
const between = (sorted: readonly number[], p: number): number => {
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)]!;
  const high = sorted[Math.ceil(place)]!;
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
};
interface Expected {
  readonly mean: number | null;
  readonly se: number | null;
  readonly lo: number | null;
  readonly hi: number | null;
}
const nothing: Expected = { mean: null, se: null, lo: null, hi: null };
const student = (mean: number, se: number, n: number): Expected => ({
  mean,
  se,
  lo: mean - se * studentQuantile(0.975, n - 1),
  hi: mean + se * studentQuantile(0.975, n - 1),
});

type Range = readonly [number, number] | null;
const rangeOf = ({ unit, range }: { readonly unit: string; readonly range?: readonly [number, number] | null }): Range =>
  range !== undefined ? range : unit === "share" ? [0, 1] : null;
const apart = (range: Range): Range => (range === null ? null : [range[0] - range[1], range[1] - range[0]]);

function ordinary(values: readonly number[], proportion: boolean, range: Range = null): Expected {
  const n = values.length;
  if (n === 0) return nothing;
  const mean = meanOf(values);
  if (proportion) {
    const { lower, upper } = clopperPearsonInterval(values.filter((value) => value === 1).length, n, 0.95);
    return { mean, se: Math.sqrt((mean * (1 - mean)) / n), lo: lower, hi: upper };
  }
  return n < 2 ? { ...nothing, mean } : within(student(mean, sdOf(values) / Math.sqrt(n), n), studentQuantile(0.975, n - 1), range);
}

/** Where Student's interval would leave the range: all m with |mean - m| <= t se sqrt((m - low)(high - m) / ((mean - low)(high - mean))), end by end. */
function within(plain: Expected, factor: number, range: Range): Expected {
  const { mean, se, lo, hi } = plain as { mean: number; se: number; lo: number; hi: number };
  if (range === null || (lo >= range[0] && hi <= range[1]) || !(mean > range[0] && mean < range[1])) return plain;
  const [low, high] = range;
  const inside = (m: number): boolean => Math.abs(mean - m) <= factor * se * Math.sqrt(((m - low) * (high - m)) / ((mean - low) * (high - mean)));
  const end = (outer: number): number => {
    let [near, far] = [mean, outer];
    for (let step = 0; step < 200; step++) {
      const middle = 0.5 * (near + far);
      if (inside(middle)) near = middle;
      else far = middle;
    }
    return near;
  };
  return { mean, se, lo: end(low), hi: end(high) };
}

/** Chances of two outcomes on the same futures: all D that the score test does not reject, with the likeliest nuisance found by search. */
const tango = new Map<string, readonly [number, number]>();
function paired(values: readonly number[]): Expected {
  const n = values.length;
  if (n === 0) return nothing;
  const mean = meanOf(values);
  const [more, fewer] = [values.filter((value) => value === 1).length, values.filter((value) => value === -1).length];
  const key = `${more} ${fewer} ${n}`;
  if (!tango.has(key)) tango.set(key, tangoEnds(more, fewer, n));
  const [lo, hi] = tango.get(key)!;
  return { mean, se: n < 2 ? null : sdOf(values) / Math.sqrt(n), lo, hi };
}
function tangoEnds(more: number, fewer: number, n: number): readonly [number, number] {
  const z = 1.959963984540054;
  const likelihood = (only: number, d: number): number => {
    const part = (count: number, chance: number): number => (count === 0 ? 0 : count * Math.log(Math.max(chance, 1e-300)));
    return part(more, only + d) + part(fewer, only) + part(n - more - fewer, 1 - 2 * only - d);
  };
  const score = (d: number): number => {
    let [low, high] = [Math.max(0, -d), (1 - d) / 2];
    for (let step = 0; step < 120; step++) {
      const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
      if (likelihood(a, d) < likelihood(b, d)) low = a;
      else high = b;
    }
    const variance = n * (low + high + d * (1 - d));
    const off = more - fewer - n * d;
    return off === 0 ? 0 : variance > 0 ? off / Math.sqrt(variance) : off * Infinity;
  };
  const end = (outer: number, rejected: (s: number) => boolean): number => {
    let [near, far] = [(more - fewer) / n, outer];
    for (let step = 0; step < 60; step++) {
      const middle = 0.5 * (near + far);
      if (rejected(score(middle))) far = middle;
      else near = middle;
    }
    return near;
  };
  return [end(-1, (s) => s >= z), end(1, (s) => s <= -z)];
}

/** P(B <= k), B ~ binomial, term by term. */
function binomial(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = k < 0 ? 0 : term;
  for (let j = 1; j <= k; j++) {
    term *= (((n - j + 1) / j) * p) / (1 - p);
    sum += term;
  }
  return sum;
}
function quantile(values: readonly number[], level: number): Expected {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const rank = Math.ceil(n * level - 1e-9);
  const value = sorted[rank - 1]!;
  if (n * (1 - level) < 1 - 1e-9 || !Number.isFinite(value)) return nothing;
  let lower = 0;
  while (binomial(lower, n, level) <= 0.025) lower++;
  let upper = n + 1;
  while (upper > 1 && 1 - binomial(upper - 2, n, level) <= 0.025) upper--;
  if (lower < 1 || upper > n) return { ...nothing, mean: value };
  // of all samples of n of these n outcomes: how often each is the one of that rank
  const chances = sorted.map((_, k) => (k + 1 === n ? 1 : betaIncomplete(rank, n - rank + 1, (k + 1) / n)) - betaIncomplete(rank, n - rank + 1, k / n));
  if (!Number.isFinite(sorted[upper - 1]!) || sorted.some((one, k) => !Number.isFinite(one) && chances[k]! > 1e-12)) return { ...nothing, mean: value };
  const weighed = (of: (value_: number) => number): number =>
    sorted.reduce((sum, one, k) => sum + (Number.isFinite(one) ? chances[k]! * of(one - value) : 0), 0);
  return { mean: value, se: Math.sqrt(weighed((off) => off * off) - weighed((off) => off) ** 2), lo: sorted[lower - 1]!, hi: sorted[upper - 1]! };
}

function statistic(row: ResultRow, values: readonly number[]): Expected {
  const n = values.length;
  const asked = findMetric(metrics, row.metric)!.statistic!;
  if (n === 0) return nothing;
  switch (asked.kind) {
    case "share_at_most":
      return ordinary(
        values.map((value) => (value <= asked.point ? 1 : 0)),
        true,
      );
    case "mean_excess":
      return ordinary(
        values.map((value) => Math.max(0, value - asked.point)),
        false,
      );
    case "value_at_risk":
      // the level of the capital is that of the scenario
      return quantile(values, row.metric === "finance.capital" ? 0.6 : asked.level);
    case "tail_value_at_risk": {
      const edge = quantile(values, asked.level);
      if (edge.mean === null) return nothing;
      const excess = values.map((value) => Math.max(0, value - edge.mean!) / (1 - asked.level));
      const value = edge.mean + meanOf(excess);
      return edge.se === null ? { ...nothing, mean: value } : student(value, sdOf(excess) / Math.sqrt(n), n);
    }
    case "ratio_to_value_at_risk":
    case "size_of_same_chance":
      return nothing;
  }
}

function expectRow(row: ResultRow, truth: Expected, size: number): void {
  const what = JSON.stringify(row);
  for (const name of ["mean", "se", "lo", "hi"] as const) {
    const found = row[name];
    if (truth[name] === null || found === null) expect(found, `${name} of ${what}`).toBe(truth[name]);
    // differences and shares of sums: rounding is that of the figures they are made of
    else if (Math.abs(found - truth[name]) > 1e-8 * Math.max(Math.abs(truth[name]), size)) expect(found, `${name} of ${what}`).toBe(truth[name]);
  }
}
const sizeOf = (values: readonly number[]): number => values.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);

// a quotient less 1: rounding is that of the quotient
const sizeOfRow = (row: ResultRow, values: readonly number[]): number => Math.max(sizeOf(values), row.metric === "reclassification.premium_change" ? 1 : 0);

/** Metrics without any value in these two small runs; each is defined; its formula is in the table. */
const withoutValueHere = [
  "finance.scr null", // 99.5 % of twelve futures
  "federations.pool_equivalent null", // twelve futures need not meet the curve
  "finance.solvency_ratio null", // the same
  ...["coverage.societies_joined null", "coverage.societies_people null"], // no societies here: tests/engine/enrolment has their hand values
  "protection_floor.share_of_public_health null", // no country's profile
  ...[null, "quintile", "sex", "age_band", "group", "health"].map((by) => `protection.reached_limit ${by}`), // yearly limits are priced by a long simulation
];

describe("every printed row follows from the totals of --replicates", () => {
  test("every metric is in one table of formulas, or says why in none", () => {
    const listed = new Set([formulas, others, ofSeveralFutures].flatMap(Object.keys));
    const ids = metrics.map(({ id }) => id);
    expect(ids.filter((id) => !listed.has(id))).toEqual([]);
    expect([...listed].filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("every metric is printed with a value, at every breakdown that it has", () => {
    const printed = new Set<string>();
    for (const row of [...run().record.metrics, ...states().record.metrics, ...rules().record.metrics, ...luck().record.metrics]) {
      if (row.mean !== null)
        printed.add(
          `${row.metric.replace(/_[0-9.]+$/, (end) => (findMetric(metrics, row.metric) === metrics.find(({ id }) => id === row.metric) ? end : ""))} ${row.by}`,
        );
    }
    const missing = metrics.flatMap(({ id, breakdown }) =>
      [null, ...(breakdown ? ["quintile", "sex", "age_band", "group", "health"] : [])].map((by) => `${id} ${by}`).filter((key) => !printed.has(key)),
    );
    expect(missing.filter((key) => !withoutValueHere.includes(key))).toEqual([]);
  });

  test.each([
    ["conditions", run, 10000],
    ["states of health", states, 500],
    ["who decides, and what becomes of deficits", rules, 5000],
    ["the members' own luck", luck, 50],
  ] as const)("rows of one world: %s", (_, made, least) => {
    let rows = 0;
    for (const row of made().record.metrics) {
      if (row.versus !== null) continue;
      const metric = findMetric(metrics, row.metric)!;
      if (Object.hasOwn(ofSeveralFutures, row.metric) && metric.compare === undefined) continue;
      const values = metric.compare === undefined ? defined(figuresOf(row, made())) : [];
      if (row.n !== values.length) expect(row.n, JSON.stringify(row)).toBe(values.length);
      expectRow(row, metric.statistic === undefined ? ordinary(values, metric.proportion, rangeOf(metric)) : statistic(row, values), sizeOfRow(row, values));
      if (row.mean === null) expect(row.why, JSON.stringify(row)).toBeDefined();
      rows++;
      if (row.by !== null || values.length < 2) continue;
      if (metric.statistic?.kind === "share_at_most" || metric.statistic?.kind === "ratio_to_value_at_risk") {
        expect([row.sd, row.p5, row.p50, row.p95], JSON.stringify(row)).toEqual([null, null, null, null]);
        continue;
      }
      const sorted = [...values].sort((a, b) => a - b);
      const spread = { sd: sdOf(values), p5: between(sorted, 0.05), p50: between(sorted, 0.5), p95: between(sorted, 0.95) };
      for (const [name, truth] of Object.entries(spread)) {
        const found = row[name as keyof typeof spread];
        if (!Number.isFinite(truth)) expect(found, `${name} of ${JSON.stringify(row)}`).toBeNull();
        else if (!(Math.abs(found! - truth) <= 1e-8 * Math.max(sizeOfRow(row, values), 1e-300))) expect(found, `${name} of ${JSON.stringify(row)}`).toBe(truth);
      }
    }
    expect(rows).toBeGreaterThan(least);
  });

  test("the ratio of own funds to a quantile", () => {
    // 99.5 % of twelve futures is not to be had: the row says so
    const rows = run().record.metrics.filter((row) => row.metric === "finance.solvency_ratio");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ mean: null, se: null });
  });

  test.each([
    ["conditions", run, 3000],
    ["who decides, and what becomes of deficits", rules, 3000],
  ] as const)("differences between two worlds: %s", (_, made, least) => {
    let rows = 0;
    for (const row of made().record.metrics) {
      if (row.versus === null) continue;
      const metric = findMetric(metrics, row.metric)!;
      expect(metric.statistic, row.metric).toBeUndefined();
      rows++;
      if (row.metric === "state.per_newly_covered") {
        const cost = (world: string): Float64Array => figuresOf({ ...row, world }, made(), stateCosts);
        const covered = (world: string): Float64Array => figuresOf({ ...row, world }, made(), (read) => read("covered"));
        const [more, extra] = [
          cost(row.world).map((value, k) => value - cost(row.versus!)[k]!),
          covered(row.world).map((value, k) => value - covered(row.versus!)[k]!),
        ];
        const values = defined(more.map((value, k) => (extra[k]! > 0 ? value / extra[k]! : Number.NaN)));
        expectRow(row, ordinary(values, false), sizeOf(values));
        continue;
      }
      if (metric.compare !== undefined) continue;
      const first = figuresOf(row, made());
      const second = figuresOf({ ...row, world: row.versus, scheme: row.versus_scheme ?? row.scheme }, made());
      const values = defined(first.map((value, k) => value - second[k]!));
      if (row.n !== values.length) expect(row.n, JSON.stringify(row)).toBe(values.length);
      const size = Math.max(sizeOfRow(row, defined(first)), sizeOf(defined(second)));
      expectRow(row, metric.proportion ? paired(values) : ordinary(values, false, apart(rangeOf(metric))), size);
      if (row.by !== null || values.length === 0) continue;
      const above = values.reduce((sum, value) => sum + (value > 0 ? 1 : value === 0 ? 0.5 : 0), 0) / values.length;
      // a difference of 0 may be a rounding of either sign in one of the two programs
      if (values.every((value) => Math.abs(value) > 1e-8 * size)) expect(row.probability_above, JSON.stringify(row)).toBeCloseTo(above, 12);
    }
    expect(rows).toBeGreaterThan(least);
  });
});
