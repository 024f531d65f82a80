import { ink, type Series, slotColours } from "./palette.ts";
import { chart, type Frame, label, legend, normal, pixels, small } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

/** Covered, left out, chose not to: how a figure is drawn. */
export type PersonState = 0 | 1 | 2;

export interface PeopleWorld extends Series {
  /** Whole people of each fifth by state, poorest first; a single row of 100 where incomes are not known. */
  readonly fifths: readonly (readonly number[])[];
  /** Under the name: "31 covered". */
  readonly note: string;
}
export interface PeopleWords {
  /** Names of the fifths, poorest first; one name for a single row. */
  readonly fifths: readonly string[];
  readonly states: readonly [string, string, string];
}

const figureWidth = 8;
const figureHeight = 18;

/** Head and shoulders as one path from the top left corner. Three shapes, so that grey print and colour blindness lose nothing. */
function figure(x: number, y: number): { readonly head: string; readonly body: string } {
  const cx = pixels(x + 3.5);
  return {
    head: `M${cx} ${pixels(y + 0.4)}a2.6 2.6 0 1 1 -.01 0z`,
    body: `M${pixels(x)} ${pixels(y + 16)}v-5.6a3.5 3.2 0 0 1 7 0v5.6z`,
  };
}

/** All figures of one state: covered are solid, those left out have an open head, those who chose not to are hollow. */
function figures(places: readonly (readonly [number, number])[], state: PersonState, colour: string): string {
  if (places.length === 0) return "";
  const parts = places.map(([x, y]) => figure(x, y));
  const heads = parts.map(({ head }) => head).join("");
  const bodies = parts.map(({ body }) => body).join("");
  const [fill, stroke] = state === 0 ? [colour, colour] : state === 1 ? [ink.figure, ink.mid] : [ink.white, ink.mid];
  return `<path d="${heads}" fill="${state === 0 ? colour : ink.white}" stroke="${stroke}" stroke-width=".9"/><path d="${bodies}" fill="${fill}" stroke="${stroke}" stroke-width=".9"/>`;
}

/** 100 people a world, the poorest fifth first. On a page the fifths stand side by side, in a column below each other. */
export function people(frame: Frame, worlds: readonly PeopleWorld[], words: PeopleWords): string {
  const wide = frame.width === 600;
  const body = wide ? sideBySide(worlds, words) : stacked(worlds, words);
  const entries = words.states.map((text, state) => ({
    text,
    mark: (x: number, y: number) => figures([[x + 2, y - 5]], state as PersonState, ink.dark),
  }));
  const signs = legend(entries, wide ? body.left : 0, body.height + 6, frame.width, small);
  return chart(frame, body.height + 6 + signs.height + 2, body.svg + signs.svg);
}

/** Columns of figures in one fifth of a row, and the places of its people, state by state. */
function placesOf(counts: readonly number[], columns: number, left: number, top: number, step: number): (readonly [number, number])[][] {
  let index = 0;
  return counts.map((count) =>
    Array.from({ length: count }, () => {
      const place = [left + (index % columns) * step, top + Math.floor(index / columns) * (figureHeight + 4)] as const;
      index++;
      return place;
    }),
  );
}

function sideBySide(worlds: readonly PeopleWorld[], { fifths }: PeopleWords): { svg: string; height: number; left: number } {
  const longest = Math.max(...worlds.map(({ name, note }) => Math.max(textWidth(name, 13, "bold"), textWidth(note, normal))));
  const left = Math.min(130, Math.max(72, longest + 10));
  const gap = 13;
  const group = (600 - left - (fifths.length - 1) * gap) / fifths.length;
  const columns = fifths.length === 1 ? 50 : 10;
  const step = group / columns;
  let svg = fifths
    .map((name, index) => label(left + index * (group + gap) + group / 2, 11, fitText(name, group, small), { anchor: "middle", size: small, fill: ink.mid }))
    .join("");
  worlds.forEach((world, row) => {
    const top = 20 + row * 54;
    svg += label(0, top + 15, fitText(world.name, left - 6, 13, "bold"), { size: 13, weight: "bold", fill: slotColours[world.slot] });
    svg += label(0, top + 31, fitText(world.note, left - 6, normal));
    svg += draw(world, (index) => [left + index * (group + gap) + (step - figureWidth) / 2, top + 2], columns, step);
  });
  return { svg, height: 20 + worlds.length * 54 - 8, left };
}

function stacked(worlds: readonly PeopleWorld[], { fifths }: PeopleWords): { svg: string; height: number; left: number } {
  const left = Math.min(110, Math.max(...fifths.map((name) => textWidth(name, small))) + 8);
  const columns = 20;
  const step = (340 - left) / columns;
  const rows = fifths.length === 1 ? 5 : fifths.length;
  const rowHeight = figureHeight + 4;
  const height = rows * rowHeight + 28;
  let svg = "";
  worlds.forEach((world, at) => {
    const top = at * height;
    const noteWidth = textWidth(world.note, normal);
    svg += label(0, top + 14, fitText(world.name, 340 - noteWidth - 12, 13, "bold"), { size: 13, weight: "bold", fill: slotColours[world.slot] });
    svg += label(340, top + 14, world.note, { anchor: "end" });
    fifths.forEach((name, index) => {
      svg += label(0, top + 22 + index * rowHeight + 12, fitText(name, left - 6, small), { size: small, fill: ink.mid });
    });
    svg += draw(world, (index) => [left + (step - figureWidth) / 2, top + 22 + index * rowHeight], columns, step);
  });
  return { svg, height: worlds.length * height - 4, left };
}

/** The three states of all fifths, each as one pair of paths. */
function draw(world: PeopleWorld, corner: (fifth: number) => readonly [number, number], columns: number, step: number): string {
  const byState: (readonly [number, number])[][] = [[], [], []];
  world.fifths.forEach((counts, index) => {
    const [x, y] = corner(index);
    placesOf(counts, columns, x, y, step).forEach((places, state) => byState[state]!.push(...places));
  });
  return byState.map((places, state) => figures(places, state as PersonState, slotColours[world.slot])).join("");
}
