import { sha256Hex } from "./sha256.ts";

/** JSON with sorted keys: two files that say the same give the same text, whatever their order, comments and layout. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([first], [second]) => (first < second ? -1 : first > second ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(",")}}`;
}

/** "sha256:..." of bytes or text, the same in Node and in a browser. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${sha256Hex(content)}`;
}

/** "sha256:..." of merged scenario data, in canonical form, and of the files that it names. */
export function scenarioHash(value: unknown, files: Readonly<Record<string, string>>): string {
  return sha256(canonicalJson({ scenario: value, files }));
}
