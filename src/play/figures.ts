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
  /** Cost of need a year and head of those covered and of those left out, all futures together; null where all or none are. */
  readonly needInside: number | null;
  readonly needOutside: number | null;
  /** Cost of care used a year and head, all futures together. */
  readonly used: number | null;
}
export interface ClassFigures {
  readonly year: number;
  /** The proposal first, then what it is compared with. */
  readonly worlds: readonly WorldFigures[];
}

/**
 * The naive comparison: what those who are in need a head, beside those who are out. Both come from shares that the engine gives; a world
 * in which people are left out of their own choice has no such split.
 */
function needsBeside(value: (metric: string) => number | null, personYears: number): Pick<WorldFigures, "needInside" | "needOutside" | "used"> {
  const [out, need, cost] = [value("exclusion.rate"), value("exclusion.need"), value("need.cost")];
  const used = value("use.cost");
  const perYear = used === null || personYears === 0 ? null : used / personYears;
  if (out === null || need === null || cost === null || personYears === 0 || out <= 0 || out >= 1)
    return { needInside: null, needOutside: null, used: perYear };
  return { needInside: (cost * (1 - need)) / (personYears * (1 - out)), needOutside: (cost * need) / (personYears * out), used: perYear };
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
      ...needsBeside((metric) => many.find({ world, metric, year: null })?.mean ?? null, all.years.length * all.represents),
    };
  });
  return { year, worlds };
}
