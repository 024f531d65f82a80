/** Rows of people: what a file may hold, what is refused and where, and that the order of its rows means nothing. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/engine/index.ts";
import { type Validation, validateScenario } from "../../../src/engine/scenario/validate.ts";
import { wholeWeights } from "../../../src/engine/scenario/whole-weights.ts";
import { line, type Plain, smallInput } from "./support.ts";

const columns = { age: "age", income: "income" };
/** The file tells the sexes. */
const noFemale: Plain = {};

function read(csv: string, microdata: Plain = {}, population: Plain = {}): Validation {
  const input = smallInput();
  input["population"] = { ...(population === noFemale ? {} : { female: 0.5, ...population }), microdata: { file: "people.csv", columns, ...microdata } };
  return validateScenario(input, { readText: (path) => (path === "people.csv" ? csv : { allowed: "no such file", fix: "" }) });
}

function rowsOf(...all: Parameters<typeof read>): object {
  const { scenario, problems } = read(...all);
  expect(problems.map(line)).toEqual([]);
  const { ages, females, groups, incomes, weights, households } = scenario!.population.microdata!;
  const list = (column: ArrayLike<number> | null): number[] | null => (column === null ? null : Array.from(column));
  return {
    size: scenario!.population.size,
    ages: list(ages),
    females: list(females),
    groups: list(groups),
    incomes: list(incomes),
    weights: list(weights),
    households: list(households),
  };
}

