import type { AttributionPair, AttributionPart } from "../../engine/result.ts";
import { padEnd, padStart, wrap } from "../display-width.ts";
import { formatNumber, formatSigned } from "../format.ts";
import { type View, worldName } from "./view.ts";

/** In the order of the columns. */
const metrics = ["coverage.breadth", "exclusion.rate", "protection.oop_over_10"] as const;
const columnWidth = 13;

/** What each lever makes of each compared difference; empty where it was not asked for. */
export function attributionBlock(view: View): string[] {
  return (view.record.attribution?.pairs ?? []).flatMap((pair, at) => [...(at === 0 ? [] : [""]), ...pairLines(view, pair)]);
}

function pairLines(view: View, pair: AttributionPair): string[] {
  const {
    language: { attribution: words, numbers },
    paint,
    width,
    cut,
  } = view;
  const [first, second] = [worldName(view, pair.world), worldName(view, pair.versus)];
  const label = width - columnWidth * metrics.length;
  const line = (name: string, cells: readonly string[]): string =>
    `${padEnd(cut(name, label - 1), label)}${cells.map((cell) => padStart(cell, columnWidth)).join("")}`.trimEnd();
  const title = wrap(words.title(first, second), width).map((text) => paint("strong", text));
  if (pair.why !== null) return [...title, ...wrap(words.why[pair.why], width - 1).map((text) => ` ${text}`)];
  const nameOf = (levers: readonly string[]): string => levers.map((lever) => words.levers[lever] ?? lever).join(", ");
  const rows = pair.parts.filter(({ metric }) => metric === metrics[0]);
  const lines = rows.flatMap(({ levers }) => {
    const own = metrics.map((metric) => pair.parts.find((part) => part.metric === metric && part.levers.join() === levers.join()));
    const [start, ...more] = wrap(nameOf(levers), label - 3);
    const cells = own.map((part) => cell(view, part));
    return [line(` ${start ?? ""}`, cells), ...more.map((text) => `   ${text}`)];
  });
  const notes = [
    words.off(pair.against ?? "scheme", second, formatNumber(pair.futures, 0, numbers)),
    ...(pair.same.length === 0 ? [] : [words.same(pair.same.map((lever) => nameOf([lever])))]),
  ];
  return [...title, line("", words.heads), ...lines, ...notes.flatMap((note) => wrap(note, width - 1).map((text) => paint("dim", ` ${text}`)))];
}

/** With half the interval where the futures leave one. */
function cell({ language: { numbers } }: View, part: AttributionPart | undefined): string {
  if (part === undefined) return "-";
  const mean = formatSigned(100 * part.mean, 1, numbers);
  if (part.lo === null || part.hi === null || part.hi === part.lo) return mean;
  return `${mean} ±${formatNumber(50 * (part.hi - part.lo), 1, numbers)}`;
}
