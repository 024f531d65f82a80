/**
 * Width of text on a terminal, in columns: combining marks 0, East Asian wide characters and emoji 2, the rest 1. Names in
 * scenarios are free text, so tables are padded and cut by this width and never by `length`.
 *
 * @source Unicode Standard Annex 11, East Asian Width (wide and fullwidth blocks); Unicode Technical Standard 51 (emoji presentation)
 */
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const emoji = /\p{Emoji_Presentation}|\uFE0F/u;
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1aff0, 0x1b2ff],
  [0x20000, 0x3fffd],
];

function graphemeWidth(grapheme: string): number {
  if (zeroWidth.test(grapheme)) return 0;
  if (emoji.test(grapheme)) return 2;
  const code = grapheme.codePointAt(0)!;
  return wideRanges.some(([first, last]) => code >= first && code <= last) ? 2 : 1;
}

const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

export const displayWidth = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text) ? text.length : graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);

/** The text, or as much of it as fits before the ellipsis. Never cuts inside a character. */
export function truncate(text: string, width: number, ellipsis = "…"): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  let kept = "";
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > room) break;
    kept += grapheme;
  }
  return room < 0 ? "" : kept.trimEnd() + ellipsis;
}

/** The text with its middle left out: head and end stay, so that names that differ at the end, and limits of checks, can be told apart. */
export function truncateMiddle(text: string, width: number, ellipsis = "…"): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  if (room < 8) return truncate(text, width, ellipsis);
  const tailRoom = Math.floor(room / 3);
  let tail = "";
  for (const grapheme of graphemes(text).reverse()) {
    if (displayWidth(grapheme + tail) > tailRoom) break;
    tail = grapheme + tail;
  }
  return truncate(text, width - displayWidth(tail), ellipsis) + tail;
}

export const padEnd = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)));
export const padStart = (text: string, width: number): string => " ".repeat(Math.max(0, width - displayWidth(text))) + text;

/** A space at which no line is cut: between a number and its unit. It is printed as a plain space. */
export const hardSpace = "\u00a0";

/** Lines of at most `width` columns, cut at spaces; a word that is longer than a line is cut inside. Later lines start with `indent`. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  let empty = true;
  const open = (): void => {
    lines.push(line);
    line = indent;
    empty = true;
  };
  for (let word of text.split(" ")) {
    if (!empty && displayWidth(line) + 1 + displayWidth(word) > width) open();
    while (displayWidth(line) + displayWidth(word) > width) {
      const head = truncate(word, width - displayWidth(line), "");
      if (head === "") break;
      line += head;
      word = word.slice(head.length);
      open();
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  lines.push(line);
  return lines.map((text) => text.replaceAll(hardSpace, " "));
}