describe("what a file may hold", () => {
  test("a mark of byte order, any line ends, quotes, empty lines, other columns", () => {
    const expected = { size: 2, ages: [20, 40], females: null, groups: [0, 0], incomes: [5, 7.5], weights: [1, 1], households: null };
    expect(rowsOf('\ufeffid,age,"income"\r\n"a ""b"", c",40,7.5\r\n\r\n2,20,5')).toEqual(expected);
    expect(rowsOf("income,age\r7.5,40\r5,20\r")).toEqual(expected);
  });
  test("sexes in words of either case", () => {
    const csv = "age,income,sex\n1,1,f\n2,2,Female\n3,3,WOMAN\n4,4,m\n5,5,male\n6,6,Man\n";
    const { scenario, problems } = read(csv, { columns: { ...columns, sex: "sex" } }, noFemale);
    expect(problems.map(line)).toEqual([]);
    expect(Array.from(scenario!.population.microdata!.females!)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(scenario!.warnings.map(({ code }) => code)).not.toContain("W0311");
  });
  test("no sexes: a warning, unless the share of women is written", () => {
    const codes = (population: Plain): readonly string[] => read("age,income\n1,1\n", {}, population).scenario!.warnings.map(({ code }) => code);
    expect(codes(noFemale)).toContain("W0311");
    expect(codes({})).not.toContain("W0311");
  });
  test("ages above 120 count as 120", () => expect(rowsOf("age,income\n130,1\n")).toMatchObject({ ages: [120] }));
  test("groups by the code points of their normal names, also `constructor` and `__proto__ `", () => {
    const csv = "age,income,job\n1,1,e\u0301\n2,2, constructor \n3,3,toString\n4,4,\u00e9\n";
    const { scenario, problems } = read(csv, { columns: { ...columns, group: "job" } });
    expect(problems.map(line)).toEqual([]);
    expect(scenario!.population.groups.map(({ name, count }) => [name, count])).toEqual([
      ["constructor", 1],
      ["toString", 1],
      ["\u00e9", 2],
    ]);
  });
  test("households by name, consecutive or not, the first row as head; smaller and poorer ones first", () => {
    const csv = "age,income,home\n40,5,b\n30,9,constructor\n10,0,b\n50,1,c\n";
    expect(rowsOf(csv, { columns: { ...columns, household: "home" } })).toEqual({
      size: 4,
      ages: [50, 30, 40, 10],
      females: null,
      groups: [0, 0, 0, 0],
      incomes: [1, 9, 5, 0],
      weights: [1, 1, 1, 1],
      households: [1, 1, 2],
    });
  });
  test("a fault of the file is one problem, not another about its households", () => {
    const { problems } = read("age,income,home\n20,-1,a\n", { columns: { ...columns, household: "home" } }, { households: { equivalence: "sqrt" } });
    expect(problems.map(({ code }) => code)).toEqual(["E0318"]);
  });
  test("rows of weight 0 stand for nobody, and their group is none", () => {
    const csv = "age,income,w,job\n1,10,2,a\n2,20,0,b\n3,30,1,a\n";
    expect(rowsOf(csv, { weight: "w", columns: { ...columns, group: "job" } })).toMatchObject({ size: 2, incomes: [10, 30], weights: [2, 1] });
  });
  test("the smallest size at which weights are whole, and its multiples", () => {
    const csv = "age,income,w\n1,100,5\n2,200,3\n3,400,1.5\n4,900,5e-1\n";
    const exact = { mode: "exact", weight: "w" };
    expect(rowsOf(csv, exact)).toMatchObject({ size: 20, weights: [10, 6, 3, 1] });
    expect(rowsOf(csv, exact, { size: 60 })).toMatchObject({ size: 60, weights: [30, 18, 9, 3] });
  });
});

describe("what is refused", () => {
  const home = { columns: { ...columns, household: "home" } };
  const exact = { mode: "exact", weight: "w" };
  const many = Array.from({ length: 1025 }, () => "1,1,a").join("\n");
  test.each<[string, string, Plain, Plain, string, string]>([
    ["a missing column", "years,income\n1,1\n", {}, {}, "E0318 population.microdata.columns.age", "a column of people.csv: years, income"],
    ["semicolons", "age;income\n1;1\n", {}, {}, "E0318 population.microdata.file", "write separator: semicolon"],
    ["an empty cell", "age,income\n1,1\n2,\n", {}, {}, "E0318 population.microdata.columns.income", "people.csv:3, column income). Fix: fill in this cell"],
    ["a fraction of a year", "age,income\n1.5,1\n", {}, {}, "E0318 population.microdata.columns.age", "whole ages from 0 to 200 (people.csv:2, column age)"],
    ["an age out of range", "age,income\n201,1\n", {}, {}, "E0318 population.microdata.columns.age", "201 is not allowed"],
    ["a negative income", "age,income\n1,-1\n", {}, {}, "E0318 population.microdata.columns.income", "amounts from 0 to"],
    ["an infinite income", "age,income\n1,1e400\n", {}, {}, "E0318 population.microdata.columns.income", "amounts from 0 to"],
    ["a word for a number", "age,income\n1,NaN\n", {}, {}, "E0318 population.microdata.columns.income", "amounts from 0 to"],
    ["a decimal comma", 'age,income\n1,"1,5"\n', {}, {}, "E0318 population.microdata.columns.income", "amounts from 0 to"],
    [
      "a number for a sex",
      "age,income,sex\n1,1,2\n",
      { columns: { ...columns, sex: "sex" } },
      noFemale,
      "E0318 population.microdata.columns.sex",
      "f, female or woman",
    ],
    [
      "a group without name",
      "age,income,job\n1,1, \n",
      { columns: { ...columns, group: "job" } },
      {},
      "E0318 population.microdata.columns.group",
      "names of 1 to 200",
    ],
    [
      "a group called __proto__",
      "age,income,job\n1,1,__proto__\n",
      { columns: { ...columns, group: "job" } },
      {},
      "E0318 population.microdata.columns.group",
      "names of",
    ],
    ["weights that are all 0", "age,income,w\n1,1,0\n", { weight: "w" }, {}, "E0318 population.microdata.weight", "weights that are not all 0"],
    ["a negative weight", "age,income,w\n1,1,-1\n", { weight: "w" }, {}, "E0318 population.microdata.weight", "weights from 0 to"],
    ["a column named after a prototype", "age,income\n1,1\n", { weight: "constructor" }, {}, "E0318 population.microdata.weight", "a column of people.csv"],
    ["a column twice", "age,age\n1,1\n", {}, {}, "E0318 population.microdata.file", "each column once"],
    ["a short line", "age,income\n1\n", {}, {}, "E0318 population.microdata.file", "2 cells on every line"],
    ["no rows", "age,income\n", {}, {}, "E0318 population.microdata.file", "at least one line under the header"],
    ["no file", "", { file: "other.csv" }, {}, "E0318 population.microdata.file", "no such file"],
    [
      "a household too large",
      `age,income,home\n${many}\n`,
      home,
      {},
      "E0316 population.microdata.columns.household",
      "at most 1024 members (this one begins on line 2)",
    ],
    [
      "different weights in an exact household",
      "age,income,home,w\n1,1,a,1\n1,1,b,1\n1,1,a,2\n",
      { ...home, ...exact },
      {},
      "E0313 population.microdata",
      'household "a", lines 2 and 4',
    ],
    ["a size that does not fit", "age,income,w\n1,1,5\n1,2,3\n", exact, { size: 12 }, "E0311 population.size", "the smallest size at which all do is 8"],
    ["no size that fits", "age,income,w\n1,1,1.0000000001\n1,2,1\n", exact, {}, "E0311 population.size", "Fix: round the weights, or use mode: resample"],
    ["groups beside rows", "age,income\n1,1\n", {}, { groups: { a: {} } }, "E0313 population.groups", "groups or microdata, not both"],
    ["ages beside rows", "age,income\n1,1\n", {}, { ages: 40 }, "E0313 population.ages", "remove ages"],
    ["an income beside rows", "age,income\n1,1\n", {}, { income: 40 }, "E0313 population.income", "remove income"],
    ["normalize beside rows", "age,income\n1,1\n", {}, { normalize: true }, "E0313 population.normalize", "remove normalize"],
    [
      "a share of women beside sexes",
      "age,income,sex\n1,1,f\n",
      { columns: { ...columns, sex: "sex" } },
      { female: 0.4 },
      "E0313 population.female",
      "remove female",
    ],
    [
      "sizes beside households of the file",
      "age,income,home\n1,1,a\n",
      home,
      { households: { size: { 1: 1 } } },
      "E0313 population.households.size",
      "remove it",
    ],
    ["households without sizes", "age,income\n1,1\n", {}, { households: { equivalence: "sqrt" } }, "E0301 population.households.size", "size is required"],
    ["an extra column that is missing", "age,income\n1,1\n", { extra: ["pay"] }, {}, "E0318 population.microdata.extra.0", "a column of people.csv"],
    ["an extra column of words", "age,income,pay\n1,1,x\n", { extra: ["pay"] }, {}, "E0318 population.microdata.extra.0", "column pay"],
    ["an extra column twice", "age,income,pay\n1,1,1\n", { extra: ["pay", "pay"] }, {}, "E0313 population.microdata.extra.1", "each column once"],
    ["an unknown mode", "age,income\n1,1\n", { mode: "exakt" }, {}, "E0306 population.microdata.mode", "did you mean exact"],
  ])("%s", (_, csv, microdata, population, start, part) => {
    const lines = read(csv, microdata, population).problems.map(line);
    expect(lines.filter((one) => one.startsWith(start)).join("\n"), lines.join("\n")).toContain(part);
  });

  test("more rows than a million", () => {
    const { problems } = read(`age,income\n${"1,1\n".repeat(1_000_001)}`);
    expect(problems.map(line).join()).toContain("at most 1000000 rows");
  });

  test("a group for everybody", () => {
    const csv = `age,income,id\n${Array.from({ length: 1025 }, (_, id) => `1,1,${id}`).join("\n")}`;
    const lines = read(csv, { columns: { ...columns, group: "id" } }).problems.map(line);
    expect(lines).toEqual([
      "E0316 population.microdata.columns.group: 1025 is not allowed; at most 1024 different groups. Fix: name a column with fewer words",
    ]);
  });

  test("a group of the file that a scheme misspells", () => {
    const input = smallInput();
    input["population"] = { female: 0.5, microdata: { file: "people.csv", columns: { ...columns, group: "job" } } };
    input["schemes"] = { mutual: { kind: "solidarity", eligibility: { groups: ["farmer"] } } };
    const { problems } = validateScenario(input, { readText: () => "age,income,job\n1,1,farmers\n" });
    expect(problems.map(line).join()).toMatch(/^E0309 .*farmers.*did you mean farmers/);
  });
});

describe("the contribution of a column", () => {
  const csv = "age,income,pay\n1,1,1\n";
  function problemsOf(contribution: Plain, extra: readonly string[] | null): string {
    const input = smallInput();
    if (extra !== null) input["population"] = { female: 0.5, microdata: { file: "people.csv", columns, extra } };
    input["schemes"] = { mutual: { kind: "solidarity", contribution } };
    return validateScenario(input, { readText: () => csv })
      .problems.map(line)
      .join("\n");
  }
  test("is one of the extra columns", () => expect(problemsOf({ column: "pay" }, ["pay"])).toBe(""));
  test("an extra column that nobody collects is warned about", () => {
    const { scenario } = read(csv, { extra: ["pay"] });
    expect(scenario!.warnings.filter(({ code }) => code === "W0312").map(({ text }) => text)).toEqual([
      "population.microdata.extra: no contribution collects the column pay",
    ]);
  });
  test("misspelt", () => expect(problemsOf({ column: "pai" }, ["pay"])).toMatch(/^E0309 .*column: pai .*did you mean pay/));
  test("not listed as extra", () => expect(problemsOf({ column: "income" }, [])).toMatch(/^E0309 .*add population.microdata/));
  test("without any file", () => expect(problemsOf({ column: "pay" }, null)).toMatch(/^E0309/));
  test("named after a prototype", () => expect(problemsOf({ column: "constructor" }, ["pay"])).toMatch(/^E0309/));
  test("beside another rule", () => expect(problemsOf({ column: "pay", flat: 1 }, ["pay"])).toMatch(/^E0313 .*keep one of flat and column/));
  test("with a unit", () => expect(problemsOf({ column: "pay", unit: "person" }, ["pay"])).toMatch(/^E0313 .*unit/));
});

describe("the order of the file means nothing", () => {
  const head = "home,job,age,sex,income,w,pay";
  const households = [
    ["a,x,40,f,10,1.5,1", "a,y,12,m,0,1.5,0"],
    ["b,y,33,m,10,1,2"],
    ["c,x,61,f,7,2,3", "c,x,62,m,3,2,4"],
    ["d,y,33,m,10,1,2"],
    ["e,x,50,m,10,0.5,1", "e,z,20,f,5,0.5,9", "e,y,1,f,0,0.5,0"],
  ];
  const orders: readonly (readonly number[])[] = [
    [0, 1, 2, 3, 4],
    [4, 3, 2, 1, 0],
    [2, 4, 1, 0, 3],
  ];
  const parts = { weight: "w", extra: ["pay"], columns: { age: "age", sex: "sex", income: "income", group: "job" } };
  const fileOf = (order: readonly number[]): string => [head, ...order.flatMap((at) => households[at]!)].join("\n");
  test.each([
    ["persons", parts],
    ["households", { ...parts, columns: { ...parts.columns, household: "home" } }],
  ])("%s", (_, microdata) => {
    for (const mode of ["exact", "resample"]) {
      const [first, ...others] = orders.map((order) => read(fileOf(order), { ...microdata, mode }, noFemale));
      expect(first!.problems.map(line)).toEqual([]);
      for (const other of others) expect(other.scenario).toEqual(first!.scenario);
    }
  });
  test("who comes first heads the household", () => {
    const { scenario } = read(`${head}\n${[...households[2]!].reverse().join("\n")}`, { ...parts, columns: { ...parts.columns, household: "home" } }, noFemale);
    expect(Array.from(scenario!.population.microdata!.ages)).toEqual([62, 61]);
    expect(compile(scenario!).problems).toEqual([]);
  });
});

test.each([
  [
    [1, 2, 3],
    [1, 2, 3],
  ],
  [
    [2.5, 1, 0.5],
    [5, 2, 1],
  ],
  [
    [1e-7, 3e-7],
    [1, 3],
  ],
  [
    [2e15, 1e15],
    [2, 1],
  ],
  [
    [0.1, 0.2, 0.3],
    [1, 2, 3],
  ],
  [
    [0, 4],
    [0, 1],
  ],
])("%j are %j in whole numbers", (weights, whole) => {
  expect(wholeWeights(weights).map(Number)).toEqual(whole);
});
