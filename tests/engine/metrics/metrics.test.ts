import { describe, expect, it } from "vitest";
import { workedNumber } from "../../../src/engine/estimation/worked-number.ts";
import { describeTotal, metrics } from "../../../src/engine/levers/catalogue.ts";
import { causes } from "../../../src/engine/metrics/causes.ts";

const byId = new Map(metrics.map((metric) => [metric.id, metric]));
const measure = (id: string, totals: readonly number[]): number => byId.get(id)!.measure(Float64Array.from(totals));

describe("registry of metrics", () => {
  it("holds exactly the ids of the contract, sorted", () => {
    const eight = ["closed", "ineligible", "unaware", "not_offered", "denied", "lapsed", "unaffordable", "waiting"];
    const expected = [
      ..."breadth any services height height_need effective never churn".split(" ").map((name) => `coverage.${name}`),
      "exclusion.rate",
      ...eight.map((key) => `exclusion.${key}`),
      ...[...eight, "declined"].map((key) => `exclusion.obstacle_${key}`),
      ..."underinsured underinsured_preexisting underinsured_capped underinsured_services need q1_q5 sick_healthy"
        .split(" ")
        .map((name) => `exclusion.${name}`),
      "uninsured.declined",
      "reclassification.premium_change",
      "reclassification.lost_cover",
      ..."oop_over_10 oop_over_25 oop_over_40 sdg382 sdg382_impoverishing sdg382_poor_before ctp_over_40 poor_before poor_after impoverished poverty_gap poverty_gap_before overshoot_10 overshoot_25 overshoot_40 forgone forgone_cost forgone_not_covered forgone_waiting reached_limit oop_share oop_per_head burden_over_10 owed in_debt"
        .split(" ")
        .map((name) => `protection.${name}`),
      ..."income_mean income_median gini theil palma s80_s20 share_q1 share_q2 share_q3 share_q4 share_q5 gini_post redistributive_effect reynolds_smolensky reranking concentration_payment concentration_cost concentration_coverage_erreygers concentration_coverage_wagstaff kakwani_members kakwani_total affordability"
        .split(" ")
        .map((name) => `equity.${name}`),
      "finance.lever_share",
      "coverage.societies_joined",
      "coverage.societies_people",
      "federations.pool_equivalent",
      "federations.ruined",
      "federations.ruined_alone",
      "federations.ruined_as_one",
      "mid_year_entry.borne",
      "mid_year_entry.gain",
      "mid_year_entry.share",
      "own_risk.taken_out",
      "own_risk.of_benefits",
      ..."served unserved_members unserved_others forgone_capacity price induced".split(" ").map((name) => `supply.${name}`),
      ..."without_care without_income without_either without_income_children without_income_active without_income_old cost cost_care cost_children cost_active cost_old share_of_incomes share_of_public_health"
        .split(" ")
        .map((name) => `protection_floor.${name}`),
      ..."loss_share impoverished".split(" ").map((name) => `income_risks.${name}`),
      ..."paid spells replacement cost_rate lifted cover_sickness cover_unemployment cover_old_age cover_employment_injury cover_family cover_maternity cover_invalidity cover_survivors"
        .split(" ")
        .map((name) => `cash_benefits.${name}`),
      ..."running_cost events saved break_even_events".split(" ").map((name) => `facilities.${name}`),
      ..."cost avoided return naive break_even_year leakage reached avoided_need".split(" ").map((name) => `prevention.${name}`),
      ..."cost newly_aware newly_covered cost_per_newly_aware cost_per_newly_covered members_share members_share_at_zero still_out"
        .split(" ")
        .map((name) => `education.${name}`),
      ..."rebate loading closed".split(" ").map((name) => `regulation.${name}`),
      ..."received paid compensation".split(" ").map((name) => `risk_equalisation.${name}`),
      ..."public_cost raised collection unfunded donated tax net net_per_head oop_over_10 oop_over_25 burden_over_10 poor_after impoverished kakwani kakwani_payments"
        .split(" ")
        .map((name) => `financed_by.${name}`),
      ..."aid fund helped net paid".split(" ").map((name) => `federations.${name}`),
      ..."income brackets payroll vat levy".split(" ").map((kind) => `financed_by.kakwani_${kind}`),
      ..."premium recoveries net_cost".split(" ").map((name) => `reinsurance.${name}`),
      ..."members contributions benefits administration profit loss_ratio expense_ratio return_to_members premium reserve reserve_months deficit_probability ruin_probability ruin_severity failure_probability time_to_ruin claims_var claims_tvar claims_cdf stop_loss scr solvency_ratio capital balanced_rate level_rate public_cost spiral operating stopped_money stopped_exit stopped_empty years_operating"
        .split(" ")
        .map((name) => `finance.${name}`),
      ..."income risk other margin chance net_transfer margin_administration margin_surplus".split(" ").map((name) => `solidarity.${name}`),
      ..."paid_by_members paid_by_employers paid_by_state paid_by_donors".split(" ").map((name) => `solidarity.${name}`),
      ..."healthy_sick rich_poor young_old men_women".split(" ").map((name) => `solidarity.flow_${name}`),
      ..."subsidies employer_share floor rescue total per_covered per_newly_covered per_operating_year".split(" ").map((name) => `state.${name}`),
      "need.events",
      "need.cost",
      "use.events",
      "use.cost",
      "use.reduced_by_price",
      "population.alive",
      "population.births",
      "population.deaths",
      "population.entrants",
      "governance.contribution_rate",
      ..."ended_none ended_call ended_cut ended_rescue ended_merge merge_debt merge_price merge_refused ended_close ended_continue call_per_member could_not_pay benefits_paid rescue_cost reserve_without_rescue"
        .split(" ")
        .map((name) => `on_insolvency.${name}`),
      ..."price_factor benefit_factor raises reductions cuts reserve_months dividends return_on_capital turnout voted_raise voted_cut voted_stay won no_quorum"
        .split(" ")
        .map((name) => `governance.${name}`),
      "health.state_share",
    ].sort();
    expect(metrics.map((metric) => metric.id)).toEqual(expected);
    expect(byId.size).toBe(metrics.length);
  });
});

