import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type ChartWidth,
  causes,
  controlledRounding,
  coverageByYear,
  type Frame,
  fifthsDumbbell,
  frontier,
  ledger,
  people,
  reserveFan,
  slotAt,
  spiral,
  stackedBars,
  swings,
  textWidth,
  tornado,
  undominated,
} from "../../../src/report/charts/index.ts";
import { drawnTexts, faultsOf, overlaps } from "./drawn.ts";

const widths: readonly ChartWidth[] = [340, 600];
const frame = (width: ChartWidth, title = "A finding & its <numbers>"): Frame => ({ id: `c${width}`, width, title, description: "1 of 2" });
const names = ["mutual", "aseguradora", `"${"a very long name of a world ".repeat(7)}"`, "صندوق التضامن <b>&"] as const;
const series = (count: number) => names.slice(0, count).map((name, index) => ({ name, slot: slotAt(index) }));
const fifths = ["poorest fifth", "segundo quintil más pobre", "middle", "fourth", "les plus aisés de tous"];
const years = Array.from({ length: 10 }, (_, index) => 2026 + index);
const fan = (value: (index: number) => number | null, ruined: (index: number) => number) =>
  years.map((year, index) => ({ year, p5: value(index), p50: value(index), p95: value(index) === null ? null : value(index)! + 3, ruined: ruined(index) }));
const fanWords = {
  middle: "avenir médian",
  band: "90 % des avenirs encore ouverts",
  ruined: "35 % de los futuros: sin dinero",
  none: "the money runs out in none of 1,000 futures",
  few: "Too few futures are still open to draw their reserve.",
  axis: String,
};

