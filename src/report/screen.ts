import type { ResultRecord } from "../engine/result.ts";
import { en } from "./language/en.ts";
import type { Language } from "./language/language.ts";
import { attributionBlock } from "./screen/attribution.ts";
import { byYearBlock } from "./screen/by-year.ts";
import { causesBlock } from "./screen/causes.ts";
import { checksBlock } from "./screen/checks.ts";
import { type DetailRows, detailBlock, everyRow, type FigureWords } from "./screen/detail.ts";
import { fairnessBlock } from "./screen/fairness.ts";
import { firstPricesBlock } from "./screen/first-prices.ts";
import { ledgerBlock } from "./screen/ledger.ts";
import { type LeverLine, leversBlock } from "./screen/levers.ts";
import { mindBlock } from "./screen/mind.ts";
import { nextBlock } from "./screen/next.ts";
import { schemesBlock } from "./screen/schemes.ts";
import { sentencesBlock } from "./screen/sentences.ts";
import { stripBlock } from "./screen/strip.ts";
import { tableBlock } from "./screen/table.ts";
import { titleBlock } from "./screen/title.ts";
import { todayBlock } from "./screen/today.ts";
import type { Paint } from "./screen/view.ts";
import { createView } from "./screen/view.ts";

export type { DetailRows, FigureWords } from "./screen/detail.ts";
export type { LeverLine } from "./screen/levers.ts";
export type { Paint, PaintStyle } from "./screen/view.ts";

export interface ScreenOptions {
  /** Columns of the terminal; the screen uses 60 to 119 of them. */
  readonly width: number;
  /** true: pictures of `# / . :` only. */
  readonly ascii: boolean;
  /** Colour only doubles what words and shapes say; the identity gives the piped text. */
  readonly colour: Paint;
  /** Who pays for whom and every metric by group, after the first screen. */
  readonly detail: boolean;
  /** What is shown of all figures after the screen; null for nothing but what `detail` shows. */
  readonly rows?: DetailRows | null;
  /** Names of figures in `rows`; left out: their ids. */
  readonly called?: FigureWords;
  /** The command that recomputes this screen, ready to paste. */
  readonly command: string;
  /** The scenario as it is written on a command line. */
  readonly scenarioFile: string;
  readonly language?: Language;
  /** Levers at work, a sentence for each. */
  readonly levers?: readonly LeverLine[];
}

const narrowest = 60;
const widest = 119;
/** Lines of the whole screen for one or two worlds, but for the years and the fair baseline. */
const mostLines = 46;
/** On a narrow terminal labels and names have lines of their own, and the reserve stands below the causes. */
const mostNarrow = 70;
const narrow = 72;
/** Lines that the blocks of varying length may take, from generous to tight; the first that gives a short enough screen is used. */
interface Room {
  readonly causes: number;
  readonly checks: number;
  readonly mind: number;
}
const rooms: readonly Room[] = [
  { causes: 10, checks: 4, mind: 4 },
  { causes: 9, checks: 3, mind: 3 },
  { causes: 8, checks: 3, mind: 3 },
  { causes: 7, checks: 3, mind: 3 },
  { causes: 7, checks: 2, mind: 2 },
  { causes: 6, checks: 2, mind: 2 },
  { causes: 6, checks: 2, mind: 1 },
  { causes: 6, checks: 1, mind: 1 },
];
const everything: Room = { causes: 10, checks: Infinity, mind: Infinity };

/** Sentences of levers on the first screen; `--detail` has all. */
const mostLevers = 3;

/** Lines of blocks with an empty line between them. */
const lineCount = (blocks: readonly string[][]): number => blocks.reduce((sum, block) => sum + block.length + 1, -1);

/**
 * The screen of `mutua run` for a person with five minutes: sentences, one picture, one table, why people are excluded beside
 * the reserve, checks, what to distrust, commands. Names in the record must already be safe to print (no control characters).
 */
export function renderScreen(record: ResultRecord, options: ScreenOptions): string {
  const width = Math.min(widest, Math.max(narrowest, options.width));
  const view = createView(record, { language: options.language ?? en, width, ascii: options.ascii, colour: options.colour });
  const levers = leversBlock(view, options.levers ?? [], options.detail ? Infinity : mostLevers);
  // what the years, levers, the fair baseline and the parts of a difference add is never bought with causes, checks or warnings
  const further = [todayBlock(view), byYearBlock(view), levers, fairnessBlock(view), attributionBlock(view)];
  const top = [titleBlock(view), sentencesBlock(view), stripBlock(view), tableBlock(view), schemesBlock(view), ...further];
  const next = nextBlock(view, options.command, options.scenarioFile);
  const compose = ({ causes, checks, mind }: Room): string[][] =>
    [...top, causesBlock(view, causes), [...checksBlock(view, checks), ...mindBlock(view, mind)], next].filter((block) => block.length > 0);
  const sizes = options.detail ? [everything] : rooms;
  const screens = sizes.map(compose);
  const more = further.reduce((sum, block) => sum + (block.length === 0 ? 0 : block.length + 1), 0);
  const blocks = screens.find((screen) => lineCount(screen) <= (width < narrow ? mostNarrow : mostLines) + more) ?? screens.at(-1)!;
  const rows = options.rows ?? null;
  const money = options.detail && (rows === null || rows.families === null || rows.families.includes("solidarity"));
  if (money) blocks.push(...[firstPricesBlock(view), ledgerBlock(view)].filter((block) => block.length > 0));
  if (options.detail || rows !== null) blocks.push(detailBlock(view, rows ?? everyRow, options.called));
  return `${blocks.map((block) => block.join("\n")).join("\n\n")}\n`;
}
