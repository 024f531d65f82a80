/** Pages of `mutua explain` for what is no metric, key or law, and the words under which newcomers look for pages. */
import type { Topic } from "../report/explain.ts";

export const topics: readonly Topic[] = [
  {
    id: "interval",
    title: "how sure a figure is",
    definition:
      "An interval is the range that holds the true figure in 95 of 100 such runs. It says how much of a figure is chance of the simulation; more futures make it narrower. It says nothing of wrong assumptions: give a number a range ({uncertain: {low, mode, high}}) and each future draws its own.",
    example:
      "31 of 100 people covered, 30 to 32: another seed would rarely give less than 30 or more than 32. A difference whose interval holds 0 is marked ~: it cannot be told.",
    source: "Student's t for means, Clopper and Pearson (1934) for shares of futures, order statistics for quantiles",
  },
  {
    id: "adverse-selection",
    title: "why those who need care join first",
    definition:
      "Who expects to need care gains by joining at the common price, who does not gains by staying out. The members then need more than the average, the price rises, and the next ones leave. behaviour.choice.private_information says how much people know of their own need; compulsory enrolment, subsidies and employers' shares weaken it.",
    example: "mutua run voluntary-and-selected shows 52 of 100 covered in the first year and 9 in the last, while the price more than doubles",
    source: "Akerlof (1970), The Market for Lemons, Quarterly Journal of Economics 84(3); Rothschild and Stiglitz (1976), 90(4)",
  },
  {
    id: "explain-difference",
    title: "which lever makes how much of the difference between two worlds",
    definition:
      "mutua run --explain-difference lets every mixture of the two schemes live through the same futures: each lever in which they differ (who may join, awareness and reach, refusals, how contributions are set, loading, subsidies, package, closing) as in the first or as in the second. A lever's part is what it adds, averaged over all orders of changing one lever after the other (Shapley's value): the parts add exactly to the difference, a lever that changes nothing has 0, and neither names nor the order in the file matter. Off is what the second scheme says; against a world without a scheme it is a scheme that keeps nobody out, and having that one is a part of its own. Arrears are behaviour, the same in all worlds. More than six levers: the last ones are taken together.",
    example: "one left glove and two right ones, a pair worth 1: the left one is worth 2/3, each right one 1/6",
    source: "Shapley (1953), A value for n-person games; Shorrocks (2013), Journal of Economic Inequality 11",
  },
  {
    id: "formulas",
    title: "rules written as formulas",
    definition:
      'A text of at most 500 characters over numbers, + - * / ^ (whole exponents up to 10), < <= > >= == !=, and, or, not(...), and the functions min max abs floor ceil round sqrt exp log (natural) clamp(x, least, most) if(condition, a, b). Names of a contribution: income (own; of all members where unit is household), household_income, household_size, poverty_line, and of a person age, female (1 or 0), group == "NAME", has("CONDITION"). In who, income is that of the household per equivalent person, and quintile is the fifth (1 the poorest); in state, income, age, female, group and has. Money stands in prices of the start year: incomes are divided by the index and the result is multiplied by it. A formula that would have no value for somebody (log of 0, a division by 0) is refused before the run; a contribution below 0 is 0. Numbers that agree to 13 digits are equal.',
    example:
      'contribution: {formula: "max(6000, 0.04 * income) * if(age < 18, 0.5, 1)"}; who: "age < 5 or (female == 1 and income < poverty_line)"; mutua run rules-as-formulas',
    source: "parsed by mathjs, which computes nothing; docs/model.md, Formulas",
  },
  {
    id: "audit",
    title: "the nearest assumptions that reverse a result",
    definition:
      "mutua audit moves every uncertain number to both ends of the range of 90 of 100 futures, then the strongest together, and prints the nearest set that turns the difference in cover or stops a scheme, as a referee of either side would say it. Distances are counted in ranges: 1 is one number at the end of its range, several numbers count as the root of the sum of squares. Prices of the first year stay those of what the founders believe; run --truth does the same by hand.",
    example:
      "If care costs 13 % more than believed, the mutual works no more: 0.38 of its range. Nothing within the ranges reverses it: not even all numbers at their worst ends together.",
    source: "one at a time, then along the steepest straight way in standardised units, as in first-order reliability methods (Hasofer and Lind 1974)",
  },
  {
    id: "columns",
    title: "the columns of metrics.csv and of the rows in JSON",
    definition:
      "world; versus (second world of a difference, else empty); scheme; versus_scheme; metric; by and group (empty: everybody); year (empty: all years together); n (futures in which the figure is defined); k (futures in which a yes-no figure was yes); mean; se (standard error); lo and hi (interval); sd, p5, p50, p95 (spread over futures); unit; interval (how it was made, empty: Student); variance_reduction; probability_above; why (reason of an empty figure).",
    example: "world=mutual, versus=insurer, metric=coverage.breadth, year=2035, mean=0.25: the mutual covers 25 of 100 people more in 2035",
  },
  {
    id: "outcomes",
    title: "a file of published outcomes, to judge predictions by (mutua cases score)",
    definition:
      "YAML or JSON: format: mutua-outcomes/1, and outcomes, a list. Each has case and figure, as mutua cases list prints them; value, in the unit of the figure (shares as fractions; 1 or 0 for an event that happened or did not); low and high, its interval of 95 of 100, where one is published; and source: author or institution, year, table or page. Figures that have no prediction are listed and not scored.",
    example: "outcomes: [{case: ghana-nhis, figure: covered 2010, value: 0.5, low: 0.45, high: 0.55, source: an invented survey, table 3}]",
  },
  {
    id: "checks",
    title: "sentences that a scenario judges its results by",
    definition:
      "WORLD[/SCHEME].METRIC[YEAR][.STATISTIC] COMPARE NUMBER, or (WORLD - WORLD).METRIC ... COMPARE is at most, at least, <, <=, >, >= or ==; STATISTIC is sd, p5, p50 or p95 (the mean if left out); YEAR in brackets is a calendar year (all years together if left out), or several: [2030-2035] and [2030, 2035] ask that it holds in each of them, [any 2030-2035] in one at least, [each] in every year. Names with other characters stand in double quotes. A check passes or fails where its interval is on one side of the number; else it is undecided.",
    example: 'mutual.coverage.breadth[2035] at least 0.5; (mutual - insurer).exclusion.rate < 0; "plan b"/fund.finance.ruin_probability at most 0.05',
  },
];

