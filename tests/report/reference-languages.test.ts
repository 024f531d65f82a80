/** Texts of metrics, causes, levers, keys, codes, problems and help in French and Spanish: nothing without a text, no text without its thing. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { figureWords } from "../../src/cli/figure-words.ts";
import { processHost } from "../../src/cli/host.ts";
import { buildProgram, everyCommand, fullName } from "../../src/cli/program.ts";
import { leversInOrder, metrics } from "../../src/engine/levers/catalogue.ts";
import type { GovernanceTerms } from "../../src/engine/levers/governance/terms.ts";
import type { InsolvencyTerms } from "../../src/engine/levers/on-insolvency/keys.ts";
import type { RegulationTerms } from "../../src/engine/levers/regulation/keys.ts";
import { causes } from "../../src/engine/metrics/causes.ts";
import { findMetric } from "../../src/engine/metrics/statistic.ts";
import { codes } from "../../src/engine/scenario/codes.ts";
import { keys } from "../../src/engine/scenario/json-schema.ts";
import { validateScenario } from "../../src/engine/scenario/validate.ts";
import { renderProblems } from "../../src/io/render-problem.ts";
import { loadProblemWords } from "../../src/report/language/errors/load.ts";
import { loadHelpTexts } from "../../src/report/language/help/load.ts";
import { references } from "../../src/report/language/reference/index.ts";
import { leverSentence, metricWords } from "../../src/report/language/reference/words.ts";
import { reviewRows } from "./review-sheet.ts";

const spoken = ["fr", "es"] as const;
const longestName = 36;

/** Terms of the levers whose sentence hangs on them: each way it can go. */
const rule = { guaranteedIssue: false, rateBand: null, minimumLossRatio: null, maximumRise: null, minimumCapital: null, lifetimeLoading: null };
const [call, cut, rescue] = [{ rule: "call" }, { rule: "cut" }, { rule: "rescue" }];
const variants: Readonly<Record<string, readonly object[]>> = {
  governance: [
    { decides: "none" },
    { decides: "script", decisions: [{ year: 2030 }, { year: 2033 }] },
    { decides: "board", step: { contribution: 0.075 } },
    { decides: "assembly" },
    { decides: "shareholders", targetReturn: 0.1 },
  ],
  on_insolvency: [
    { rules: [call], last: "close" },
    { rules: [cut], last: "continue" },
    { rules: [rescue], last: "continue" },
    { rules: [{ rule: "merge" }], last: "close" },
    { rules: [call, cut, rescue], last: "close" },
  ],
  regulation: [
    { ...rule, guaranteedIssue: true },
    { ...rule, rateBand: 1 },
    { ...rule, rateBand: 2.5 },
    { ...rule, minimumLossRatio: 0.8 },
    { ...rule, maximumRise: 0.05 },
    { ...rule, minimumCapital: 0.16 },
    { ...rule, lifetimeLoading: { rate: 0.02 } },
  ],
};

