/** How a value that was typed in another form is written: lists in brackets, words for yes and no. */
import { quoted } from "./place.ts";

/** A word, a number, or a list of a few, as it is written in braces; null for anything else. */
export function shownShort(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.length > 0 && value.length <= 40 ? quoted(value) : null;
  if (!Array.isArray(value) || value.length === 0 || value.length > 6) return null;
  const items = value.map((item) => (Array.isArray(item) ? null : shownShort(item)));
  return items.includes(null) ? null : `[${items.join(", ")}]`;
}

/** "age_band, sex" as [age_band, sex], "a b" as ["a b"]. */
export function inBrackets(value: unknown): string {
  if (typeof value === "number") return `[${value}]`;
  if (typeof value !== "string" || value === "" || value.length > 100) return "[ ... ]";
  const parts = value.split(/\s*[,;]\s*/);
  return parts.every((part) => /^[\w-]+$/.test(part)) ? `[${parts.join(", ")}]` : `[${JSON.stringify(value)}]`;
}

/** Words for yes and no, which YAML once read as such. */
const truths: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "y", "on", "oui", "si", "sí", "vrai", "1"].map((word) => [word, true] as const),
  ...["false", "no", "n", "off", "non", "faux", "0"].map((word) => [word, false] as const),
]);

/** What a word or a number means where true or false stands; undefined where it means neither. */
export function truthMeant(value: unknown): boolean | undefined {
  return typeof value === "string" || typeof value === "number" ? truths.get(String(value).trim().toLowerCase()) : undefined;
}
