import { formatNumber, moneyScale } from "../format.ts";
import { holds, minus, money, per100, shareDecimals, sharesInterval } from "./amounts.ts";
import { type Facts, shownWorlds } from "./facts.ts";
import type { KeyFigure } from "./model.ts";
import { failingScheme, mainRisk, ruinNote } from "./ruin.ts";

/** Covered, paid by others than members, out of money: the figure of a scheme that fails stands first. */
export function keyFigures(facts: Facts): readonly KeyFigure[] {
  const ruin = ruinFigure(facts);
  const rest = [coveredFigure(facts), stateFigure(facts)].filter((figure) => figure !== null);
  return failingScheme(facts) === null ? [...rest, ruin] : [ruin, ...rest];
}

function coveredFigure(facts: Facts): KeyFigure | null {
  const { texts, first, second, lastYear } = facts;
  const row = facts.level("coverage.breadth", first);
  if (row?.mean === null || row === undefined) return null;
  const difference = facts.difference("coverage.breadth");
  const other = second === null ? undefined : (facts.level("coverage.breadth", second)?.mean ?? undefined);
  const interval =
    second === null ? sharesInterval(row, facts) : difference === undefined ? null : sharesInterval(difference, facts, holds(difference) === false);
  const note = texts.figures.coveredNote(
    second?.noun.with ?? null,
    other === undefined ? "–" : per100(other, facts),
    holds(difference) === false ? null : interval,
  );
  const unsure = difference !== undefined && holds(difference) === false && difference.lo !== difference.hi;
  const unsureNote = unsure ? `${texts.semicolon}${texts.figures.cannotTell(...bounds(facts))}` : "";
  return { number: per100(row.mean, facts), unit: texts.figures.of100, label: texts.figures.covered(lastYear), note: note + unsureNote, alarming: false };
}

function bounds(facts: Facts): [string, string] {
  const row = facts.difference("coverage.breadth")!; // asked for only where it has an interval
  const decimals = shareDecimals([row]);
  return [minus(formatNumber(100 * row.lo!, decimals, facts.numbers)), minus(formatNumber(100 * row.hi!, decimals, facts.numbers))];
}

function stateFigure(facts: Facts): KeyFigure | null {
  const { texts, numbers, record, second } = facts;
  const years = Math.max(1, record.years.length);
  const worlds = shownWorlds(facts);
  const levels = worlds.map((world) => facts.level("state.total", world, { year: null }));
  if (levels.some((row) => row?.mean === undefined || row.mean === null)) return null;
  const scale = moneyScale(Math.max(...levels.map((row) => Math.abs(row!.mean!))) / years, numbers);
  const yearly = (amount: number, error: number | null): string => money(amount / years, error === null ? null : error / years, facts, scale);
  if (second === null) return { number: yearly(levels[0]!.mean!, levels[0]!.se), unit: "", label: texts.figures.pays, note: "", alarming: false };
  const parts = worlds.map((world, index) => texts.figures.level(yearly(levels[index]!.mean!, levels[index]!.se), world.noun.with));
  const row = facts.difference("state.total", { year: null });
  const note = texts.figures.levels(parts);
  if (row === undefined || row.mean === null)
    return { number: yearly(levels[0]!.mean!, levels[0]!.se), unit: "", label: texts.figures.pays, note, alarming: false };
  if (row.lo === 0 && row.hi === 0) return { number: texts.figures.same, unit: "", label: texts.figures.samePublic, note, alarming: false };
  if (holds(row) === false) return { number: texts.figures.unsure, unit: "", label: texts.figures.unsurePublic, note, alarming: false };
  const newly = perNewlyCovered(facts);
  return {
    number: money(Math.abs(row.mean) / years, row.se === null ? null : row.se / years, facts),
    unit: "",
    label: row.mean > 0 ? texts.figures.more : texts.figures.less,
    note: newly === null ? note : note + texts.semicolon + texts.figures.perNewlyCovered(newly),
    alarming: false,
  };
}

/** Cost per person newly covered; null unless more are covered for sure and more is paid for sure. */
export function perNewlyCovered(facts: Facts): string | null {
  const covered = facts.difference("coverage.breadth");
  const paid = facts.difference("state.total", { year: null });
  const row = facts.difference("state.per_newly_covered", { year: null });
  if (holds(covered) !== true || holds(paid) !== true || (covered?.mean ?? 0) <= 0 || (paid?.mean ?? 0) <= 0) return null;
  return row?.mean === undefined || row.mean === null || row.mean <= 0 ? null : money(row.mean, row.se, facts);
}

function ruinFigure(facts: Facts): KeyFigure {
  const { texts, numbers } = facts;
  const { main, others: rest } = mainRisk(facts);
  if (main === null) return { number: "–", unit: "", label: texts.figures.noScheme, note: "", alarming: false };
  const others = rest.map(({ noun, count, futures }) => texts.figures.otherRuin(noun.the, formatNumber(count, 0, numbers), formatNumber(futures, 0, numbers)));
  return {
    number: main.count === 0 ? texts.figures.none : formatNumber(main.count, 0, numbers),
    unit: "",
    label: texts.figures.ruin(main.noun, rest.length > 0),
    note: [ruinNote(main, facts), ...others].join(texts.semicolon),
    alarming: main.failing !== null,
  };
}
