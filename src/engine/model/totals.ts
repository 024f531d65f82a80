/**
 * The closed list of totals that the engine can count. A metric declares the totals it needs; a total that no metric of a
 * run needs is not counted at all. Every total is a number per replication, scope member and year.
 *
 * scope     population: the same in all worlds; world: one per world; scheme: one per scheme of each world
 * cells     true: also counted by breakdown cell (quintile, sex, age_band, group, health)
 * stock     true: a figure at the end of the year (not summed over years)
 */
export interface TotalDescription {
  readonly scope: "population" | "world" | "scheme";
  readonly cells: boolean;
  readonly stock: boolean;
  readonly unit: "persons" | "currency" | "events" | "flag" | "index" | "years" | "rate";
  readonly meaning: string;
}

const population = (unit: TotalDescription["unit"], meaning: string, cells = true, stock = false): TotalDescription => ({
  scope: "population",
  cells,
  stock,
  unit,
  meaning,
});
const world = (unit: TotalDescription["unit"], meaning: string, cells = true, stock = false): TotalDescription => ({
  scope: "world",
  cells,
  stock,
  unit,
  meaning,
});
/** A total of each scheme of a world; levers describe theirs with it too. */
export const scheme = (unit: TotalDescription["unit"], meaning: string, cells = false, stock = false): TotalDescription => ({
  scope: "scheme",
  cells,
  stock,
  unit,
  meaning,
});

