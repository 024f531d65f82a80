/** What a scheme does about a deficit: rules in order, each on what those before it left. Equations: docs/model.md, When the money is gone. */

export interface Call {
  readonly rule: "call";
  /** Most that is asked of members, as a share of a year's contributions. */
  readonly most: number;
  readonly shared: "equal" | "contribution";
}
export interface Cut {
  readonly rule: "cut";
  /** Least factor on next year's reimbursement. */
  readonly floor: number;
}
export interface Rescue {
  readonly rule: "rescue";
  /** Part of what is left that the State pays, and the probability in a year that it does. */
  readonly share: number;
  readonly probability: number;
}
export interface Merge {
  readonly rule: "merge";
  /** The scheme that takes members and balance over: index into the schemes. */
  readonly into: number;
}
export type Rule = Call | Cut | Rescue | Merge;
export type Last = "close" | "continue";
/** Which rule was the last to have something to act on. */
export const lastRules = ["none", "call", "cut", "rescue", "merge", "close", "continue"] as const;
export type LastRule = (typeof lastRules)[number];

export interface Deficit {
  readonly shortfall: number;
  readonly contributions: number;
  readonly benefits: number;
  /** What members paid of a call; null where nobody has been asked yet. */
  readonly collected: number | null;
  /** Between 0 and 1: the State's draw of the year. */
  readonly draw: number;
  /** The scheme that would take it over is there, and open. */
  readonly canMerge: boolean;
  /** Amounts up to this are none. */
  readonly tolerance: number;
}
export interface Settlement {
  /** What members are asked for all together. */
  readonly asked: number;
  readonly collected: number;
  /** Factor on next year's reimbursement. */
  readonly cut: number;
  readonly rescued: number;
  /** What no rule has dealt with. */
  readonly left: number;
  readonly last: LastRule;
}

/** The rules on one deficit, in their order. A merger hands all that is left to another scheme; a cut saves (1 - factor) of a year's benefits: that much of the deficit is carried into the next year. */
export function settle(rules: readonly Rule[], last: Last, deficit: Deficit): Settlement {
  const { benefits, contributions, draw, tolerance } = deficit;
  let left = deficit.shortfall;
  let [asked, collected, cut, rescued] = [0, 0, 1, 0];
  let by: LastRule = "none";
  for (const rule of rules) {
    if (!(left > tolerance)) break;
    if (rule.rule === "merge" && !deficit.canMerge) continue;
    by = rule.rule;
    if (rule.rule === "merge") left = 0;
    else if (rule.rule === "call") {
      asked = Math.min(left, rule.most * contributions);
      collected = Math.min(left, deficit.collected ?? 0);
      left -= collected;
    } else if (rule.rule === "cut") {
      cut = benefits > 0 ? Math.max(rule.floor, 1 - left / benefits) : 1;
      left = cut === 1 - left / benefits ? 0 : left - benefits * (1 - cut);
    } else {
      rescued = draw < rule.probability ? rule.share * left : 0;
      left -= rescued;
    }
  }
  if (left > tolerance) by = last;
  return { asked, collected, cut, rescued, left, last: by };
}
