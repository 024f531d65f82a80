/** The search for the nearest reversing set, on slopes whose nearest points are known by hand. */
import { describe, expect, test } from "vitest";
import { audit, auditTrials } from "../../../src/engine/fairness/audit.ts";
import type { Trial, Trials } from "../../../src/engine/fairness/trial.ts";
import type { AuditRecord } from "../../../src/engine/result.ts";
import type { UncertainNumber } from "../../../src/engine/uncertainty/truth.ts";
import { changed, society } from "../../laws/small.ts";
import { compiled } from "../../support/simulate.ts";

/** Around 10, from 5.5 to 14.5 in 90 of 100 futures: position z is 10 + 4.5 z. */
const number = (path: string): UncertainNumber => ({
  path,
  central: 10,
  range: { family: "uniform", parameters: [5, 15], zero: 0, least: -Infinity, most: Infinity },
  form: "value",
  by: "range",
  kind: null,
  source: null,
  note: null,
});

/** Two futures; the difference and the strain of the only scheme are functions of the positions. */
function slope(paths: readonly string[], difference: (z: number[]) => number, stops: (z: number[]) => boolean = () => false): AuditRecord {
  const trials: Trials = {
    arms: [{ world: "mutual", scheme: "mutual" }],
    central: Float64Array.from(paths, () => 10),
    run: (values): Trial => {
      const z = Array.from(values, (value) => (value - 10) / 4.5);
      const found = difference(z);
      const stopped = stops(z) ? 2 : 0;
      return { n: 2, difference: found, above: found > 0 ? 2 : 0, below: found < 0 ? 2 : 0, stopped: [stopped], strain: [-found] };
    },
  };
  const steps = auditTrials(trials, paths.map(number), ["mutual", "insurer"]);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value!;
  }
}

describe("on a straight slope", () => {
  test("one number is enough where its effect is: 0.1 - 0.2 z is 0 at half of the range", () => {
    const { findings, difference, trials } = slope(["a"], ([a]) => 0.1 - 0.2 * a!);
    expect(difference).toBeCloseTo(0.1, 12);
    const [sign, stops] = findings;
    // five halvings of the way: within 1/32, on the far side
    expect(sign!.alone!.distance).toBeGreaterThan(0.5);
    expect(sign!.alone!.distance).toBeLessThanOrEqual(0.5 + 1 / 32);
    expect(sign!.alone!.changes[0]).toMatchObject({ path: "a", from: 10, to: 10 + 4.5 * sign!.alone!.distance });
    expect(sign).toMatchObject({ what: "sign", world: "mutual", already: false, together: null });
    expect(stops).toMatchObject({ what: "stops", scheme: "mutual", alone: null, together: null, corner: false });
    expect(trials).toBeGreaterThan(3);
  });

  test("two together go the shortest way: 0.1 - 0.08 z1 + 0.06 z2 is 0 nearest at (0.8, -0.6)", () => {
    const { findings } = slope(["a", "b", "no effect"], ([a, b]) => 0.1 - 0.08 * a! + 0.06 * b!);
    const { alone, together } = findings[0]!;
    expect(alone).toBeNull();
    expect(together!.distance).toBeGreaterThan(1);
    expect(together!.distance).toBeLessThan(1.06);
    expect(together!.changes.map(({ path, position }) => [path, Math.sign(position)])).toEqual([
      ["a", 1],
      ["b", -1],
    ]);
    expect(together!.changes[0]!.position / -together!.changes[1]!.position).toBeCloseTo(0.8 / 0.6, 10);
    expect(together).toMatchObject({ k: 2, n: 2 });
  });

  test("nothing is said to reverse it where not even all worst ends do", () => {
    const { findings } = slope(["a", "b"], ([a, b]) => 0.2 - 0.08 * a! - 0.06 * b!);
    expect(findings[0]).toMatchObject({ alone: null, together: null, corner: false });
  });

  test("eight weak numbers reverse it in their corner only, and that is said", () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const { findings } = slope(names, (z) => 0.75 - z.reduce((sum, one) => sum + 0.1 * one, 0));
    expect(findings[0]).toMatchObject({ alone: null, together: null, corner: true });
  });

  test("what is so already is no finding of a search", () => {
    const { findings } = slope(
      ["a"],
      ([a]) => -0.1 + 0.2 * a!,
      () => true,
    );
    expect(findings[0]).toMatchObject({ what: "sign", world: "insurer" });
    expect(findings[1]).toMatchObject({ what: "stops", already: true, alone: null });
  });
});

test("nothing uncertain: nothing to search", () => {
  const { scenario } = compiled(changed(society(), ["population.size", 50], ["years", 1]));
  expect(audit(scenario, 1).next()).toEqual({ done: true, value: null });
});
