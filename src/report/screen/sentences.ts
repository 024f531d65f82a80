import type { ResultRow } from "../../engine/result.ts";
import { wrap } from "../display-width.ts";
import {
  besideInterval,
  decimalsFor,
  formatInterval,
  formatMoney,
  formatNumber,
  formatSigned,
  formatUpperBound,
  moneyDecimals,
  moneyScale,
} from "../format.ts";
import { startSentence } from "../usual-names.ts";
import { paritySentence } from "./fairness.ts";
import { peopleOf } from "./people.ts";
import type { View } from "./view.ts";
import { nameWidth, schemeName, worldName } from "./view.ts";

/** From this chance of ruin on the screen says "does not hold", and says it first: one future in five. */
const highRuin = 0.2;

/** Who is covered, whether the worlds can be told apart, who runs out of money, what the State pays. A failing scheme comes first. */
export function sentencesBlock(view: View): string[] {
  const ruins = ruinSentences(view);
  const state = stateSentence(view);
  const parity = paritySentence(view);
  const sentences = [
    ...ruins.filter(({ high }) => high).map(({ text }) => ({ text, bad: true })),
    ...[...coverSentence(view), ...(parity === null ? [] : [parity])].map((text) => ({ text, bad: false })),
    ...ruins.filter(({ high }) => !high).map(({ text }) => ({ text, bad: false })),
    ...(state === null ? [] : [{ text: state, bad: false }]),
  ];
  return sentences.flatMap(({ text, bad }) => wrap(startSentence(text), view.width).map((line) => (bad ? view.paint("bad", line) : line)));
}

function coverSentence(view: View): string[] {
  const {
    language: { cover, numbers },
    worlds,
    pair,
    lastYear,
  } = view;
  const people = worlds.map((world) => peopleOf(view, world, 100)?.[0] ?? null);
  const known = worlds.flatMap((world, index) => (people[index] === null ? [] : [{ world: worldName(view, world), covered: String(people[index]) }]));
  if (known.length === 0) return [];
  if (worlds.length === 1) {
    const row = view.level("coverage.breadth", worlds[0]!);
    const interval = row === undefined ? null : pointInterval(row, view);
    return [cover.one(known[0]!.world, known[0]!.covered, lastYear, interval === null ? "" : ` (${interval})`)];
  }
  const row = view.difference("coverage.breadth");
  if (pair === null || known.length < 2 || row === undefined || row.mean === null) return [cover.many(lastYear, known)];
  const first = cover.two(known[0]!.world, known[0]!.covered, known[1]!.world, known[1]!.covered, lastYear);
  const decimals = decimalsFor(row.se === null ? null : 100 * row.se, 1, besideInterval);
  const more = formatNumber(Math.abs(100 * row.mean), decimals, numbers);
  const winner = worldName(view, row.mean > 0 ? pair[0] : pair[1]);
  if (row.lo === null || row.hi === null) return [`${first} ${row.mean === 0 ? cover.same : cover.noInterval(winner, more)}`];
  if (row.mean === 0 && row.lo === 0 && row.hi === 0) return [`${first} ${cover.same}`];
  if (row.lo <= 0 && row.hi >= 0) {
    return [`${first} ${cover.unsure(formatSigned(100 * row.lo, decimals, numbers), formatSigned(100 * row.hi, decimals, numbers))}`];
  }
  const [lo, hi] = row.mean > 0 ? [row.lo, row.hi] : [-row.hi, -row.lo];
  return [`${first} ${cover.more(winner, more, formatInterval({ lo: 100 * lo, hi: 100 * hi }, decimals, numbers))}`];
}

/** Interval of a share in people of 100, or null where there is none. */
function pointInterval(row: ResultRow, { language: { numbers } }: View): string | null {
  if (row.lo === null || row.hi === null) return null;
  return formatInterval({ lo: 100 * row.lo, hi: 100 * row.hi }, decimalsFor(row.se === null ? null : 100 * row.se, 1, besideInterval), numbers);
}

/** The main scheme of each world shown, and every other one, in any world, that was ruined at least once: no failure stays unsaid. */
function schemesAtRisk(view: View): { world: string; scheme: string }[] {
  return [...view.worlds, ...view.others].flatMap((world) => {
    const main = view.others.includes(world) ? null : view.schemeOf(world);
    const schemes = view.record.worlds.find(({ name }) => name === world)?.schemes ?? [];
    const said = schemes.filter(
      (scheme) =>
        scheme === main || (main !== null && view.rivals(world).includes(scheme)) || (view.level("finance.ruin_probability", world, { scheme })?.k ?? 0) > 0,
    );
    return said.map((scheme) => ({ world, scheme }));
  });
}

