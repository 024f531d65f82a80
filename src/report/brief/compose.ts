import type { Metric } from "../../engine/metrics/metric.ts";
import type { ResultRecord } from "../../engine/result.ts";
import type { BriefTexts } from "../language/brief/texts.ts";
import type { ReplicateRow } from "../replicates-csv.ts";
import { annexBlocks } from "./annex.ts";
import { causesBlock } from "./block-causes.ts";
import { effectsBlock } from "./block-effects.ts";
import { ledgerBlock } from "./block-ledger.ts";
import { peopleBlock } from "./block-people.ts";
import { reserveBlock } from "./block-reserve.ts";
import { sensitivityBlock } from "./block-sensitivity.ts";
import { recomputeBlock, sourcesBlock } from "./block-sources.ts";
import { hundredBlock, stateBlock } from "./block-state.ts";
import { fairBlock, notInBlock, weakestBlock, wrongBlock } from "./block-trust.ts";
import { type BriefScenario, createFacts, type Facts } from "./facts.ts";
import { frontierBlocks } from "./frontier-block.ts";
import { keyFigures } from "./key-figures.ts";
import type { Block, BriefDocument, Row } from "./model.ts";
import { recordData } from "./record-data.ts";
import type { Sensitivity } from "./sensitivity.ts";
import { titleOf } from "./title.ts";

export interface BriefOptions {
  readonly texts: BriefTexts;
  /** What is asked of whom, in the author's words; null leaves the box out. */
  readonly ask: string | null;
  readonly audience: string | null;
  readonly organisation: string | null;
  /** Printed as given; no date appears by itself. */
  readonly date: string | null;
  /** The command that gives these figures again. */
  readonly command: string;
}

export interface BriefInput {
  readonly record: ResultRecord;
  /** What the engine can compute, with names, formulas and sources. */
  readonly metrics: readonly Metric[];
  readonly scenario: BriefScenario | null;
  readonly sensitivity: Sensitivity | null;
  /** Totals of the first future, for recomputing; null where they were not kept. */
  readonly firstFuture: readonly ReplicateRow[] | null;
  readonly options: BriefOptions;
  /** One person of one future (`story-block.ts`); null leaves it out. */
  readonly story?: Block | null;
  /** Options of `mutua frontier` (`frontier-block.ts`); null leaves them out. */
  readonly frontier?: Block | null;
}

/** Two pages and an annex. The same input gives the same document, and rendering it the same bytes. */
export function composeBrief({ record, metrics, scenario, sensitivity, firstFuture, options, story = null, frontier = null }: BriefInput): BriefDocument {
  const { texts } = options;
  const facts = createFacts({ record, metrics, scenario, sensitivity, texts });
  return {
    language: texts.language,
    band: bandOf(facts, options),
    title: titleOf(facts),
    ask: options.ask === null ? null : { heading: texts.ask, text: options.ask },
    figures: keyFigures(facts),
    pages: [pageOne(facts), pageTwo(facts, options.command)],
    annex: {
      heading: texts.annex.heading,
      intro: `${texts.annex.intro} ${texts.annex.data}`,
      blocks: [...(story === null ? [] : [story]), ...frontierBlocks(frontier), ...annexBlocks(facts, firstFuture)],
    },
    data: recordData(facts),
  };
}

function bandOf({ texts }: Facts, { audience, organisation, date }: BriefOptions): BriefDocument["band"] {
  const kind = audience === null ? texts.band.kind : `${texts.band.kind} ${texts.band.audience(audience)}`;
  // a date is not cut at its hyphens
  const day = date === null ? [] : [date.replaceAll("-", "\u2011")];
  return { left: [kind, ...(organisation === null ? [] : [organisation]), ...day].join(" · "), right: texts.band.notForecast };
}

/** Columns without their missing blocks; empty columns, and rows of none, are left out. */
function row(...columns: readonly (readonly (Block | null)[])[]): Row {
  return columns.map((blocks) => blocks.filter((block) => block !== null)).filter((blocks) => blocks.length > 0);
}

function pageOne(facts: Facts): Row[] {
  return [row([peopleBlock(facts)]), row([causesBlock(facts)], [reserveBlock(facts)]), row([weakestBlock(facts)], [fairBlock(facts)])].filter(
    (columns) => columns.length > 0,
  );
}

function pageTwo(facts: Facts, command: string): Row[] {
  return [
    row([ledgerBlock(facts)], [stateBlock(facts), hundredBlock(facts)]),
    row([sensitivityBlock(facts) ?? effectsBlock(facts)]),
    row([wrongBlock(facts), notInBlock(facts)], [sourcesBlock(facts), recomputeBlock(facts, command)]),
  ].filter((columns) => columns.length > 0);
}
