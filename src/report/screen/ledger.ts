import type { ResultRow } from "../../engine/result.ts";
import { padEnd, padStart, wrap } from "../display-width.ts";
import { formatNumber, formatSigned } from "../format.ts";
import type { LedgerGroup, LedgerTerm } from "../language/language.ts";
import { scaleOf } from "./table-rows.ts";
import { type Place, schemeName, type View } from "./view.ts";

const labelWidth = 25;
const columnWidth = 9;
/** Columns from left to right; the first five add to the last. */
const terms: readonly LedgerTerm[] = ["income", "risk", "other", "margin", "chance", "net_transfer"];
const groups: readonly (readonly [LedgerGroup, Place])[] = [
  ["everybody", {}],
  ...(["q1", "q2", "q3", "q4", "q5"] as const).map((group) => [group, { by: "quintile", group }] as const),
  ...(["no_condition", "any_condition"] as const).map((group) => [group, { by: "health", group }] as const),
];

interface Line {
  readonly group: LedgerGroup;
  /** By term; undefined where the record has no such row. */
  readonly rows: readonly (ResultRow | undefined)[];
}
interface SchemeLedger {
  readonly world: string;
  readonly scheme: string;
  readonly lines: readonly Line[];
}

/**
 * Who pays for whom in the schemes of the first comparison: what a member of each group receives or gives, by reason, per year. Empty
 * where the record has no ledger. Metrics: `mutua explain solidarity.net_transfer`.
 */
export function ledgerBlock(view: View): string[] {
  const {
    language: { ledger: words, table },
    record: { currency },
    paint,
    width,
    firstYear,
    lastYear,
  } = view;
  const ledgers = (view.pair ?? view.worlds.slice(0, 1)).flatMap((world) => {
    const rivals = view.rivals(world);
    const schemes = rivals.length > 0 ? rivals : [view.schemeOf(world)].filter((scheme) => scheme !== null);
    return schemes.map((scheme): SchemeLedger => ({ world, scheme, lines: linesOf(view, world, scheme) })).filter(({ lines }) => lines.length > 0);
  });
  if (ledgers.length === 0) return [];
  const sizes = ledgers.flatMap(({ lines }) => lines.flatMap(({ rows }) => rows.map((row) => Math.abs(row?.mean ?? 0))));
  const largest = Math.max(...sizes);
  const scale = scaleOf(largest, table.scales);
  const decimals = largest / scale.divisor >= 1000 ? 0 : largest / scale.divisor >= 10 ? 1 : 2;
  const unit = [scale.word, currency].filter((word) => word !== "").join(" ");
  const years = firstYear === lastYear ? String(firstYear) : `${firstYear}-${lastYear}`;
  return [
    ...wrap(words.title(unit, years), width).map((line) => paint("strong", line)),
    ...ledgers.flatMap((ledger) => ["", ...tableOf(view, ledger, scale.divisor, decimals)]),
    "",
    ...wrap(words.legend, width - 1).map((line) => paint("dim", ` ${line}`)),
  ];
}

/** A line for every group that has members in some year. */
function linesOf(view: View, world: string, scheme: string): Line[] {
  const lines = groups.map(([group, place]): Line => {
    const rows = terms.map((term) => view.level(`solidarity.${term}`, world, { ...place, scheme, year: null }));
    return { group, rows };
  });
  const known = lines.filter(({ rows }) => rows.some((row) => typeof row?.mean === "number"));
  // where nobody is ill, "without a condition" is everybody once more
  return known.at(-1)?.group === "no_condition" ? known.slice(0, -1) : known;
}

function tableOf(view: View, { world, scheme, lines }: SchemeLedger, divisor: number, decimals: number): string[] {
  const {
    language: { ledger: words, numbers },
    cut,
    width,
  } = view;
  const cell = (row: ResultRow | undefined): string => {
    if (row === undefined || row.mean === null) return "- ";
    const [lo, hi] = [(row.lo ?? 0) / divisor, (row.hi ?? 0) / divisor];
    // an interval that is 0 as printed hides nothing
    const unsure = lo <= 0 && hi >= 0 && /[1-9]/.test(formatNumber(hi - lo, decimals, numbers));
    return `${formatSigned(row.mean / divisor, decimals, numbers)}${unsure ? "~" : " "}`;
  };
  const head = padEnd(` ${cut(schemeName(view, world, scheme), labelWidth - 2)}`, labelWidth);
  return [
    (head + terms.map((term) => padStart(`${words.terms[term]} `, columnWidth)).join("")).trimEnd(),
    ...lines.map(({ group, rows }) =>
      `${padEnd(`  ${words.groups[group]}`, labelWidth)}${rows.map((row) => padStart(cell(row), columnWidth)).join("")}`.trimEnd(),
    ),
    ...wrap(spent(view, world, scheme) ?? "", width - 2).map((line) => `  ${line}`),
  ].filter((line) => line.trim() !== "");
}

/** What becomes of 100 paid in: three figures that add to 100 as printed. */
function spent(view: View, world: string, scheme: string): string | null {
  const {
    language: { ledger: words, numbers },
    record: { currency },
  } = view;
  const share = (metric: string): number | null => view.level(metric, world, { scheme, year: null })?.mean ?? null;
  const [care, administration] = [share("finance.return_to_members"), share("finance.expense_ratio")];
  if (care === null || administration === null) return null;
  const tenths = [care, administration].map((value) => Math.round(1000 * value));
  const rest = (1000 - tenths[0]! - tenths[1]!) / 10;
  const said = (value: number): string => formatNumber(value, 1, numbers);
  return words.spent(currency, said(tenths[0]! / 10), said(tenths[1]! / 10), said(Math.abs(rest)), rest >= 0);
}
