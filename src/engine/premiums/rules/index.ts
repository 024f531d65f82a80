import { column } from "./column.ts";
import { community } from "./community.ts";
import { flat } from "./flat.ts";
import { formula } from "./formula.ts";
import { income } from "./income.ts";
import { none } from "./none.ts";
import { pool } from "./pool.ts";
import { risk } from "./risk.ts";
import type { ContributionRule, TermsOf } from "./rule.ts";
import { tiers } from "./tiers.ts";

/** Every contribution rule, by name. One line per file of this folder, sorted. */
export const contributionRules: ReadonlyMap<string, ContributionRule> = new Map<string, ContributionRule>([
  [column.name, column],
  [community.name, community],
  [flat.name, flat],
  [formula.name, formula],
  [income.name, income],
  [none.name, none],
  [pool.name, pool],
  [risk.name, risk],
  [tiers.name, tiers],
]);

/** Terms of any of them. */
export type Contribution =
  | TermsOf<typeof column>
  | TermsOf<typeof community>
  | TermsOf<typeof flat>
  | TermsOf<typeof formula>
  | TermsOf<typeof income>
  | TermsOf<typeof none>
  | TermsOf<typeof pool>
  | TermsOf<typeof risk>
  | TermsOf<typeof tiers>;
