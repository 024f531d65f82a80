/**
 * What a person did where the YAML parser gave up: a tab, a colon in a text, a space too few, a line that starts in the wrong column.
 *
 * The parser goes on after a fault and reports what follows from it. Only its first error is shown, and later ones whose cause is plain on
 * their own line: one message for one slip.
 */

/** An error of the parser at a line and column (from 1). */
export interface ParserError {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export interface SyntaxFault {
  readonly line: number;
  readonly column: number;
  readonly allowed: string;
  readonly fix: string;
}

const mostShown = 20;

export function syntaxFaults(text: string, errors: readonly ParserError[]): SyntaxFault[] {
  const lines = text.split(/\r\n|\n|\r/);
  const found = new Map<number, SyntaxFault>();
  for (const error of errors) {
    const cause = plainCause(lines, error) ?? (found.size === 0 ? (quoteFault(lines, error) ?? columnFault(lines, error) ?? unexplained(error)) : null);
    if (cause !== null && !found.has(cause.line)) found.set(cause.line, cause);
    if (found.size >= mostShown) break;
  }
  return [...found.values()];
}

/** A cause that stands on the line of the error or on the last line of content before it. */
function plainCause(lines: readonly string[], { line, column }: ParserError): SyntaxFault | null {
  for (const at of [line, contentBefore(lines, line)]) {
    const written = lines[at - 1];
    if (written === undefined) continue;
    const cause = tabFault(lines, at) ?? spaceFault(written, at) ?? signFault(written, at) ?? (at === line ? colonFault(written, at, column) : null);
    if (cause !== null) return cause;
  }
  return null;
}

/** A tab among the blanks at the start of a line. */
function tabFault(lines: readonly string[], line: number): SyntaxFault | null {
  const blanks = /^[ \t]*/.exec(lines[line - 1]!)![0];
  if (!blanks.includes("\t")) return null;
  const before = lines[contentBefore(lines, line) - 1] ?? "";
  const wanted = /^ */.exec(before)![0].length + (/:\s*(#.*)?$/.test(before) ? 2 : 0);
  const fix = wanted === 0 ? "write spaces in place of the tab, two for each level" : `write ${wanted} spaces in place of the tab`;
  return { line, column: blanks.indexOf("\t") + 1, allowed: "lines start with spaces, this one with a tab", fix };
}

/** `rate:3` without the space after the colon. */
function spaceFault(written: string, line: number): SyntaxFault | null {
  const match = /^(\s*(?:- )?)([\w-]+):([^\s:/].*)$/.exec(written);
  if (match === null) return null;
  const [, blanks = "", key = "", value = ""] = match;
  return {
    line,
    column: blanks.length + key.length + 2,
    allowed: "a space stands after the colon of a key",
    fix: `write ${key}: ${brief(value)}`,
  };
}

/** `rate = 3` and `mean: -`: a sign of equality for a colon, or a dash or a question mark where a value is not known yet. */
function signFault(written: string, line: number): SyntaxFault | null {
  const equal = /^(\s*(?:- )?)([\w-]+)\s*=\s*([^=\s].*)$/.exec(written);
  if (equal !== null && !written.includes(":")) {
    const [, blanks = "", key = "", value = ""] = equal;
    return { line, column: blanks.length + key.length + 1, allowed: "a colon and a space stand behind a key", fix: `write ${key}: ${brief(value)}` };
  }
  const open = /^(\s*(?:- )?)([\w-]+):\s+([-?])\s*(?:#.*)?$/.exec(written);
  if (open === null) return null;
  const [, blanks = "", key = "", sign = ""] = open;
  const column = blanks.length + key.length + 3;
  return { line, column, allowed: `${sign} alone is no value`, fix: `write the value of ${key}, or remove the line` };
}

/** The line on which a quote opens that nothing closes. */
function quoteFault(lines: readonly string[], { code, message }: ParserError): SyntaxFault | null {
  if (code !== "MISSING_CHAR" || !/quote/.test(message)) return null;
  const at = lines.findIndex((text) => /^\s*(?:- )?(?:[^"'#]*:\s+|- )?(["'])(?:(?!\1).)*$/.test(text));
  const written = lines[at];
  if (written === undefined) return null;
  const sign = /["']/.exec(written)!;
  return {
    line: at + 1,
    column: sign.index + 1,
    allowed: "a quote opens here and nothing closes it",
    fix: `write ${sign[0]} at the end of the text, or leave the first one out`,
  };
}

/** `name: Mutual: a first one`: a second colon outside quotes. */
function colonFault(written: string, line: number, column: number): SyntaxFault | null {
  const match = /^(\s*(?:- )?)([^:#"'{[]+):\s+([^"'{[#][^#]*:(?:\s[^#]*)?)(?:\s#.*)?$/.exec(written);
  if (match === null) return null;
  const [, , key = "", rest = ""] = match;
  const value = rest.trim();
  const fix = value.endsWith(":")
    ? `put the name in quotes: "${brief(`${key}: ${value.slice(0, -1)}`)}":`
    : `put the text in quotes: ${key}: "${brief(value)}"`;
  return { line, column, allowed: "a text that holds a colon stands in quotes", fix };
}

/** A line that starts a little left or right of the keys it belongs to. */
function columnFault(lines: readonly string[], { code, line }: ParserError): SyntaxFault | null {
  if (code !== "BAD_INDENT" && code !== "BLOCK_AS_IMPLICIT_KEY" && code !== "MULTILINE_IMPLICIT_KEY" && code !== "UNEXPECTED_TOKEN") return null;
  const own = keyOf(lines[line - 1]);
  if (own === null) return null;
  const after = contentAfter(lines, line);
  const next = keyOf(lines[after - 1]);
  if (code !== "BAD_INDENT" && next !== null && next.blanks > own.blanks && own.hasValue) return move(own, line, next, after);
  // the siblings it may have: keys above whose column no line between has left
  let nearest: { readonly key: LineKey; readonly line: number } | null = null;
  let left = Number.POSITIVE_INFINITY;
  for (let at = line - 1; at >= 1 && left > 0; at--) {
    const key = keyOf(lines[at - 1]);
    if (key === null || key.blanks >= left) continue;
    left = key.blanks;
    const distance = Math.abs(key.blanks - own.blanks);
    if (distance > 0 && (nearest === null || distance < Math.abs(nearest.key.blanks - own.blanks))) nearest = { key, line: at };
    if (distance === 0) return null;
  }
  return nearest === null ? null : move(own, line, nearest.key, nearest.line);
}

function move(own: LineKey, line: number, other: LineKey, otherLine: number): SyntaxFault {
  const allowed = `${own.name} starts in column ${own.blanks + 1}, ${other.name} on line ${otherLine} in column ${other.blanks + 1}`;
  const fix = `write ${other.blanks} ${other.blanks === 1 ? "space" : "spaces"} before ${own.name}, as before ${other.name}`;
  return { line, column: own.blanks + 1, allowed, fix };
}

interface LineKey {
  readonly blanks: number;
  readonly name: string;
  readonly hasValue: boolean;
}

/** The key a line of a block map starts with; null for other lines. */
function keyOf(written: string | undefined): LineKey | null {
  const match = written === undefined ? null : /^( *)([^\s#:"'{[-][^:#]{0,60}?):(\s+[^\s#].*)?(?:\s*#.*)?$/.exec(written);
  return match === null ? null : { blanks: match[1]!.length, name: match[2]!, hasValue: match[3] !== undefined };
}

function contentBefore(lines: readonly string[], line: number): number {
  let at = line - 1;
  while (at >= 1 && /^\s*(#.*)?$/.test(lines[at - 1] ?? "")) at--;
  return at;
}

function contentAfter(lines: readonly string[], line: number): number {
  let at = line + 1;
  while (at <= lines.length && /^\s*(#.*)?$/.test(lines[at - 1] ?? "")) at++;
  return at;
}

function unexplained({ code, message, line, column }: ParserError): SyntaxFault {
  return { line, column, allowed: message.split("\n", 1)[0] ?? message, fix: adviceOf(code) };
}

function adviceOf(code: string): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "indent with spaces";
    case "MISSING_CHAR":
    case "UNEXPECTED_TOKEN":
      return "look for a missing quote, bracket, comma or colon at or just before this place";
    case "BAD_INDENT":
      return "start the keys of one map in the same column, and close every bracket";
    default:
      return "look at or just before this place";
  }
}

const brief = (text: string): string => {
  const whole = text.replace(/\s+#.*$/, "").trim();
  return whole.length > 60 ? `${whole.slice(0, 57)}...` : whole;
};
