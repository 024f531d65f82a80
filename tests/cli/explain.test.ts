/** `mutua explain`: every name it lists, and every metric that the contract promises. */
import { describe, expect, test } from "vitest";
import { explainMember, loadEntries } from "../../src/cli/explain-entries.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { mutua } from "./mutua.ts";

const entries = loadEntries();

/** Ids of the contract by family; `<cause>` and the like spelled out. */
const causes = "closed ineligible unaware not_offered denied lapsed unaffordable waiting";
const promised: Readonly<Record<string, string>> = {
  coverage: "breadth any services height height_need effective never churn",
  exclusion: `rate ${causes} ${`${causes} declined`.replaceAll(/\w+/g, "obstacle_$&")} underinsured need q1_q5 sick_healthy`,
  uninsured: "declined",
  protection:
    "oop_over_10 oop_over_25 oop_over_40 sdg382 sdg382_impoverishing ctp_over_40 poor_before poor_after impoverished poverty_gap overshoot_10 overshoot_25 overshoot_40 forgone oop_share oop_per_head reached_limit burden_over_10",
  equity:
    "income_mean income_median gini theil palma s80_s20 share_q1 share_q2 share_q3 share_q4 share_q5 gini_post redistributive_effect reranking concentration_coverage_erreygers concentration_coverage_wagstaff concentration_payment concentration_cost kakwani_members kakwani_total reynolds_smolensky affordability",
  solidarity: "income risk other margin chance net_transfer flow_healthy_sick flow_rich_poor flow_young_old flow_men_women",
  finance:
    "members contributions benefits administration profit loss_ratio expense_ratio return_to_members premium reserve reserve_months solvency_ratio scr deficit_probability ruin_probability failure_probability time_to_ruin ruin_severity claims_var claims_tvar claims_cdf stop_loss claims_var_0.95 claims_var_0.5 claims_tvar_0.99 claims_tvar_0.995 claims_tvar_0.9999 claims_cdf_0 claims_cdf_1234.5 stop_loss_0 stop_loss_2500000 capital balanced_rate level_rate public_cost spiral",
  state: "subsidies employer_share floor rescue total per_covered per_newly_covered",
  governance: "contribution_rate",
  reclassification: "premium_change lost_cover",
  need: "events cost",
  use: "events cost reduced_by_price",
  population: "alive deaths births",
  health: "state_share",
};
const ids = Object.entries(promised).flatMap(([family, names]) => names.split(" ").map((name) => `${family}.${name}`));
/** Promised and not there: assemblies that vote, and what each rule adds to exclusion, are not simulated. */
const later = ["governance.motions", "governance.winning_share", "governance.reimbursement", "exclusion.attribution_price"];

const looksRight = (text: string): void => {
  for (const line of text.split("\n").filter((one) => !/^\s*\S{60,}$/.test(one))) expect(displayWidth(line), line).toBeLessThanOrEqual(79);
  expect(text).not.toMatch(/NaN|undefined\b(?! where)|\bnull\b|Infinity|\[object/);
  expect(text).not.toContain("\n\n\n");
};

describe("explain", () => {
  test.each([...new Set(entries.map(({ kind }) => kind))])("every %s has a page of at most 79 columns with a definition", (kind) => {
    const pages = entries.filter((entry) => entry.kind === kind).map(({ name, page }) => [name, page()] as const);
    expect(pages.length).toBeGreaterThan(1);
    for (const [name, page] of pages) {
      looksRight(page);
      expect(page.split("\n").length, name).toBeGreaterThan(2);
    }
  });

  test.each(ids)("%s: definition, formula, unit, source and a number worked out", (id) => {
    const page = explainMember(id, "en")!;
    looksRight(page);
    expect(page.startsWith(id)).toBe(true);
    for (const field of ["Formula", "Example", "Unit", "Source"]) expect(page).toMatch(new RegExp(`^${field} {2,}\\S`, "m"));
    expect(page.replaceAll(/\s+/g, " ")).toMatch(/ gives -?\d/);
  });

  test("says nothing of what is not simulated", () => {
    for (const id of later) {
      expect(explainMember(id, "en")).toBeNull();
      expect(mutua(["explain", id])).toMatchObject({ code: 2, stdout: "" });
    }
  });

  test("a word for a kind lists it", () => {
    for (const [word, kind, part] of [
      ["metrics", "metric", "coverage.breadth"],
      ["cause", "cause", "unaffordable"],
      ["countries", "country", "SEN"],
      ["rng", "generator", "threefry"],
    ] as const) {
      const { stdout, code } = mutua(["explain", word]);
      expect(code).toBe(0);
      expect(stdout.startsWith(`${kind}\n`)).toBe(true);
      expect(stdout).toContain(`\n  ${part} `);
      expect(stdout.match(/^\S+$/gm)).toHaveLength(1);
    }
    expect(mutua(["explain", "country", "SEN"]).stdout).toContain("Senegal");
    expect(mutua(["explain", "solidarity"]).stdout).toContain("a kind of scheme");
  });
});
