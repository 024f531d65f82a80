import { Composer, type Document, Lexer, LineCounter, Parser } from "yaml";
import { type LocatedProblem, type Place, type Places, startOf } from "./place.ts";
import { readCodes } from "./problem-codes.ts";
import { syntaxFaults } from "./syntax-fault.ts";
import { depthLimit, toPlain } from "./to-plain.ts";

/** A file as plain data (maps without a prototype) and where everything in it stands; `value` undefined where problems are. */
export interface ParsedFile {
  readonly value: unknown;
  readonly places: Places;
  readonly problems: readonly LocatedProblem[];
}

/**
 * How many tokens (words, brackets, colons, line ends) a file may hold: about a quarter of it in values. The composed
 * document takes about 600 bytes a token; larger tables belong in CSV, which is read without this cost.
 */
export const tokenLimit = 100_000;

/** Reads YAML 1.2 or JSON (one of its subsets): no merge keys, no tags, one document. Nothing is coerced. */
export function parseScenario(text: string, file: string, maxTokens: number = tokenLimit): ParsedFile {
  const places: Places = new Map();
  const lines = new LineCounter();
  const problems: LocatedProblem[] = [];
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const report = (code: string, at: Place, allowed: string, fix: string): ParsedFile => {
    problems.push({ code, path: [], value: undefined, allowed, fix, place: at });
    return { value: undefined, places, problems };
  };

  if (text.trim() === "")
    return report(
      readCodes.empty,
      startOf(file),
      "the file is empty",
      "write at least `mutua: 1`, or start from a shipped one: mutua scenarios copy first-steps",
    );
  const composed = compose(text, lines, maxTokens);
  if ("tooMany" in composed) {
    const aliases = composed.withAliases;
    return report(
      aliases ? readCodes.aliases : readCodes.size,
      place(composed.tooMany),
      aliases ? `aliases in a file of more than ${maxTokens} tokens could expand without end` : `the file holds more than ${maxTokens} tokens`,
      aliases ? "write the values out, or use an overlay file" : "put large tables into CSV files and name them, or pass --allow-large",
    );
  }
  if ("tooDeep" in composed)
    return report(readCodes.depth, place(composed.tooDeep), `maps and lists nest deeper than ${depthLimit} levels`, "close the brackets or indent less");
  const [document, second] = composed.documents;
  if (document === undefined) return report(readCodes.empty, startOf(file), "the file holds no data", "write at least `mutua: 1`");
  const { errors } = document;
  const seen = errors.map(({ code, message, pos }) => ({ code, message, ...lineAndColumn(place(pos[0])) }));
  for (const { allowed, fix, line, column } of syntaxFaults(text, seen))
    problems.push({ code: readCodes.syntax, path: [], value: undefined, allowed, fix, place: { file, line, column } });
  if (errors.length > 0) return { value: undefined, places, problems };
  if (second !== undefined)
    return report(readCodes.documents, place(second.contents?.range[0] ?? second.range[0]), "one file holds one scenario", "split it at the line ---");
  if (document.directives?.yaml.version !== "1.2") return report(readCodes.tag, startOf(file), "files are read as YAML 1.2", "remove the %YAML line");

  const value = toPlain(document.contents, { place, places, problems });
  return { value: problems.length > 0 ? undefined : value, places, problems };
}

/** The parser keeps its own stack, the composer recurses: depth is checked on the first before the second sees anything. */
function compose(
  text: string,
  lines: LineCounter,
  maxTokens: number,
): { documents: Document.Parsed[] } | { tooDeep: number } | { tooMany: number; withAliases: boolean } {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  let count = 0;
  let withAliases = false;
  for (const lexeme of new Lexer().lex(text)) {
    count += 1;
    withAliases ||= lexeme.startsWith("*");
    if (count > maxTokens) return { tooMany: parser.offset, withAliases };
    tokens.push(...parser.next(lexeme));
    // Each level of YAML takes up to two places on the stack.
    if (parser.stack.length > 2 * depthLimit) return { tooDeep: parser.offset };
  }
  tokens.push(...parser.end());
  const composer = new Composer({ uniqueKeys: false, merge: false, version: "1.2", strict: true, prettyErrors: false });
  return { documents: [...composer.compose(tokens, false, text.length)] };
}

const lineAndColumn = ({ line, column }: Place): Pick<Place, "line" | "column"> => ({ line, column });
