import { controlledRounding } from "../charts/controlled-rounding.ts";
import { slotAt } from "../charts/palette.ts";
import { people } from "../charts/people.ts";
import { formatNumber, largestRemainder } from "../format.ts";
import { type BriefWorld, type Facts, shownWorlds } from "./facts.ts";
import type { Block, Table } from "./model.ts";

const answers = ["coverage.breadth", "exclusion.rate", "uninsured.declined"] as const;
export const fifthNames = ["q1", "q2", "q3", "q4", "q5"] as const;

interface PeopleOfWorld {
  readonly world: BriefWorld;
  /** Covered, left out, chose not to; they add to 100. */
  readonly totals: readonly number[];
  readonly fifths: readonly (readonly number[])[];
  readonly byIncome: boolean;
}

/** People of 100 in whole numbers: the covered nearest, the others add up to the rest. Null where a figure is missing. */
function peopleOf(facts: Facts, world: BriefWorld): PeopleOfWorld | null {
  const shares = (place: { by: string; group: string } | object): number[] => answers.flatMap((metric) => facts.level(metric, world, place)?.mean ?? []);
  const all = shares({});
  if (all.length < answers.length) return null;
  const covered = Math.round(100 * all[0]!);
  const totals = [covered, ...largestRemainder(all.slice(1), 100 - covered)];
  if (totals.reduce((a, b) => a + b, 0) < 100) totals[2] = 100 - totals[0]! - totals[1]!;
  const fifths = fifthNames.map((group) => shares({ by: "quintile", group }));
  const byIncome = fifths.every((row) => row.length === answers.length);
  return { world, totals, fifths: byIncome ? controlledRounding(fifths, totals, 20) : [totals], byIncome };
}

/** 100 figures a world, five fifths of 20. Null where the record has no cover. */
export function peopleBlock(facts: Facts): Block | null {
  const { texts, numbers, lastYear } = facts;
  const worlds = shownWorlds(facts).flatMap((world) => peopleOf(facts, world) ?? []);
  if (worlds.length === 0) return null;
  const byIncome = worlds.every((one) => one.byIncome);
  const shown = byIncome ? worlds : worlds.map((one) => ({ ...one, fifths: [one.totals] }));
  const count = (value: number): string => formatNumber(value, 0, numbers);
  const heading = texts.people.heading(worlds.map(({ world, totals }) => ({ without: count(100 - totals[0]!), world: world.noun.with })));
  const end = (group: "q1" | "q5"): string[] =>
    shown.flatMap(({ world }) => {
      const share = facts.level("coverage.breadth", world, { by: "quintile", group })?.mean;
      return share === undefined || share === null ? [] : [texts.people.end(count(Math.round(100 * share)), world.noun.with)];
    });
  const others = facts.others.flatMap((world) => {
    const share = facts.level("coverage.breadth", world)?.mean;
    return share === undefined || share === null ? [] : [texts.people.end(count(Math.round(100 * share)), world.noun.with)];
  });
  const table: Table = {
    id: "people",
    heading,
    head: [texts.annex.heads.world, ...texts.states],
    rows: worlds.map(({ world, totals }) => [world.noun.bare, ...totals.map(count)]),
    words: [0],
  };
  return {
    kind: "chart",
    id: "people",
    heading,
    subtitle: texts.people.subtitle(lastYear, byIncome),
    wide: true,
    draw: (width, id) =>
      people(
        {
          id,
          width,
          title: heading,
          description: worlds
            .map(({ world, totals }) => `${world.noun.bare}: ${texts.states.map((state, at) => `${count(totals[at]!)} ${state}`).join(", ")}`)
            .join("; "),
        },
        shown.map(({ world, totals, fifths }, index) => ({ name: world.noun.bare, slot: slotAt(index), fifths, note: texts.coveredShort(count(totals[0]!)) })),
        { fifths: byIncome ? texts.fifths : [texts.everybody], states: texts.states },
      ),
    notes: [
      [byIncome ? texts.people.ends(end("q1"), end("q5")) : "", others.length === 0 ? "" : texts.people.others(others)].filter((note) => note !== "").join(" "),
    ].filter((note) => note !== ""),
    table,
  };
}
