/** What holds in every run of every scenario, whatever it says: gives one line for each law that a run breaks. */

import { describeTotal, metrics, totalNames } from "../../src/engine/levers/catalogue.ts";
import { causes } from "../../src/engine/metrics/causes.ts";
import { outcomeAt } from "../../src/engine/model/outcome.ts";
import type { AnyTotal, TotalDescription, TotalName } from "../../src/engine/model/totals.ts";
import type { Simulation } from "./simulate.ts";

/** Sums of doubles in another order: relative to the largest part. */
const rounding = 1e-9;

/** A total of a lever that is absent is 0. */
type Reading = (name: AnyTotal) => number;

/** left = right (or left <= right) of every margin, year and replication, for each member of the scope. */
interface Law {
  readonly name: string;
  readonly scope: TotalDescription["scope"];
  /** Holds of the undivided figure only. */
  readonly undivided?: boolean;
  readonly left: (of: Reading) => number;
  readonly right: (of: Reading) => number;
  readonly most?: boolean;
  /** Size of what was added up, where both sides may be small beside it. */
  readonly size?: (of: Reading) => number;
}

const excluded: readonly TotalName[] = causes.map(({ key }) => `cause_${key}` as TotalName);
const ledger: readonly TotalName[] = ["solidarity_income", "solidarity_risk", "solidarity_other", "solidarity_margin", "solidarity_chance"];
const sum = (of: Reading, names: readonly AnyTotal[]): number => names.reduce((total, name) => total + of(name), 0);
const most = (name: string, scope: Law["scope"], left: AnyTotal, right: AnyTotal): Law => ({
  name,
  scope,
  left: (of) => of(left),
  right: (of) => of(right),
  most: true,
});
/** The parts add up to the whole. */
const addUp = (name: string, scope: Law["scope"], parts: readonly AnyTotal[], whole: AnyTotal): Law => ({
  name,
  scope,
  left: (of) => sum(of, parts),
  right: (of) => of(whole),
});
/** Without a poverty line there are no figures of it. */
const known = (value: number): number => (value === value ? value : 0);
const mostOfPoor = (name: string, left: AnyTotal, right: AnyTotal): Law => ({
  ...most(name, "world", left, right),
  left: (of) => known(of(left)),
  right: (of) => known(of(right)),
});

const laws: readonly Law[] = [
  addUp("covered and uncovered by cause are everybody", "world", ["covered", ...excluded], "persons"),
  ...causes.map(({ key }) => most(`cause ${key} is an obstacle`, "world", `cause_${key}` as TotalName, `obstacle_${key}` as TotalName)),
  addUp("pools and people pay what care costs", "world", ["pool_paid", "out_of_pocket"], "use_cost"),
  most("pools pay no more than care costs", "world", "pool_paid", "use_cost"),
  most("care used was needed", "world", "use_cost", "world_need_cost"),
  most("care not used for its price was needed", "world", "reduced_cost", "world_need_cost"),
  most("necessary care is needed", "world", "necessary_events", "world_need_events"),
  most("care forgone was necessary", "world", "forgone_events", "necessary_events"),
  addUp("reasons to forgo care add up", "world", ["forgone_cost", "forgone_not_covered", "forgone_waiting", "supply.forgone"], "forgone_events"),
  most("covered by anything", "world", "covered", "covered_any"),
  most("covered people are people", "world", "covered_any", "persons"),
  most("effectively covered are covered by anything", "world", "effective", "covered_any"),
  most("under-insured are covered", "world", "underinsured", "covered"),
  ...(["preexisting", "capped", "services"] as const).map((way) => most(`under-insured: ${way}`, "world", `underinsured_${way}`, "underinsured")),
  most("who lost cover had it", "world", "covered_lost", "covered_before"),
  most("need inside the package", "world", "package_need_cost", "covered_need_cost"),
  { ...addUp("need of covered and excluded", "world", ["covered_need_cost", "excluded_need_cost"], "world_need_cost"), most: true },
  most("who reached a limit has one", "world", "reached_limit", "limited"),
  most("25 % is above 10 %", "world", "oop_over_25", "oop_over_10"),
  most("40 % is above 25 %", "world", "oop_over_40", "oop_over_25"),
  most("affordable to those who are asked", "world", "affordable", "asked"),
  most("the ill who lose cover had it", "world", "ill_lost", "ill_covered"),
  most("the well who lose cover had it", "world", "well_lost", "well_covered"),
  {
    ...addUp("contributions by payer", "scheme", ["contributions_member", "contributions_employer", "contributions_subsidy"], "contributions"),
    undivided: true,
  },
  most("new members are members", "scheme", "new_members", "members"),
  {
    name: "the ledger adds up",
    scope: "scheme",
    left: (of) => sum(of, ledger),
    right: (of) => of("benefits_received") - of("contributions"),
    // a group's parts hold its share of what all others pay, beside which its own money may be nothing
    size: (of) => of("benefits") + of("contributions") + of("expected_benefits") + ledger.reduce((total, name) => total + Math.abs(of(name)), 0),
  },
  ...(["solidarity_income", "solidarity_risk", "solidarity_other"] as const).map(
    (name): Law => ({
      name: `${name} sums to 0`,
      scope: "scheme",
      undivided: true,
      left: (of) => of(name),
      right: () => 0,
      size: (of) => of("contributions") + of("expected_benefits"),
    }),
  ),
  { ...addUp("benefits received are owed", "scheme", ["benefits_received", "benefits_unpaid"], "benefits"), undivided: true },
  {
    name: "the poor, and whom care makes poor, are people once each",
    scope: "world",
    left: (of) => known(of("poor")) + known(of("impoverished")),
    right: (of) => of("persons"),
    most: true,
  },
  mostOfPoor("impoverishing is hardship", "sdg382_impoverishing", "sdg382"),
  mostOfPoor("the poor in hardship are in hardship", "sdg382_poor_before", "sdg382"),
  ...leverLaws(),
];

