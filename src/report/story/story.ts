/** One person's years as text: a line a year in which something happened, then what was paid in each world. */
import type { WitnessedWorld, WitnessedYear } from "../../engine/index.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { shorten } from "../brief/nouns.ts";
import { padEnd, padStart, wrap } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import type { BriefTexts, ExcludedCause, Noun } from "../language/brief/texts.ts";
import type { StoryTexts } from "../language/story/texts.ts";
import { alike, bandOf, type Life, type Pick, sum } from "./pick.ts";

const width = 79;
/** By code: keys of the first obstacle. */
const causeKeys: readonly (ExcludedCause | "declined" | null)[] = [
  null,
  "closed",
  "ineligible",
  "unaware",
  "not_offered",
  "denied",
  "lapsed",
  "unaffordable",
  "declined",
  "waiting",
];

export interface StoryInput {
  readonly scenario: Scenario;
  readonly nouns: readonly Noun[];
  readonly texts: StoryTexts;
  readonly brief: BriefTexts;
  /** Indexes of the worlds that are told, the proposal first. */
  readonly told: readonly number[];
  readonly all: readonly Life[];
  readonly future: number;
}

/** Who it is, and by what rule this person was chosen. */
export function storyHead(life: Life, pick: Pick | "number", input: StoryInput): readonly string[] {
  const { scenario, texts, brief } = input;
  const first = life[0]!;
  const money = (amount: number): string => moneyText(amount, input);
  return [
    texts.title(String(first.slot), first.female, String(first.age)),
    capital(
      texts.who(
        scenario.population.groups.length > 1 ? scenario.population.groups[first.group]!.name : null,
        first.income > 0 ? money(first.income / 12) : null,
        String(first.householdSize),
        first.fifth === null ? null : brief.fifths[first.fifth]!,
      ),
    ) + (namesOf(first, input).length === 0 ? "" : brief.semicolon.replace("\u202f", " ") + texts.conditions(namesOf(first, input))),
    texts.chosen[pick],
  ];
}

