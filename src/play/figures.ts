/** The few numbers of a class, out of records: for the pages, the console and the key alike. */
import type { ResultRecord } from "../engine/index.ts";
import { indexRows } from "../report/rows.ts";

/** Figures of one world in the future that is lived; null where there are none (a closed scheme has no reserve). */
export interface WorldFigures {
  readonly world: string;
  readonly scheme: string | null;
  /** Share of people covered in the last year. */
  readonly covered: number | null;
  readonly poorest: number | null;
  readonly months: number | null;
  /** Money a year and member, from all payers. */
  readonly price: number | null;
  /** Share of needs left without care. */
  readonly forgone: number | null;
  readonly outOfMoney: boolean;
  /** Of all futures: how many ran out of money. */
  readonly ruined: number;
  readonly futures: number;
  /** 95 % interval of the chance of it. */
  readonly interval: readonly [number, number] | null;
  /** Mean over all futures of the covered share, and its interval. */
  readonly meanCovered: number | null;
  readonly meanInterval: readonly [number, number] | null;
}
export interface ClassFigures {
  readonly year: number;
  /** The proposal first, then what it is compared with. */
  readonly worlds: readonly WorldFigures[];
}

/** @param one  the record of the first replication alone; @param all  that of all futures, the first among them */
export function besideFigures(one: ResultRecord, all: ResultRecord): ClassFigures {
  const year = one.years.at(-1) ?? 0;
  const first = indexRows(one.metrics);
  const many = indexRows(all.metrics);
  const names = one.compare[0] ?? one.worlds.slice(0, 2).map(({ name }) => name);
  const worlds = names.map((world): WorldFigures => {
    const schemes = one.worlds.find(({ name }) => name === world)?.schemes ?? [];
    // the scheme that takes contributions; public floors stand beside it
    const scheme = schemes.find((name) => (many.find({ world, scheme: name, metric: "finance.premium", year: null })?.mean ?? 0) > 0) ?? schemes[0] ?? null;
    const value = (metric: string, of: string | null = null): number | null => first.find({ world, scheme: of, metric, year })?.mean ?? null;
    const ruin = scheme === null ? undefined : many.find({ world, scheme, metric: "finance.ruin_probability", year });
    const mean = many.find({ world, metric: "coverage.breadth", year });
    const interval = (row: { lo: number | null; hi: number | null } | undefined): readonly [number, number] | null =>
      row === undefined || row.lo === null || row.hi === null ? null : [row.lo, row.hi];
    return {
      world,
      scheme,
      covered: value("coverage.breadth"),
      poorest: first.find({ world, metric: "coverage.breadth", year, by: "quintile", group: "q1" })?.mean ?? null,
      months: scheme === null ? null : value("finance.reserve_months", scheme),
      price: scheme === null ? null : value("finance.premium", scheme),
      forgone: value("protection.forgone"),
      outOfMoney: scheme !== null && (value("finance.ruin_probability", scheme) ?? 0) > 0,
      ruined: ruin?.k ?? 0,
      futures: ruin?.n ?? all.finished,
      interval: interval(ruin),
      meanCovered: mean?.mean ?? null,
      meanInterval: interval(mean),
    };
  });
  return { year, worlds };
}
