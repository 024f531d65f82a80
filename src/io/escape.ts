/**
 * Text from outside must not steer a terminal: names, paths and excerpts are shown with their control characters spelled out.
 *
 * Covered: C0 and C1 controls, DEL, the marks and overrides of bidirectional text, line and paragraph separators,
 * unpaired surrogates. JSON output keeps the true text (`escapeJson`): the same string, spelled with \u.
 */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function spell(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** One value inside a line: newlines and tabs are spelled out as well. */
export function escapeText(text: string): string {
  return text.replace(hidden, spell);
}

/** A finished text of several lines: newlines stay; so do the colours (SGR) of a report when `colour` is true. */
export function escapeLines(text: string, colour = false): string {
  const ownColour = colour ? /(\u001b\[[0-9;]*m|\n)/ : /(\n)/;
  return text
    .split(ownColour)
    .map((part, index) => (index % 2 === 1 ? part : escapeText(part)))
    .join("");
}

/** JSON text that no terminal obeys: inside its strings \u spellings replace what JSON.stringify leaves raw. */
export function escapeJson(json: string): string {
  return json.replace(hidden, (character) => (character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`));
}

/** A copy of plain data with every string, keys included, escaped for the screen. */
export function escapeDeep<Data>(data: Data): Data {
  return escapeAny(data) as Data; // same shape: only the characters of strings change
}

function escapeAny(data: unknown): unknown {
  if (typeof data === "string") return escapeText(data);
  if (Array.isArray(data)) return data.map(escapeAny);
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [escapeText(key), escapeAny(value)]));
}

/** One word of a command that is printed to be typed again: in double quotes where a shell would divide it (sh, PowerShell and cmd read those alike). */
export function commandWord(text: string): string {
  const shown = escapeText(text);
  return /^[^\s"'`$&|<>()[\]{};*?!#~]+$/u.test(shown) ? shown : `"${shown.replaceAll('"', '\\"')}"`;
}
