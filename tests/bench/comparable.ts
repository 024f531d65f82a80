/**
 * Totals in which the engine, reading `w1.yaml`, need not equal the peers, whose rules are those of
 * the workload's text. Everything else must agree.
 *
 * - The insurer prices by its own expected benefits of a cell, the peers by 0.6 x 1.35 of the cell's
 *   expected cost: premiums differ, hence who can pay, and all that follows for the insurer.
 * - First reserves are a tenth of expected first contributions in the engine (no year may use a
 *   total of its own), of the year's own contributions in the peers.
 *
 * Neither matters to the rest: nobody's need, death or solidarity cover depends on the insurer, and both sides draw a population
 * of its own for every replication.
 */
const forProfit = ["insured", "catastrophic10ForProfit", "catastrophic25ForProfit"].flatMap((name) => [1, 2, 3, 4, 5].map((quintile) => `${name}Q${quintile}`));

export const notComparable: ReadonlySet<string> = new Set([
  ...forProfit,
  "premiums",
  "benefitsForProfit",
  "outOfPocketForProfit",
  "reserveSolidarity",
  "reserveForProfit",
  "ruinSolidarity",
  "ruinForProfit",
]);
