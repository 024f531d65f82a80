import { displayWidth, padEnd } from "../display-width.ts";
import type { View } from "./view.ts";

const indent = 9;

/**
 * Commands to paste: what to look at next, and the line that recomputes this screen with the engine's version and the
 * scenario's hash. A command is never cut, only its comment is left out.
 */
export function nextBlock(view: View, command: string, scenarioFile: string): string[] {
  const {
    language: { next: words },
    record,
    width,
  } = view;
  const commands = [
    { text: `mutua run ${scenarioFile} --detail`, note: words.detail },
    { text: "mutua explain exclusion.rate", note: words.explain },
  ];
  const column = Math.max(...commands.map(({ text }) => displayWidth(text))) + 3;
  const lines = commands.map(({ text, note }, index) => {
    const line = padEnd(index === 0 ? ` ${words.title}` : "", indent) + text;
    const noted = `${padEnd(line, indent + column)}${note}`;
    return displayWidth(noted) <= width ? noted : line;
  });
  const hash = record.scenario.hash
    .replace(/^[a-z0-9]+:/, "")
    .slice(0, 8)
    .replace(/^(.{4})(.+)$/, "$1 $2");
  const again = padEnd(` ${words.again}`, indent) + command;
  const stamp = `mutua ${record.engine}  ${hash}`;
  return [...lines, ...(displayWidth(again) + 3 + displayWidth(stamp) <= width ? [`${again}   ${stamp}`] : [again, " ".repeat(indent) + stamp])];
}
