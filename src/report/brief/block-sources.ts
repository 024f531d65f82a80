import { formatNumber } from "../format.ts";
import { sharesInterval } from "./amounts.ts";
import { type Facts, yearsText } from "./facts.ts";
import type { Block } from "./model.ts";

/** Titles that page 2 has room for. */
const mostTitles = 4;

/** What was simulated, what an interval is, where numbers come from. */
export function sourcesBlock(facts: Facts): Block {
  const { texts, numbers, record, scenario } = facts;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const row = facts.difference("coverage.breadth") ?? facts.level("coverage.breadth", facts.first);
  const example = row === undefined ? null : sharesInterval(row, facts);
  const represented = record.represents === record.size ? null : whole(record.represents);
  const titles = (scenario?.sources ?? []).map(({ title }) => shortTitle(title));
  const debt = record.assumption_debt.length;
  const paragraphs = [
    texts.sources.simulated(whole(record.size), represented, yearsText(facts), whole(record.finished)),
    record.finished < 2 ? texts.sources.oneFuture : example === null ? "" : texts.sources.interval(String(Math.round(100 * record.confidence)), example),
    todayText(facts),
    record.stopped ? texts.sources.stopped(whole(record.finished), whole(record.replications)) : "",
    titles.length > 0
      ? texts.sources.list(titles.slice(0, mostTitles), titles.length > mostTitles ? whole(titles.length - mostTitles) : null)
      : scenario === null
        ? texts.annex.noScenario
        : texts.sources.none,
    debt === 0 ? "" : texts.sources.debt(whole(debt), scenario === null ? null : whole(scenario.numbers.length)),
  ];
  return { kind: "text", heading: texts.sources.heading, paragraphs: paragraphs.filter((paragraph) => paragraph !== "") };
}

/** What worlds start from because the State pays it today; empty where the scenario has none of it. */
function todayText({ texts, numbers, record: { today, worlds: all }, worlds }: Facts): string {
  if (today === undefined) return "";
  const where = all.filter(({ schemes }) => schemes.some((scheme) => today.schemes.includes(scheme))).map(({ name }) => name);
  const names = where.map((name) => worlds.find((world) => world.name === name)?.noun.bare ?? name);
  const percent = (share: number): string => formatNumber(100 * share, 0, numbers);
  const [bill, spending, left] = [today.reimburse, today.of_spending, today.private_schemes].map(percent);
  return texts.sources.today(where.length === all.length ? null : names, bill!, today.country, spending!, left!, today.year);
}

/** Up to the first comma after 24 letters: institutions and works come first. */
function shortTitle(title: string): string {
  const comma = title.indexOf(",", 24);
  return comma < 0 ? title : title.slice(0, comma);
}

/** The command that gives these figures again, and what it must find. */
export function recomputeBlock({ texts, record }: Facts, command: string): Block {
  return {
    kind: "recompute",
    heading: texts.sources.again,
    command,
    lines: [texts.sources.engine(record.engine, record.seed, record.scenario.hash.slice(0, 23))],
  };
}
