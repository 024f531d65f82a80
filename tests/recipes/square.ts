/** The worked example of an exact family: one file. */
import type { Family } from "../../src/exact/family.ts";
import { notNegative } from "../../src/exact/parts/parameter.ts";
import { readInputs } from "../../src/exact/parts/read-inputs.ts";
import { Table } from "../../src/exact/parts/table.ts";

const parameters = { side: notNegative("side of the square", { unit: "m" }) };
export const family: Family = {
  name: "square",
  summary: "Area of a square",
  formula: "a = s^2",
  source: "made up",
  accuracy: "rounded once",
  parameters,
  example: { side: 3 },
  compute: (input) => {
    const side = readInputs(parameters, input).number("side");
    return new Table().add("area", side * side, "m^2").result();
  },
};