interface Risk {
  readonly world: string;
  /** Its name in the record. */
  readonly scheme: string;
  readonly n: number;
  readonly k: number;
  readonly mean: number;
  /** In percent. */
  readonly lo: number;
  readonly hi: number;
}

/** From so many schemes of one world on, those that fail alike share a sentence. */
const many = 3;

/** A scheme that does not hold has a sentence of its own, or its world one for several; the others share one. */
function ruinSentences(view: View): { text: string; high: boolean }[] {
  const parts: string[] = [];
  const high: string[] = [];
  const risks = risksOf(view);
  for (const world of new Set(risks.map((risk) => risk.world))) {
    const here = risks.filter((risk) => risk.world === world);
    for (const { scheme, k } of here) {
      const stopped = stoppedSentence(view, world, scheme, k);
      if (stopped !== null) high.push(stopped);
    }
    const failing = here.filter(({ mean }) => mean >= highRuin);
    const some = here.filter(({ mean, k }) => mean < highRuin && k > 0);
    if (alike(failing)) high.push(failingTogether(view, world, failing));
    else for (const risk of failing) high.push(failingAlone(view, risk));
    if (alike(some)) parts.push(someTogether(view, world, some));
    for (const risk of here.filter(({ mean }) => mean < highRuin)) if (risk.k === 0 || !alike(some)) parts.push(riskAlone(view, risk));
  }
  const sentences = high.map((text) => ({ text, high: true }));
  return parts.length === 0 ? sentences : [...sentences, { text: view.language.ruin.by(view.lastYear, parts), high: false }];
}

function risksOf(view: View): Risk[] {
  return schemesAtRisk(view).flatMap(({ world, scheme }) => {
    const row = view.level("finance.ruin_probability", world, { scheme });
    if (row === undefined || row.mean === null || row.k === undefined || row.lo === null || row.hi === null) return [];
    return [{ world, scheme, n: row.n, k: row.k, mean: row.mean, lo: 100 * row.lo, hi: 100 * row.hi }];
  });
}

/** Whether they can be said in one sentence. */
const alike = (risks: readonly Risk[]): boolean => risks.length >= many && risks.every(({ n }) => n === risks[0]!.n);

function failingAlone(view: View, { world, scheme, n, k, lo, hi }: Risk): string {
  const { ruin, numbers } = view.language;
  const interval = formatInterval({ lo, hi }, 1, numbers);
  const [count, futures] = [formatNumber(k, 0, numbers), formatNumber(n, 0, numbers)];
  return ruin.high(schemeName(view, world, scheme), count, futures, view.lastYear, interval, mostOften(view, world, scheme));
}

function riskAlone(view: View, { world, scheme, n, k, lo, hi }: Risk): string {
  const { ruin, numbers } = view.language;
  const [name, futures] = [schemeName(view, world, scheme), formatNumber(n, 0, numbers)];
  return k === 0
    ? ruin.none(name, futures, formatUpperBound(hi, numbers))
    : ruin.some(name, formatNumber(k, 0, numbers), futures, formatInterval({ lo, hi }, 1, numbers));
}

function failingTogether(view: View, world: string, risks: readonly Risk[]): string {
  const { ruin, numbers } = view.language;
  const schemes = view.record.worlds.find(({ name }) => name === world)!.schemes;
  const all = schemes.filter((scheme) => view.level("finance.ruin_probability", world, { scheme }) !== undefined).length;
  const of = { world: worldName(view, world), schemes: formatNumber(risks.length, 0, numbers), all: formatNumber(all, 0, numbers) };
  return ruin.highMany(of, formatNumber(risks[0]!.n, 0, numbers), view.lastYear, countsOf(view, risks), errorsOf(view, risks));
}

function someTogether(view: View, world: string, risks: readonly Risk[]): string {
  const { ruin, numbers } = view.language;
  return ruin.someMany(worldName(view, world), formatNumber(risks[0]!.n, 0, numbers), countsOf(view, risks), errorsOf(view, risks));
}

/** "9 (hill)", "4 (lake, town)": most first, schemes of the same count together. */
function countsOf(view: View, risks: readonly Risk[]): string[] {
  const counts = [...new Set(risks.map(({ k }) => k))].sort((a, b) => b - a);
  return counts.map((count) => {
    const names = risks.filter(({ k }) => k === count).map(({ scheme }) => view.cut(scheme, nameWidth));
    return `${formatNumber(count, 0, view.language.numbers)} (${names.join(", ")})`;
  });
}

