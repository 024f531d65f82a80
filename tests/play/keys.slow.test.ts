/** Every key of a kit is recomputed from the command line, design by design; and each exercise keeps its promise: solidarity loses once. */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mutua } from "../cli/mutua.ts";
import { projectRoot } from "../support/source-files.ts";

interface Figures {
  readonly world: string;
  readonly scheme: string | null;
  readonly covered: number | null;
  readonly poorest: number | null;
  readonly months: number | null;
  readonly price: number | null;
  readonly ruined: number;
  readonly futures: number;
  readonly meanCovered: number | null;
  readonly needInside: number | null;
  readonly needOutside: number | null;
  readonly used: number | null;
}
interface Key {
  readonly code: string;
  readonly rows: readonly { readonly set: readonly string[]; readonly loses: boolean; readonly year: number; readonly worlds: readonly Figures[] }[];
}
interface Row {
  readonly world: string;
  readonly versus: string | null;
  readonly scheme: string | null;
  readonly metric: string;
  readonly by: string | null;
  readonly group: string | null;
  readonly year: number | null;
  readonly k?: number;
  readonly mean: number | null;
}

const names = readdirSync(join(projectRoot, "scenarios/exercises")).map((name) => name.replace(".yaml", ""));
const small = ["population.size=500", "exercise.futures=5"];

/** Rows of a run of the exercise's own files with settings, through `mutua run`. */
function runRows(name: string, set: readonly string[], replicate: string | null, futuresOf = 5): readonly Row[] {
  const overlay = join(projectRoot, "scenarios/exercises", `${name}.yaml`);
  const base = /^ {2}scenario: (.+)$/m.exec(readFileSync(overlay, "utf8"))![1]!;
  const metrics = "coverage.breadth,finance.reserve_months,finance.premium,finance.ruin_probability,use.cost";
  const flags = [...set, "checks=[]"].flatMap((one) => ["--set", one]);
  const futures = replicate === null ? ["--replications", String(futuresOf)] : ["--replicate", replicate];
  const { stdout, stderr, code } = mutua([
    "run",
    `${join(projectRoot, "scenarios", `${base}.yaml`)}+${overlay}`,
    "--json",
    "--quiet",
    // a key says nothing of a fair baseline, and the figures do not depend on the threads
    "--plain",
    "--workers",
    "1",
    "--metrics",
    metrics,
    "--by",
    "quintile",
    ...flags,
    ...futures,
  ]);
  if (code !== 0) throw new Error(stderr);
  return (JSON.parse(stdout) as { metrics: Row[] }).metrics;
}

const find = (
  rows: readonly Row[],
  world: string,
  metric: string,
  year: number | null,
  scheme: string | null = null,
  group: string | null = null,
): Row | undefined =>
  rows.find((row) => row.world === world && row.versus === null && row.metric === metric && row.year === year && row.scheme === scheme && row.group === group);

