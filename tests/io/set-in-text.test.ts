import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/io/canonical.ts";
import { parseScenario } from "../../src/io/parse-scenario.ts";
import { scenarioYaml, setInText } from "../../src/io/set-in-text.ts";
import { setValue } from "../../src/io/set-value.ts";

const firstSteps = readFileSync(new URL("../../scenarios/first-steps.yaml", import.meta.url), "utf8");
const small = readFileSync(new URL("../../scenarios/too-small-a-pool.yaml", import.meta.url), "utf8");
const valueOf = (text: string): string => canonicalJson(parseScenario(text, "x").value);

describe("a value set in the text is the value set in the data", () => {
  test.each([
    [firstSteps, "schemes.mutual.contribution.employer_share=0.25"],
    [firstSteps, "schemes.mutual.contribution.income=0.07"],
    [firstSteps, "population.size=2000"],
    [firstSteps, "schemes.mutual.enrolment.mode=compulsory"],
    [firstSteps, "behaviour.affordability.share_of_income=0.1"],
    [firstSteps, "schemes.insurer.reserve.initial.months=9"],
    [small, "schemes.mutual.reserve.initial.months=24"],
    [small, "compare[0][1]=mutual"],
  ])("%#: %s", (text, assignment) => {
    const set = setInText(text, assignment)!;
    const changed = setValue(parseScenario(text, "x").value, assignment, new Map());
    expect("value" in changed && canonicalJson(changed.value)).toBe(valueOf(set));
    // no comment is lost
    expect(set.match(/#.*/g)?.length).toBe(text.match(/#.*/g)?.length);
  });
  test("a value with a note keeps the note", () => {
    const text = "a: {b: {value: 3, note: from a survey}}\n";
    expect(setInText(text, "a.b=4")).toBe("a: {b: {value: 4, note: from a survey}}\n");
  });
  test("what cannot be set is null", () => {
    expect(setInText(firstSteps, "no assignment")).toBe(null);
    expect(setInText("a: [", "a=1")).toBe(null);
  });
  test("merged data written out and read again is the same", () => {
    const { value } = parseScenario(firstSteps, "x");
    expect(valueOf(scenarioYaml(value))).toBe(canonicalJson(value));
  });
});
