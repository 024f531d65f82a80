import type { GovernanceTerms } from "./terms.ts";

const part = (share: number): string => `${Number((100 * share).toFixed(2))} %`;

/** What the first screen says of it. */
export function sentenceOf(terms: GovernanceTerms): string {
  switch (terms.decides) {
    case "none":
      return "{scheme}: nobody changes its terms.";
    case "script":
      return `{scheme}: a script changes its terms in ${terms.decisions.map(({ year }) => year).join(", ")}; price x {governance.price_factor} at the end.`;
    case "board":
      return `{scheme}: a board keeps the reserve in its band by steps of ${part(terms.step.contribution)} at most: in an average future it raised the contribution {governance.raises} times and cut benefits {governance.cuts} times (price x {governance.price_factor} at the end).`;
    case "assembly":
      return "{scheme}: members vote (stylised): in an average future a raise won {governance.raises} times and a cut {governance.cuts} times; {governance.won} of 100 who came were on the winning side.";
    case "shareholders":
      return `{scheme}: owners want ${part(terms.targetReturn)} a year: in an average future they took out {governance.dividends} and raised the price {governance.raises} times (x {governance.price_factor} at the end).`;
  }
}
