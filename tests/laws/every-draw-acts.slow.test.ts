/**
 * A number that is drawn changes its future: what is drawn, reported and not used would be a spread of nothing. Numbers of `everything.yaml`, each alone as
 * a range, are read at both ends; some table of the model must differ. One in `step` of them, so that all are seen as files grow; all were, by hand.
 */
import { expect, test } from "vitest";
import { compile, type Model, validateScenario } from "../../src/engine/index.ts";
import { pathText } from "../../src/engine/keys/place.ts";
import { createMaker } from "../../src/engine/projection/truth-model.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { smallEverything } from "../support/everything.ts";

type Path = readonly (string | number)[];
const step = 31;
const { input: whole, files } = smallEverything();
// without ranges of their own for other numbers
const { uncertainty: _, ...input } = whole;

function numbersIn(value: unknown, path: Path = []): readonly { readonly path: Path; readonly number: number }[] {
  if (typeof value === "number") return [{ path, number: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => numbersIn(one, [...path, Array.isArray(value) ? Number(key) : key]));
}

function withValue(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((one, k) => (k === key ? withValue(one, rest, to) : one));
  return { ...(value as object), [key]: withValue((value as Record<string, unknown>)[key], rest, to) };
}

/** Both ends of a range that the number is likely to allow. */
function endsOf(number: number): readonly [number, number] {
  if (number === 0) return [0, 0.05];
  return number > 0 && number <= 1 ? [0.8 * number, number] : number > 0 ? [0.9 * number, 1.1 * number] : [1.1 * number, 0.9 * number];
}

function differs(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return !Object.is(one, other);
  if (one === other) return false;
  if (ArrayBuffer.isView(one)) {
    const [left, right] = [one as Float64Array, other as Float64Array];
    return left.length !== right.length || left.some((value, k) => !Object.is(value, right[k]));
  }
  return Object.entries(one).some(([key, value]) => key !== "beliefs" && differs(value, (other as Record<string, unknown>)[key]));
}

/** Models of a future in which the number at the path has either end; null where it may not be a range. */
function futuresOf(path: Path, ends: readonly [number, number]): readonly (Model | object)[] | null {
  const { scenario } = validateScenario(withValue(input, path, { uncertain: { uniform: ends } }), {
    parseFormula,
    readText: (name) => files[name] ?? { allowed: "a file of the test", fix: "" },
  });
  if (scenario === null) return null;
  // terms of villages are drawn once for each, together
  expect(scenario.uncertain.length, pathText(path)).toBeGreaterThan(0);
  const { model } = compile(scenario);
  if (model === null) return null;
  const make = createMaker(model);
  return ends.map((end) => make(new Float64Array(scenario.uncertain.length).fill(end)));
}

test("each number that may be a range moves some table of its future", { timeout: 3_000_000 }, () => {
  const numbers = numbersIn(input).filter((_, k) => k % step === 5);
  const idle: string[] = [];
  let looked = 0;
  for (const { path, number } of numbers) {
    const futures = futuresOf(path, endsOf(number));
    if (futures === null) continue;
    looked++;
    const [low, high] = futures;
    if (Array.isArray(low) || Array.isArray(high) || !differs(low, high)) idle.push(pathText(path));
  }
  expect(idle).toEqual([]);
  // most numbers may be ranges: that all are refused would be a fault of this test
  expect(looked).toBeGreaterThan(numbers.length / 2);
});
