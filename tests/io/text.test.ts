import { describe, expect, test } from "vitest";
import { canonicalJson, sha256 } from "../../src/io/canonical.ts";
import { decodeText } from "../../src/io/decode-text.ts";
import { commandWord, escapeDeep, escapeJson, escapeLines, escapeText } from "../../src/io/escape.ts";
import { problemsJson, renderProblem, renderProblems } from "../../src/io/render-problem.ts";
import { leastMilliseconds } from "../support/cpu.ts";
import { pace } from "../support/pace.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("decodeText", () => {
  test("drops a byte order mark", () => expect(decodeText(bytes("\ufeffa: 1"), "f")).toBe("a: 1"));
  test("keeps every script", () => expect(decodeText(bytes("Sénégal ٥ 健康"), "f")).toBe("Sénégal ٥ 健康"));
  test.each([
    ["UTF-16", Uint8Array.from([0xff, 0xfe, 0x61, 0]), "UTF-16"],
    ["UTF-16 without a mark", Uint8Array.from([0x61, 0, 0x3a, 0, 0x20, 0, 0x31, 0]), "UTF-16"],
    ["gzip", Uint8Array.from([0x1f, 0x8b, 8, 0]), "gzip"],
    ["zeros", new Uint8Array(1000), "NUL at byte 0"],
    ["a spreadsheet", bytes("PK\u0003\u0004"), "ZIP"],
  ])("names %s", (_, input, word) => expect(decodeText(input, "f")).toMatchObject({ code: "E0104", allowed: expect.stringContaining(word) }));
  test("names the byte that is not UTF-8", () => {
    for (const before of [0, 1, 7, 5000]) {
      const input = Uint8Array.from([...bytes("x".repeat(before)), 0xe9, 0x20]);
      expect(decodeText(input, "f")).toMatchObject({ allowed: `byte ${before} (0xe9) is not UTF-8` });
    }
  });
});

describe("escape", () => {
  test.each([
    ["\u001b]0;PWN\u0007\u001b[2J", "\\x1b]0;PWN\\x07\\x1b[2J"],
    ["a\u202eb", "a\\u202eb"],
    ["\u009b31m", "\\x9b31m"],
    ["a\r\b\u007f", "a\\x0d\\x08\\x7f"],
    ["\ud800x", "\\ud800x"],
    ["👩‍🏫 é健", "👩‍🏫 é健"],
  ])("%j", (text, shown) => expect(escapeText(text)).toBe(shown));
  test("lines keep their ends, and colours only where asked", () => {
    expect(escapeLines("a\n\u001b[31mb\u001b[0m\n\u001b[2J")).toBe("a\n\\x1b[31mb\\x1b[0m\n\\x1b[2J");
    expect(escapeLines("a\n\u001b[31mb\u001b[0m\n\u001b[2J", true)).toBe("a\n\u001b[31mb\u001b[0m\n\\x1b[2J");
  });
  test("JSON keeps the value", () => {
    const value = { "a\u202e": "\u001b\u007f\u0085 \u2028 \ud83d" };
    const json = escapeJson(JSON.stringify(value, null, 2));
    expect(JSON.parse(json)).toEqual(value);
    expect(/[\u007f-\u009f\u2028\u202e]/.test(json)).toBe(false);
  });
  test("deep: keys and values", () => expect(escapeDeep({ "\u0007": ["\u001b", 1, null] })).toEqual({ "\\x07": ["\\x1b", 1, null] }));
  test("a hundred thousand characters take no time", () => {
    // Linear work takes milliseconds; quadratic work takes minutes.
    const allowed = 500 * pace();
    for (const text of ["a".repeat(1e5), "\u001b".repeat(1e5), " ".repeat(1e5)])
      expect(leastMilliseconds(() => escapeText(text), 3, allowed)).toBeLessThan(allowed);
  });
});

describe("problems", () => {
  const problem = {
    code: "E0312",
    path: ["population", "groups", "teachers", "share"],
    value: 1.05,
    allowed: "a share is between 0 and 1",
    fix: "lower it",
    place: { file: "senegal.yaml", line: 14, column: 9 },
  };
  test("one line, in the form of cli.md", () =>
    expect(renderProblem(problem)).toBe(
      "error[E0312] senegal.yaml:14:9 population.groups.teachers.share: 1.05 is not allowed; a share is between 0 and 1. Fix: lower it.",
    ));
  test("nothing of the input is obeyed or endless", () => {
    const line = renderProblem({
      ...problem,
      path: ["groups", `\u001b[2J${"x".repeat(1e5)}`],
      value: `\u202e${"y".repeat(1e5)}`,
      place: { file: "\u001b.yaml", line: 1, column: 1 },
    });
    expect(line.length).toBeLessThan(400);
    expect(/[\u0000-\u001f\u202e]/.test(line)).toBe(false);
  });
  test("twenty are shown, then a count; all are in the JSON", () => {
    const many = Array.from({ length: 57 }, (_, index) => ({ ...problem, place: { ...problem.place, line: 57 - index } }));
    const lines = renderProblems(many).trimEnd().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[0]).toContain("senegal.yaml:1:9");
    expect(lines[20]).toBe("... and 37 more");
    expect(JSON.parse(problemsJson(many))).toHaveLength(57);
  });
});

describe("canonical", () => {
  test("order of keys means nothing, order of lists does", () => {
    expect(canonicalJson({ b: [2, 1], a: { d: null, c: "x" } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}');
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });
  // FIPS 180-2, appendix B.1: SHA-256 of "abc".
  test("sha256", () => expect(sha256("abc")).toBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
});

test.each([
  ["study", "study"],
  ["../a/b-c_d.yaml+e.yaml", "../a/b-c_d.yaml+e.yaml"],
  ["my study", '"my study"'],
  ["été (2)", '"été (2)"'],
  ['schemes."a b".reach=0.5', '"schemes.\\"a b\\".reach=0.5"'],
  ["a\u001bb", "a\\x1bb"],
])("a printed command says %j as %s", (text, word) => expect(commandWord(text)).toBe(word));
