/** What hostile files taught: each problem once, advice that fits what is there, and no number that is read as another without a word. */
import { expect, test } from "vitest";
import { validateScenario } from "../../../src/engine/index.ts";
import { parseFormula } from "../../../src/io/parse-formula.ts";
import { escapeMarkup } from "../../../src/report/charts/svg.ts";

function problemsOf(
  mutual: object,
  more: object = {},
): readonly { readonly code: string; readonly at: string; readonly allowed: string; readonly fix: string }[] {
  const { problems } = validateScenario(
    {
      mutua: 1,
      name: "n",
      years: 3,
      start_year: 2026,
      population: { size: 60, income: { mean: 1000, cv: 1 } },
      health: { services: { care: { rate: 2, cost: 10 } } },
      schemes: { m: { kind: "solidarity", ...mutual }, n: { kind: "solidarity" } },
      ...more,
    },
    { parseFormula, readText: () => ({ allowed: "no files", fix: "" }) },
  );
  return problems.map(({ code, path, allowed, fix }) => ({ code, at: path.join("."), allowed, fix }));
}

test("a problem is told once, whatever rules meet it", () => {
  for (const mutual of [{ on_insolvency: [{ merge: { into: "nobody" } }, "close"] }, { subsidies: [{ who: { group: ["nobody"] }, share: 1 }] }])
    expect(problemsOf(mutual)).toHaveLength(1);
});

test("a number outside is told its range, a fraction that there is none; a list of the wrong length which way", () => {
  const together = (size: number): object => problemsOf({ enrolment: { together: { size, share: 0.5 } } })[0]!;
  expect(together(1e308)).toMatchObject({ code: "E0304", fix: "lower it" });
  expect(together(2.5)).toMatchObject({ code: "E0305", fix: "write it without a fraction" });
  const rules = (value: unknown): object => problemsOf({ on_insolvency: value })[0]!;
  expect(rules([])).toMatchObject({ code: "E0300", fix: "add what is missing" });
  expect(rules(new Array(9).fill("call"))).toMatchObject({ code: "E0300", fix: "shorten the list" });
});

test("numbers of formulas are decimal, and none is rounded to 0", () => {
  const fixOf = (formula: string): string | undefined => problemsOf({ contribution: { formula } })[0]?.fix;
  expect(fixOf("0x10 * income")).toBe("write it in decimal digits");
  expect(fixOf("income * 0b11")).toBe("write it in decimal digits");
  expect(fixOf("income * 1e-400")).toBe("write 0 if you meant none");
  expect(fixOf("1.5e-160 + 5")).toBe("write 0 if you meant none");
  for (const plain of ["0.04 * income", "max(6000, .5e-3 * income)", "0 * income + 0.0e-400 + 10", "1e3"]) expect(fixOf(plain)).toBeUndefined();
});

test("a name does not turn the text of a page around", () => {
  expect(escapeMarkup("a\u202eb\u2066<c>\u0000")).toBe("ab&lt;c&gt;");
  // letters that run from right to left are text like any other
  expect(escapeMarkup("\u05e7\u05d5\u05e4\u05d4")).toBe("\u05e7\u05d5\u05e4\u05d4");
});