/** Keys that the files a beginner reads make use of. */
function keysOfBeginners(): readonly string[] {
  const used = new Set<string>();
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const at = Array.isArray(value) ? path : [...path, key];
      used.add(at.join("."));
      walk(inner, at);
    }
  };
  for (const name of ["first-steps", "senegal-teachers", "my-mutual"]) walk(parse(readFileSync(`scenarios/${name}.yaml`, "utf8")), []);
  const paths = [...used];
  const fits = (path: string): boolean => {
    const form = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/<[^>]+>/g, "[^.]+")}$`);
    return paths.some((one) => form.test(one));
  };
  return keys.map(({ path }) => path).filter(fits);
}

describe.each(spoken)("%s", (language) => {
  const reference = references[language]!;

  test("each metric, cause, lever and code has its texts, and no text is left over", () => {
    expect(Object.keys(reference.metrics).toSorted()).toEqual(metrics.map(({ id }) => id).toSorted());
    expect(Object.keys(reference.causes).toSorted()).toEqual(causes.map(({ key }) => key).toSorted());
    expect(Object.keys(reference.levers).toSorted()).toEqual(leversInOrder.map(({ name }) => name).toSorted());
    expect([...codes.keys()].filter((code) => reference.codes[code] === undefined)).toEqual([]);
  });

  test("names fit their column, texts end as sentences, nothing is the English", () => {
    for (const metric of metrics) {
      const texts = reference.metrics[metric.id];
      if (texts === undefined) continue; // named by the test above
      const [name, definition] = texts;
      expect(name.length, name).toBeLessThanOrEqual(longestName);
      expect(definition, metric.id).toMatch(/[.!?]$/);
      expect(definition, metric.id).not.toBe(metric.words.en.definition);
    }
  });

  test("a lever whose sentence hangs on its terms says so with the figures of the English one", () => {
    const vary = leversInOrder.filter(({ saying }) => saying !== undefined);
    expect(vary.map(({ name }) => name).toSorted()).toEqual(Object.keys(reference.sayings).toSorted());
    const figures = (sentence: string): readonly string[] => [...sentence.matchAll(/\{[a-z_.]+\}/g)].map(([one]) => one).toSorted();
    const said = new Set<string>();
    for (const lever of vary) {
      for (const terms of variants[lever.name]!) {
        const sentence = leverSentence(lever, terms, reference);
        said.add(sentence);
        expect([lever.name, figures(sentence)]).toEqual([lever.name, figures(leverSentence(lever, terms, null))]);
        expect(sentence).toMatch(/[.]$/);
      }
    }
    // the compiler holds that the engine's terms have what the sentences need
    const { governance, on_insolvency, regulation } = reference.sayings;
    const held: readonly [(terms: GovernanceTerms) => string, (terms: InsolvencyTerms) => string, (terms: RegulationTerms) => string] = [
      governance,
      on_insolvency,
      regulation,
    ];
    expect(held).toHaveLength(vary.length);
    // one text for each kind of terms
    expect(said.size).toBe(Object.values(variants).flat().length);
  });

  test("a member of a family of numbers has its name, with the number", () => {
    const { name } = figureWords(reference);
    const family = reference.metrics["finance.claims_var"]![0];
    expect([name("finance.claims_var_0.95"), name("finance.claims_var_0.995")]).toEqual([family, family.replace("95 %", "99,5 %")]);
    expect(name("finance.claims_tvar_0.9")).toMatch(/10 %/);
    expect(name("finance.stop_loss_2500")).toBe(`${reference.metrics["finance.stop_loss"]![0]} (2500)`);
    const { definition, formula } = metricWords(findMetric(metrics, "finance.stop_loss_2500")!, reference);
    expect([definition, formula]).toEqual([expect.stringContaining(" 2500"), expect.stringContaining("S - 2500")]);
    expect(figureWords(reference).unit("months")).toBe(reference.units["months"]);
    expect(figureWords(reference).name("made.up")).toBe("made.up");
  });

  test("keys of first-steps, Senegal and my-mutual are explained", () => {
    const used = keysOfBeginners();
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((path) => reference.keys[path] === undefined)).toEqual([]);
    const known = new Set(keys.map(({ path }) => path));
    expect(Object.keys(reference.keys).filter((path) => !known.has(path))).toEqual([]);
  });

  test("the review sheet for a native reader has them all, with the screen and the brief", async () => {
    const rows = await reviewRows(language);
    const count = (where: string): number => rows.filter((row) => row.where === where).length;
    expect(count("screen")).toBeGreaterThan(150);
    expect(count("brief")).toBeGreaterThan(150);
    expect(count("explain")).toBeGreaterThan(3 * metrics.length);
    expect(rows.every(({ english, spoken: said }) => english !== "" && said !== "")).toBe(true);
    expect(rows).toContainEqual({ where: "explain", id: "exclusion.rate.name", english: "Excluded", spoken: reference.metrics["exclusion.rate"]![0] });
  });

  test("help of run, report, story, init, lab, play, of all commands of studies and of the program is whole", async () => {
    const { texts } = (await loadHelpTexts(language))!;
    const program = buildProgram(
      processHost(),
      () => {},
      () => {},
    );
    const told = everyCommand(program).filter((command) =>
      /^(?:|run|report|story|init|lab|play.*|schema|sweep.*|batch|merge|bundle.*|worker|solve|sensitivity|audit|frontier|fit|compare|diff|params)$/.test(
        fullName(command),
      ),
    );
    const english = [
      ...told.flatMap((command) => [
        command.description(),
        ...command.options.map(({ description }) => description),
        ...command.registeredArguments.map(({ description }) => description),
      ]),
      ...program.commands.map((command) => command.description()),
    ];
    expect(told.length).toBeGreaterThan(23);
    expect(english.filter((text) => text !== "" && texts[text] === undefined)).toEqual([]);
  });
});

const faulty = {
  mutua: 1,
  name: "Faults",
  years: "ten",
  population: { siz: 500, size: -1, income: { mean: 3000, gini: "0,4" } },
  health: { services: { care: { rate: 1, cost: 10 } } },
  behaviour: { awareness: 4 },
  schemes: { mutual: { kind: "mutual" }, insurer: { kind: "for-profit", eligibility: { groups: ["teacher"] } } },
};

describe("problems", () => {
  const { problems } = validateScenario(faulty, { readText: () => "" });
  const located = problems.map((problem) => ({ ...problem, place: { file: "a.yaml", line: 3, column: 5 } }));

  test("are said whole in French: what, what is allowed, how to fix it", async () => {
    const text = renderProblems(located, await loadProblemWords("fr"));
    expect(text).toContain(
      "erreur[E0300] a.yaml:3:5 years: \"ten\" n'est pas permis ; un nombre d'années est un nombre entier de 1 à 1000. À faire : écrivez un nombre entier en chiffres.",
    );
    expect(text).toContain("cette clé n'existe pas ici. À faire : vouliez-vous dire size ?");
    expect(text).toContain("À faire : écrivez 0.4 : le signe décimal est un point.");
    expect(text).toContain("l'un de solidarity, for-profit, public");
  });

  test("are said whole in Spanish", async () => {
    const text = renderProblems(located, await loadProblemWords("es"));
    expect(text).toContain('una probabilidad va de 0 a 1, o un texto como "4%". Qué hacer: ¿quiso decir "4%" = 0.04?');
    expect(text).toContain("esa clave no existe aquí. Qué hacer: ¿quiso decir size?");
  });

  test("what no form covers is told by its code, with the English below: never half a translation", async () => {
    const [problem] = located;
    const odd = { ...problem!, code: "E0313", allowed: "a sentence that nobody foresaw", fix: "raise it" };
    expect(renderProblems([odd], await loadProblemWords("fr"))).toBe(
      'erreur[E0313] a.yaml:3:5 years: "ten" n\'est pas permis. Deux valeurs qui se contredisent.\n' +
        '  (en anglais) "ten" is not allowed; a sentence that nobody foresaw. Fix: raise it.\n',
    );
  });

  test("English is untouched, and long input is not searched", async () => {
    expect(renderProblems(located, await loadProblemWords("en"))).toBe(renderProblems(located));
    const words = (await loadProblemWords("fr"))!;
    expect(words.phrase(`a list of at most 3: ${"a list of at most 3: ".repeat(5000)}`)).toBeNull();
  });
});
