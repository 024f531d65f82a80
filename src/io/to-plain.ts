import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { LocatedProblem, Path, Place, Places } from "./place.ts";
import { isNotFiniteWord, type NumberFault, readNumber } from "./plain-number.ts";
import { readCodes } from "./problem-codes.ts";

interface Reading {
  readonly place: (offset: number) => Place;
  readonly places: Places;
  readonly problems: LocatedProblem[];
}

/** What aliases may add up to; a scenario that repeats a block a few times stays far below. */
const aliasLimit = 20_000;
/** What the texts among them may add up to in characters: every copy is written out for the hash of the scenario. */
const aliasCharacters = 1_000_000;
const keyLengthLimit = 200;
/** Reading stops here: twenty are shown, and a file with this many has one cause. */
const problemLimit = 1000;

interface State extends Reading {
  readonly anchors: Map<string, Node>;
  /** Anchored nodes being read, against cycles. */
  readonly open: Set<Node>;
  aliasDepth: number;
  aliasNodes: number;
  aliasCharacters: number;
  stopped: boolean;
}

/** Turns a parsed document into plain data; problems are collected, nothing is thrown. */
export function toPlain(root: unknown, reading: Reading): unknown {
  const state: State = { ...reading, anchors: new Map(), open: new Set(), aliasDepth: 0, aliasNodes: 0, aliasCharacters: 0, stopped: false };
  return plain(root, [], state);
}

function fault(state: State, node: unknown, problem: Omit<LocatedProblem, "place">): undefined {
  state.problems.push({ ...problem, place: state.place(offsetOf(node)) });
  if (state.problems.length >= problemLimit) state.stopped = true;
  return undefined;
}

function offsetOf(node: unknown): number {
  const range = (node as { range?: readonly number[] | null } | null)?.range; // every parsed node carries its range
  return range?.[0] ?? 0;
}

function plain(node: unknown, path: Path, state: State): unknown {
  if (state.stopped || node === null || node === undefined) return null;
  const expanded = aliasesTooLarge(node, state);
  if (expanded !== null) {
    state.stopped = true;
    return fault(state, node, {
      code: readCodes.aliases,
      path,
      value: undefined,
      allowed: `aliases expand to more than ${expanded}`,
      fix: "write the values out, or use an overlay file",
    });
  }
  if (path.length > depthLimit) {
    state.stopped = true;
    return fault(state, node, {
      code: readCodes.depth,
      path: [],
      value: undefined,
      allowed: `maps and lists nest deeper than ${depthLimit} levels`,
      fix: "indent less, or write an alias out",
    });
  }
  if (isAlias(node)) return followAlias(node.source, node, path, state);
  const tagged = node as Node; // composed by the parser: a map, a list or a scalar
  if (tagged.tag !== undefined)
    return fault(state, node, {
      code: readCodes.tag,
      path,
      value: tagged.tag,
      allowed: "tags are not part of the format",
      fix: "remove the word that starts with !",
    });
  const anchor = (node as Scalar).anchor;
  if (anchor !== undefined) state.anchors.set(anchor, tagged);
  if (isScalar(node)) return scalar(node, path, state);
  state.open.add(tagged);
  const value = isSeq(node) ? list(node.items, path, state) : isMap(node) ? map(node.items, path, state) : null;
  state.open.delete(tagged);
  return value;
}

/** Counts what an alias repeats, keys and texts by their length; says what is too much, else null. */
function aliasesTooLarge(node: unknown, state: State): string | null {
  if (state.aliasDepth === 0) return null;
  if (++state.aliasNodes > aliasLimit) return `${aliasLimit} nodes`;
  state.aliasCharacters += isScalar(node)
    ? textLength(node)
    : isMap(node)
      ? node.items.reduce((sum, { key }) => sum + (isScalar(key) ? textLength(key) : 0), 0)
      : 0;
  return state.aliasCharacters > aliasCharacters ? `${aliasCharacters} characters` : null;
}

function textLength({ value }: Scalar): number {
  return typeof value === "string" ? value.length : 1;
}

function followAlias(name: string, node: Node, path: Path, state: State): unknown {
  const target = state.anchors.get(name);
  if (target === undefined)
    return fault(state, node, { code: readCodes.aliases, path, value: `*${name}`, allowed: "no earlier value has this anchor", fix: "write the value out" });
  if (state.open.has(target))
    return fault(state, node, {
      code: readCodes.aliases,
      path,
      value: `*${name}`,
      allowed: "an alias stands inside its own anchor and has no end",
      fix: "write the value out",
    });
  state.aliasDepth += 1;
  const value = plain(target, path, state);
  state.aliasDepth -= 1;
  return value;
}

