import type { Scenario } from "../../engine/model/scenario.ts";
import { termsOf } from "../../engine/premiums/contribution.ts";
import { ExactError } from "../parts/exact-error.ts";
import { family as ruinInterest } from "../ruin-interest.ts";
import { type Arm, armsOf, eligibleCount, hasLimits, leversOf, memberShare, opensAtOnce, otherTerms } from "./arms.ts";
import { isZero, stands } from "./economy.ts";
import { ruinProbabilities, yearlyLoss } from "./first-passage.ts";
import { type LossSource, lossSources } from "./loss-law.ts";
import { followsIncome, hasOwnFactor } from "./need-factors.ts";
import { doesNotApply, type Figure, figure, type Part } from "./part.ts";

const name = "ruin";
const metric = "finance.ruin_probability";

function compute(scenario: Scenario): readonly Figure[] {
  return armsOf(scenario).flatMap((arm) => {
    const place = { world: arm.worldName, scheme: arm.terms.name };
    const found = ruinOf(scenario, arm);
    if (typeof found === "string") return [doesNotApply(name, metric, found, place)];
    return found.map((probability, t) => {
      const spread = Math.sqrt(Math.max(0, probability * (1 - probability)));
      return figure(name, metric, "share", probability, { ...place, year: scenario.startYear + t, spread, trials: 1 });
    });
  });
}

/** Ruin probabilities by year, or why there is no closed form. */
function ruinOf(scenario: Scenario, arm: Arm): readonly number[] | string {
  const why = obstacle(scenario, arm);
  if (why !== null) return why;
  const sources = lossSources(scenario, arm, (group) => opensAtOnce(scenario, arm.terms, group));
  if (typeof sources === "string") return sources;
  const { investmentReturn } = scenario.economy;
  if (investmentReturn.sd > 0) return "interest is a matter of chance";
  const money = moneyOf(scenario, arm, sources);
  return investmentReturn.mean === 0 ? byConvolution(scenario, arm, sources, money) : withInterest(scenario, arm, sources, money);
}

function obstacle(scenario: Scenario, { terms, alone, floors }: Arm): string | null {
  const { population, health, behaviour, economy } = scenario;
  const rule = termsOf(terms.contribution);
  const { openYear, maxEntryAge } = terms.eligibility;
  if (scenario.health.states !== null) return "people move between states of health: losses of different years have different laws";
  if (population.demography.kind !== "static") return "people age, die and enter: losses of different years have different laws";
  if (!alone) return "several schemes can be joined in this world";
  if (terms.enrolment.mode !== "compulsory" || terms.enrolment.affordability === "enforced") return "who belongs is decided year by year";
  if (!(rule.kind === "pool" || (rule.kind === "flat" && rule.amount !== null))) return "contributions are not a fixed amount";
  if (health.frailty?.level === "person") return "frailty stays with people: losses of different years are not independent";
  if (health.frailty !== null) return "frailty of the year: losses are mixtures of compound laws";
  if (health.services.some(hasOwnFactor)) return "a service has a factor of its own on its rate";
  if (health.services.some(({ gradient }) => gradient !== null)) return "need differs by income fifth";
  if (followsIncome(health.services)) return "costs follow the rank of income, which stays with people";
  if (health.shocks.some(({ probability, from }) => probability > 0 || from !== null)) return "shocks hit everybody at once";
  if (floors) return "public schemes pay a part of each bill first";
  if (hasLimits(terms)) return "yearly limits of the benefits";
  if (behaviour.forgoneCare !== null && health.services.some(({ essential }, s) => essential && (terms.benefits[s]?.reimburse ?? 0) > 0)) {
    return "care forgone for want of cash depends on incomes, which stay the same";
  }
  if (maxEntryAge !== null) return "an age limit on joining";
  const other = otherTerms(terms);
  if (other !== null) return other;
  if (openYear.some((year) => year !== null && year > scenario.startYear)) return "a group joins later";
  if (population.groups.some((_, g) => opensAtOnce(scenario, terms, g) && memberShare(terms, g) === null)) return "a subsidy depends on income or is an amount";
  const levers = leversOf(scenario, terms);
  if (levers.length > 0) return `levers: ${levers.join(", ")}`;
  if (terms.settlementLag > 0) return "benefits are paid a year later in part";
  if (terms.subsidyLag > 0 && terms.subsidies.length > 0) return "subsidies arrive a year later in part";
  if (terms.underwriting.excludePreexisting) return "care for conditions held at entry is excluded";
  if (!isZero(economy.medicalInflation)) return "prices of care move";
  if (!stands(scenario, terms.contributionIndex) || !stands(scenario, terms.benefitIndex) || !stands(scenario, terms.expenses.index))
    return "amounts move with an index";
  if (rule.kind === "pool" && terms.collection < 1) return "a part of a pool is not collected";
  if (eligibleCount(scenario, terms) === 0) return "nobody may join";
  return null;
}

