/** Changes a valid scenario by what the format says of its keys: values of other kinds, ends of ranges, neighbours, keys more and less. */
import { type KeyDescription, keys } from "../../src/engine/scenario/json-schema.ts";
import type { Dice } from "../support/combinations.ts";
import { anyValue } from "./hostile-values.ts";

type Path = readonly string[];
type Container = Record<string, unknown> | unknown[];

/** One change more or less; the input stays as it is. */
export function mutated(input: unknown, changes: number, dice: Dice): unknown {
  const copy: unknown = structuredClone(input);
  for (let change = 0; change < changes; change++) changeOne(copy, dice);
  return copy;
}

function changeOne(root: unknown, dice: Dice): void {
  const places = [...containersOf(root, [])];
  const [path, container] = dice.one(places);
  const names = Object.keys(container);
  const act = dice.next();
  if (act < 0.15) insertKey(path, container, dice);
  else if (names.length === 0) return;
  else if (act < 0.25) remove(container, dice.one(names));
  else if (act < 0.32) swap(container, dice.one(names), dice.one(names));
  else if (act < 0.38 && !Array.isArray(container)) rename(container, dice.one(names), dice);
  else {
    const name = dice.one(names);
    const siblings = Object.values(container);
    put(container, name, anyValue(dice, described([...path, name])?.allowed ?? "", siblings));
  }
}

/** Every map and list in the data, with its path. */
function* containersOf(node: unknown, path: Path): Generator<[Path, Container]> {
  if (node === null || typeof node !== "object") return;
  yield [path, node as Container];
  for (const [name, value] of Object.entries(node)) yield* containersOf(value, [...path, name]);
}

/** What the format says of a path: names of the file stand for the free names of the format. */
function described(path: Path): KeyDescription | undefined {
  return keys.find(({ path: known }) => fits(known.split("."), path));
}

function fits(known: Path, path: Path): boolean {
  const named = path.filter((name) => !/^[0-9]+$/.test(name));
  return known.length === named.length && known.every((part, k) => part === named[k] || part.startsWith("<"));
}

/** A key that the format has here, with a value of any kind. */
function insertKey(path: Path, container: Container, dice: Dice): void {
  if (Array.isArray(container)) {
    container.push(container.length > 0 && dice.chance(0.5) ? structuredClone(dice.one(container)) : anyValue(dice, "", container));
    return;
  }
  const here = keys.filter(({ path: known }) => {
    const parts = known.split(".");
    return parts.length === path.length + 1 && fits(parts.slice(0, -1), path);
  });
  const found = here.length > 0 ? dice.one(here) : undefined;
  const name = found === undefined || found.path.endsWith(">") ? dice.one(["extra", "a.b", "constructor", "x-y", "note", "0"]) : found.path.split(".").at(-1)!;
  put(container, name, anyValue(dice, found?.allowed ?? "", Object.values(container)));
}

function put(container: Container, name: string, value: unknown): void {
  Object.defineProperty(container, name, { value: structuredClone(value), writable: true, enumerable: true, configurable: true });
}

function remove(container: Container, name: string): void {
  if (Array.isArray(container)) container.splice(Number(name), 1);
  else delete container[name];
}

function swap(container: Container, first: string, second: string): void {
  const values = container as Record<string, unknown>; // lists are indexed by their positions
  const before = values[first];
  put(container, first, values[second]);
  put(container, second, before);
}

function rename(container: Record<string, unknown>, name: string, dice: Dice): void {
  const value = container[name];
  delete container[name];
  put(container, dice.one([`${name}s`, name.toUpperCase(), ` ${name}`, "constructor", "a.b", "é", name.slice(1)]), value);
}
