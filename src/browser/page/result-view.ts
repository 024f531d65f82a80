/** A result as HTML: the claim, the figures, the pictures and their tables, all of them the brief's own. */
import { metrics, type ResultRecord, type Scenario } from "../../engine/index.ts";
import { causesBlock } from "../../report/brief/block-causes.ts";
import { peopleBlock } from "../../report/brief/block-people.ts";
import { reserveBlock } from "../../report/brief/block-reserve.ts";
import { hundredBlock } from "../../report/brief/block-state.ts";
import { briefScenario, createFacts, type Facts } from "../../report/brief/facts.ts";
import { keyFigures } from "../../report/brief/key-figures.ts";
import type { Block, Table } from "../../report/brief/model.ts";
import { failingScheme } from "../../report/brief/ruin.ts";
import { titleOf } from "../../report/brief/title.ts";
import { beforeAfter } from "./before-after.ts";
import { esc } from "./dom.ts";
import type { Words } from "./words.ts";

export function factsOf(record: ResultRecord, scenario: Scenario, { brief }: Words): Facts {
  return createFacts({ record, metrics, scenario: briefScenario(scenario), sensitivity: null, texts: brief });
}

/** The sentence that is read out when a run ends. */
export function claimOf(facts: Facts): { readonly text: string; readonly alarm: boolean } {
  return { text: titleOf(facts), alarm: failingScheme(facts) !== null };
}

/** @param start  the record of the rules at the start, drawn as an outline; null where these are the rules */
export function resultHtml(facts: Facts, start: Facts | null, words: Words): string {
  const then = start === null ? [] : keyFigures(start);
  const keys = keyFigures(facts).map(({ number, unit, label, note, alarming }) => {
    const before = then.find((one) => one.label === label);
    const was = before === undefined ? "" : `<small>${esc(words.lab.atStart(`${before.number} ${before.unit}`.trim()))}</small>`;
    return `<li class="key${alarming ? " alarm" : ""}"><b>${esc(number)}</b> ${esc(unit)} ${esc(label)}<small>${esc(note)}</small>${was}</li>`;
  });
  const blocks = [
    peopleBlock(facts),
    ...(start === null ? [] : [beforeAfter(facts, start, words)]),
    causesBlock(facts),
    reserveBlock(facts),
    hundredBlock(facts),
  ];
  const charts = blocks.filter((block) => block !== null).filter((block) => block.kind === "chart");
  return `<ul class="keys">${keys.join("")}</ul><div class="charts">${charts.map(chartHtml).join("")}</div>
<details><summary>${esc(words.lab.asTable)}</summary>${charts.map(({ table }) => tableHtml(table)).join("")}</details>`;
}

type ChartBlock = Extract<Block, { kind: "chart" }>;

/** A wide picture is drawn twice, for a page and for a phone; one of the two is shown. */
export function chartHtml({ id, heading, subtitle, draw, wide, notes }: ChartBlock): string {
  const picture = wide ? `<div class="broad">${draw(600, `${id}-b`)}</div><div class="narrow">${draw(340, `${id}-n`)}</div>` : draw(340, id);
  const after = notes.map((note) => `<p class="note">${esc(note)}</p>`).join("");
  return `<figure${wide ? ' class="wide"' : ""}><h3>${esc(heading)}</h3><p class="sub">${esc(subtitle)}</p>${picture}${after}</figure>`;
}

export function tableHtml({ heading, head, rows, words: wordColumns }: Table): string {
  const cell = (tag: "td" | "th", text: string, column: number, scope = ""): string =>
    `<${tag}${wordColumns.includes(column) ? "" : ' class="figure"'}${scope}>${esc(text)}</${tag}>`;
  const body = rows
    .map((row) => `<tr>${row.map((text, column) => (column === 0 ? cell("th", text, column, ' scope="row"') : cell("td", text, column))).join("")}</tr>`)
    .join("");
  return `<div class="scroll" tabindex="0" role="region" aria-label="${esc(heading)}"><table><caption class="sub">${esc(heading)}</caption><thead><tr>${head
    .map((text, column) => cell("th", text, column, ' scope="col"'))
    .join("")}</tr></thead><tbody>${body}</tbody></table></div>`;
}