/** What newcomers type, and the page that answers it. */
export const synonyms: Readonly<Record<string, string>> = {
  formula: "formulas",
  expression: "formulas",
  shapley: "explain-difference",
  attribution: "explain-difference",
  why: "explain-difference",
  ruin: "finance.ruin_probability",
  bankruptcy: "finance.ruin_probability",
  insolvency: "finance.ruin_probability",
  premium: "finance.premium",
  contribution: "finance.premium",
  price: "finance.premium",
  "loss ratio": "finance.loss_ratio",
  "claims ratio": "finance.loss_ratio",
  "expense ratio": "finance.expense_ratio",
  reserve: "finance.reserve_months",
  coverage: "coverage.breadth",
  covered: "coverage.breadth",
  excluded: "exclusion.rate",
  exclusion: "exclusion.rate",
  hardship: "protection.sdg382",
  "catastrophic spending": "protection.sdg382",
  "out of pocket": "protection.oop_per_head",
  "out-of-pocket": "protection.oop_per_head",
  "forgone care": "protection.forgone",
  subsidy: "state.subsidies",
  "who pays": "solidarity.net_transfer",
  "cross-subsidy": "solidarity.net_transfer",
  solidarity: "solidarity.net_transfer",
  spiral: "finance.spiral",
  "death spiral": "finance.spiral",
  "confidence interval": "interval",
  uncertainty: "interval",
  "standard error": "interval",
  "adverse selection": "adverse-selection",
  selection: "adverse-selection",
  referee: "audit",
  reversal: "audit",
  "what reverses it": "audit",
  column: "columns",
  csv: "columns",
  check: "checks",
  mutual: "solidarity",
  "waiting period": "waiting_period",
  "co-payment": "schemes.<scheme>.benefits.<service>.copay",
  copayment: "schemes.<scheme>.benefits.<service>.copay",
  deductible: "schemes.<scheme>.benefits.<service>.deductible",
  franchise: "schemes.<scheme>.benefits.<service>.deductible",
  deducible: "schemes.<scheme>.benefits.<service>.deductible",
  "moral hazard": "health.services.<service>.price_response",
  "aléa moral": "health.services.<service>.price_response",
  "riesgo moral": "health.services.<service>.price_response",
  lapse: "behaviour.lapse",
  "drop-out": "behaviour.lapse",
  solvency: "finance.ruin_probability",
  gini: "equity.gini",
  couverture: "coverage.breadth",
  cobertura: "coverage.breadth",
  insurer: "for-profit",
};
