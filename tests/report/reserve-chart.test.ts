/** The reserve of worlds in which people choose among schemes: each scheme of either world of the pair, in numbers. */
import { expect, test } from "vitest";
import type { ResultRow } from "../../src/engine/result.ts";
import { truncateMiddle } from "../../src/report/display-width.ts";
import { languages } from "../../src/report/language/index.ts";
import { fan } from "../../src/report/screen/fan.ts";
import type { View } from "../../src/report/screen/view.ts";

const schemes: Readonly<Record<string, readonly string[]>> = { alone: ["empire"], market: ["empire", "rival", "third"] };

function chart(height: number): string[] {
  const view = {
    record: { years: [2026, 2031], finished: 10 },
    language: languages.en,
    ascii: true,
    worlds: ["alone", "market"],
    pair: ["alone", "market"],
    rivals: (world: string) => (schemes[world]!.length > 1 ? schemes[world]! : []),
    schemeOf: (world: string) => schemes[world]![0]!,
    level: (_: string, world: string, { scheme, year }: { scheme: string; year: number }): Partial<ResultRow> => {
      const months = (world === "alone" ? 10 : schemes["market"]!.indexOf(scheme)) + (year - 2026);
      return { p5: months - 1, p50: months, p95: months + 1 };
    },
    cut: (text: string, width: number) => truncateMiddle(text, width, ".."),
  } as unknown as View; // what the chart reads
  return fan(view, 44, height);
}

test("the second world's schemes stand there too, told by their world where both have one of the name", () => {
  expect(chart(7)).toEqual([
    "Reserve, months (alone, market)",
    "              2026  2031",
    "alone..ire    10.0  15.0",
    "market..ire    0.0   5.0",
    "rival          1.0   6.0",
    "third          2.0   7.0",
  ]);
});

test("what has no line is said, not left out", () => {
  expect(chart(5).slice(2)).toEqual([expect.stringMatching(/^alone/), expect.stringMatching(/^market/), "+2: --detail"]);
});
