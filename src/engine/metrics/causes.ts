/**
 * The nine things that can keep a person out of cover, in the order in which a person meets them. A person without cover
 * is counted under the first one that stopped them, and beside it under every one that would have.
 */
export type CauseKey = "closed" | "ineligible" | "unaware" | "not_offered" | "denied" | "lapsed" | "unaffordable" | "declined" | "waiting";

export interface Cause {
  /** Number of the cause in the engine's columns; 0 means covered. */
  readonly code: number;
  /** Last part of the metric id: `exclusion.<key>`. */
  readonly key: CauseKey;
  /** Place in the order of the first obstacle, from 1. */
  readonly order: number;
  /** false for `declined`: who could pay and chose not to is uninsured, not excluded. */
  readonly excluded: boolean;
  readonly words: { readonly en: { readonly plain: string; readonly definition: string; readonly setBy: string } };
  readonly source: string;
}

const own = "definition of this project (docs/model.md, cover)";

const cause = (order: number, key: CauseKey, plain: string, definition: string, setBy: string, source: string): Cause => ({
  code: order,
  key,
  order,
  excluded: key !== "declined",
  words: { en: { plain, definition, setBy } },
  source,
});

/** Ordered by `order`; `code` equals `order`. */
export const causes: readonly Cause[] = [
  cause(
    1,
    "closed",
    "scheme has closed",
    "Every scheme of the world has failed or left the market, so there is nothing left to join.",
    "reserves and on_insolvency",
    own,
  ),
  cause(2, "ineligible", "not allowed to join", "The scheme is not open to this person: group, year of phase-in, or age at entry.", "eligibility", own),
  cause(3, "unaware", "has not heard of it", "The person does not know that the scheme exists.", "behaviour.awareness", own),
  cause(4, "not_offered", "scheme does not reach them", "The scheme exists and is known, but nobody offers it where the person lives or works.", "reach", own),
  cause(
    5,
    "denied",
    "refused for health or risk",
    "Underwriting refuses the person because of a condition, an age or an occupation.",
    "underwriting",
    "outcomes of applications: offer, rider, surcharge, refusal, after Pollitz, Sorian and Thomas (2001), Kaiser Family Foundation",
  ),
  cause(
    6,
    "lapsed",
    "dropped out, arrears",
    "The person was a member last year and lost membership because of unpaid contributions. In the first year out this comes before the next two causes.",
    "behaviour.lapse",
    own,
  ),
  cause(
    7,
    "unaffordable",
    "cannot afford it",
    "What the person would have to pay, after employer share, subsidy and exemption, is above the stated share of income over subsistence. A contribution of 0 is always affordable.",
    "behaviour.affordability, contribution",
    own,
  ),
  cause(
    8,
    "declined",
    "chose not to join",
    "The person could pay, was offered cover, and prefers to stay out. Counted apart, never as excluded.",
    "behaviour.choice",
    own,
  ),
  cause(9, "waiting", "in the waiting period", "The person is enrolled and pays, but benefits are not yet in force.", "waiting_period", own),
];