describe.each(names)("%s", (name) => {
  const kit = join(mkdtempSync(join(tmpdir(), "mutua-key-")), "kit");
  const made = mutua(["play", "kit", name, "--out", kit, ...small.flatMap((one) => ["--set", one])]);
  if (made.code !== 0) throw new Error(made.stderr);
  const key = JSON.parse(readFileSync(join(kit, "key.json"), "utf8")) as Key;
  const own = /^ {2}fate: own$/m.test(readFileSync(join(projectRoot, "scenarios/exercises", `${name}.yaml`), "utf8"));
  const seed = `seed="class/${key.code}${own ? "/1" : ""}"`;

  test("the figures of the key are those of mutua run", () => {
    // every design goes the whole way in all futures; the first, and the one in which solidarity loses, in the class's own future as well
    const shown = new Set([key.rows[0]!, key.rows.find(({ loses }) => loses)!]);
    let compared = 0;
    for (const row of key.rows) {
      const set = [small[0]!, ...row.set, seed];
      const all = runRows(name, set, null);
      for (const { world, scheme, meanCovered, ruined } of row.worlds) {
        compared++;
        expect(meanCovered).toBe(find(all, world, "coverage.breadth", row.year)!.mean);
        if (scheme !== null) expect(ruined).toBe(find(all, world, "finance.ruin_probability", row.year, scheme)!.k ?? 0);
      }
      if (!shown.has(row)) continue;
      const one = runRows(name, set, "0");
      for (const { world, scheme, covered, poorest, months, price } of row.worlds) {
        compared++;
        expect(covered).toBe(find(one, world, "coverage.breadth", row.year)!.mean);
        expect(poorest).toBe(find(one, world, "coverage.breadth", row.year, null, "q1")?.mean ?? null);
        if (scheme === null) continue;
        expect(months).toBe(find(one, world, "finance.reserve_months", row.year, scheme)?.mean ?? null);
        expect(price).toBe(find(one, world, "finance.premium", row.year, scheme)?.mean ?? null);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(2 * (key.rows.length + shown.size));
  });

  test("exactly one design is the case in which solidarity loses", () => expect(key.rows.filter(({ loses }) => loses).length).toBe(1));
});

/** At the size that ships, on a class code that is drawn: the lesson must not hang on one. */
describe("the lessons hold", () => {
  const keyOf = (name: string, set: readonly string[] = ["exercise.futures=20"]): Key => {
    const kit = join(mkdtempSync(join(tmpdir(), "mutua-key-")), "kit");
    const made = mutua(["play", "kit", name, "--out", kit, ...set.flatMap((one) => ["--set", one])]);
    if (made.code !== 0) throw new Error(made.stderr);
    return JSON.parse(readFileSync(join(kit, "key.json"), "utf8")) as Key;
  };
  test.each(["adverse-selection", "small-pool", "promised-money", "solidarity-or-risk-price"])(
    "%s: where it loses, the insurer covers more; some other design covers more than it",
    (name) => {
      const { rows } = keyOf(name);
      const lost = rows.find(({ loses }) => loses)!;
      expect(lost.worlds[1]!.meanCovered! - lost.worlds[0]!.meanCovered!).toBeGreaterThan(0.1);
      expect(Math.max(...rows.map(({ worlds }) => worlds[0]!.meanCovered!)) - lost.worlds[0]!.meanCovered!).toBeGreaterThan(0.2);
    },
  );
  test("the lever of prevention: a nurse lowers the price, more so for everybody; leaflets raise it, and nobody needs less", () => {
    // the price of one class's future can fall the other way for the nurse of four villages: the mean of 20 futures of a named seed
    const name = "prevention-that-returns";
    const prices = keyOf(name, ["population.size=50", "exercise.futures=2"]).rows.map(({ set, year, worlds }) => {
      const rows = runRows(name, [...set, 'seed="lesson"'], null, 20);
      return worlds.map(({ world, scheme }) => find(rows, world, "finance.premium", year, scheme)!.mean!);
    });
    const [four, all, leaflets, none] = prices as [number[], number[], number[], number[]];
    expect(all[0]).toBeLessThan(four[0]!);
    expect(four[0]).toBeLessThan(four[1]!);
    expect(leaflets[0]).toBeGreaterThan(1.2 * leaflets[1]!);
    expect(none[0]).toBe(none[1]);
  });
  test("prevention: participants need a fifth less a head at least, a draw by lot shows nothing, and care costs the same to the last digit", () => {
    const { rows } = keyOf("prevention-naive-and-true");
    const [naive, lot] = [rows[0]!.worlds[0]!, rows[1]!.worlds[0]!];
    expect(naive.needInside! / naive.needOutside!).toBeLessThan(0.8);
    expect(Math.abs(lot.needInside! / lot.needOutside! - 1)).toBeLessThan(0.15);
    for (const { worlds } of rows) expect(worlds[0]!.used).toBe(worlds[1]!.used);
  });
});
