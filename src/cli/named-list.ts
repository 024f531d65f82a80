/** Lists of names with what they are: whole lines for a file or a filter, within the terminal's width for a person. */
import { displayWidth, padEnd, wrap } from "../report/display-width.ts";
import type { Host } from "./host.ts";

/** Columns of a line; no limit where the list does not go to a terminal. */
export function listWidth({ terminal }: Pick<Host, "terminal">): number {
  return terminal.output ? Math.max(40, terminal.columns - 1) : Number.POSITIVE_INFINITY;
}

/** The text stands beside the name, or below it where both do not fit. */
export function namedLines(name: string, text: string, nameWidth: number, width: number, lead = "  "): string[] {
  if (width === Number.POSITIVE_INFINITY) return [`${lead}${padEnd(name, nameWidth)}  ${text}`];
  const indent = lead.length + nameWidth + 2;
  if (displayWidth(name) > nameWidth || width - indent < 30) return [`${lead}${name}`, ...wrap(`${lead}    ${text}`, width, `${lead}    `)];
  const [first = "", ...rest] = wrap(text, width - indent);
  return [`${lead}${padEnd(name, nameWidth)}  ${first}`, ...rest.map((line) => " ".repeat(indent) + line)];
}
