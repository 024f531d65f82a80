/**
 * The only use of mathjs: it parses, and nothing of it is ever evaluated. Its tree is translated to ours node by node; what is not on the
 * list (assignments, definitions, property access, ranges, matrices, units, strings to be called) has no translation and is refused.
 *
 * Loaded only for scenarios that hold a formula (`read-scenario.ts`).
 */
import { create, parseDependencies } from "mathjs/number";
import type { Expression, TextRefusal } from "../engine/index.ts";
import { deepestFormula, longestFormula, mostNodes, smallestNumber } from "../engine/index.ts";

/** What the tree of mathjs has where we look; every field is checked before it is used. */
interface Node {
  readonly type?: unknown;
  readonly fn?: unknown;
  readonly implicit?: unknown;
  readonly value?: unknown;
  readonly name?: unknown;
  readonly args?: readonly Node[];
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
  readonly conditionals?: readonly string[];
  readonly params?: readonly Node[];
}

const { parse } = create(parseDependencies!, {}) as unknown as { readonly parse: (text: string) => Node };
const operators: ReadonlySet<string> = new Set(
  "add subtract multiply divide pow unaryMinus unaryPlus equal unequal smaller smallerEq larger largerEq and or not".split(" "),
);
const named: Readonly<Record<string, string>> = {
  AssignmentNode: "an assignment",
  FunctionAssignmentNode: "a definition of a function",
  BlockNode: "several formulas",
  ArrayNode: "a list",
  ObjectNode: "a map",
  RangeNode: "a range",
  IndexNode: "an index",
  AccessorNode: "a part of something",
};
const grammar = "numbers, names, + - * / ^, comparisons, and, or, not, and functions such as max(6000, 0.04 * income)";

class Unreadable extends Error {
  readonly refusal: TextRefusal;
  constructor(what: string, fix: string, allowed: string = grammar) {
    super(what);
    this.refusal = { allowed: what === "" ? allowed : `${allowed}; ${what} is none of these`, fix };
  }
}

/** The tree of a formula, or why it is none. Takes some milliseconds at most, whatever the text is: its length and depth are looked at first. */
export function parseFormula(text: string): Expression | TextRefusal {
  try {
    checkText(text);
    let left = mostNodes;
    const translated = translate(parse(text), 0, () => {
      if (--left < 0) throw new Unreadable("", "say it in fewer steps", `formulas of at most ${mostNodes} parts`);
    });
    return translated;
  } catch (error) {
    if (error instanceof Unreadable) return error.refusal;
    // mathjs throws SyntaxError for what it cannot read; a stack that overflows is no formula either
    const at = (error as { readonly char?: unknown }).char;
    return { allowed: `a formula of ${grammar}`, fix: typeof at === "number" ? `look at character ${at}` : "write a shorter formula" };
  }
}

/** Numbers as a file may hold them: mathjs would read 0x10 as 16 and round 1e-400 to 0 without a word. */
function checkNumbers(text: string): void {
  for (const [written] of text.matchAll(/(?<![\w.])(?:0[xbo]\w*|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/gi)) {
    if (/^0[xbo]/i.test(written)) throw new Unreadable(written, "write it in decimal digits");
    const value = Number(written);
    if (Math.abs(value) < smallestNumber && /[1-9]/.test(written.replace(/e.*/i, "")))
      throw new Unreadable("", "write 0 if you meant none", `no numbers smaller than ${smallestNumber}, which are not computed with`);
  }
}

function checkText(text: string): void {
  if (text.length > longestFormula) throw new Unreadable("", "say it in fewer words", `formulas of at most ${longestFormula} characters`);
  if (text.trim() === "") throw new Unreadable("", 'write one, such as "0.04 * income"', "a formula, not an empty text");
  const odd = /[^\t\n\r\x20-\x7e]/.exec(withoutTexts(text));
  if (odd !== null)
    throw new Unreadable(`${JSON.stringify(odd[0])} at character ${odd.index + 1}`, "write it in plain letters; other scripts have letters that look the same");
  checkNumbers(withoutTexts(text));
  let depth = 0;
  for (const letter of text) {
    depth += "([{".includes(letter) ? 1 : ")]}".includes(letter) ? -1 : 0;
    if (depth > deepestFormula) throw new Unreadable("", "say it in fewer steps", `at most ${deepestFormula} brackets inside each other`);
  }
}

/** Names of groups may be in any script; spaces take their place, so that characters are counted as they stand. */
function withoutTexts(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'/g, (inside) => " ".repeat(inside.length));
}

function translate(node: Node, depth: number, count: () => void): Expression {
  count();
  if (depth > 2 * deepestFormula) throw new Unreadable("", "say it in fewer steps", `at most ${deepestFormula} steps inside each other`);
  const inside = (one: Node | undefined): Expression => translate(one ?? {}, depth + 1, count);
  const call = (name: string, args: readonly Node[]): Expression => ({ kind: "call", name, args: args.map(inside) });
  switch (node.type) {
    case "ConstantNode":
      if (typeof node.value === "number") return { kind: "number", value: node.value };
      if (typeof node.value === "string") return { kind: "text", value: node.value };
      throw new Unreadable(String(node.value), "write a number, or a comparison");
    case "SymbolNode":
      return { kind: "name", name: String(node.name) };
    case "ParenthesisNode":
      return inside(node.content);
    case "ConditionalNode":
      return call("if", [node.condition ?? {}, node.trueExpr ?? {}, node.falseExpr ?? {}]);
    case "RelationalNode":
      return chained(node, inside);
    case "FunctionNode": {
      const called = node.fn as Node | undefined;
      if (called?.type !== "SymbolNode") throw new Unreadable("a call of something without a name", "call functions by their name, as in max(a, b)");
      return call(String(called.name), node.args ?? []);
    }
    case "OperatorNode":
      if (node.implicit === true) throw new Unreadable("a product without a sign", "write the * of a product: 2 * income");
      if (typeof node.fn !== "string" || !operators.has(node.fn)) throw new Unreadable(`the operator ${String(node.fn)}`, "write it with the operators listed");
      return call(node.fn, node.args ?? []);
    default:
      throw new Unreadable(named[String(node.type)] ?? String(node.type), "write one formula that gives one value");
  }
}

/** `18 <= age < 65`: both comparisons hold. */
function chained({ conditionals = [], params = [] }: Node, inside: (one: Node | undefined) => Expression): Expression {
  const parts = params.map(inside);
  const held = conditionals.map((name, k): Expression => ({ kind: "call", name, args: [parts[k]!, parts[k + 1]!] }));
  return held.reduce((all, one): Expression => ({ kind: "call", name: "and", args: [all, one] }));
}
