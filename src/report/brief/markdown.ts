import { padEnd, padStart } from "../display-width.ts";
import type { Block, BriefDocument, Table } from "./model.ts";

/** The same sentences and tables as Markdown, for a message, a wiki or a word processor. Pictures are their tables. */
export function renderMarkdown(document: BriefDocument): string {
  const { band, title, ask, figures, pages, annex } = document;
  const parts = [
    `${plain(band.left)} — ${plain(band.right)}`,
    `# ${plain(title)}`,
    ...(ask === null ? [] : [`**${plain(ask.heading)}.** ${plain(ask.text)}`]),
    figures
      .map(
        ({ number, unit, label, note }) =>
          `- **${plain([number, unit].filter((text) => text !== "").join(" "))}** ${plain(label)}${note === "" ? "" : ` (${plain(note)})`}`,
      )
      .join("\n"),
    ...pages.flat(2).flat().flatMap(blockText),
    ...(annex.blocks.length === 0 ? [] : [`# ${plain(annex.heading)}`, plain(annex.intro), ...annex.blocks.flatMap(blockText)]),
  ];
  return `${parts.filter((part) => part !== "" && part !== "## ").join("\n\n")}\n`;
}

/** Names and notes are free text: what Markdown or HTML would read as a mark is written as a letter. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, "\\$&").replace(/\s*\n\s*/g, " ");

function blockText(block: Block): string[] {
  switch (block.kind) {
    case "chart":
      return [`## ${plain(block.heading)}`, plain(block.subtitle), tableText(block.table), ...block.notes.map(plain)];
    case "table":
      return [
        `## ${plain(block.table.heading)}`,
        tableText(block.table),
        ...(block.table.note === undefined || block.table.note === "" ? [] : [plain(block.table.note)]),
      ];
    case "text":
    case "box":
      return [`## ${plain(block.heading)}`, ...block.paragraphs.map(plain)];
    case "list":
      return [`## ${plain(block.heading)}`, block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : "-"} ${plain(item)}`).join("\n")];
    case "recompute":
      return [`## ${plain(block.heading)}`, `    ${block.command}`, ...block.lines.map(plain)];
  }
}

function tableText({ head, rows, words }: Table): string {
  const cells = [head, ...rows].map((row) => row.map(plain));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => (words.includes(column) ? padEnd : padStart)(text, widths[column]!)).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => (words.includes(column) ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(cells[0]!), rule, ...cells.slice(1).map(line)].join("\n");
}
