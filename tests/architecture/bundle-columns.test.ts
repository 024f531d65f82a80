/** What the build does to the columns of the engine so that V8 knows them as constants. Figures cannot show it; time does. */
import { expect, test } from "vitest";
// @ts-expect-error the build has no types
import { constantsOf, fixedFunctions, nearColumns } from "../../bundle.mjs";

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

const calls = `import { log } from "node:console";

var turn = 0;
function twice(x) {
  return 2 * x;
}
function swapped(x) {
  return x;
}
swapped = twice;
function four(x) {
  turn += swapped(x);
  return twice(twice(x));
}
function own(twice) {
  return twice(1);
}
function other() {
  const { twice } = { twice: (x) => x };
  return twice(1);
}
function method() {
  return { twice(x) {
    return x;
  } };
}
function words() {
  return "twice(1) is " + twice(1) + " or " + "twice(1)".length;
}
function list() {
  return [1].map(twice).concat(twice(2));
}
`;
const fixed = fixedFunctions(calls) as string;

test("functions call each other through constants that stand before everything else", () => {
  expect(fixed).toContain('import { log } from "node:console";\n\nconst twice$fixed = twice;\nvar turn = 0;');
  expect(fixed).toContain("return twice$fixed(twice$fixed(x));");
});

test("what may be assigned, is named by a function itself or stands in a text is left alone", () => {
  expect(fixed.match(/\$fixed/g)).toHaveLength(3);
  expect(fixed).toContain("turn += swapped(x);");
  const run = (source: string): unknown =>
    new Function(`${source.replace(/^import.*$/m, "")}\nreturn [four(3), own((x) => x + 5), other(), method().twice(7), words(), list(), turn];`)();
  expect(run(fixed)).toEqual([12, 6, 1, 7, "twice(1) is 2 or 8", [2, 4], 6]);
  expect(run(fixed)).toEqual(run(calls));
});
