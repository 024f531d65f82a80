/** Counts of what a run does that takes time. What each costs is in work-costs.ts. */

/** In the order in which they are fitted and printed. */
export const workKinds = [
  /** Runs of the program, and their simulations; models compiled; kinds of levers and other parts at work, whose code is compiled when it first runs. */
  "runs",
  "simulations",
  "compilations",
  "parts",
  /**
   * Code that is still being compiled while it runs: parts at work in a simulation (levers, two others, and one for twenty figures), as far as it
   * has 10,000 or 100,000 person-years, and so many events. Short runs are mostly this.
   */
  "warming10k",
  "warming100k",
  "warmingEvents10k",
  "warmingEvents100k",
  /**
   * Years of worlds; people made, once a future, with places for children to come, and given seats in households; person-years; those of people who
   * come and go or whose incomes move; in households; times services of which each person has one number drawn, or a clock of its own; times factors
   * on their need, lasting ones once a future; times worlds, where incomes change in bad years.
   */
  "worldYears",
  "peopleMade",
  "peopleSeated",
  "personYears",
  "movedYears",
  "homeYears",
  "singleYears",
  "clockYears",
  "factorYears",
  "riskYears",
  /** Person-years times worlds of the general way, and of the short ways; times schemes that may be joined, and those that are weighed, times services that people of one state need unequally; times schemes with a formula. */
  "generalYears",
  "shortYears",
  "armYears",
  "weighedYears",
  "personalYears",
  "formulaYears",
  /**
   * Person-years times worlds, times levers at work in them, and those of them that look at all people once a year is closed; times worlds whose need is their own, and that are settled once more without a lever;
   * times the part of four kinds of figures asked for that look at what each paid; times kinds of a person that the ledger looks at (`ledger-work.ts`).
   */
  "leverYears",
  "lookYears",
  "ownYears",
  "withoutYears",
  "judgedYears",
  "ledgerYears",
  /** Events; times schemes in worlds of the general way, public floors among them, and of the short ways; times worlds whose need is their own. */
  "events",
  "armEvents",
  "shortEvents",
  "ownEvents",
  /**
   * Entries of the tables by state, arm and service, laid out for each year of each future; valued anew in later years, where care grows dearer and
   * its price is not paid in plain shares, times the numbers by income fifth where need hangs on it; and made for a future of uncertain numbers.
   */
  "yearEntries",
  "valuedEntries",
  "fifthEntries",
  "futureEntries",
  /** Of each year of each future: cells of groups times totals counted in them, and figures by group; figures that are printed. */
  "yearCells",
  "yearFigures",
  "figures",
  /** Prices: people of the pilot; times services; times schemes; entries of the tables; years sampled under yearly limits and their events; people times services where cash may be short. */
  "pilotPeople",
  "pilotServices",
  "pilotArms",
  "priceEntries",
  "sampledYears",
  "sampledEvents",
  "cashed",
] as const;

export type WorkKind = (typeof workKinds)[number];
export type Work = Readonly<Record<WorkKind, number>>;

/** A sum of work; what is left out of a part is 0. */
export function sumOfWork(parts: readonly Partial<Work>[]): Work {
  return Object.fromEntries(workKinds.map((kind) => [kind, parts.reduce((sum, part) => sum + (part[kind] ?? 0), 0)])) as Work;
}