function scalar(node: Scalar, path: Path, state: State): unknown {
  const { value, type } = node;
  const source = node.source ?? "";
  if (type !== "PLAIN") return value;
  if (isNotFiniteWord(source))
    return fault(state, node, {
      code: readCodes.number,
      path,
      value: source,
      allowed: "it is not a finite number",
      fix: "write a number, or put it in quotes if it is text",
    });
  if (typeof value !== "number" && typeof value !== "bigint") return value;
  const number = readNumber(source);
  return typeof number === "number" ? number : fault(state, node, { ...number, path, value: source });
}

function list(items: readonly unknown[], path: Path, state: State): unknown[] {
  const inside = new Map<string | number, Place>();
  const values = items.map((item, index) => {
    inside.set(index, state.place(offsetOf(item)));
    return plain(item, [...path, index], state);
  });
  state.places.set(values, inside);
  return values;
}

function map(items: readonly Pair[], path: Path, state: State): Record<string, unknown> {
  const inside = new Map<string | number, Place>();
  // No prototype: a group may be called "constructor" and is still only a key.
  const values: Record<string, unknown> = Object.create(null);
  for (const [index, { key: keyNode, value }] of items.entries()) {
    const slip = value === null ? slipOf(keyNode, items[index - 1]) : null;
    if (slip !== null) {
      const { code, key, value: said, allowed, fix } = slip;
      fault(state, keyNode, { code, path: key === null ? path : [...path, key], value: said, allowed, fix });
      continue;
    }
    const key = keyText(keyNode, path, state);
    if (key === null) continue;
    const place = state.place(offsetOf(keyNode));
    const before = inside.get(key);
    if (before !== undefined) {
      fault(state, keyNode, {
        code: readCodes.duplicateKey,
        path: [...path, key],
        value: undefined,
        allowed: `the key stands here and on line ${before.line}, column ${before.column}`,
        fix: "keep one of the two",
      });
      continue;
    }
    inside.set(key, place);
    values[key] = plain(value, [...path, key], state);
  }
  state.places.set(values, inside);
  return values;
}

/**
 * What a key without a value in braces was meant to be: the rest of a number with a decimal comma (`{value: 0,5}`), or a key and its value
 * without the space after the colon (`{rate:3}`). Null for all else.
 */
function slipOf(node: unknown, before: Pair | undefined): (NumberFault & { readonly key: string | null; readonly value: string | undefined }) | null {
  if (!isScalar(node) || node.type !== "PLAIN") return null;
  const source = node.source ?? "";
  const joined = /^([\w-]{1,60}):(\S{1,60})$/.exec(source);
  if (joined !== null)
    return {
      code: readCodes.syntax,
      key: null,
      value: source,
      allowed: "a space stands after the colon of a key",
      fix: `write ${joined[1]}: ${joined[2]}`,
    };
  if (!/^[0-9]{1,15}%?$/.test(source) || !isScalar(before?.key) || !isScalar(before.value)) return null;
  const start = before.value.source ?? "";
  if (before.value.type !== "PLAIN" || !/^-?[0-9]{1,15}$/.test(start)) return null;
  const point = `${start}.${source}`;
  const thousands = /^[0-9]{3}$/.test(source) && !/^-?0/.test(start) ? `, or ${start}${source} if the comma parts thousands` : "";
  return {
    code: readCodes.number,
    key: String(before.key.value),
    value: `${start},${source}`,
    allowed: "the decimal sign is a point; a comma starts the next key",
    fix: `write ${point.endsWith("%") ? `"${point}"` : point}${thousands}`,
  };
}

function keyText(node: unknown, path: Path, state: State): string | null {
  const refuse = (code: string, value: unknown, allowed: string, fix: string): null => {
    fault(state, node, { code, path, value, allowed, fix });
    return null;
  };
  if (!isScalar(node) || node.value === null) return refuse(readCodes.keyKind, undefined, "a key is a word or a number", "put the key in quotes");
  if (node.tag !== undefined) return refuse(readCodes.tag, node.tag, "tags are not part of the format", "remove the word that starts with !");
  if (node.anchor !== undefined) state.anchors.set(node.anchor, node);
  const key = typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
  if (key === "<<") return refuse(readCodes.mergeKey, key, "merge keys are not part of the format", "write the values out, or use an overlay file");
  if (key === "__proto__") return refuse(readCodes.forbiddenKey, key, "this name cannot be used", "choose another name");
  if (key.length > keyLengthLimit) return refuse(readCodes.longKey, key, `a key has at most ${keyLengthLimit} characters`, "choose a shorter name");
  return key;
}

/** How deep maps and lists may nest; a scenario needs eight. */
export const depthLimit = 64;
