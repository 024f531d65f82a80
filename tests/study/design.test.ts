import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assignmentsOf, designText, makeDesign, readDesign, readSampling } from "../../src/study/plan/design.ts";
import { readFactor } from "../../src/study/plan/factor.ts";
import { morrisLevels, morrisPositions, morrisStep } from "../../src/study/plan/samples.ts";
import { mostSobolDimensions, sobolPoints } from "../../src/study/plan/sobol.ts";

describe("--vary", () => {
  test.each([
    ["population.size=500,1000", { path: "population.size", values: ["500", "1000"], range: null }],
    ['schemes."my fund".reach=0.5:0.9', { path: 'schemes."my fund".reach', values: null, range: { low: 0.5, high: 0.9, count: null } }],
    ["a.b=5%:10%:3", { path: "a.b", values: null, range: { low: 0.05, high: 0.1, count: 3 } }],
    ["a=-1e-3:2", { path: "a", values: null, range: { low: -0.001, high: 2, count: null } }],
    ['a={mean: 3, cv: 1},{mean: 4, cv: 1},"x,y"', { path: "a", values: ["{mean: 3, cv: 1}", "{mean: 4, cv: 1}", '"x,y"'], range: null }],
  ])("%s", (text, factor) => expect(readFactor(text)).toEqual(factor));

  test.each([
    ["population.size", "is not understood"],
    ["=3", "is not understood"],
    ["a=3:1", "the range is reversed; did you mean 1:3"],
    ["a=3:1:5", "did you mean 1:3:5"],
    ["a=0,03:0,05", "decimals have a point here; did you mean a=0.03:0.05"],
    ["a=0,5%:5,5%:3", "did you mean a=0.5%:5.5%:3"],
    ["a=1,2:3", "mixes a list with the range 2:3"],
    ["a=3:3", "both ends are 3"],
    ["a=1,,2", "holds an empty value"],
    ["a=1,2,1", 'names "1" twice'],
    ["a=1:2:1", "write a whole number from 2"],
  ])("%s is refused: %s", (text, words) => expect(() => readFactor(text)).toThrow(words));
});

describe("--sample", () => {
  test.each(["lhs", "lhs:0", "lhs:x", "sobol:1.5", "morris", "grid:3", "file:", "random:10"])("%s is refused", (text) =>
    expect(() => readSampling(text)).toThrow(/--sample/),
  );

  test("a grid holds every combination once, the last factor fastest", () => {
    const { rows } = makeDesign([readFactor("a=1,2"), readFactor("b=0:1:3")], readSampling("grid"), "x");
    expect(rows.map(({ cells }) => cells.join(" "))).toEqual(["1 0", "1 0.5", "1 1", "2 0", "2 0.5", "2 1"]);
    expect(() => makeDesign([readFactor("a=0:1")], readSampling("grid"), "x")).toThrow('"a=0:1:5"');
    expect(() => makeDesign([readFactor("a=0:1:1000"), readFactor("b=0:1:1000"), readFactor("c=0:1:9")], readSampling("grid"), "x")).toThrow(
      /9,000,000 variants/,
    );
    expect(() => makeDesign([readFactor("a=1"), readFactor("a=2")], readSampling("grid"), "x")).toThrow("names a twice");
  });

  test("a Latin hypercube has one value of each factor in each part, and follows its seed", () => {
    const factors = [readFactor("a=0:1"), readFactor("b=10:20"), readFactor("c=x,y,z,w")];
    const { rows } = makeDesign(factors, readSampling("lhs:40"), "seed-1");
    for (const [column, low, width] of [
      [0, 0, 1],
      [1, 10, 10],
    ] as const) {
      const parts = rows.map(({ cells }) => Math.floor(((Number(cells[column]) - low) / width) * 40));
      expect(parts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, k) => k));
    }
    for (const value of ["x", "y", "z", "w"]) expect(rows.filter(({ cells }) => cells[2] === value)).toHaveLength(10);
    expect(makeDesign(factors, readSampling("lhs:40"), "seed-1").rows).toEqual(rows);
    expect(makeDesign(factors, readSampling("lhs:40"), "seed-2").rows).not.toEqual(rows);
  });

  test("one at a time begins with the scenario as it is", () => {
    const design = makeDesign([readFactor("a=1:2"), readFactor("b=x,y,z")], readSampling("one-at-a-time"), "x");
    expect(design.rows.map(({ cells }) => cells)).toEqual([
      ["", ""],
      ["1", ""],
      ["2", ""],
      ["", "x"],
      ["", "y"],
      ["", "z"],
    ]);
    expect(assignmentsOf(design, design.rows[2]!)).toEqual(["a=2"]);
  });

  test("Morris: each trajectory changes every factor once by the step, inside the grid", () => {
    const count = 6;
    const rows = morrisPositions(count, 20, "seed");
    expect(rows).toHaveLength(20 * (count + 1));
    const levels = Array.from({ length: morrisLevels }, (_, k) => k / (morrisLevels - 1));
    for (let path = 0; path < 20; path++) {
      const changed = [];
      for (let step = 1; step <= count; step++) {
        const [before, after] = [rows[path * (count + 1) + step - 1]!, rows[path * (count + 1) + step]!];
        const moved = after.flatMap((value, column) => (value === before[column] ? [] : [column]));
        expect(moved).toHaveLength(1);
        expect(Math.abs(after[moved[0]!]! - before[moved[0]!]!)).toBeCloseTo(morrisStep, 12);
        changed.push(moved[0]!);
      }
      expect(changed.toSorted()).toEqual(Array.from({ length: count }, (_, k) => k));
    }
    for (const value of rows.flat())
      expect(
        levels.some((level) => Math.abs(level - value) < 1e-9),
        String(value),
      ).toBe(true);
    // every level is visited, else a bad start would go unseen
    for (const level of levels) expect(rows.flat().some((value) => Math.abs(value - level) < 1e-9)).toBe(true);
  });
});

