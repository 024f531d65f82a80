/**
 * Width of a text in an SVG without a browser: an upper estimate, so that labels get enough room on any machine. Advance widths in
 * hundredths of the type size, the larger of DejaVu Sans (the widest of common sans-serif types) and Liberation Sans (metrics of Arial).
 * Letters with marks count as their base letter; other scripts as wide as the type is high.
 */
const regular =
  "32,40,46,84,64,95,78,27,39,39,50,84,32,36,32,34,64,64,64,64,64,64,64,64,64,64,34,34,84,84,84,56,102,68,69,72,77,67,61,78,75,29,50,67,56,86,75,79,67,79,72,67,61,73,68,99,69,67,69,39,34,39,84,56,50,61,63,55,63,62,35,63,63,28,28,58,28,97,63,61,63,63,41,52,39,63,59,82,59,59,52,64,34,64,84";
const bold =
  "35,46,52,84,70,100,87,31,46,46,52,84,38,42,38,37,70,70,70,70,70,70,70,70,70,70,40,40,84,84,84,61,100,77,76,73,83,68,68,82,84,37,56,77,64,100,84,85,73,85,77,72,68,81,77,110,77,72,73,46,37,46,84,56,50,67,72,59,72,68,44,72,71,34,34,67,34,104,71,69,72,72,49,60,48,71,65,92,65,65,58,71,37,71,84";
const widths = { regular: regular.split(",").map(Number), bold: bold.split(",").map(Number) };

export type Weight = "regular" | "bold";

/** Width in pixels of `text` at a type size in pixels. */
export function textWidth(text: string, size: number, weight: Weight = "regular"): number {
  let hundredths = 0;
  for (const character of text.normalize("NFD")) {
    const code = character.codePointAt(0)!;
    if (code >= 0x300 && code < 0x370) continue; // a mark on the letter before it
    hundredths += widths[weight][code - 32] ?? (code < 0x2100 ? 64 : 100);
  }
  return (hundredths * size) / 100;
}

/** The text, or as much of it as fits before an ellipsis; never cuts inside a character. */
export function fitText(text: string, width: number, size: number, weight: Weight = "regular"): string {
  // labels are often given exactly their own width
  if (textWidth(text, size, weight) <= width + 0.01) return text;
  let kept = "";
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size, weight) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines of a label, cut at spaces; what does not fit into `most` lines ends with an ellipsis. */
export function wrapLabel(text: string, width: number, size: number, most: number, weight: Weight = "regular"): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(" ")];
  return kept.map((one) => fitText(one, width, size, weight));
}
