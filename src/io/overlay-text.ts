import { Document, isSeq, visit } from "yaml";
import { isMap } from "./overlay.ts";

/** An overlay as a YAML file: remarks on top, each list of numbers on one line. */
export function overlayText(overlay: Readonly<Record<string, unknown>>, remarks: readonly string[]): string {
  const document = new Document(plain(overlay));
  document.commentBefore = remarks.map((line) => ` ${line}`).join("\n");
  visit(document, {
    Seq: (_, node) => {
      if (isSeq(node) && node.items.every((item) => typeof (item as { value?: unknown }).value === "number")) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Maps without a prototype as ordinary ones: the writer of YAML asks them for their prototype. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isMap(value) ? Object.fromEntries(Object.keys(value).map((key) => [key, plain(value[key])])) : value;
}