describe("the Sobol sequence", () => {
  // computed with scipy 1.17.1, scipy.stats.qmc.Sobol(64, scramble=False), which takes the same table of Joe and Kuo
  test.each([
    [1, 0, 0.5],
    [2, 1, 0.25],
    [5, 3, 0.375],
    [13, 10, 0.8125],
    [37, 20, 0.953125],
    [50, 40, 0.359375],
    [63, 63, 0.734375],
  ])("point %i, dimension %i is %f", (point, dimension, value) => expect(sobolPoints(64, point, 1)[0]![dimension]).toBe(value));

  test("first points of six dimensions", () =>
    expect(sobolPoints(6, 1, 4)).toEqual([
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
    ]));

  test("every dimension has one point in each of 2^m parts, also under a digital shift and further on", () => {
    for (const shift of [[], Array.from({ length: mostSobolDimensions }, (_, k) => Math.imul(k + 1, 0x9e3779b9) >>> 0)]) {
      for (const first of [0, 256]) {
        const points = sobolPoints(mostSobolDimensions, first, 256, shift);
        for (let dimension = 0; dimension < mostSobolDimensions; dimension++)
          expect(new Set(points.map((point) => Math.floor(point[dimension]! * 256))).size, `dimension ${dimension}`).toBe(256);
      }
    }
  });

  test("goes on where it was", () => expect([...sobolPoints(5, 0, 10), ...sobolPoints(5, 10, 20)]).toEqual(sobolPoints(5, 0, 30)));
  test("has so many dimensions and no more", () => expect(() => sobolPoints(mostSobolDimensions + 1, 0, 1)).toThrow(RangeError));
});

describe("the design file", () => {
  test("reads back as it was written, whatever the cells hold", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => text.trim().replaceAll("\r", ""));
    const paths = fc.uniqueArray(
      cell.filter((text) => text !== "" && text !== "variant"),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        paths.chain((names) =>
          fc.tuple(fc.constant(names), fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { minLength: 1, maxLength: 5 })),
        ),
        ([names, rows]) => {
          const design = { paths: names, rows: rows.map((cells, k) => ({ variant: k + 1, cells })) };
          expect(readDesign(designText(design), "design.csv")).toEqual(design);
        },
      ),
      { seed: 15 },
    );
  });

  test("may be written by a person: any order of rows, no numbers, a byte order mark, empty lines", () => {
    expect(readDesign("\ufeffvariant,a\n2,x\n\n1,y\n", "d").rows).toEqual([
      { variant: 1, cells: ["y"] },
      { variant: 2, cells: ["x"] },
    ]);
    expect(readDesign("a,b\n1, 2\n3,4", "d").rows[1]).toEqual({ variant: 2, cells: ["3", "4"] });
  });

  test("may come from a spreadsheet with semicolons and decimal commas", () => {
    const text = '\ufeffvariant;a.b;c\r\n1;0,5;"[0.1, 0.2]"\r\n2;4,5%;word, word\r\n3;;-1\r\n';
    expect(readDesign(text, "d").rows.map(({ cells }) => cells)).toEqual([
      ["0.5", "[0.1, 0.2]"],
      ["4.5%", "word, word"],
      ["", "-1"],
    ]);
    expect(() => readDesign("variant;a\n1;2;3\n", "d")).toThrow("d:2: 3 cells; the header has 2 columns");
  });

  test.each([
    ["", "d is empty"],
    ["variant,a\n", "a header and no rows"],
    ["variant\n1\n", "d:1: no path varies"],
    ["variant,a,a\n1,2,3\n", 'd:1: the column "a" is there twice'],
    ["variant,a,\n1,2,3\n", "d:1: a column has no name"],
    ["variant,a\n1,2,3\n", "d:2: 3 cells; the header has 2 columns"],
    ["variant,a\n1,2\n1,3\n", "d:3: variant 1 stands on line 2 already"],
    ["variant,a\nx,2\n", 'd:2: the variant "x" is not a whole number'],
    ["variant,a\n0,2\n", 'd:2: the variant "0" is not a whole number'],
    ['variant,a\n1,"2\n', "d: "],
  ])("%j is refused: %s", (text, words) => expect(() => readDesign(text, "d")).toThrow(words));
});
