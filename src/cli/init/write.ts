import type { InitTexts } from "../../report/language/init/texts.ts";
import type { Answers } from "./answers.ts";

/** Rounds to three figures: an assumption looks like one. */
const round = (value: number): number => Number(value.toPrecision(3));

/**
 * The scenario of the answers, commented in the reader's language: at most 70 lines, one key a line where a person would change it.
 *
 * @param startYear  first simulated year
 */
export function writeScenario(answers: Answers, texts: InitTexts, currency: string, startYear: number): string {
  const known = (value: unknown): string => (value === null ? `note: ${JSON.stringify(texts.assumption)}` : "source: own");
  const assumed = `note: ${JSON.stringify(texts.assumption)}`;
  const comment = (key: keyof InitTexts["comments"]): string => `# ${texts.comments[key]}`;
  const scale = typeof answers.income === "object" ? answers.income : null;
  const members = answers.members ?? (scale === null ? 6000 : Math.round(scale.people));
  const pay = scale === null ? (typeof answers.income === "number" ? answers.income : 300) : scale.mean;
  const dependants = answers.dependants ?? 3;
  const real = Math.round(members * (1 + dependants));
  // a little more than one earner a household: rounding to whole people must not leave a household without a head
  const share = dependants === 0 ? 1 : Math.ceil(1000 / (1 + dependants) + 2) / 1000;
  const reimburse = answers.reimburse ?? 0.8;
  const contribution = answers.contribution === null ? "balanced" : String(answers.contribution);
  const employer = answers.employer ?? 0;
  const families = dependants > 0;
  const insurer = answers.compare !== "nothing";
  const who = JSON.stringify(answers.who);
  const other = JSON.stringify(texts.families === answers.who ? `${texts.families} 2` : texts.families);
  const small = Math.floor(1 + dependants);
  const above = round(1 + dependants - small);
  const sizes = above > 0 ? `{${small}: ${round(1 - above)}, ${small + 1}: ${above}}` : `{${small}: 1}`;
  const country = answers.country !== null;
  const gini = scale === null ? 0.3 : Math.max(0.01, round(scale.gini));
  const insurance = [
    `  insurer:  ${comment("insurer")}`,
    "    kind: for-profit",
    `    contribution: {risk: {by: [age_band, sex]}, employer_share: ${employer}, ${assumed}}`,
    `    benefits: {visits: {reimburse: ${reimburse}, ${known(answers.reimburse)}}, hospital: {reimburse: ${reimburse}, ${known(answers.reimburse)}}}`,
  ];
  const schemesIn = (...own: readonly string[]): string => `[${[...(country ? ["floor"] : []), ...own].join(", ")}]`;
  const lines = [
    ...texts.head.map((line) => `# ${line}`),
    `mutua: 1  ${comment("mutua")}`,
    `name: ${JSON.stringify(texts.title(answers.who))}  ${comment("name")}`,
    `currency: ${JSON.stringify(currency)}  ${comment("currency")}`,
    `start_year: ${startYear}  ${comment("start_year")}`,
    `years: 10  ${comment("years")}`,
    `replications: 100  ${comment("replications")}`,
    `seed: init  ${comment("seed")}`,
    "",
    `sources:  ${comment("sources")}`,
    `  own: {title: ${JSON.stringify(texts.answers)}}`,
    "",
    `economy: {inflation: 0.03, wage_growth: 0.03, medical_inflation: {mean: 0.04, sd: 0.01}, ${assumed}}  ${comment("economy")}`,
    "",
    "population:",
    `  size: ${Math.min(8000, Math.max(500, real))}  ${comment("population.size")}`,
    `  represents: {value: ${Math.max(real, Math.min(8000, Math.max(500, real)))}, ${known(answers.members ?? scale)}}  ${comment("population.represents")}`,
    ...(country ? [`  country: ${answers.country}  ${comment("population.country")}`] : []),
    "  groups:",
    `    ${who}:  ${comment("groups.members")}`,
    `      share: {value: ${families ? share : 1}, ${known(answers.dependants)}}`,
    `      female: {value: 0.5, ${assumed}}`,
    `      ages: {bands: {25-34: 35, 35-49: 45, 50-59: 20}, ${assumed}}`,
    `      income: {mean: ${round(12 * pay)}, gini: ${gini}, ${known(answers.income)}}`,
    ...(families
      ? [
          `    ${other}:  ${comment("groups.families")}`,
          `      share: {value: ${round(1 - share)}, ${known(answers.dependants)}}`,
          `      female: {value: 0.5, ${assumed}}`,
          `      ages: {bands: {0-4: 20, 5-14: 35, 15-24: 20, 25-49: 20, 50-74: 5}, ${assumed}}`,
          "      income: none",
          `  households: {size: ${sizes}, heads: [${who}], members: [${other}], ${known(answers.dependants)}}  ${comment("households")}`,
        ]
      : []),
    ...(country ? [`  demography: {kind: dynamic, mortality: country, entrants: {replace: true}}  ${comment("demography")}`] : []),
    "",
    "health:",
    "  services:",
    `    visits: {rate: 2, cost: {mean: ${round(0.03 * pay)}, cv: 1}, ${assumed}}  ${comment("services.visits")}`,
    `    hospital: {rate: 0.04, cost: {mean: ${round(0.8 * pay)}, cv: 1.5}, essential: true, ${assumed}}  ${comment("services.hospital")}`,
    "",
    "behaviour:",
    `  affordability: {share_of_income: 0.05, ${assumed}}  ${comment("affordability")}`,
    `  lapse: {arrears: 0.05, ${assumed}}  ${comment("lapse")}`,
    "",
    "schemes:",
    ...(country ? [`  floor: {kind: public, benefits: country}  ${comment("floor")}`] : []),
    `  mutual:  ${comment("mutual")}`,
    "    kind: solidarity",
    `    contribution: {income: ${contribution}, employer_share: ${employer}, ${known(answers.contribution === null ? answers.employer : answers.contribution)}}  ${comment("mutual.contribution")}`,
    `    benefits: {visits: {reimburse: ${reimburse}, ${known(answers.reimburse)}}, hospital: {reimburse: ${reimburse}, ${known(answers.reimburse)}}}  ${comment("mutual.benefits")}`,
    `    reserve: {initial: {months: ${answers.reserve ?? 3}, ${known(answers.reserve)}}}  ${comment("mutual.reserve")}`,
    ...(insurer ? insurance : []),
    "",
    `worlds: {mutual: ${schemesIn("mutual")}${insurer ? `, insurer: ${schemesIn("insurer")}` : ""}${answers.compare === "insurer" ? "" : `, without: ${schemesIn()}`}}  ${comment("worlds")}`,
    `compare: [[mutual, ${insurer ? "insurer" : "without"}]]`,
    `checks: ["mutual/mutual.finance.ruin_probability at most 0.05"]  ${comment("checks")}`,
  ];
  return `${lines.join("\n")}\n`;
}