/** Money of a year at the scale of the simulated people. */
interface Money {
  readonly reserve: number;
  /** Contributions received. */
  readonly contribution: number;
  /** Contributions less administration that does not depend on losses; acquisition is paid once, in the first year. */
  readonly net: number;
  readonly acquisition: number;
}

function moneyOf(scenario: Scenario, { terms }: Arm, sources: readonly LossSource[]): Money {
  const { groups, size, represents } = scenario.population;
  const { expenses, collection } = terms;
  const rule = termsOf(terms.contribution);
  const scale = size / represents;
  let members = 0;
  let contribution = 0;
  groups.forEach(({ count }, g) => {
    if (!opensAtOnce(scenario, terms, g)) return;
    members += count;
    const amount = rule.kind === "flat" ? rule.amount! : 0;
    contribution += count * amount * (1 - (1 - collection) * memberShare(terms, g)!);
  });
  if (rule.kind === "pool") contribution = rule.total * scale;
  let benefits = 0;
  for (const { people, rate, payments } of sources) for (const { amount, weight } of payments) benefits += people * rate * weight * amount;
  const costs = expenses.fixed * scale + expenses.perMember * members + expenses.shareOfContributions * contribution;
  const { kind, value } = terms.reserve.initial;
  const months = (value * (benefits + costs + expenses.shareOfBenefits * benefits)) / 12;
  const reserve = kind === "amount" ? value * scale : kind === "months" ? months : value * contribution;
  return { reserve, contribution, net: contribution - costs, acquisition: expenses.acquisition * members };
}

function byConvolution(scenario: Scenario, { terms }: Arm, sources: readonly LossSource[], money: Money): readonly number[] | string {
  const loss = yearlyLoss(sources);
  const tooLong = "the lattice of amounts has too many steps";
  if (loss === null) return tooLong;
  const step = loss.step * (1 + terms.expenses.shareOfBenefits);
  const capital = Array.from({ length: scenario.years }, (_, t) => {
    const most = (money.reserve - money.acquisition + money.net * (t + 1)) / step;
    return Math.floor(most + 1e-9 * Math.max(1, Math.abs(most)));
  });
  return ruinProbabilities(loss.probabilities, capital) ?? tooLong;
}

/** The family `ruin-interest`, where the case is the one that it solves. */
function withInterest(scenario: Scenario, { terms }: Arm, sources: readonly LossSource[], money: Money): readonly number[] | string {
  const { timing } = scenario.finance;
  const source = sources[0];
  if (sources.length !== 1 || source === undefined || source.count !== "bernoulli" || source.payments.length !== 1)
    return "interest, and more than one kind of loss";
  if (timing.contributions !== "start" || timing.benefits !== "end") return "interest, and not contributions at the start and benefits at the end of the year";
  if (terms.expenses.shareOfBenefits > 0 || money.acquisition > 0 || (money.net !== money.contribution && timing.expenses !== "start"))
    return "interest, and administration within the year";
  const input = {
    reserve: money.reserve,
    contribution: money.net,
    cost: source.payments[0]!.amount,
    interest: scenario.economy.investmentReturn.mean,
    q: source.rate,
    n: source.people,
    T: scenario.years,
  };
  try {
    const { values } = ruinInterest.compute(input);
    return Array.from({ length: scenario.years }, (_, t) => values.find(({ name: label }) => label === `psi(T=${t + 1})`)!.value!);
  } catch (error) {
    if (error instanceof ExactError) return `interest: ${error.problems[0]!.path} ${error.problems[0]!.value}, expected ${error.problems[0]!.allowed}`;
    throw error;
  }
}

export const part: Part = {
  name,
  summary: "Probability of ruin by the end of each year where losses of all years are independent and of one law",
  formula:
    "U_t = U_{t-1} + contributions - administration - S_t; P(U_s < 0 for some s <= t) by exact convolution of S on the lattice of payments; with interest the family ruin-interest",
  source: "Bowers et al., Actuarial Mathematics, chapters 13-14; Panjer (1981)",
  compute,
};
