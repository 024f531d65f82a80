/** Screens of analysis and study commands follow the terminal. */
import { displayWidth, wrap } from "../../report/display-width.ts";
import type { Host } from "../host.ts";

const [least, most] = [56, 119];

/** Columns to write in; the last one stays free, since some terminals wrap there. Without a terminal it is 79. */
export function screenWidth({ terminal }: Host): number {
  const { columns } = terminal;
  return Math.max(least, Math.min(most, columns === 79 ? 79 : columns - 1));
}

/** Sentences that are too long go on below, indented; commands to paste are never cut. Tables and pictures fit by themselves. */
export function paragraphs(lines: readonly string[], width: number): string[] {
  return lines.flatMap((line) => {
    if (displayWidth(line) <= width || /\bmutua [a-z]/.test(line)) return [line];
    const indent = /^ */.exec(line)![0];
    return wrap(line.trimStart(), width - indent.length - 2, "  ").map((part) => indent + part);
  });
}