export const totalDescriptions = {
  // population: the same people, the same needs in every world
  persons: population("persons", "people alive during the year"),
  income: population("currency", "equivalised market income of the persons, before contributions, benefits and losses"),
  alive: population("persons", "people alive at the end of the year", true, true),
  starting_people: population("persons", "people of the start", false, true),
  state_people: population("persons", "people of the start who are alive, by their health at the end of the year", true, true),
  state_absorbed: population("persons", "people of the start who died in a health state that means death, so far", true, true),
  deaths: population("persons", "deaths in the year"),
  births: population("persons", "births of the year, by the mother; the child enters at the start of the next year"),
  entrants: population("persons", "people who entered at the start of the year, newborns of the year before among them"),
  need_events: population("events", "events of potential need"),
  need_cost: population("currency", "full cost of potential need"),
  poor: population("persons", "people in households with income below the poverty line"),
  poverty_gap_before: population("index", "sum over people of what their household lacks to the poverty line, as a share of the line"),
  persons_with_income: population("persons", "people in households with income"),
  persons_poorest: population("persons", "people of the poorest fifth", false),
  persons_richest: population("persons", "people of the richest fifth", false),
  persons_ill: population("persons", "people with a condition", false),
  persons_well: population("persons", "people without any condition", false),
  income_median: population("currency", "person-weighted median of equivalised income", false, true),
  income_gini: population("index", "Gini coefficient of equivalised income (1/n convention)", false, true),
  income_theil: population("index", "Theil index T of equivalised income; who has no income adds 0", false, true),
  income_lorenz_20: population("index", "part of all equivalised income that the poorest 20 % of people have; a person at the edge is split", false, true),
  income_lorenz_40: population("index", "... that the poorest 40 % have", false, true),
  income_lorenz_60: population("index", "... that the poorest 60 % have", false, true),
  income_lorenz_80: population("index", "... that the poorest 80 % have", false, true),
  income_lorenz_90: population("index", "... that the poorest 90 % have", false, true),
  need_concentration: population("index", "concentration index C of the cost of potential need, ranked by equivalised income", false, true),

  // world: who is in, who is out and why
  covered: world("persons", "person-years in force under a scheme that counts as cover"),
  covered_any: world("persons", "person-years in force under any scheme, public floors included"),
  covered_ever: world("persons", "people alive who were in force at least once so far (end of the year)", true, true),
  cause_closed: world("persons", "uncovered person-years whose first obstacle was: every scheme closed"),
  cause_ineligible: world("persons", "... not eligible (group, phase-in, age)"),
  cause_unaware: world("persons", "... has not heard of the scheme"),
  cause_not_offered: world("persons", "... the scheme does not reach the person"),
  cause_denied: world("persons", "... refused by underwriting"),
  cause_lapsed: world("persons", "... member last year, dropped out in arrears"),
  cause_unaffordable: world("persons", "... the member-paid contribution is above the affordability limit"),
  cause_declined: world("persons", "... could pay and chose not to join"),
  cause_waiting: world("persons", "... enrolled, benefits not yet in force"),
  obstacle_closed: world("persons", "people with this obstacle at all, covered or not: scheme closed"),
  obstacle_ineligible: world("persons", "... not eligible"),
  obstacle_unaware: world("persons", "... unaware"),
  obstacle_not_offered: world("persons", "... not offered"),
  obstacle_denied: world("persons", "... denied"),
  obstacle_lapsed: world("persons", "... lapsed"),
  obstacle_unaffordable: world("persons", "... unaffordable"),
  obstacle_declined: world("persons", "... would decline"),
  obstacle_waiting: world("persons", "... waiting"),
  covered_before: world("persons", "people who were covered when last year ended (none in the first year)"),
  covered_lost: world("persons", "... and are not covered for a single moment of this year"),
  covered_need_cost: world("currency", "full cost of need that arises while its person is covered"),
  package_need_cost: world("currency", "... for services that the person's scheme, or a public floor, pays for"),
  excluded_need_cost: world("currency", "full cost of need that arises while its person is excluded"),
  excluded_poorest: world("persons", "excluded person-years in the poorest fifth", false),
  excluded_richest: world("persons", "excluded person-years in the richest fifth", false),
  excluded_ill: world("persons", "excluded person-years of people with a condition", false),
  excluded_well: world("persons", "excluded person-years of people without any condition", false),
  underinsured: world("persons", "covered person-years of people who are under-insured in one of the ways below"),
  underinsured_preexisting: world("persons", "... a condition they have is excluded from their cover"),
  underinsured_capped: world("persons", "... a cap cut what the scheme owes for care they needed"),
  underinsured_services: world("persons", "... they needed a service that is not in their package"),
  limited: world("persons", "people in force under a scheme with a yearly limit of out-of-pocket payments"),
  reached_limit: world("persons", "... who paid as much as that limit"),
  effective: world("persons", "people in force the whole year who forwent no necessary care"),
  unpaid_cover: world("persons", "person-years in force whose contribution was not collected"),

  // world: use of care and who paid for it
  world_need_events: world("events", "events of need in this world: fewer or more than need_events where a lever of the world changes need"),
  world_need_cost: world("currency", "full cost of need in this world"),
  use_events: world("events", "events of care used"),
  use_cost: world("currency", "full cost of care used"),
  reduced_cost: world("currency", "cost of need not used because of its price alone (reduced use)"),
  pool_paid: world("currency", "paid by schemes and floors for care used"),
  floor_paid: world("currency", "part of pool_paid that came from public schemes"),
  out_of_pocket: world("currency", "paid by people at the point of use, net of reimbursement"),
  necessary_events: world("events", "events of care that was necessary"),
  forgone_events: world("events", "necessary events not used: cost, not covered, or waiting"),
  forgone_cost: world("events", "part of forgone_events: somebody would pay for the care, and what is left costs too much"),
  forgone_not_covered: world("events", "... nobody pays for the care: no scheme, or a service outside the package"),
  forgone_waiting: world("events", "... the scheme that would pay is not yet in force"),
  oop_over_10: world("persons", "people in households whose out-of-pocket payments exceed 10 % of income"),
  oop_over_25: world("persons", "... exceed 25 % of income"),
  oop_over_40: world("persons", "... exceed 40 % of income"),
  sdg382: world("persons", "people in households with positive out-of-pocket above 40 % of income over the poverty line"),
  sdg382_impoverishing: world("persons", "... above 100 % of it, or already below the line"),
  sdg382_poor_before: world("persons", "part of sdg382: people in households below the line before any payment"),
  ctp_over_40: world("persons", "people in households with positive out-of-pocket above 40 % of income over basic needs"),
  impoverished: world("persons", "people in households at or above the poverty line, and below it after out-of-pocket payments"),
  poverty_gap_added: world("index", "what out-of-pocket payments add to poverty_gap_before"),
  overshoot_10: world("index", "sum over people in households with income of what out-of-pocket exceeds 10 % of income by, as a share of income"),
  overshoot_25: world("index", "... 25 % of income"),
  overshoot_40: world("index", "... 40 % of income"),
  owed: world("currency", "part of the out-of-pocket payments of a year above so many months of household income (liquidity), shared among its members"),
  indebted: world("persons", "people in households with such a part"),
  burden_over_10: world("persons", "people in households whose contribution plus out-of-pocket exceeds 10 % of income"),
  asked: world("persons", "people to whom some scheme of the world is open and who would have to pay for it"),
  affordable: world("persons", "... and whose member-paid contribution is within the affordability limit"),
  paid_by_members: world("currency", "contributions paid by members of all schemes of the world"),

  // world: the State
  state_subsidies: world("currency", "contribution subsidies paid by the State", false),
  state_floor: world("currency", "benefits of public schemes", false),
  state_employer: world("currency", "employer share of contributions that public employers pay", false),
  state_rescue: world("currency", "rescue of failed schemes", false),
  state_operating: world("flag", "1 in a year at whose end some scheme of the world operates", false),

  // world: what became of people covered last year, by whether they have a condition that they had not (none in the first year)
  ill_covered: world("persons", "people who were covered when last year ended and fell ill"),
  ill_lost: world("persons", "... and lost cover: refused, cannot afford it, would not pay it, scheme left"),
  well_covered: world("persons", "people who were covered when last year ended and did not fall ill"),
  well_lost: world("persons", "... and lost cover: refused, cannot afford it, would not pay it, scheme left"),
  ill_price_before: world("currency", "last year's contributions, whoever pays them, of members of both years who fell ill"),
  ill_price_now: world("currency", "this year's contributions of the same people"),
  well_price_before: world("currency", "last year's contributions, whoever pays them, of members of both years who did not fall ill"),
  well_price_now: world("currency", "this year's contributions of the same people"),

  // world: rank-weighted figures (closed at the end of the year over all living persons)
  coverage_concentration: world("index", "concentration index C of cover (person in force), ranked by equivalised income", false, true),
  coverage_mean: world("index", "share covered, the mean that belongs to coverage_concentration", false, true),
  kakwani_members: world("index", "concentration of member-paid contributions minus Gini of income, among members", false, true),
  kakwani_total: world("index", "the same for contributions + out-of-pocket + taxes over everyone", false, true),
  payment_concentration: world("index", "concentration index C of contributions + out-of-pocket over everyone, ranked by equivalised income", false, true),
  post_gini: world("index", "Gini coefficient of equivalised income less contributions and out-of-pocket", false, true),
  post_concentration: world("index", "concentration index C of the same, ranked by income before payments", false, true),

  // scheme: people and money
  members: scheme("persons", "members enrolled during the year (waiting included)", true),
  societies: scheme("index", "societies that decide for their people, in which somebody is asked"),
  societies_joined: scheme("index", "... that join the scheme"),
  society_people: scheme("persons", "people who are asked in societies"),
  society_members: scheme("persons", "... who belong because their society joins"),
  new_members: scheme("persons", "members who were not members in the previous year", true),
  contributions: scheme("currency", "money received for members from any payer: member, employer, State, donor", true),
  contributions_member: scheme("currency", "part paid by members"),
  contributions_employer: scheme("currency", "part paid by employers"),
  contributions_public_employer: scheme("currency", "part paid by public employers"),
  contributions_subsidy: scheme("currency", "part paid by State or donors"),
  contributions_state: scheme("currency", "part of contributions_subsidy that the State pays"),
  benefits: scheme("currency", "benefits incurred for care of the year", true),
  benefits_unpaid: scheme("currency", "benefits incurred but never paid because the scheme failed"),
  expected_benefits: scheme("currency", "benefits to expect of the members given all that is known of them: state, frailty, waiting, terms", true),
  benefits_received: scheme("currency", "benefits that reach members: owed, less what a failed scheme leaves unpaid, pro rata", true),
  solidarity_income: scheme("currency", "received through incomes: how much less than the average member the contribution asks because of income", true),
  solidarity_risk: scheme("currency", "received through risk: expected benefits above the average, less what is paid more because of risk", true),
  solidarity_other: scheme("currency", "received through other rules: what is paid less than the average because of family, group or a written amount", true),
  solidarity_margin: scheme("currency", "average contribution above average expected benefits, as a negative amount for each member", true),
  solidarity_chance: scheme("currency", "received through luck: benefits received above expected ones", true),
  flow_healthy_sick: scheme("currency", "net money moved from members without a condition to members with one"),
  flow_rich_poor: scheme("currency", "net money moved from the richer half of the people to the poorer half, among members"),
  flow_young_old: scheme("currency", "net money moved from members below 45 to older ones"),
  flow_men_women: scheme("currency", "net money moved from men to women among members"),
  claims_count: scheme("events", "events for which the scheme paid"),
  administration: scheme("currency", "administration and acquisition costs"),
  lever_outgo: scheme("currency", "net money paid to others than members by levers: reinsurance and the like"),
  investment_income: scheme("currency", "interest on the reserve and on flows within the year"),
  surplus: scheme("currency", "contributions + investment income - benefits paid - administration"),
  reserve: scheme("currency", "reserve at the end of the year, after failure 0", false, true),
  ruined: scheme("flag", "1 from the first year end with a negative reserve on", false, true),
  ruin_time: scheme("years", "year of follow-up (1, 2, ...) of the first negative reserve; undefined before", false, true),
  failed: scheme("flag", "1 from the year on in which members were left with unpaid benefits", false, true),
  deficit: scheme("flag", "1 in a year at whose end the reserve was negative, before anything was done about it"),
  ruin_depth: scheme("currency", "how far below zero the reserve was at the first year end that found it there; undefined before", false, true),
  own_funds: scheme("currency", "reserve at the start of the year; undefined once the scheme is closed", false, true),
  own_funds_loss: scheme(
    "currency",
    "own funds at the start x (1 + investment return) less the reserve at the end, before anything was done about a deficit",
    false,
    true,
  ),
  capital_needed: scheme("currency", "least initial capital with which the reserve would not have been negative so far", false, true),
  capital_known: scheme("flag", "1 while the scheme has not closed, so that capital_needed is known", false, true),
  outgo: scheme("currency", "benefits incurred and administration, without the part of it that is a share of contributions"),
  rate_base: scheme("currency", "contributions less administration that is a share of them, per unit of the contribution rate"),
  level_outgo: scheme("currency", "present value of outgo so far, less the initial reserve", false, true),
  level_base: scheme("currency", "present value of rate_base so far", false, true),
  operating: scheme("flag", "1 in a year at whose end the scheme is open and has at least the operating floor of its best year's members"),
  stopped_money: scheme("flag", "1 where it does not operate: closed with a reserve below zero", false, true),
  stopped_exit: scheme("flag", "1 where it does not operate: it left the market", false, true),
  stopped_empty: scheme("flag", "1 where it does not operate: open, and hardly anybody left", false, true),
  open: scheme("flag", "1 while the scheme takes members", false, true),
  spiral: scheme("flag", "1 in a year that ends three years of falling enrolment, rising premium and steady loss ratio", false, true),
  community_expected: scheme("currency", "expected benefits of the members of a scheme that sets a community price on them"),
  contribution_rate: scheme("rate", "rate of an income contribution, or the price level relative to year 1", false, true),
} as const satisfies Readonly<Record<string, TotalDescription>>;

/** The totals of the engine itself. */
export type TotalName = keyof typeof totalDescriptions;
/** A total of a lever: its name, a dot, what is counted ("reinsurance.premium"). */
export type LeverTotal = `${string}.${string}`;
export type AnyTotal = TotalName | LeverTotal;