/** Of what levers count; all of it is 0 where they are absent. */
function leverLaws(): readonly Law[] {
  const floorAges = ["children", "active", "old"] as const;
  const undivided = { scope: "world", undivided: true } as const;
  return [
    most("income lost was earned", "world", "income_risks.loss", "income_risks.income"),
    { ...mostOfPoor("made poor by spells are people", "income_risks.impoverished", "persons"), undivided: true },
    most("without care are people", "world", "protection_floor.without_care", "protection_floor.people"),
    mostOfPoor("without income lack something", "protection_floor.without_income", "protection_floor.without_either"),
    {
      name: "who lacks something lacks one of two",
      scope: "world",
      left: (of) => known(of("protection_floor.without_either")),
      right: (of) => of("protection_floor.without_care") + known(of("protection_floor.without_income")),
      most: true,
    },
    {
      name: "floor: ages are people",
      ...undivided,
      left: (of) =>
        sum(
          of,
          floorAges.map((age) => `protection_floor.${age}` as const),
        ),
      right: (of) => of("protection_floor.people"),
    },
    {
      name: "floor: the poor by age",
      ...undivided,
      left: (of) =>
        known(
          sum(
            of,
            floorAges.map((age) => `protection_floor.poor_${age}` as const),
          ),
        ),
      right: (of) => known(of("protection_floor.without_income")),
    },
    most("after tax: 25 % is above 10 %", "world", "financed_by.oop_25", "financed_by.oop_10"),
    most("after tax: out-of-pocket is a burden", "world", "financed_by.oop_10", "financed_by.burden_10"),
    mostOfPoor("after tax: made poor are poor", "financed_by.impoverished", "financed_by.poor"),
    {
      name: "taxes, donors and what nobody pays are the public cost and its collection",
      ...undivided,
      left: (of) => of("financed_by.raised") + of("financed_by.donated") + of("financed_by.unfunded"),
      right: (of) => of("financed_by.public_cost") + of("financed_by.collection"),
    },
    { name: "taxes raised are paid", ...undivided, left: (of) => of("financed_by.paid"), right: (of) => of("financed_by.raised") },
    most("members without room sought it", "world", "supply.unserved_members", "supply.sought_members"),
    most("others without room sought it", "world", "supply.unserved_others", "supply.sought_others"),
    {
      ...addUp("replaced and family benefits are cash benefits", "scheme", ["cash_benefits.replaced", "cash_benefits.family"], "cash_benefits.paid"),
      undivided: true,
    },
    most("no more is replaced than was lost", "scheme", "cash_benefits.replaced", "cash_benefits.loss"),
    most("whom a campaign brought are members", "scheme", "education.joined", "members"),
    most("newly covered have joined", "scheme", "education.newly_covered", "education.joined"),
    most("who may vote is a member", "scheme", "governance.electorate", "members"),
    most("who voted may", "scheme", "governance.voted", "governance.electorate"),
    {
      ...addUp("votes are of those who came", "scheme", ["governance.votes_raise", "governance.votes_cut", "governance.votes_stay"], "governance.voted"),
      most: true,
    },
    most("winners voted", "scheme", "governance.votes_won", "governance.voted"),
    { ...most("who entered late is a member", "scheme", "mid_year_entry.entered", "members"), undivided: true },
    { ...most("benefits of late members are benefits", "scheme", "mid_year_entry.benefits", "benefits"), undivided: true },
    most("who cannot pay a call was asked", "scheme", "on_insolvency.unable", "on_insolvency.asked"),
    most("who is asked is a member", "scheme", "on_insolvency.asked", "members"),
    most("who stayed had passed", "scheme", "on_insolvency.stayed", "on_insolvency.passed"),
    {
      name: "calls paid are calls received",
      scope: "scheme",
      undivided: true,
      left: (of) => of("on_insolvency.called"),
      right: (of) => of("on_insolvency.call"),
      // each member's part stands on the grid of money: all of them together may be a few of its steps beside what was asked
      size: (of) => 1000 * of("on_insolvency.call"),
    },
    {
      name: "reinsurers pay benefits",
      scope: "scheme",
      undivided: true,
      left: (of) => of("reinsurance.recoveries"),
      right: (of) => of("benefits"),
      most: true,
    },
  ];
}

