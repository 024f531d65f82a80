/** The shipped schema is that of the contract. `npx vitest run tests/report/record-schema.test.ts -u` rewrites it. */
import { expect, test } from "vitest";
import { renderRecordSchema } from "../support/render-record-schema.ts";
import { fixture } from "./fixture.ts";
import { recordFault } from "./record-fault.ts";

test("the schema is made from the contract", async () => {
  await expect(renderRecordSchema()).toMatchFileSnapshot("../../src/report/record-schema.json");
});

const record = fixture();
const [row] = record.metrics;

test("a record fits", () => expect(recordFault(record)).toBe(""));

test.each<[string, object, string]>([
  ["another format", { format: "mutua-result/2" }, "$.format"],
  ["a member that is missing", { seed: undefined }, "$ lacks seed"],
  ["a member that the contract does not know", { extra: 1 }, "$.extra not allowed"],
  ["a row with a text for a figure", { metrics: [{ ...row!, mean: "0.5" }] }, "$.metrics[0].mean"],
  ["an interval that nobody makes", { metrics: [{ ...row!, interval: "guess" }] }, "$.metrics[0].interval"],
  ["a pair of three", { compare: [["a", "b", "c"]] }, "$.compare[0]"],
])("%s does not", (_, change, place) => {
  expect(recordFault({ ...record, ...change })).toContain(place);
});
