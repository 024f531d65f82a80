/** A future that another thread makes is the very one that this thread would have made. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compile, validateScenario } from "../../../src/engine/index.ts";
import type { Model } from "../../../src/engine/model/model.ts";
import { packFuture, unpackFuture } from "../../../src/engine/projection/sent-future.ts";
import { createFutures, type Future } from "../../../src/engine/projection/truth-model.ts";
import { parseFormula } from "../../../src/io/parse-formula.ts";
import { projectRoot } from "../../support/source-files.ts";

const folder = join(projectRoot, "scenarios");

function modelOf(name: string): Model {
  const input: unknown = parse(readFileSync(join(folder, `${name}.yaml`), "utf8"));
  const { scenario } = validateScenario(input, { parseFormula, readText: (path) => readFileSync(join(folder, path), "utf8") });
  return compile(scenario!).model!;
}

/** As a worker has it: both sides of a message. */
function sent(model: Model, future: Future): { readonly base: Model; readonly arrived: Future } {
  const base = structuredClone(model);
  return { base, arrived: unpackFuture(base, structuredClone(packFuture(model, future))) };
}

/** Places where plain data differ; tables by their bytes. */
function differences(left: unknown, right: unknown, at = "model"): string[] {
  if (Object.is(left, right)) return [];
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return [at];
  if (ArrayBuffer.isView(left) && ArrayBuffer.isView(right)) return bytesOf(left).equals(bytesOf(right)) ? [] : [at];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const inside = (value: object, key: string): unknown => (value as Readonly<Record<string, unknown>>)[key];
  return [...keys].flatMap((key) => differences(inside(left, key), inside(right, key), `${at}.${key}`));
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer => Buffer.from(buffer, byteOffset, byteLength);

describe.each([["senegal-teachers"], ["everything"], ["first-steps"]])("of %s", (name) => {
  const model = modelOf(name);
  const futures = createFutures(model)!;
  test.each([[0], [1], [7]])("replication %i: each number, table and text", (replication) => {
    const future = futures(replication);
    const { base, arrived } = sent(model, future);
    expect(differences({ ...future.model, beliefs: null }, { ...model, beliefs: null })).not.toEqual([]);
    expect(arrived.values).toEqual(future.values);
    expect(arrived.model.beliefs).toBe(base);
    expect(differences({ ...arrived.model, beliefs: null }, { ...future.model, beliefs: null })).toEqual([]);
  });
  test("what is one table in several years is one there", () => {
    const { model: future } = futures(2);
    const { arrived } = sent(model, futures(2));
    const same = ({ eras, needs, behaviour }: Model): boolean[] => eras.flatMap((era) => [era.needs === needs, era.behaviour === behaviour]);
    expect(same(arrived.model)).toEqual(same(future));
  });
  test("tables of arms that no range moves are the thread's own, for who remembers by them", () => {
    const { base, arrived } = sent(model, futures(3));
    arrived.model.arms.forEach((arm, a) => expect(arm.servicePay).toBe(base.arms[a]!.servicePay));
  });
});

test("some of these change terms by calendar year", () => {
  expect(["senegal-teachers", "everything"].some((name) => modelOf(name).eras.length > 0)).toBe(true);
});
