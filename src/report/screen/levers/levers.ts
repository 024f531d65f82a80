/** One sentence for each lever that is on, in the order in which levers act. */
import { wrap } from "../../display-width.ts";
import type { View } from "../view.ts";
import { educationSentence } from "./education.ts";

export interface LeverSentence {
  /** The lever is on where the record has a row of this metric. */
  readonly metric: string;
  /** `scheme` is null for a lever of a whole world. Null: nothing to say. */
  readonly text: (view: View, world: string, scheme: string) => string | null;
}

const sentences: readonly LeverSentence[] = [educationSentence];

export function leversBlock(view: View): string[] {
  return sentences.flatMap(({ metric, text }) => placesOf(view, metric).flatMap(({ world, scheme }) => wrapped(text(view, world, scheme), view.width)));
}

const wrapped = (text: string | null, width: number): string[] => (text === null ? [] : wrap(text, width));

/** Worlds on the screen, and their schemes, that have the lever: the record has its figures for them. */
function placesOf(view: View, metric: string): readonly { readonly world: string; readonly scheme: string }[] {
  return view.worlds.flatMap((world) => {
    const schemes = view.record.worlds.find(({ name }) => name === world)?.schemes ?? [];
    return schemes.filter((scheme) => present(view, metric, world, scheme)).map((scheme) => ({ world, scheme }));
  });
}

/** A scheme without the lever has rows of 0: what costs nothing in any year is not on. */
function present(view: View, metric: string, world: string, scheme: string): boolean {
  const row = view.level(metric, world, { scheme, year: null });
  return row !== undefined && row.mean !== null && row.mean !== 0;
}
