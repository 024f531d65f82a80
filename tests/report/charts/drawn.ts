/** What a chart says of itself, read back from its text: enough of SVG to judge it without a browser. */
import { textWidth } from "../../../src/report/charts/text-width.ts";

export interface DrawnText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const unescape = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

/** Boxes of all texts, widths as an upper estimate; groups that are moved down are followed. */
export function drawnTexts(svg: string): DrawnText[] {
  const texts: DrawnText[] = [];
  let shift = 0;
  for (const [, moved, closed, attributes = "", text = ""] of svg.matchAll(/<g transform="translate\(0 ([\d.]+)\)">|(<\/g>)|<text ([^>]*)>([^<]*)<\/text>/g)) {
    if (moved !== undefined) shift = Number(moved);
    else if (closed !== undefined) shift = 0;
    else {
      const number = (name: string): number => Number(new RegExp(`\\b${name}="([^"]+)"`).exec(attributes)?.[1]);
      const size = number("font-size");
      const width = textWidth(unescape(text), size, attributes.includes('font-weight="700"') ? "bold" : "regular");
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? "start";
      const left = number("x") - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
      texts.push({ text: unescape(text), left, right: left + width, top: shift + number("y") - size, bottom: shift + number("y") + size / 4 });
    }
  }
  return texts;
}

/** Faults of a chart's text: outside its box, broken numbers, open tags, missing title or description. */
export function faultsOf(svg: string): string[] {
  const faults: string[] = [];
  const [, width = "0", height = "0"] = /^<svg viewBox="0 0 ([\d.]+) ([\d.]+)" role="img" aria-labelledby="/.exec(svg) ?? [];
  if (width === "0") faults.push("no role, label or box");
  if (/NaN|Infinity|undefined|null|\[object/.test(svg.replace(/<(title|desc)[^>]*>[^<]*<\/\1>|<text[^>]*>[^<]*<\/text>/g, ""))) faults.push("a broken number");
  const open: string[] = [];
  for (const [, close, name, self] of svg.matchAll(/<(\/?)([a-z]+)(?:"[^"]*"|[^>"])*?(\/?)>/g)) {
    if (close === "/") {
      if (open.pop() !== name) faults.push(`</${name}> closes another element`);
    } else if (self !== "/") open.push(name!);
  }
  if (open.length > 0) faults.push(`open: ${open.join(" ")}`);
  if (!/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/.test(svg)) faults.push("no title or description");
  for (const { text, left, right, top, bottom } of drawnTexts(svg)) {
    if (left < -0.6 || right > Number(width) + 0.6 || top < -2 || bottom > Number(height) + 1)
      faults.push(`outside: ${text} (${left.toFixed(0)} to ${right.toFixed(0)} of ${width}, ${bottom.toFixed(0)} of ${height})`);
  }
  return faults;
}

/** Pairs of texts that lie on each other by more than the estimate of widths can explain. */
export function overlaps(svg: string): string[] {
  const texts = drawnTexts(svg).filter(({ text }) => text !== "");
  // the estimate is an upper one: a twelfth is taken off each end
  const shrink = (one: DrawnText): DrawnText => ({
    ...one,
    left: one.left + (one.right - one.left) / 12,
    right: one.right - (one.right - one.left) / 12,
    top: one.top + 2.5,
    bottom: one.bottom - 2.5,
  });
  return texts.flatMap((a, index) =>
    texts.slice(index + 1).flatMap((b) => {
      const [p, q] = [shrink(a), shrink(b)];
      return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom ? [`${a.text} on ${b.text}`] : [];
    }),
  );
}
