import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inProcess } from "./in-process.ts";
import { emptyFolder } from "./mutua.ts";

const folder = emptyFolder();
const at = (name: string): string => join(folder, name);
const first = ["cases", "run", "yeshasvini", "--replications", "2", "--workers", "1", "--quiet"];

describe("mutua cases", () => {
  test("list names each case with its question and figures", async () => {
    const { stdout, code } = await inProcess(["cases", "list"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^yeshasvini$/m);
    expect(stdout).toContain("What does doubling a flat premium do");
    expect(JSON.parse((await inProcess(["cases", "list", "--json"])).stdout)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: "yeshasvini", figures: expect.arrayContaining([expect.objectContaining({ id: "deficit" })]) })]),
    );
  });

  test("run freezes what no entry says yet, and never changes one that stands", async () => {
    const frozen = at("frozen.json");
    expect((await inProcess([...first, "--freeze", frozen, "--date", "2026-11-29"])).code).toBe(0);
    const before = readFileSync(frozen, "utf8");
    expect(JSON.parse(before)).toMatchObject({
      format: "mutua-predictions/1",
      predictions: expect.arrayContaining([expect.objectContaining({ date: "2026-11-29", futures: 2 })]),
    });
    expect((await inProcess([...first, "--freeze", frozen, "--date", "2027-01-01"])).code).toBe(0);
    expect(readFileSync(frozen, "utf8")).toBe(before);
    const again = await inProcess([
      "cases",
      "run",
      "yeshasvini",
      "--replications",
      "3",
      "--workers",
      "1",
      "--quiet",
      "--freeze",
      frozen,
      "--date",
      "2027-01-01",
    ]);
    expect(again.code).toBe(0);
    const { predictions } = JSON.parse(readFileSync(frozen, "utf8"));
    const { predictions: old } = JSON.parse(before);
    expect(predictions.slice(0, old.length)).toEqual(old);
    expect(predictions).toHaveLength(2 * old.length);
    expect(again.stdout).toContain("frozen");
  });

  test("score prints hit, miss, distances, coverage and what is left open", async () => {
    const frozen = at("scored.json");
    await inProcess([...first, "--freeze", frozen]);
    writeFileSync(
      at("outcomes.yaml"),
      [
        "format: mutua-outcomes/1",
        "outcomes:",
        '  - {case: yeshasvini, figure: loss ratio, value: 1000, low: 900, high: 1100, published: "invented"}',
        '  - {case: yeshasvini, figure: deficit, value: 0, source: "invented"}',
        '  - {case: yeshasvini, figure: no such figure, value: 0, published: "invented"}',
        "",
      ].join("\n"),
    );
    const { stdout, code } = await inProcess(["cases", "score", "--predictions", frozen, "--outcomes", at("outcomes.yaml")]);
    expect(code).toBe(0);
    expect(stdout).toContain("0 of 1 outcomes lie in the range");
    expect(stdout).toMatch(/loss ratio: MISS; outcome 1,000/);
    expect(stdout).toMatch(/deficit: did not happen/);
    expect(stdout).toContain("No outcome given for yeshasvini covered before");
    expect(stdout).toContain("not scored: yeshasvini no such figure");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(79);
    const json = JSON.parse((await inProcess(["cases", "score", "--predictions", frozen, "--outcomes", at("outcomes.yaml"), "--json"])).stdout);
    expect(json.predicted).toMatchObject({ figures: 1, hits: 0, events: 1 });
  });

  test("an outcome in a wrong form is answered with its place and a way out", async () => {
    writeFileSync(at("wrong.yaml"), "format: mutua-outcomes/1\noutcomes:\n  - {case: a, figure: b, value: many, published: c}\n");
    const { stderr, code } = await inProcess(["cases", "score", "--outcomes", at("wrong.yaml")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/wrong\.yaml:3:\d+ outcomes\[0\]\.value: /);
  });

  test("an unknown case and a day that is none are refused", async () => {
    expect(await inProcess(["cases", "run", "yeshasvin"])).toMatchObject({ code: 2, stderr: expect.stringContaining("did you mean yeshasvini?") });
    expect(await inProcess(["cases", "run", "yeshasvini", "--date", "2026-13-40"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("write it as 2026-11-29"),
    });
  });
});
