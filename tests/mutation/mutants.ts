/** Small faults put into a source file, one at a time: what tests must notice. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

export interface Mutant {
  /** Path from the project's root. */
  readonly file: string;
  readonly line: number;
  /** The line's own text: with it a mutant is found again after lines above it have moved. */
  readonly text: string;
  /** Among mutants of this file that read the same, its number from 1. */
  readonly nth: number;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly becomes: string;
}

const swaps: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "&&": "||",
  "||": "&&",
};
const calls: Readonly<Record<string, string>> = { "Math.min": "Math.max", "Math.max": "Math.min" };

/** Every mutant of a file, in the order of the text. */
export function mutantsOf(file: string): readonly Mutant[] {
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lines = text.split("\n");
  const found: Mutant[] = [];
  const add = (node: ts.Node, becomes: string): void => {
    const start = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(start).line;
    const was = text.slice(start, node.end);
    const same = found.filter((one) => one.text === lines[line]!.trim() && one.was === was && one.becomes === becomes);
    found.push({ file, line: line + 1, text: lines[line]!.trim(), nth: same.length + 1, start, end: node.end, was, becomes });
  };
  const visit = (node: ts.Node): void => {
    // text in types and imports runs nothing
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isBinaryExpression(node)) {
      const swap = swaps[node.operatorToken.getText(source)];
      if (swap !== undefined && !joinsText(node)) add(node.operatorToken, swap);
    }
    if (ts.isNumericLiteral(node)) add(node, node.text === "0" ? "1" : `(${node.getText(source)} + 1)`);
    if (ts.isCallExpression(node)) {
      const swap = calls[node.expression.getText(source)];
      if (swap !== undefined) add(node.expression, swap);
    }
    if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText(source)})`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Joining texts is no arithmetic. */
function joinsText(node: ts.BinaryExpression): boolean {
  return [node.left, node.right].some((side) => ts.isStringLiteral(side) || ts.isTemplateExpression(side));
}

/** Every mutant of every source below a folder. */
export function mutantsBelow(folder: string): readonly Mutant[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .flatMap((name) => mutantsOf(`${folder}/${name}`));
}

/**
 * Whether a mutant belongs to one share of all: by what it is, not by its place in a list, so that work elsewhere leaves the share as it was.
 *
 * @param every  one of so many belongs
 * @param from  which share, from 0
 */
export function isInShare({ file, text, nth, was, becomes }: Mutant, every: number, from: number): boolean {
  const hash = createHash("sha256").update([file, text, nth, was, becomes].join("\n")).digest();
  return hash.readUInt32BE(0) % every === from;
}

export function nameOf({ file, line, was, becomes }: Mutant): string {
  return `${file}:${line}: ${was} -> ${becomes}`;
}
