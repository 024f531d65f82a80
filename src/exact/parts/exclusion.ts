import { normalCdf } from "../../engine/maths/normal.ts";
import type { Lognormal } from "./lognormal.ts";
import { score } from "./lognormal.ts";

/** P(premium > limit * income), strict. */
export function excludedShare(law: Lognormal, premium: number, limit: number): number {
  if (premium === 0) return 0;
  return limit === 0 ? 1 : normalCdf(score(law, premium / limit));
}

/** Of an excluded poorest share, the part inside quintile k = 1..5. */
export function insideQuintile(excluded: number, k: number): number {
  return Math.min(1, Math.max(0, 5 * excluded - (k - 1)));
}
