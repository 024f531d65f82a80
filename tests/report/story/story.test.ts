import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createReplicator, createWitness } from "../../../src/engine/index.ts";
import { parseScenario } from "../../../src/io/parse-scenario.ts";
import { briefTexts } from "../../../src/report/language/brief/index.ts";
import { languageCodes } from "../../../src/report/language/codes.ts";
import { storyTexts } from "../../../src/report/language/story/index.ts";
import { alike, needOf, pickLife, picks, sum } from "../../../src/report/story/pick.ts";
import { renderStory } from "../../../src/report/story/story.ts";
import { compiled } from "../../support/simulate.ts";
import { projectRoot } from "../../support/source-files.ts";

const value = parseScenario(readFileSync(join(projectRoot, "scenarios", "first-steps.yaml"), "utf8"), "first-steps").value as Record<string, unknown>;
const { model, scenario } = compiled({
  ...value,
  population: { ...(value["population"] as object), size: 500 },
  checks: [],
  outputs: { metrics: "headline", by: ["quintile"], years: "all" },
});
const witness = createWitness("all");
createReplicator(model, undefined, witness).run(0);
const all = witness.stories();
const [first, second] = scenario.compare[0]!;
const rule = { first, second, years: scenario.years };

describe("who is told is a rule, not a taste", () => {
  const poorest = all.filter((life) => life[0]!.fifth === 0);
  test("poorest-helped: nobody of the poorest fifth is paid more for", () => {
    const life = pickLife("poorest-helped", all, rule)!;
    const gain = (one: typeof life): number => sum(one, ({ worlds }) => worlds[first]!.schemePaid - worlds[second]!.schemePaid);
    expect(gain(life)).toBe(Math.max(...poorest.map(gain)));
  });
  test("median: half of the middle fifth needs less", () => {
    const life = pickLife("median", all, rule)!;
    const needs = all.filter((one) => one[0]!.fifth === 2).map(needOf);
    expect(needs.filter((need) => need < needOf(life)).length).toBeLessThanOrEqual(needs.length / 2);
    expect(needs.filter((need) => need > needOf(life)).length).toBeLessThanOrEqual(needs.length / 2);
  });
  test("pays-most and left-out", () => {
    const paid = (one: (typeof all)[number]): number => sum(one, ({ worlds }) => worlds[first]!.member);
    expect(paid(pickLife("pays-most", all, rule)!)).toBe(Math.max(...all.map(paid)));
    const out = pickLife("left-out", all, rule)!;
    expect(out.every(({ worlds }) => worlds[first]!.scheme === null)).toBe(true);
  });
  test("nobody fits where there is nobody", () => {
    for (const pick of picks) expect(pickLife(pick, [], rule)).toBeNull();
  });
});

describe.each(languageCodes)("%s", (code) => {
  const brief = briefTexts[code];
  const nouns = scenario.worlds.map(({ name }) => brief.named(name));
  const input = { scenario, nouns, texts: storyTexts[code], brief, told: [first, second], all, future: 0 };
  const whole = (text: string): number => Number(text.replaceAll(brief.numbers.thousands, "").replace(brief.numbers.decimal, "."));

  test("amounts are those of the trace, lines fit 79 columns", () => {
    for (const pick of picks) {
      const life = pickLife(pick, all, rule)!;
      const text = renderStory(life, pick, input);
      for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(79);
      const row = text.split("\n").find((line) => line.startsWith(storyTexts[code].foot.pocket))!;
      const shown = row.slice(storyTexts[code].foot.pocket.length).trim().split(/ {2,}/).map(whole);
      expect(shown).toEqual([first, second].map((world) => Math.round(sum(life, ({ worlds }) => worlds[world]!.outOfPocket))));
      expect(text).not.toMatch(/undefined|NaN|null/);
    }
  });

  test("of 100 people alike: the share of those of the same fifth and ten years of age", () => {
    const like = pickLife("median", all, rule)!.at(-1)!;
    const { people, joined } = alike(all, like, scenario.years - 1);
    const peers = all
      .flat()
      .filter(({ year, fifth, age }) => year === scenario.years - 1 && fifth === like.fifth && Math.floor(age / 10) === Math.floor(like.age / 10));
    expect(people).toBe(peers.length);
    expect(joined[first]).toBe(peers.filter(({ worlds }) => worlds[first]!.scheme !== null).length);
  });
});
