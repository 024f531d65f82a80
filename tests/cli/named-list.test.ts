/** Lists follow the terminal; a file or a filter gets whole lines. */
import { expect, test } from "vitest";
import { listWidth, namedLines } from "../../src/cli/named-list.ts";
import { mutua } from "./mutua.ts";

const text = "what a person who has never heard of it would like to know";

test("beside the name where there is room, below it where there is little, and below a name that is too long", () => {
  expect(namedLines("name", text, 6, 45)).toEqual(["  name    what a person who has never heard", "          of it would like to know"]);
  expect(namedLines("name", text, 6, 36)).toEqual(["  name", "      what a person who has never", "      heard of it would like to know"]);
  expect(namedLines("long-name", text, 6, 80)).toEqual(["  long-name", `      ${text}`]);
  expect(namedLines("name", text, 6, 30, "").every((line) => line.length <= 30)).toBe(true);
});

test("one line each where no terminal reads them", () => {
  expect(listWidth({ terminal: { input: false, output: false, error: false, columns: 60 } })).toBe(Number.POSITIVE_INFINITY);
  expect(listWidth({ terminal: { input: true, output: true, error: true, columns: 60 } })).toBe(59);
  expect(namedLines("a-name-that-is-long", text, 6, Number.POSITIVE_INFINITY)).toEqual([`  a-name-that-is-long  ${text}`]);
});

test.each([["explain"], ["exact"]])("mutua %s: every name stands on a line with what it is", (command) => {
  const { stdout } = mutua([command]);
  const lines = stdout.split("\n").filter((line) => line !== "" && !/^[a-z]+$/.test(line));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.filter((line) => !/^ {0,2}\S.* {2}\S/.test(line))).toEqual([]);
});
