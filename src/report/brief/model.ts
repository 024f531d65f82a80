/** The brief as data: finished sentences, tables and pictures in reading order, before it becomes HTML, Markdown or a workbook. */
import type { ChartWidth } from "../charts/svg.ts";

export interface Table {
  /** Short name, unique in the document: sheet of the workbook, anchor of the page. */
  readonly id: string;
  readonly heading: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
  /** Columns that hold words; the others are figures, set to the right. */
  readonly words: readonly number[];
}

export type Block =
  | {
      readonly kind: "chart";
      readonly id: string;
      readonly heading: string;
      readonly subtitle: string;
      readonly draw: (width: ChartWidth, id: string) => string;
      /** Full width of the page on paper; a column otherwise. */
      readonly wide: boolean;
      readonly notes: readonly string[];
      /** What the picture shows, in words: for text outputs. */
      readonly table: Table;
    }
  | { readonly kind: "text"; readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly kind: "list"; readonly heading: string; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: "box"; readonly heading: string; readonly paragraphs: readonly string[] }
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "recompute"; readonly heading: string; readonly command: string; readonly lines: readonly string[] };

/** A big number with its label and what must be known to read it. */
export interface KeyFigure {
  readonly number: string;
  /** Small words beside the number: "of 100". */
  readonly unit: string;
  readonly label: string;
  readonly note: string;
  readonly alarming: boolean;
}

/** Blocks side by side (one or two columns), each column from top to bottom. */
export type Row = readonly (readonly Block[])[];

export interface BriefDocument {
  readonly language: string;
  readonly band: { readonly left: string; readonly right: string };
  readonly title: string;
  readonly ask: { readonly heading: string; readonly text: string } | null;
  readonly figures: readonly KeyFigure[];
  readonly pages: readonly (readonly Row[])[];
  readonly annex: { readonly heading: string; readonly intro: string; readonly blocks: readonly Block[] };
  /** Rows of the record behind the tables, as JSON text. */
  readonly data: string;
}

/** All blocks in reading order. */
export const allBlocks = (document: BriefDocument): readonly Block[] => [...document.pages.flat(2).flat(), ...document.annex.blocks];