describe.each(metrics.map((metric) => [metric.id, metric] as const))("%s", (_, metric) => {
  const totals = metric.totals.map((name) => describeTotal(name));
  it("computes its worked number", () => {
    expect(metric.example.totals).toHaveLength(metric.totals.length);
    const first = Float64Array.from(metric.example.totals);
    if (metric.compare !== undefined) expect(metric.measure(first)).toBeNaN();
    expect(workedNumber(metric)).toBe(metric.example.value);
    // only a statistic is worked out from several replications
    expect(metric.example.replications !== undefined).toBe(metric.statistic !== undefined);
  });
  it("declares totals that exist and fit its scope", () => {
    expect(totals.every((description) => description !== undefined)).toBe(true);
    const widest = metric.scope === "population" ? ["population"] : metric.scope === "world" ? ["population", "world"] : ["population", "world", "scheme"];
    for (const description of totals) expect(widest).toContain(description.scope);
    expect(
      totals.some((description) => description.scope === metric.scope),
      "one total of its own scope",
    ).toBe(true);
    expect(new Set(metric.totals).size).toBe(metric.totals.length);
  });
  it("is broken down exactly where every total has cells", () => {
    // the number of people of the start is one for all parts
    const divided = metric.totals.filter((name) => name !== "starting_people");
    expect(metric.breakdown).toBe(metric.statistic === undefined && divided.every((name) => describeTotal(name).cells));
  });
  it("never sums stocks over years", () => {
    if (totals.some((description) => description.stock)) expect(["last", "any"]).toContain(metric.horizon);
  });
  it("has words for a table and a source", () => {
    const { name, definition, formula } = metric.words.en;
    expect(name.length).toBeGreaterThan(0);
    expect(name.length).toBeLessThanOrEqual(34);
    expect(definition).toMatch(/\.$/);
    expect(formula).not.toBe("");
    expect(metric.source).not.toBe("");
  });
  it("is extensive exactly where it counts people, events or money of the whole population", () => {
    expect(metric.extensive).toBe(["persons", "currency", "events"].includes(metric.unit));
  });
});

describe("what must hold between metrics", () => {
  it("covered + excluded + declined is everybody", () => {
    const covered = 403,
      persons = 1000,
      causeTotals = [1, 20, 30, 40, 50, 60, 70, 80],
      declined = persons - covered - 351;
    const sum =
      measure("coverage.breadth", [covered, persons]) +
      measure("exclusion.rate", [...causeTotals, persons]) +
      measure("uninsured.declined", [declined, persons]);
    expect(Math.abs(sum - 1)).toBeLessThanOrEqual(3 * Number.EPSILON);
  });
  it("the eight causes are the totals of the exclusion rate, in order", () => {
    const excluded = causes.filter((cause) => cause.excluded).map((cause) => `cause_${cause.key}`);
    expect(byId.get("exclusion.rate")!.totals).toEqual([...excluded, "persons"]);
    expect(causes.map((cause) => cause.code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(causes.map((cause) => cause.words.en.plain)).size).toBe(9);
  });
  it("return to members is the loss ratio unless benefits stay unpaid", () => {
    expect(measure("finance.return_to_members", [70, 0, 80])).toBe(measure("finance.loss_ratio", [70, 80]));
    expect(measure("finance.return_to_members", [70, 10, 80])).toBeLessThan(measure("finance.loss_ratio", [70, 80]));
  });
  it.each([
    ["coverage.breadth", [0, 0]],
    ["coverage.never", [0, 0]],
    ["exclusion.rate", [0, 0, 0, 0, 0, 0, 0, 0, 0]],
    ["finance.premium", [0, 0]],
    ["finance.return_to_members", [0, 0, 0]],
    ["finance.reserve_months", [5, 0, 0]],
    ["finance.time_to_ruin", [NaN]],
    ["state.per_covered", [1, 0, 0, 0, 0]],
    ["equity.concentration_coverage_wagstaff", [NaN, 0]],
    ["equity.concentration_coverage_wagstaff", [0, 1]],
  ] as const)("%s of %j is undefined, not 0 or infinite", (id, totals) => {
    expect(measure(id, totals)).toBeNaN();
  });
  it("Erreygers is 0 where nobody is covered: the index is a difference, and there is none", () => {
    expect(measure("equity.concentration_coverage_erreygers", [NaN, 0])).toBe(0);
  });
});
