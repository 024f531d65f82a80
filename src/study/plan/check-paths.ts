/** Before a plan is made: does every path lead somewhere, and is any of its values allowed? */
import { nearest } from "../../engine/keys/nearest.ts";
import { isMap } from "../../io/overlay.ts";
import { prepareSettings, type VariantBase } from "../run/variant.ts";
import type { Design } from "./design.ts";

export interface PathProblem {
  readonly path: string;
  /** Every value that was tried is refused. */
  readonly hopeless: boolean;
  /** A refused value, and why. */
  readonly value: string;
  readonly error: string;
  /** Path that was probably meant, or null. */
  readonly near: string | null;
}

/** Values tried of each path: the ends and some between. */
const mostTried = 12;

/** Tries values of each path alone on the scenario as it is. Cheap: nothing is compiled. */
export function checkPaths(base: VariantBase, design: Design): PathProblem[] {
  return design.paths.flatMap((path, column) => {
    const values = [...new Set(design.rows.map(({ cells }) => cells[column]!).filter((cell) => cell !== ""))];
    const step = Math.max(1, (values.length - 1) / (mostTried - 1));
    const tried = values.length <= mostTried ? values : Array.from({ length: mostTried }, (_, k) => values[Math.round(k * step)]!);
    const refused = tried.flatMap((value) => {
      const error = prepareSettings(base, [`${path}=${value}`]);
      return error === null ? [] : [{ value, error }];
    });
    const [first] = refused;
    if (first === undefined) return [];
    return [{ path, hopeless: refused.length === tried.length, ...first, near: nearPath(base.value, path) }];
  });
}

/** The path with its first unknown key replaced by the nearest known one beside it; null where all are known or none is near. */
export function nearPath(root: unknown, path: string): string | null {
  const keys = [...path.matchAll(/"([^"]*)"|([^".[\]]+)/g)].map((match) => match[1] ?? match[2] ?? "");
  let node: unknown = root;
  for (const [depth, key] of keys.entries()) {
    const known = isMap(node) ? Object.keys(node) : [];
    if (isMap(node) && key in node) node = node[key];
    else if (Array.isArray(node) && /^\d+$/.test(key)) node = node[Number(key)];
    else {
      const near = nearest(key, known);
      return near === null ? null : keys.with(depth, near).join(".");
    }
  }
  return null;
}
