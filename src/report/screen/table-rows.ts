import type { ResultRow } from "../../engine/result.ts";
import { besideInterval, decimalsFor, formatInterval, formatNumber, formatProportion, formatSigned } from "../format.ts";
import type { Language, PayerKey, TableRowKey } from "../language/language.ts";
import { outcomes, peopleDecimals, printedPeople } from "./people.ts";
import { type Place, perScheme, type View } from "./view.ts";

/** One row of the table as text: a cell per world, and the paired difference with its interval. */
export interface TableLine {
  readonly label: string;
  readonly cells: readonly string[];
  readonly difference: string;
  readonly unsure: boolean;
  readonly interval: string;
}

interface RowPlan {
  readonly key: TableRowKey | PayerKey;
  readonly metric: string;
  readonly place: Place;
  readonly factor: number;
}

const plans: readonly RowPlan[] = [
  { key: "covered", metric: "coverage.breadth", place: {}, factor: 100 },
  { key: "excluded", metric: "exclusion.rate", place: {}, factor: 100 },
  { key: "declined", metric: "uninsured.declined", place: {}, factor: 100 },
  { key: "poorest", metric: "coverage.breadth", place: { by: "quintile", group: "q1" }, factor: 100 },
  { key: "hardship", metric: "protection.sdg382", place: { year: null }, factor: 100 },
  { key: "hardshipPoor", metric: "protection.sdg382_poor_before", place: { year: null }, factor: 100 },
  { key: "hardshipBudget", metric: "protection.oop_over_10", place: { year: null }, factor: 100 },
  { key: "forgone", metric: "protection.forgone", place: {}, factor: 100 },
  { key: "returned", metric: "finance.return_to_members", place: { year: null }, factor: 100 },
  { key: "member", metric: "solidarity.paid_by_members", place: { year: null }, factor: 1 / 12 },
  { key: "employer", metric: "solidarity.paid_by_employers", place: { year: null }, factor: 1 / 12 },
  { key: "state", metric: "solidarity.paid_by_state", place: { year: null }, factor: 1 / 12 },
  { key: "donor", metric: "solidarity.paid_by_donors", place: { year: null }, factor: 1 / 12 },
  { key: "premium", metric: "finance.premium", place: { year: null }, factor: 1 / 12 },
  { key: "ruin", metric: "finance.ruin_probability", place: {}, factor: 100 },
];

/** Rows that the record can fill, for the worlds shown; `half` puts half the interval into each cell. */
export function tableLines(view: View, worlds: readonly string[], half: boolean): TableLine[] {
  return plans.filter((plan) => isShown(view, worlds, plan)).map((plan) => lineOf(view, worlds, plan, half));
}

/** Not what the record does not know, what nobody pays, or the sum of the payers where each has a row. */
function isShown(view: View, worlds: readonly string[], { key, metric, place }: RowPlan): boolean {
  const means = worlds.flatMap((world) => view.level(metric, world, place) ?? []).map(({ mean }) => mean);
  if (means.length === 0) return false;
  if (key === "hardship" || key === "hardshipPoor") return means.some((mean) => mean !== null);
  if (key === "employer" || key === "state" || key === "donor") return means.some((mean) => mean !== null && mean > 0);
  return key !== "premium" || worlds.every((world) => view.level("solidarity.paid_by_members", world, { year: null }) === undefined);
}

const payers: ReadonlySet<TableRowKey | PayerKey> = new Set<PayerKey>(["premium", "member", "employer", "state", "donor"]);
const isPayer = (key: TableRowKey | PayerKey): key is PayerKey => payers.has(key);

