/** Levers say something of the worlds in which they have something to do, and of no other. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { leverLines } from "../../src/cli/lever-lines.ts";
import { withFairWorlds } from "../../src/engine/fairness/plan.ts";
import { compile } from "../../src/engine/index.ts";
import { references } from "../../src/report/language/reference/index.ts";
import { compiled } from "../support/simulate.ts";

const { scenario, model } = compiled(parse(readFileSync("scenarios/federation-of-villages.yaml", "utf8")) as object);

test("the federation speaks of its own world alone", () => {
  expect(leverLines(scenario, model).map(({ world }) => world)).toEqual(["federated"]);
});

test("worlds of the fair baseline say nothing, and the reader's language speaks", () => {
  const { model: fair } = compile(withFairWorlds(scenario));
  expect(leverLines(scenario, fair!, references.fr)).toEqual([{ world: "federated", scheme: null, sentence: references.fr!.levers["federations"]![3] }]);
});
