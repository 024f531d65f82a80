import { allBlocks, type BriefDocument } from "./model.ts";

/** The pictures of the brief as files of their own: name and SVG text, each with its heading as a title. */
export function pictures(document: BriefDocument): readonly { readonly name: string; readonly svg: string }[] {
  return allBlocks(document).flatMap((block) =>
    block.kind === "chart" ? [{ name: `${block.id}.svg`, svg: standalone(block.draw(block.wide ? 600 : 340, block.id), block.wide ? 600 : 340) }] : [],
  );
}

/** A file needs its own size, type and paper; a page gives them to pictures inside it. */
export function standalone(svg: string, width: number): string {
  const [, height = "300"] = /^<svg viewBox="0 0 \d+ ([\d.]+)"/.exec(svg) ?? [];
  return `${svg
    .replace("<svg ", `<svg width="${width}" height="${height}" font-family="'Noto Sans','Segoe UI',Arial,'DejaVu Sans',sans-serif" `)
    .replace("</desc>", `</desc><rect width="${width}" height="${height}" fill="#ffffff"/>`)}\n`;
}
