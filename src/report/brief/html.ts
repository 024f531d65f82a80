import { escapeMarkup } from "../charts/svg.ts";
import type { Block, BriefDocument, KeyFigure, Row, Table } from "./model.ts";
import { boxParts, style } from "./style.ts";

/** Nothing may be loaded, sent or run: the file is read in ministries, from sticks, without a network. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** One file: no request, no script. The same document gives the same bytes. */
export function renderHtml(document: BriefDocument): string {
  const { language, band, title, ask, figures, pages, annex, data } = document;
  const [first = [], ...rest] = pages;
  const head = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>`;
  const body = [
    "<main>",
    `<section class="page"><div class="band"><span>${text(band.left)}</span><span>${text(band.right)}</span></div>`,
    `<h1 dir="auto">${text(title)}</h1>`,
    ask === null ? "" : `<div class="ask"><h2>${text(ask.heading)}</h2><p dir="auto">${text(ask.text)}</p></div>`,
    `<div class="figures">${figures.map(figureHtml).join("")}</div>`,
    rowsHtml(first),
    "</section>",
    ...rest.map((rows) => `<section class="page">${rowsHtml(rows)}</section>`),
    annex.blocks.length === 0
      ? ""
      : `<section class="annex"><h1>${text(annex.heading)}</h1><p class="sub">${text(annex.intro)}</p>${annex.blocks.map(blockHtml).join("\n")}</section>`,
    "</main>",
    // data, not a script that runs: the policy above forbids those
    data === "" ? "" : `<script type="application/json" id="mutua-record">${data.replaceAll("<", "\\u003c")}</script>`,
    "</body>",
    "</html>",
  ];
  return `${[head, ...body.filter((part) => part !== "")].join("\n")}\n`;
}

/** Paths may be cut after their points, so that a column of them does not push the others off the page. */
const breakable = (value: string): string => escapeMarkup(value).replace(/([._/])(?=[^\s<])/g, "$1<wbr>");
const text = (value: string): string => escapeMarkup(value);

function figureHtml({ number, unit, label, note, alarming }: KeyFigure): string {
  return `<div${alarming ? ' class="alarm"' : ""}><p class="big">${text(number)}${unit === "" ? "" : ` <small>${text(unit)}</small>`}</p><p class="label">${text(label)}</p>${note === "" ? "" : `<p class="note">${text(note)}</p>`}</div>`;
}

function rowsHtml(rows: readonly Row[]): string {
  return rows
    .map(
      (columns) =>
        `<div class="row${columns.length > 1 ? " two" : ""}${columns.flat().every(({ kind }) => kind !== "chart") ? " dense" : ""}${boxesClass(columns)}">${columns.map((blocks) => `<div>${blocks.map(blockHtml).join("\n")}</div>`).join("\n")}</div>`,
    )
    .join("\n");
}

/** Two boxes are about as high as each other: one that is half empty costs the page a line that it may not have. */
function boxesClass(columns: Row): string {
  const lengths = columns.map((blocks) => blocks.reduce((sum, block) => sum + (block.kind === "box" ? block.paragraphs.join(" ").length : NaN), 0));
  const [first, second] = lengths;
  if (lengths.some(Number.isNaN)) return "";
  if (first === undefined || second === undefined) return " boxes";
  return ` boxes part${Math.min(9, Math.max(5, Math.round((boxParts * first) / Math.max(1, first + second))))}`;
}

function blockHtml(block: Block): string {
  if (block.kind === "table") return tableHtml(block.table);
  const heading = block.heading === "" ? "" : `<h2 dir="auto">${text(block.heading)}</h2>`;
  switch (block.kind) {
    case "chart": {
      const { id, subtitle, wide, draw, notes } = block;
      const pictures = wide ? `<div class="wide">${draw(600, id)}</div><div class="narrow">${draw(340, `${id}-n`)}</div>` : draw(340, id);
      return `<figure class="block${wide ? " full" : ""}">${heading}${subtitle === "" ? "" : `<p class="sub">${text(subtitle)}</p>`}${pictures}${notes.map((note) => `<p class="note">${text(note)}</p>`).join("")}</figure>`;
    }
    case "text":
      return `<div class="block">${heading}${block.paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`).join("")}</div>`;
    case "box":
      return `<div class="block box">${heading}${block.paragraphs.map((paragraph) => `<p>${text(paragraph)}</p>`).join("")}</div>`;
    case "list": {
      const tag = block.ordered ? "ol" : "ul";
      return `<div class="block">${heading}<${tag}>${block.items.map((item) => `<li>${text(item)}</li>`).join("")}</${tag}></div>`;
    }
    case "recompute":
      return `<div class="block">${heading}<p><code>${text(block.command)}</code></p>${block.lines.map((line) => `<p class="sub">${text(line)}</p>`).join("")}</div>`;
  }
}

export function tableHtml({ id, heading, head, rows, note, words }: Table): string {
  const side = (column: number): string => (words.includes(column) ? ' class="w"' : "");
  const heads = head.map((name, column) => `<th scope="col"${side(column)}>${text(name)}</th>`).join("");
  const body = rows
    .map((cells) => `<tr>${cells.map((value, column) => `<td${side(column)}>${words.includes(column) ? breakable(value) : text(value)}</td>`).join("")}</tr>`)
    .join("");
  return `<section id="t-${escapeMarkup(id).replace(/\s+/g, "-")}"><h2>${text(heading)}</h2><div class="scroll" tabindex="0" role="region" aria-label="${text(heading)}"><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>${note === undefined || note === "" ? "" : `<p class="note">${text(note)}</p>`}</section>`;
}