/** Every chart with ordinary and with hostile figures, at both widths. */
const pictures: Readonly<Record<string, (width: ChartWidth) => string>> = {
  people: (width) =>
    people(
      frame(width),
      series(4).map((one, index) => ({ ...one, note: "31 covered", fifths: fifths.map((_, fifth) => [fifth * 2, 12 - fifth * 2, 8 - index * 0]) })),
      { fifths, states: ["couvertes", "exclues", "ne souhaitent pas adhérer"] },
    ),
  "people in one row": (width) =>
    people(frame(width), [{ name: "mutual", slot: 0, note: "100 covered", fifths: [[100, 0, 0]] }], {
      fifths: ["everybody"],
      states: ["covered", "left out", "chose not to join"],
    }),
  causes: (width) =>
    causes(
      frame(width),
      series(4),
      [{ label: "has not heard of it, nor has anybody in the village", values: [32.8, 0, 100, 0.1], texts: ["32.8", "0.0", "100.0", "0.1"] }],
      { label: "quedan fuera, en total", texts: ["32.8", "0.0", "100.0", "0.1"] },
    ),
  "causes without a value": (width) => causes(frame(width), series(2), [], { label: "sum", texts: ["0.0", "0.0"] }),
  fan: (width) =>
    reserveFan(
      frame(width),
      0,
      fan(
        (index) => 2 + index,
        () => 0,
      ),
      false,
      fanWords,
    ),
  "fan below zero": (width) =>
    reserveFan(
      frame(width),
      1,
      fan(
        (index) => -index,
        (index) => index / 20,
      ),
      false,
      fanWords,
    ),
  "fan of a failing scheme": (width) =>
    reserveFan(
      frame(width),
      0,
      fan(
        (index) => index,
        (index) => index / 10,
      ),
      true,
      fanWords,
    ),
  "fan without open futures": (width) =>
    reserveFan(
      frame(width),
      0,
      fan(
        () => null,
        () => 1,
      ),
      true,
      fanWords,
    ),
  "fan of one year": (width) =>
    reserveFan(
      frame(width),
      0,
      fan(
        () => 3,
        () => 0,
      ).slice(0, 1),
      false,
      fanWords,
    ),
  ledger: (width) =>
    ledger(
      frame(width),
      series(4).map((one) => ({
        ...one,
        rows: fifths.map((label, index) => ({
          label,
          value: index === 0 ? null : 20000 - 15000 * index,
          text: index === 0 ? "trop peu d’adhérents" : `${20000 - 15000 * index}`,
        })),
      })),
      { gives: "donne", receives: "reçoit", few: "trop peu d’adhérents" },
    ),
  "ledger where all give": (width) =>
    ledger(
      frame(width),
      series(2).map((one) => ({ ...one, rows: fifths.map((label) => ({ label, value: -9000, text: "−9,000" })) })),
      { gives: "gives", receives: "receives", few: "too few members" },
    ),
  stacked: (width) =>
    stackedBars(
      frame(width),
      series(4).map((one) => ({ ...one, values: [32.4, 6.3, 0, 12], texts: ["32.4", "6.3", "0", "12"], total: "38.7" })),
      ["public services", "subsidies of contributions", "employers' share", "rescue"].map((label, index) => ({
        label,
        fill: (["pale", "solid", "hatched", "dark"] as const)[index]!,
      })),
      null,
    ),
  "stacked beyond a limit": (width) =>
    stackedBars(
      frame(width),
      series(2).map((one) => ({ ...one, values: [100, 0, 0, 40], texts: ["100", "0", "0", "40"], total: "" })),
      ["care", "running it", "reserve or owners", "taken from the reserve"].map((label, index) => ({
        label,
        fill: (["solid", "hatched", "pale", "beyond"] as const)[index]!,
      })),
      { value: 100, text: "100 paid in" },
    ),
  "stacked of nothing": (width) =>
    stackedBars(
      frame(width),
      series(2).map((one) => ({ ...one, values: [0], texts: ["0"], total: "0" })),
      [{ label: "care", fill: "solid" }],
      null,
    ),
  tornado: (width) =>
    tornado(
      frame(width),
      [
        ["as described", 31],
        ["si los contribuyentes pueden pagar el 3 % del ingreso en lugar del 5 % que se supone", 0],
        ["b", 100],
      ].map(([label, value]) => ({ label: String(label), value: Number(value), text: String(value), beside: "20", alarming: true })),
      { beside: "out of money, of 20" },
    ),
  "tornado of equals": (width) =>
    tornado(
      frame(width),
      [
        { label: "as described", value: 0, text: "0", beside: "0", alarming: false },
        { label: "the same", value: 0, text: "0", beside: "0", alarming: false },
      ],
      { beside: "out of money, of 20" },
    ),
  swings: (width) =>
    swings(
      frame(width),
      12.4,
      [
        ['behaviour.awareness.values."a very long name of a group": 43 % – 76 %', -9, 15],
        ["ce que les gens peuvent payer, en part du revenu : 3,7 % – 7,1 %", 15, -9],
        ["l’inflation : 1,3 % – 2,7 %", 12.4, 12.4],
      ].map(([label, low, high]) => ({
        ...{ label: String(label), low: Number(low), high: Number(high), lowText: `+${low}`, highText: `+${high}`, beside: "26", sure: low !== high },
      })),
      { low: "extremo bajo de su rango", high: "extremo alto", beside: "de la dispersion, sur 100" },
    ),
  "coverage by year": (width) =>
    coverageByYear(
      frame(width),
      series(4).map((one, index) => ({ ...one, points: years.map((year, at) => ({ year, value: 50 + index + (index === 3 ? 0 : at), lo: 48, hi: 60 })) })),
      String,
    ),
  "coverage of one year": (width) => coverageByYear(frame(width), [{ ...series(1)[0]!, points: [{ year: 2026, value: 3, lo: null, hi: null }] }], String),
  dumbbell: (width) =>
    fifthsDumbbell(
      frame(width),
      series(4),
      fifths.map((label) => ({ label, values: [28, 0, 40, null], texts: ["28", "0", "40", "–"] })),
    ),
  frontier: (width) =>
    frontier(
      frame(width),
      ["a", "b", "c", "d", "the same place as d"].map((name, index) => ({
        name,
        cost: Math.min(index, 3) * 1e9,
        costLo: index * 1e9 - 1e8,
        costHi: index * 1e9 + 1e8,
        cover: [10, 40, 30, 60, 60][index]!,
        coverLo: null,
        coverHi: null,
      })),
      { costAxis: "Cost for the State, bn XOF a year", coverAxis: "People covered, of 100", cost: (value) => String(value / 1e9), cover: String },
    ),
  spiral: (width) =>
    spiral(
      frame(width),
      {
        heading: "Price a year, FCU",
        series: [{ ...series(1)[0]!, points: years.map((year, at) => ({ year, value: 200 + 30 * at, lo: null, hi: null })) }],
        axis: String,
      },
      {
        heading: "Members, of 100",
        series: [{ ...series(1)[0]!, points: years.map((year, at) => ({ year, value: 52 - 5 * at, lo: null, hi: null })) }],
        axis: String,
      },
    ),
};

