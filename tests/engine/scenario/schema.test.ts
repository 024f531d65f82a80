import { expect, test } from "vitest";
import { scenarioSchema } from "../../../src/engine/scenario/json-schema.ts";
import { schemaFault } from "../../support/json-schema.ts";
import { fileInput, smallInput, withValue } from "./support.ts";

const schema = JSON.parse(JSON.stringify(scenarioSchema())) as unknown;

test.each(["scenarios/everything.yaml", "tests/scenarios/survey.yaml", "scenarios/first-steps.yaml"])("the schema accepts %s", (path) => {
  expect(schemaFault(fileInput(path), schema)).toBe("");
});

test.each<readonly [string, unknown]>([
  ["yeras", 5],
  ["years", 2.5],
  ["years", 0],
  ["seed", -1],
  ["population.size", "20000"],
  ["population.female", 1.05],
  ["population.ages", { "20-x": 1 }],
  ["health.services.outpatient.rate", -1],
  ["health.services.outpatient.count", "poison"],
  ["schemes.mutual.kind", "charity"],
  ["schemes.mutual.reinsurance", "a contract"],
  ["compare", [["a"]]],
])("the schema refuses %s: %j", (path, value) => {
  expect(schemaFault(withValue(path, value), schema)).not.toBe("");
});

test("the schema accepts the smallest useful file", () => {
  expect(schemaFault(smallInput(), schema)).toBe("");
});
