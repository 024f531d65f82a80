/** A key at the wrong level: where in the format it stands. */
import { nearest } from "../keys/nearest.ts";
import { pathText } from "../keys/place.ts";
import type { Problem } from "../keys/problem.ts";
import { wordsMeant } from "../keys/usual-words.ts";
import { keys } from "./json-schema.ts";

const remove = /^remove (?:it, or start|this key, or choose)/;

/** The same problem; where no key of that place is near, it names the places of the format that have such a key. */
export function withPlaces(problem: Problem, most: number): Problem {
  const key = problem.path.at(-1);
  if (!remove.test(problem.fix) || typeof key !== "string" || key.length > 40) return problem;
  // a law says itself what it takes: only a key of the maps around it is known better
  const parent = problem.path.slice(0, -1);
  const isAround = (place: string): boolean => pathText(parent).startsWith(place.slice(0, Math.max(0, place.lastIndexOf("."))));
  const places = placesOf(key, parent, most).filter((place) => problem.code === "E0302" || isAround(place));
  return places.length === 0 ? problem : { ...problem, fix: `did you mean ${places.join(" or ")}? Move it there` };
}

/** Paths of the format that end in the key, or in what it may mean; nearest to where it stands first. */
function placesOf(key: string, parent: Problem["path"], most: number): readonly string[] {
  const names = [...new Set(keys.map(({ path }) => lastOf(path)))];
  const words = wordsMeant(key).filter((word) => names.includes(word));
  const near = names.includes(key) ? key : key.length > 4 ? nearest(key, names) : null;
  const wanted = new Set(near === null ? words : [near, ...words]);
  const found = keys
    .map(({ path }) => path.split("."))
    .filter((path) => wanted.has(path.at(-1)!) && !path.at(-1)!.startsWith("<"))
    .map((path) => ({ path: path.map((part, at) => (at < parent.length && part.startsWith("<") ? String(parent[at]) : part)), common: 0 }))
    .map(({ path }) => ({ path, common: path.findIndex((part, at) => part !== String(parent[at] ?? "")) }))
    .sort((one, other) => other.common - one.common || one.path.length - other.path.length);
  const first = found[0];
  return first === undefined
    ? []
    : found
        .filter(({ path, common }) => common === first.common && path.length === first.path.length)
        .slice(0, most)
        .map(({ path }) => path.map((part) => (part.startsWith("<") ? part : pathText([part]))).join("."));
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}