/** Intervals of the fewest and the most. */
function errorsOf(view: View, risks: readonly Risk[]): string[] {
  const { numbers } = view.language;
  const byCount = [...risks].sort((a, b) => a.k - b.k);
  const ends = byCount[0]!.k === byCount.at(-1)!.k ? [byCount[0]!] : [byCount[0]!, byCount.at(-1)!];
  return ends.map(({ k, lo, hi }) => `${formatNumber(k, 0, numbers)}: ${formatInterval({ lo, hi }, 1, numbers)}`);
}

/** A scheme that works no more for another reason than ruin, which has a sentence of its own; null where it works in most futures. */
function stoppedSentence(view: View, world: string, scheme: string, ruined: number): string | null {
  const {
    language: { ruin, numbers },
    lastYear,
  } = view;
  const row = view.level("finance.operating", world, { scheme });
  if (row === undefined || row.mean === null || row.k === undefined || 1 - row.mean < highRuin || row.n - row.k <= ruined) return null;
  const causes = (["money", "exit", "empty"] as const).map((cause) => ({
    cause,
    share: view.level(`finance.stopped_${cause}`, world, { scheme })?.mean ?? -1,
  }));
  const [first] = causes.sort((left, right) => right.share - left.share);
  const merged = view.level("on_insolvency.ended_merge", world, { scheme })?.mean ?? 0;
  const closed = first !== undefined && first.share >= 0 ? first.cause : 2 * ruined >= row.n - row.k ? "money" : "empty";
  const cause = 2 * merged * row.n >= row.n - row.k ? "merged" : closed;
  const years = view.record.years.reduce((sum, year) => sum + (view.level("finance.operating", world, { scheme, year })?.mean ?? 0), 0);
  return ruin.stopped(
    schemeName(view, world, scheme),
    formatNumber(row.n - row.k, 0, numbers),
    formatNumber(row.n, 0, numbers),
    lastYear,
    cause,
    yearsOf(view, world, scheme, years),
  );
}

/** Years of operation with their interval, where the record has it. */
function yearsOf(view: View, world: string, scheme: string, mean: number): string {
  const { numbers } = view.language;
  const row = view.level("finance.years_operating", world, { scheme, year: null });
  const text = formatNumber(mean, 1, numbers);
  return typeof row?.lo !== "number" || typeof row.hi !== "number" ? text : `${text} (${formatInterval({ lo: row.lo, hi: row.hi }, 1, numbers)})`;
}

/** The year in which most ruins happen: the largest step of the cumulative count. Null when every step is not known. */
function mostOften(view: View, world: string, scheme: string): number | null {
  let before = 0;
  let best: { year: number; step: number } | null = null;
  for (const year of view.record.years) {
    const k = view.level("finance.ruin_probability", world, { year, scheme })?.k;
    if (k === undefined) return null;
    if (best === null || k - before > best.step) best = { year, step: k - before };
    before = k;
  }
  return best?.year ?? null;
}

function stateSentence(view: View): string | null {
  const {
    language: { state, numbers },
    worlds,
    record,
  } = view;
  const years = record.years.length;
  const rows = worlds.flatMap((world) => {
    const row = view.level("state.total", world, { year: null });
    return row === undefined || row.mean === null ? [] : [{ world, row, mean: row.mean }];
  });
  if (rows.length === 0 || years === 0) return null;
  if (rows.every(({ row, mean }) => mean === 0 && (row.hi ?? 0) === 0)) return state.nothing;
  const scale = moneyScale(Math.max(...rows.map(({ mean }) => Math.abs(mean))) / years, numbers);
  const currency = record.currency === "" ? "" : ` ${record.currency}`;
  const parts = rows.map(({ world, row, mean }) => {
    const amount = mean / years;
    const error = row.se === null ? null : row.se / years;
    const decimals = moneyDecimals(amount, error, scale);
    const interval =
      row.lo === null || row.hi === null || mean === 0
        ? ""
        : ` (${formatInterval({ lo: row.lo / years / scale.divisor, hi: row.hi / years / scale.divisor }, decimals, numbers)})`;
    return state.part(
      rows.length === 1 && worlds.length === 1 ? null : worldName(view, world),
      formatMoney(amount, error, scale, numbers) + currency,
      interval,
    );
  });
  return state.costs(parts);
}
