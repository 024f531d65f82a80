import { expect, test } from "vitest";
import { languageCodes } from "../../src/report/language/codes.ts";
import { runWarning } from "../../src/report/language/run-warnings.ts";
import { headName, screenLabelling, startSentence } from "../../src/report/usual-names.ts";

test("mutual and insurer are said with their article in French and Spanish; a label of the scenario goes before; other names stay", () => {
  const label = { name: "insurer", en: "Acme", fr: "Acme SA", es: "Acme" };
  const said = (code: (typeof languageCodes)[number], name: string, labels = [] as (typeof label)[]) => screenLabelling(labels, code)?.(name) ?? name;
  expect(languageCodes.map((code) => said(code, "mutual"))).toEqual(["mutual", "la mutuelle", "la mutual"]);
  expect(said("fr", "insurer", [label])).toBe("Acme SA");
  expect(said("fr", "a mutual of ours")).toBe("a mutual of ours");
  expect([headName("la mutuelle", 8), headName("la aseguradora", 11), headName("la aseguradora", 8), headName("Acme", 3)]).toEqual([
    "mutuelle",
    "aseguradora",
    "asegur.",
    "Acme",
  ]);
  expect([startSentence("l'assureur ne tient pas"), startSentence("larix ne tient pas")]).toEqual(["L'assureur ne tient pas", "larix ne tient pas"]);
});

test("what the engine warns of is said in the reader's language, with its names and numbers, or not at all", () => {
  const warnings = [
    "only 12 replications: intervals are wide and chances of failure rough",
    "no voluntary contribution of this kind balances for caisse in world one: at every price those who would join are expected to cost more than they bring in; it starts with the price for everybody eligible, at a loss",
    "caisse runs out of money in more than half of the futures of world one",
    "200 replications, because the asked precision was reached there (look 2): stopping where errors look small makes intervals a little too narrow",
    "contributions of caisse bring 0.5 % of what its members are expected to draw",
    "ruin overstated: 20000 stand for 1597400",
  ];
  for (const code of ["fr", "es"] as const) {
    const said = warnings.map((text) => runWarning(text, code));
    for (const [index, text] of said.entries()) {
      expect(text).not.toBeNull();
      expect(text).not.toMatch(/undefined|\b(?:the|futures? of|members|money)\b/);
      for (const part of warnings[index]!.match(/caisse|\b(?:one|12|200|20000|1597400)\b/g) ?? []) expect(text).toContain(part);
    }
    expect(said[4]).toContain("0,5 %");
    expect(runWarning("something new", code)).toBeNull();
  }
  expect(runWarning(warnings[0]!, "en")).toBeNull();
});
