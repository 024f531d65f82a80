/** What the build does to the columns of the engine so that V8 knows them as constants. Figures cannot show it; time does. */
import { expect, test } from "vitest";
// @ts-expect-error the build has no types
import { constantsOf, nearColumns } from "../../bundle.mjs";

const text = `var ages = new Uint8Array(8);
var ill = { count: 0, list: new Int32Array(8) };
var turn = 0;
function next() {
  turn++;
}
function sum(count) {
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += ages[ill.list[i]];
  }
  return total;
}
function some(list) {
  for (const one of list) {
    if (list.some((other) => ages[other] > one)) return true;
  }
  return false;
}
function own(ages) {
  for (let i = 0; i < 8; i++) ages[i] = i;
}
`;
const told = nearColumns(constantsOf(text)) as string;

test("what is never assigned again is a constant", () => {
  expect(told).toContain("const ages = new Uint8Array(8);");
  expect(told).toContain("const ill = { count: 0, list: new Int32Array(8) };");
  expect(told).toContain("var turn = 0;");
});

test("functions with loops take their columns before anything else", () => {
  expect(told).toContain("function sum(count) {\n  const ages$near = ages;\n  let total = 0;");
  expect(told).toContain("total += ages$near[ill.list[i]];");
});

test("functions within functions, and names of their own, are left alone", () => {
  expect(told).toContain("list.some((other) => ages[other] > one)");
  expect(told).toContain("function own(ages) {\n  for (let i = 0; i < 8; i++) ages[i] = i;");
});

test("what was told computes the same", () => {
  const result = (source: string): unknown =>
    new Function(`${source}\nages.set([3, 1, 4]);\nill.list[1] = 2;\nown(new Uint8Array(8));\nreturn [sum(3), some([0])];`)();
  expect(result(told)).toEqual([3 + 4 + 3, true]);
  expect(result(told)).toEqual(result(text));
});