export function renderStory(life: Life, pick: Pick | "number", input: StoryInput): string {
  const { scenario, texts, brief, nouns, told, all } = input;
  const head = storyHead(life, pick, input);
  const lines = life.flatMap((year, index) => yearLines(year, life[index - 1] ?? null, input));
  const last = life.at(-1)!;
  const peers = alike(all, last, last.year);
  const parts = told.map((world) => `${peers.people === 0 ? "–" : Math.round((100 * peers.joined[world]!) / peers.people)} ${nouns[world]!.with}`);
  const band = bandOf(last.age);
  const foot = [
    ...(last.fifth === null
      ? []
      : wrap(
          texts.alike(
            brief.fifths[last.fifth]!,
            String(10 * band),
            String(10 * band + 9),
            scenario.startYear + last.year,
            parts,
            formatNumber(peers.people, 0, brief.numbers),
          ),
          width,
        )),
  ];
  return `${[...head.flatMap((line) => wrap(line, width)), "", ...lines, ...wrap(texts.quiet, width), "", ...sums(life, input), "", ...foot].join("\n")}\n`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function moneyText(amount: number, { scenario, brief }: StoryInput): string {
  return `${formatNumber(amount, Math.abs(amount) < 10 ? 2 : 0, brief.numbers).replace("-", "−")}${scenario.currency === "" ? "" : `\u00a0${scenario.currency}`}`;
}

/** Names of the conditions, or of the health state, of a person. */
function namesOf({ conditions }: WitnessedYear, { scenario: { health } }: StoryInput): string[] {
  if (health.states !== null) return [health.states.names[conditions]!];
  return health.conditions.filter((_, index) => ((conditions >> index) & 1) === 1).map(({ name }) => name);
}

/** The year, what was needed, and a line a world; nothing where nothing happened. */
function yearLines(year: WitnessedYear, before: WitnessedYear | null, input: StoryInput): string[] {
  const { scenario, texts, nouns, told } = input;
  const counts = new Map<number, number>();
  for (const { service, volume } of year.events) counts.set(service, (counts.get(service) ?? 0) + Math.max(1, Math.round(volume)));
  const services = [...counts].sort(([a], [b]) => a - b).map(([service, count]) => texts.several(scenario.health.services[service]!.name, count));
  const cost = year.events.reduce((all, one) => all + one.cost, 0);
  const worlds = told.map((world) => ({ name: nouns[world]!.bare, clauses: clausesOf(year, year.worlds[world]!, before?.worlds[world] ?? null, input) }));
  if (services.length === 0 && worlds.every(({ clauses }) => clauses.length === 0)) return [];
  const label = Math.min(22, Math.max(...worlds.map(({ name }) => name.length)) + 2);
  return [
    ...wrap(`${scenario.startYear + year.year}  ${services.length === 0 ? "" : texts.needs(services, moneyText(cost, input))}`.trimEnd(), width, "      "),
    ...worlds
      .filter(({ clauses }) => clauses.length > 0)
      .flatMap(({ name, clauses }) =>
        wrap(`      ${padEnd(shorten(name), label)}${clauses.join(input.brief.semicolon.replace("\u202f", " "))}`, width, " ".repeat(6 + label)),
      ),
  ];
}

/** What a world made of a year: who joined or left, what was paid, what was not sought. */
function clausesOf(year: WitnessedYear, now: WitnessedWorld, before: WitnessedWorld | null, input: StoryInput): string[] {
  const { texts, brief } = input;
  const clauses: string[] = [];
  if (now.scheme !== null && now.scheme !== (before?.scheme ?? null)) clauses.push(texts.joins(moneyText(now.member / 12, input)));
  const key = causeKeys[now.cause];
  if (now.scheme === null && key !== null && key !== undefined && (before === null || before.scheme !== null))
    clauses.push(texts.leaves(key === "declined" ? brief.states[2] : brief.causes.names[key]));
  if (now.scheme !== null && now.forceFrom > 0) clauses.push(texts.waits);
  if (now.used > 0) {
    clauses.push(now.outOfPocket === 0 ? texts.nothing : texts.pays(moneyText(now.outOfPocket, input), now.schemePaid > 0));
    if (now.outOfPocket > Math.max(year.householdIncome, 0) && now.outOfPocket > 0) clauses.push(texts.owes);
  }
  const forgone = now.fates.filter((fate) => fate === 2).length;
  if (forgone > 0) clauses.push(texts.forgoes(forgone));
  return clauses;
}

/** What was paid in, by others, at the clinic, received, and not sought: a head, then a row each with a cell for each world told. */
export function sumRows(life: Life, input: StoryInput): readonly (readonly string[])[] {
  const { texts, nouns, told } = input;
  const { foot } = texts;
  const number = (value: number): string => formatNumber(value, 0, input.brief.numbers);
  const of = (value: (one: WitnessedWorld) => number): string[] => told.map((world) => number(sum(life, (year) => value(year.worlds[world]!))));
  return [
    [foot.world, ...told.map((world) => shorten(nouns[world]!.bare))],
    [foot.paidIn, ...of(({ member }) => member)],
    [foot.byOthers, ...of(({ employer, state, donor }) => employer + state + donor)],
    [foot.pocket, ...of(({ outOfPocket }) => outOfPocket)],
    [foot.received, ...of(({ schemePaid, publicPaid }) => schemePaid + publicPaid)],
    [foot.forgone, ...of(({ fates }) => fates.filter((fate) => fate === 2).length)],
    [foot.years, ...of(({ scheme }) => (scheme === null ? 0 : 1))],
  ];
}

function sums(life: Life, input: StoryInput): string[] {
  const table = sumRows(life, input);
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  return table.map((row) =>
    row
      .map((text, column) => (column === 0 ? padEnd(text, widths[0]!) : padStart(text, widths[column]! + 2)))
      .join("")
      .trimEnd(),
  );
}
