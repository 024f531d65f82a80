/** Small faults put into a source file, one at a time: what tests must notice. */
import { readFileSync } from "node:fs";
import ts from "typescript";

export interface Mutant {
  /** Path from the project's root. */
  readonly file: string;
  readonly line: number;
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
  const found: Mutant[] = [];
  const add = (node: ts.Node, becomes: string): void => {
    const start = node.getStart(source);
    found.push({ file, line: source.getLineAndCharacterOfPosition(start).line + 1, start, end: node.end, was: text.slice(start, node.end), becomes });
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

export function nameOf({ file, line, was, becomes }: Mutant): string {
  return `${file}:${line}: ${was} -> ${becomes}`;
}
