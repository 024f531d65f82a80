import type { ResultRow } from "../../engine/result.ts";
import { formatInterval, formatNumber } from "../format.ts";
import type { Noun } from "../language/brief/texts.ts";
import { minus, upperPercent } from "./amounts.ts";
import { type BriefWorld, type Facts, shownWorlds } from "./facts.ts";
import { shorten } from "./nouns.ts";

/** From this chance of ruin on the brief says "does not hold", and says it first: one future in five, as on the screen. */
const high = 0.2;

/** How often a scheme runs out of money, or no longer works, by the last year. */
export interface SchemeRisk {
  readonly world: BriefWorld;
  readonly scheme: string;
  readonly noun: Noun;
  readonly row: ResultRow;
  readonly count: number;
  readonly futures: number;
  /** "ruined": out of money. "stopped": closed or nearly empty without having run out. null: it holds. */
  readonly failing: "ruined" | "stopped" | null;
  readonly stopped: { readonly count: number; readonly futures: number } | null;
}

/** Every scheme that takes contributions in the worlds shown, the main ones first. */
export function schemeRisks(facts: Facts): readonly SchemeRisk[] {
  return shownWorlds(facts).flatMap((world) =>
    world.paying.flatMap((scheme): SchemeRisk[] => {
      const row = facts.level("finance.ruin_probability", world, { scheme });
      if (row?.k === undefined || row.mean === null) return [];
      const noun = world.paying.length === 1 ? world.noun : facts.texts.named(shorten(facts.label(scheme)));
      const operating = facts.level("finance.operating", world, { scheme });
      const stopped = operating?.k === undefined ? null : { count: operating.n - operating.k, futures: operating.n };
      const failing = row.mean >= high ? "ruined" : stopped !== null && stopped.futures > 0 && stopped.count / stopped.futures >= high ? "stopped" : null;
      return [{ world, scheme, noun, row, count: row.k, futures: row.n, failing, stopped }];
    }),
  );
}

/** The scheme that fails most often; null where all hold. The proposal goes before others that fail as often. */
export function failingScheme(facts: Facts): SchemeRisk | null {
  const failing = schemeRisks(facts).filter((risk) => risk.failing !== null);
  const share = ({ row, stopped, failing: how }: SchemeRisk): number =>
    how === "stopped" && stopped !== null ? stopped.count / stopped.futures : (row.mean ?? 0);
  return failing.reduce<SchemeRisk | null>((worst, risk) => (worst === null || share(risk) > share(worst) ? risk : worst), null);
}

/** The scheme that the money figures are about (one that fails, else the proposal's), and all others. */
export function mainRisk(facts: Facts): { readonly main: SchemeRisk | null; readonly others: readonly SchemeRisk[] } {
  const risks = schemeRisks(facts);
  const failing = failingScheme(facts);
  const same = (a: SchemeRisk, b: SchemeRisk): boolean => a.world === b.world && a.scheme === b.scheme;
  const main = risks.find((risk) => failing !== null && same(risk, failing)) ?? risks.find(({ world }) => world === facts.first) ?? risks[0] ?? null;
  return { main, others: risks.filter((risk) => risk !== main) };
}

/** "of 100; the chance is below 3.7 %, not zero" or "of 20: between 15.4 and 59.2 %". */
export function ruinNote({ row, count, futures }: SchemeRisk, facts: Facts): string {
  const { texts, numbers } = facts;
  const n = formatNumber(futures, 0, numbers);
  if (row.lo === null || row.hi === null) return texts.figures.someNote(n, "0–100");
  if (count === 0) return texts.figures.noneNote(n, upperPercent(row.hi, facts));
  return texts.figures.someNote(n, minus(formatInterval({ lo: 100 * row.lo, hi: 100 * row.hi }, 1, numbers)));
}
