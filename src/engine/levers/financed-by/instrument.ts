/** One instrument by which public money is raised: what each person's share of it hangs on. Equations: docs/model.md, Taxes. */

export const instrumentKinds = ["income", "brackets", "payroll", "vat", "levy", "donor"] as const;
export type InstrumentKind = (typeof instrumentKinds)[number];

/** Marginal rate on the part of income above an amount. */
export interface Bracket {
  readonly above: number;
  readonly rate: number;
}

/** Numbers of an instrument; which of them matter is a question of its kind. By group: `pays`, `evasion`; saving by fifth or group. */
export interface Instrument {
  readonly kind: InstrumentKind;
  /** Part of the public money that it raises. */
  readonly share: number;
  readonly brackets: readonly Bracket[];
  readonly saving: { readonly by: "fifth" | "group"; readonly values: readonly number[] };
  /** Income above it is free of the payroll tax, start-year money; Infinity for none. */
  readonly ceiling: number;
  readonly pays: readonly boolean[];
  readonly evasion: readonly number[];
}

/** Part of what is taxed that people of a group are asked for and do not evade. */
export function askedPart({ pays, evasion }: Instrument, group: number): number {
  return pays[group]! ? 1 - evasion[group]! : 0;
}

/**
 * What a person's tax is proportional to, before evasion: tax = rate * base, one rate for everybody, set by the money that is needed.
 *
 * @param income  of the person, currency of the year
 * @param wages   index of the amounts written in start-year money
 */
export function grossBase({ kind, brackets, saving, ceiling }: Instrument, income: number, group: number, fifth: number, wages: number): number {
  switch (kind) {
    case "income":
      return income;
    case "brackets":
      return scheduled(brackets, income, wages);
    case "payroll":
      return Math.min(income, ceiling * wages);
    case "vat":
      return income * (1 - saving.values[saving.by === "fifth" ? fifth : group]!);
    case "levy":
      return 1;
    case "donor":
      return 0;
  }
}

/** Marginal rates on the parts of income between the amounts. */
function scheduled(brackets: readonly Bracket[], income: number, wages: number): number {
  let tax = 0;
  for (let b = 0; b < brackets.length; b++) {
    const from = brackets[b]!.above * wages;
    const to = b + 1 < brackets.length ? brackets[b + 1]!.above * wages : Infinity;
    if (income > from) tax += brackets[b]!.rate * (Math.min(income, to) - from);
  }
  return tax;
}