function lineOf(view: View, worlds: readonly string[], plan: RowPlan, half: boolean): TableLine {
  const {
    language: { numbers, table },
  } = view;
  // no one figure tells of several schemes: they have a table of their own
  const several = worlds.map((world) => perScheme(plan.metric) && view.rivals(world).length > 1);
  const rows = worlds.map((world, index) => (several[index]! ? undefined : view.level(plan.metric, world, plan.place)));
  const difference = several.includes(true) ? undefined : view.difference(plan.metric, plan.place);
  const scale = isPayer(plan.key) ? monthScale(view, worlds, plan.factor) : { divisor: 1, word: "" };
  const factor = plan.factor / scale.divisor;
  const errors = [...rows, difference].flatMap((row) => (typeof row?.se === "number" ? [row.se * factor] : []));
  const most = isPayer(plan.key) && scale.divisor === 1 && largest(rows, plan.factor) >= 1000 ? 0 : 1;
  const decimals = decimalsFor(errors.length === 0 ? null : Math.max(...errors), most, besideInterval);
  const cells = rows.map((row, index) => {
    if (several[index]!) return table.below;
    const cell = sumsTo100(view, plan, worlds[index]!) ?? cellOf(view, row, factor, decimals);
    return half ? withHalf(view, cell, row, factor, decimals) : cell;
  });
  const label = labelOf(view, plan.key, scale.word);
  if (difference === undefined) {
    const only = worlds.length === 1 ? rows[0] : undefined;
    const bare = only === undefined || only.lo === null || only.hi === null || only.k === 0 || only.k === only.n;
    return {
      label,
      cells,
      difference: "",
      unsure: false,
      interval: bare ? "" : formatInterval({ lo: only.lo! * factor, hi: only.hi! * factor }, decimals, numbers),
    };
  }
  const { mean, lo, hi, why } = difference;
  if (mean === null) return { label, cells, difference: "-", unsure: false, interval: why === undefined ? "" : view.language.why[why] };
  // None (or all) of the futures on both sides says nothing about the difference, though its sample error is 0.
  if (plan.key === "ruin" && mean === 0 && lo === 0 && hi === 0)
    return { label, cells, difference: formatSigned(0, decimals, numbers), unsure: true, interval: table.cannotTell };
  const known = lo !== null && hi !== null;
  return {
    label,
    cells,
    difference: formatSigned(mean * factor, decimals, numbers),
    unsure: known && lo <= 0 && hi >= 0 && !(lo === 0 && hi === 0),
    interval: known ? formatInterval({ lo: lo * factor, hi: hi * factor }, decimals, numbers, true) : view.language.why.one_replication,
  };
}

function labelOf({ language: { table }, record: { currency } }: View, key: TableRowKey | PayerKey, scale: string): string {
  if (isPayer(key)) return table.payers[key]([scale, currency].filter((word) => word !== "").join(" "));
  return key === "returned" ? table.returned(currency) : table.rows[key];
}

function cellOf({ language: { numbers } }: View, row: ResultRow | undefined, factor: number, decimals: number): string {
  if (row === undefined || row.mean === null) return "-";
  if (row.k !== undefined) return formatProportion({ k: row.k, n: row.n, mean: row.mean, lo: row.lo, hi: row.hi }, numbers);
  return formatNumber(row.mean * factor, decimals, numbers);
}

/** Cell of a table of many worlds: `62.1 ±0.6`; a share of futures as its interval, which is not symmetric. */
function withHalf({ language: { numbers }, plusMinus }: View, cell: string, row: ResultRow | undefined, factor: number, decimals: number): string {
  if (row === undefined || row.lo === null || row.hi === null || row.k === 0 || row.k === row.n) return cell;
  if (row.k !== undefined) return formatInterval({ lo: row.lo * factor, hi: row.hi * factor }, decimals, numbers);
  return `${cell} ${plusMinus}${formatNumber(((row.hi - row.lo) * factor) / 2, decimals, numbers)}`;
}

/** Covered, excluded and chose-not cells are rounded together, so that the printed figures add to 100. */
function sumsTo100(view: View, { metric, place }: RowPlan, world: string): string | null {
  const position = (outcomes as readonly string[]).indexOf(metric);
  const people = position < 0 || place.by !== undefined ? null : printedPeople(view, world);
  return people === null ? null : formatNumber(people[position]!, peopleDecimals(view), view.language.numbers);
}

const largest = (rows: readonly (ResultRow | undefined)[], factor: number): number => Math.max(0, ...rows.map((row) => Math.abs((row?.mean ?? 0) * factor)));

/** Amounts above 99,999 are said in thousands or millions, so that a column never overflows; one unit for all payers. */
function monthScale(view: View, worlds: readonly string[], factor: number): TableScale {
  const metrics = ["finance.premium", ...["members", "employers", "state", "donors"].map((payer) => `solidarity.paid_by_${payer}`)];
  const sizes = metrics.flatMap((metric) => {
    const difference = view.difference(metric, { year: null });
    const rows = worlds.map((world) => view.level(metric, world, { year: null }));
    return [largest(rows, factor), ...[difference?.lo, difference?.hi].map((value) => Math.abs((value ?? 0) * factor))];
  });
  return scaleOf(Math.max(...sizes), view.language.table.scales);
}

interface TableScale {
  readonly divisor: number;
  /** Empty where amounts are said as they are. */
  readonly word: string;
}

/** Unit of a column whose largest amount is `size`. */
export function scaleOf(size: number, { thousand, million, billion }: Language["table"]["scales"]): TableScale {
  if (size < 99_999) return { divisor: 1, word: "" };
  if (size < 99_999_000) return { divisor: 1e3, word: thousand };
  return size < 99_999_000_000 ? { divisor: 1e6, word: million } : { divisor: 1e9, word: billion };
}
