import { displayWidth, padEnd, padStart } from "../display-width.ts";
import { headName } from "../usual-names.ts";
import { peopleOf } from "./people.ts";
import type { View } from "./view.ts";

/** Marks for covered, excluded, chose not to: different in shape, so that colour and grey printing lose nothing. */
const unicodeMarks = ["█", "▒", "·"] as const;
const asciiMarks = ["#", "/", "."] as const;
const fifths = ["q1", "q2", "q3", "q4", "q5"] as const;
/** Marks in a strip: two people each. */
const length = 50;
/** Most worlds that the screen shows side by side. */
export const mostWorlds = 5;

/** One line per world: 100 people as 50 marks in five fifths, poorest first, and the three numbers that add to 100. */
export function stripBlock(view: View): string[] {
  const {
    language: { strip },
    ascii,
    paint,
    cut,
    width,
  } = view;
  const marks = ascii ? asciiMarks : unicodeMarks;
  const shown = view.worlds.slice(0, mostWorlds).filter((world) => peopleOf(view, world, 100) !== null);
  if (shown.length === 0) return [];
  const byFifth = shown.every((world) => fifths.every((group) => peopleOf(view, world, 10, { by: "quintile", group }) !== null));
  const draw = ([covered, excluded, declined]: readonly [number, number, number]): string =>
    marks[0].repeat(covered) + marks[1].repeat(excluded) + marks[2].repeat(declined);
  const narrow = width < 79;
  const picture = (world: string): string =>
    byFifth
      ? fifths.map((group) => draw(peopleOf(view, world, length / fifths.length, { by: "quintile", group })!)).join(narrow ? "" : " ")
      : draw(peopleOf(view, world, length)!);
  const pictureWidth = narrow ? length : length + fifths.length - 1;
  const plus = narrow ? "+" : " + ";
  const people = shown.map((world) => peopleOf(view, world, 100)!);
  // "100" is wider than the two columns that are enough for all others; the names give way.
  const columns = [0, 1, 2].map((part) => Math.max(2, ...people.map((counts) => String(counts[part]).length)));
  const nameWidth = Math.min(12, width - pictureWidth - 2 - columns.reduce((sum, column) => sum + column, 0) - 2 * plus.length);
  const head = `${byFifth ? strip.poorestFirst : strip.anyOrder}   ${marks[0]} ${strip.covered}   ${marks[1]} ${strip.excluded}   ${marks[2]} ${strip.declined}`;
  return [
    ` ${paint("strong", displayWidth(head) < width ? head : cut(`${marks[0]} ${strip.covered}  ${marks[1]} ${strip.excluded}  ${marks[2]} ${strip.declined}`, width - 1))}`,
    ...shown.map((world, index) => {
      const numbers = people[index]!.map((count, part) => padStart(String(count), columns[part]!)).join(plus);
      const line = `${padEnd(picture(world), pictureWidth)}  ${numbers}`;
      // no room beside the picture: the name stands above it
      if (nameWidth < 5) return ` ${cut(world, width - 1)}\n${line}`.trimEnd();
      return `${padEnd(` ${cut(headName(world, nameWidth - 2), nameWidth - 2)}`, nameWidth)}${line}`.trimEnd();
    }),
  ];
}