describe.each(Object.entries(pictures))("%s", (_name, draw) => {
  test.each(widths)("at %i pixels: whole, labelled, no text outside its box or on another", (width) => {
    const svg = draw(width);
    expect(faultsOf(svg)).toEqual([]);
    expect(overlaps(svg)).toEqual([]);
    expect(drawnTexts(svg).length).toBeGreaterThan(0);
    expect(draw(width)).toBe(svg);
  });
});

test("the judge of the tests above sees a text outside its box, an open element and a broken number", () => {
  const box = '<svg viewBox="0 0 100 20" role="img" aria-labelledby="a b"><title id="a">t</title><desc id="b">d</desc>';
  expect(faultsOf(`${box}<text x="90" y="12" font-size="11" fill="#000">too long</text></svg>`)).toHaveLength(1);
  expect(faultsOf(`${box}<g></svg>`)).not.toEqual([]);
  expect(faultsOf(`${box}<rect x="NaN"/></svg>`)).toEqual(["a broken number"]);
});

test("names are escaped, not drawn as markup", () => {
  const svg = people(frame(600, "<script>alert(1)</script>"), [{ name: '"><img src=x>', slot: 0, note: "1", fifths: [[100, 0, 0]] }], {
    fifths: ["all"],
    states: ["a", "b", "c"],
  });
  expect(svg).not.toMatch(/<script|<img/);
});

test("controlled rounding keeps fifths, totals and every cell within 2 of its share", () => {
  const shares = fc.array(
    fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }).filter((row) => row.some((value) => value > 0)),
    { minLength: 5, maxLength: 5 },
  );
  fc.assert(
    fc.property(shares, (raw) => {
      const rows = raw.map((row) => row.map((value) => value / row.reduce((a, b) => a + b, 0)));
      const exact = [0, 1, 2].map((state) => rows.reduce((sum, row) => sum + 20 * row[state]!, 0));
      const covered = Math.round(exact[0]!);
      const left = Math.min(100 - covered, Math.round(exact[1]!));
      const totals = [covered, left, 100 - covered - left];
      const cells = controlledRounding(rows, totals, 20);
      for (const row of cells) expect(row.reduce((a, b) => a + b, 0)).toBe(20);
      for (const state of [0, 1, 2]) expect(cells.reduce((sum, row) => sum + row[state]!, 0)).toBe(totals[state]);
      cells.forEach((row, fifth) => {
        row.forEach((count, state) => {
          expect(Math.abs(count - 20 * rows[fifth]![state]!)).toBeLessThan(2);
        });
      });
    }),
    { seed: 16, numRuns: 300 },
  );
});

test("an option is dominated where another covers as many for less; of two alike the first stays", () => {
  const option = (name: string, cost: number, cover: number) => ({ name, cost, cover, costLo: null, costHi: null, coverLo: null, coverHi: null });
  const best = undominated([option("dear", 9, 40), option("good", 5, 40), option("twin", 5, 40), option("cheap", 1, 10), option("worse", 2, 5)]);
  expect(best.map(({ name }) => name)).toEqual(["cheap", "good"]);
});

test("width of a text is an upper estimate in which marks take no room", () => {
  expect(textWidth("été", 10)).toBe(textWidth("ete", 10));
  expect(textWidth("mm", 20)).toBeCloseTo(2 * textWidth("mm", 10), 10);
  expect(textWidth("m", 10, "bold")).toBeGreaterThan(textWidth("m", 10));
});
