import { describe, expect, test } from "vitest";
import { parseScenario } from "../../src/io/parse-scenario.ts";
import { locate } from "../../src/io/place.ts";
import { leastMilliseconds } from "../support/cpu.ts";
import { pace } from "../support/pace.ts";

const parse = (text: string) => parseScenario(text, "a.yaml");
const codesOf = (text: string): string[] => parse(text).problems.map(({ code }) => code);
const plainJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("what is read", () => {
  test("YAML and the same in JSON give the same data", () => {
    const yaml = parse("mutua: 1\nname: A\npopulation: {size: 20, groups: {constructor: {share: 1.0}}}\nlist:\n  - 1\n  - two\n");
    const json = parse('{"mutua": 1, "name": "A", "population": {"size": 20, "groups": {"constructor": {"share": 1}}}, "list": [1, "two"]}');
    expect(yaml.problems).toEqual([]);
    expect(plainJson(yaml.value)).toEqual(plainJson(json.value));
  });

  test("keys are text as written, numbers and ranges included", () => {
    expect(Object.keys(parse("a: {1: 0.1, 0-39: 2, 60+: 3, true: 4}").value as object)).toEqual(["a"]);
    expect(plainJson(parse("{1: 0.1, 0-39: 2, 60+: 3, true: 4}").value)).toEqual({ 1: 0.1, "0-39": 2, "60+": 3, true: 4 });
  });

  test("maps have no prototype, so toString and constructor are only names", () => {
    const value = parse("toString: 1\nconstructor: {prototype: {polluted: 1}}").value as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual(["toString", "constructor"]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("an alias repeats its anchor's value", () => {
    expect(plainJson(parse("a: &x {k: [1, 2]}\nb: *x").value)).toEqual({ a: { k: [1, 2] }, b: { k: [1, 2] } });
  });

  test.each([
    ["1", 1],
    ["-0.0", 0],
    ["+2.5e6", 2500000],
    ["1e308", 1e308],
    ["9007199254740991", 9007199254740991],
    ['"007"', "007"],
    ["0,05", "0,05"],
    ["1_000", "1_000"],
    ["5%", "5%"],
    ["null", null],
    ["true", true],
  ])("%s is %j", (text, value) => {
    const parsed = parse(`a: ${text}`);
    expect(parsed.problems).toEqual([]);
    expect((parsed.value as Record<string, unknown>)["a"]).toStrictEqual(value);
  });
});

describe("what is refused", () => {
  test.each([
    ["aliases that expand without end", bomb(), "E0101"],
    ["a cycle", "a: &a [*a]", "E0101"],
    ["an unknown alias", "a: *b", "E0101"],
    ["brackets without end", "[".repeat(100_000) + "]".repeat(100_000), "E0103"],
    ["dashes without end", `${"- ".repeat(100_000)}1`, "E0103"],
    ["nothing", "", "E0105"],
    ["only a comment", "# later", "E0105"],
    ["half a map", '{"a": 1, "b": {', "E0106"],
    ["a tab as indentation", "a:\n\tb: 1", "E0106"],
    ["two documents", "a: 1\n---\na: 2", "E0107"],
    ["a tag", 'a: !!js/function "x"', "E0108"],
    ["a tag of YAML's own", "a: !!str 5", "E0108"],
    ["another YAML", "%YAML 1.1\n---\na: yes", "E0108"],
    ["NaN", "a: NaN", "E0109"],
    ["minus Infinity", "a: -Infinity", "E0109"],
    ["YAML's infinity", "a: .inf", "E0109"],
    ["overflow", "a: 1e400", "E0109"],
    ["underflow", "a: 1e-400", "E0109"],
    ["hexadecimal", "a: 0x10", "E0109"],
    ["a leading zero", "a: 010", "E0109"],
    ["a whole number that is not exact", "a: 9007199254740993", "E0110"],
    ["one key twice", "a: 1\nb: 2\na: 3", "E0111"],
    ["__proto__", '{"__proto__": {"polluted": 1}}', "E0112"],
    ["a key of 201 characters", `${"k".repeat(201)}: 1`, "E0113"],
    ["a merge key", "b: &x {k: 1}\na:\n  <<: *x", "E0114"],
    ["a map as a key", "? {a: 1}\n: 2", "E0115"],
  ])("%s", (_, text, code) => {
    expect(codesOf(text)[0]).toBe(code);
    expect(parse(text).value).toBeUndefined();
  });

  test("a duplicate key names both places", () => {
    const [problem] = parse("a: 1\nb: 2\na: 3").problems;
    expect(problem?.place).toEqual({ file: "a.yaml", line: 3, column: 1 });
    expect(problem?.allowed).toContain("line 1, column 1");
  });

  test("bombs are refused within a second and without the memory that they ask for", () => {
    const allowed = 1000 * pace();
    const quadratic = `arr: &arr [${"{},".repeat(20_000)}{}]\nt:\n${"  - <<: *arr\n".repeat(20_000)}`;
    for (const text of [bomb(), quadratic, `{${Array.from({ length: 200_000 }, (_, index) => `"k${index}":1`).join(",")}}`]) {
      // 0.2 s; written out they would take minutes
      expect(leastMilliseconds(() => expect(parse(text).problems.length).toBeGreaterThan(0), 3, allowed)).toBeLessThan(allowed);
    }
    expect(codesOf(quadratic)).toEqual(["E0101"]);
  });
  test("a long text copied by aliases is counted by its characters, as a value and as a key", () => {
    const long = "x".repeat(100_000);
    const copies = Array.from({ length: 500 }, () => "*a").join(", ");
    expect(codesOf(`a: &a ${long}\nb: [${copies}]`)).toEqual(["E0101"]);
    expect(codesOf(`a: &a {${"k".repeat(190)}: 1}\nb: [${Array.from({ length: 6000 }, () => "*a").join(", ")}]`)).toEqual(["E0101"]);
    expect(codesOf(`a: &a short\nb: [${copies}]`)).toEqual([]);
  });
});

describe("places", () => {
  const { value, places } = parse("mutua: 1\npopulation:\n  groups:\n    teachers:\n      share: 1.05\ncompare: [[a, b],\n  [c, d]]\n");

  test.each([
    [["population", "groups", "teachers", "share"], 5, 7],
    [["compare", 1, 0], 7, 4],
    [["compare", "1"], 7, 3],
    [["population", "missing", "deeper"], 2, 1],
  ])("%j stands at %i:%i", (path, line, column) => {
    expect(locate(value, places, path)).toEqual({ file: "a.yaml", line, column });
  });

  test("CRLF counts as one line end and changes no value", () => {
    const text = "a: 1\nb:\n  - x\n  - y\n";
    const crlf = parse(text.replaceAll("\n", "\r\n"));
    expect(plainJson(crlf.value)).toEqual(plainJson(parse(text).value));
    expect(locate(crlf.value, crlf.places, ["b", 1])?.line).toBe(4);
  });
});

/** Nine lists of nine aliases each: 9^9 items when written out. */
function bomb(): string {
  const letters = "abcdefghi";
  const lines = [...letters.slice(1)].map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${letters[index]}`).join(",")}]`);
  return `a: &a [x,x,x,x,x,x,x,x,x]\n${lines.join("\n")}\n`;
}
