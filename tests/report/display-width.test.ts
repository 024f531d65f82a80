import { describe, expect, it } from "vitest";
import { displayWidth, padEnd, padStart, truncate, truncateMiddle, wrap } from "../../src/report/display-width.ts";

describe("displayWidth", () => {
  it.each([
    ["mutual", 6],
    ["", 0],
    ["é", 1],
    ["e\u0301", 1],
    ["医疗", 4],
    ["ｗｉｄｅ", 8],
    ["👩‍🌾", 2],
    ["a\u200bb", 2],
    ["한국", 4],
    ["█▒·", 3],
    ["مشترك", 5],
  ])("%s is %i columns wide", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("truncate and pad", () => {
  it("never cuts a character in two and never exceeds the width", () => {
    expect(truncate("e\u0301e\u0301e\u0301e\u0301", 3)).toBe("e\u0301e\u0301…");
    expect(truncate("医疗保险", 6)).toBe("医疗…");
    expect(truncate("abc", 3)).toBe("abc");
    expect(truncate("abcdef", 4, "..")).toBe("ab..");
    expect(truncate("abcdef", 1, "..")).toBe("");
  });
  it("keeps the end of a long text, so that names that differ there stay apart", () => {
    expect(truncateMiddle("finance.ruin_probability(mutual) <= 0.03", 30)).toBe("finance.ruin_probabi…) <= 0.03");
    for (let width = 1; width < 45; width++)
      expect(displayWidth(truncateMiddle("Mutuelle 医疗保险公司 des enseignantes de Thiès", width))).toBeLessThanOrEqual(width);
  });
  it("pads by columns", () => {
    expect(padEnd("医", 4)).toBe("医  ");
    expect(padStart("é", 3)).toBe("  é");
    expect(padStart("long", 2)).toBe("long");
  });
});

describe("wrap", () => {
  it("cuts at spaces and indents later lines", () => {
    expect(wrap("one two three four", 9, "  ")).toEqual(["one two", "  three", "  four"]);
  });
  it("keeps a number with its unit", () => {
    expect(wrap("below 0.37\u00a0% here", 10)).toEqual(["below", "0.37 %", "here"]);
  });
  it("cuts inside a word that is longer than a line", () => {
    expect(wrap("abcdefghij k", 4)).toEqual(["abcd", "efgh", "ij k"]);
    for (const line of wrap("医疗保险公司医疗保险公司 x", 5, " ")) expect(displayWidth(line)).toBeLessThanOrEqual(5);
  });
});