/** All broken laws, each once, with the first place where it is. */
export function violations(run: Simulation): string[] {
  const found = new Map<string, string>();
  const note = (law: string, place: string): void => void (found.has(law) || found.set(law, `${law}: ${place}`));
  checkRows(run, note);
  run.outcomes.forEach((outcome, r) => {
    checkTotals(run, outcome, r, note);
    for (const law of laws) checkLaw(run, outcome, r, law, note);
  });
  return [...found.values()];
}

/** Parts of a whole. */
const proportions = new Set(
  metrics.filter(({ id, proportion }) => proportion || (/^(coverage|exclusion)\./.test(id) && !/q1_q5|sick_healthy/.test(id))).map(({ id }) => id),
);

type Note = (law: string, place: string) => void;

function checkRows(run: Simulation, note: Note): void {
  for (const row of run.record.metrics) {
    const place = `${row.world} ${row.versus} ${row.scheme} ${row.metric} ${row.by} ${row.group} ${row.year}`;
    for (const [key, value] of Object.entries(row)) if (typeof value === "number" && !Number.isFinite(value)) note(`${row.metric} ${key} is ${value}`, place);
    if (row.mean === null && row.why === undefined) note(`${row.metric}: null without a why`, place);
    const share = row.versus === null && row.mean !== null && row.unit === "share" && proportions.has(row.metric);
    if (share && (row.mean! < -rounding || row.mean! > 1 + rounding)) note(`${row.metric} is ${row.mean}`, place);
    if (row.lo !== null && row.hi !== null && row.mean !== null && row.interval !== "order-statistics" && (row.lo > row.mean || row.hi < row.mean))
      note(`${row.metric}: outside of its interval`, place);
  }
}

function checkTotals({ model }: Simulation, outcome: Float64Array, r: number, note: Note): void {
  const { margins } = model.tallies.breakdowns;
  for (const name of totalNames) {
    const { scope, cells, unit } = describeTotal(name);
    if (model.outcome.start[name] === undefined) continue;
    const members = scope === "population" ? 1 : scope === "world" ? model.worlds.length : model.arms.length;
    for (let member = 0; member < members; member++) {
      for (let year = 0; year < model.years; year++) {
        const at = outcomeAt(model.outcome, name, cells, member, year);
        const place = `${scope} ${member} year ${year} replication ${r}`;
        const parts = new Map<string | null, number>();
        // lines of the ledger are small differences of what is paid and expected
        const paid = scope === "scheme" && unit === "currency" ? outcome[outcomeAt(model.outcome, "contributions", true, member, year)]! : 0;
        const sizes = new Map<string | null, number>();
        for (let margin = 0; margin < (cells ? margins.length : 1); margin++) {
          const value = outcome[at + margin]!;
          if (value === Infinity || value === -Infinity) note(`total ${name} is ${value}`, place);
          if ((unit === "persons" || unit === "events") && value < 0) note(`total ${name} is below 0`, `${value} ${place}`);
          const { by } = margins[margin]!;
          parts.set(by, (parts.get(by) ?? 0) + value);
          sizes.set(by, (sizes.get(by) ?? 0) + Math.abs(value));
        }
        for (const [by, value] of parts)
          if (Math.abs(value - outcome[at]!) > rounding * Math.max(1, paid, sizes.get(by)!))
            note(`total ${name} by ${by} does not add up`, `${value} of ${outcome[at]} ${place}`);
      }
    }
  }
}

function checkLaw({ model }: Simulation, outcome: Float64Array, r: number, law: Law, note: Note): void {
  const members = law.scope === "world" ? model.worlds.length : model.arms.length;
  const margins = law.undivided === true ? 1 : model.tallies.breakdowns.margins.length;
  for (let member = 0; member < members; member++) {
    for (let year = 0; year < model.years; year++) {
      for (let margin = 0; margin < margins; margin++) {
        const of: Reading = (name) => {
          if (name.includes(".") && model.outcome.start[name] === undefined) return 0;
          const { cells, scope } = describeTotal(name);
          return outcome[outcomeAt(model.outcome, name, cells, scope === "population" ? 0 : member, year) + (cells ? margin : 0)]!;
        };
        const left = law.left(of);
        const right = law.right(of);
        const size = rounding * Math.max(1e-3, Math.abs(left), Math.abs(right), law.size?.(of) ?? 0);
        if (!(law.most === true ? left <= right + size : Math.abs(left - right) <= size))
          note(law.name, `${left} and ${right}; ${law.scope} ${member} year ${year} margin ${margin} replication ${r}`);
      }
    }
  }
}
