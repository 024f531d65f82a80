import { describe, expect, test } from "vitest";
import { composeBrief } from "../../../src/report/brief/compose.ts";
import { renderHtml } from "../../../src/report/brief/html.ts";
import { renderMarkdown } from "../../../src/report/brief/markdown.ts";
import { allBlocks, type Block, type BriefDocument } from "../../../src/report/brief/model.ts";
import { faultsOf, overlaps } from "../charts/drawn.ts";
import { years } from "../fixture.ts";
import { english, input, replaced, scenario, sensitivity, uncertainty } from "./inputs.ts";

const ruinedIn = (last: number): number[] => years.map((_, index) => Math.round((last * (index + 1)) / 10));
const brief = (...args: Parameters<typeof input>): BriefDocument => composeBrief(input(...args));
const pageOne = ({ pages }: BriefDocument): readonly Block[] => (pages[0] ?? []).flat().flat();
/** All sentences of a document, without markup. */
const sentences = (document: BriefDocument): string[] => [
  document.title,
  ...document.figures.flatMap(({ number, unit, label, note }) => [number, unit, label, note]),
  ...allBlocks(document).flatMap((block) => {
    if (block.kind === "table") return [block.table.heading, ...block.table.rows.flat()];
    const more =
      block.kind === "chart"
        ? [block.subtitle, ...block.notes]
        : block.kind === "list"
          ? block.items
          : block.kind === "recompute"
            ? block.lines
            : block.paragraphs;
    return [block.heading, ...more];
  }),
];

describe("title: failing before a difference before cannot tell", () => {
  test("a difference that holds", () => {
    expect(brief().title).toBe("With the mutual, 62 of 100 people would be covered in 2035; with the insurer, 25");
  });
  test("a scheme that fails goes first, and so does its figure, in the same size", () => {
    const document = brief({ ruined: [ruinedIn(460), ruinedIn(0)] });
    expect(document.title).toBe("As described, the mutual does not hold: it runs out of money in 460 of 1,000 futures by 2035");
    expect(document.figures.map(({ number }) => number)).toEqual(["460", "62", expect.stringContaining("bn F")]);
    expect(document.figures[0]!.alarming).toBe(true);
  });
  test("an insurer that fails is said in the same words", () => {
    expect(brief({ ruined: [ruinedIn(0), ruinedIn(460)] }).title).toBe(
      "As described, the insurer does not hold: it runs out of money in 460 of 1,000 futures by 2035",
    );
  });
  test("a scheme that no longer operates fails without having run out of money", () => {
    const document = brief({}, (record) => ({
      ...record,
      metrics: [
        ...record.metrics,
        {
          ...record.metrics.find(({ metric }) => metric === "finance.ruin_probability")!,
          metric: "finance.operating",
          year: 2035,
          n: 1000,
          k: 100,
          mean: 0.1,
          lo: 0.08,
          hi: 0.12,
        },
      ],
    }));
    expect(document.title).toBe("As described, the mutual does not hold: by 2035 it no longer works in 900 of 1,000 futures");
  });
  test("an interval that holds 0 orders nothing", () => {
    const document = brief({}, (record) =>
      replaced(
        record,
        ({ metric, versus, by }) => metric === "coverage.breadth" && versus !== null && by === null,
        () => ({ mean: 0.01, lo: -0.02, hi: 0.04, se: 0.015 }),
      ),
    );
    expect(document.title).toBe("Whether the mutual or the insurer covers more people in 2035 cannot be told: the difference lies between −2 and +4 of 100");
    expect(document.figures[0]!.note).toContain("it cannot be told");
  });
  test("no difference at all", () => {
    const document = brief({}, (record) =>
      replaced(
        record,
        ({ metric, versus }) => metric === "coverage.breadth" && versus !== null,
        () => ({ mean: 0, lo: 0, hi: 0, se: 0 }),
      ),
    );
    expect(document.title).toBe("The mutual and the insurer cover the same share of people in 2035, in every future");
  });
  test("one world", () => {
    const document = brief({}, (record) => ({
      ...record,
      worlds: record.worlds.slice(0, 1),
      compare: [],
      metrics: record.metrics.filter(({ world, versus }) => world === "mutual" && versus === null),
    }));
    expect(document.title).toBe("With the mutual, 62 of 100 people would be covered in 2035");
    expect(sentences(document).join(" ")).not.toContain("insurer");
  });
});

test("swapping the names of the worlds mirrors every sentence: no word favours a kind", () => {
  const swap = (text: string): string => text.replaceAll("mutual", "\u0001").replaceAll("insurer", "mutual").replaceAll("\u0001", "insurer");
  const plain = brief({}, undefined, { sensitivity: null });
  const kinds = new Map([
    ["insurer", "solidarity"],
    ["mutual", "for-profit"],
  ] as const);
  const options = {
    ...english,
    texts: { ...english.texts, nouns: { ...english.texts.nouns, solidarity: english.texts.nouns["for-profit"], "for-profit": english.texts.nouns.solidarity } },
  };
  const swapped = brief({ worlds: ["insurer", "mutual"] }, undefined, {
    sensitivity: null,
    scenario: { ...scenario, kinds, helped: new Set(["insurer"]) },
    options,
  });
  expect(sentences(swapped).map(swap)).toEqual(sentences(plain));
});

test("no adjective and no regret", () => {
  for (const text of sentences(brief())) expect(text).not.toMatch(/\b(?:only(?! future)|unfortunately|clearly|dramatic\w*|sadly|just|huge|massive)\b/i);
});

describe("what others pay", () => {
  const paid = (mean: number, lo: number, hi: number) =>
    brief({}, (record) =>
      replaced(
        record,
        ({ metric, versus }) => metric === "state.total" && versus !== null,
        () => ({ mean, lo, hi, se: 1e8 }),
      ),
    ).figures[1]!;
  test.each([
    [25e9, 24e9, 26e9, "2.50 bn F", "more a year from the State"],
    [-25e9, -26e9, -24e9, "2.50 bn F", "less a year from the State"],
    [1e9, -1e9, 3e9, "not known", "whether the State pays more"],
    [0, 0, 0, "none", "difference for the State"],
  ])("%d: the sign is in the words, not beside the number", (mean, lo, hi, number, label) => {
    expect(paid(mean, lo, hi)).toMatchObject({ number, label });
  });
  test("cost per person newly covered is said where more are covered, for more money, for sure", () => {
    const add = (coverShift: number) =>
      brief({ coverShift }, (record) => ({
        ...record,
        metrics: [
          ...record.metrics,
          {
            ...record.metrics.find(({ metric, versus }) => metric === "state.total" && versus !== null)!,
            metric: "state.per_newly_covered",
            mean: 23500,
            lo: 23000,
            hi: 24000,
            se: 200,
          },
        ],
      })).figures[1]!.note;
    expect(add(0)).toContain("for each person newly covered");
    expect(add(-0.7)).not.toContain("newly covered");
  });
});

test("none of n is a bound, never 0 %", () => {
  const document = brief({ ruined: [ruinedIn(0), ruinedIn(0)] });
  expect(document.figures[2]).toMatchObject({ number: "none", note: "of 1,000; the chance is below 0.37 %, not zero; the insurer: none of 1,000" });
  expect(sentences(document).filter((text) => /(?<![\d.,])0 %/.test(text))).toEqual([]);
});

test("page 1 carries the weakest point and the question of fairness, from paired runs", () => {
  const boxes = pageOne(brief()).flatMap((block) => (block.kind === "box" ? [block] : []));
  expect(boxes.map(({ heading, paragraphs }) => [heading, ...paragraphs])).toEqual([
    [
      "The weakest point",
      "If prices of care rise 5\u00a0% a year, not 2\u00a0%, the money runs out in 8 of 20 futures. If nobody helps to pay for the mutual, 30 of 100 are covered instead of 62.",
    ],
    [
      "Is the comparison fair?",
      "Others pay part of the contribution to the mutual and none to the insurer. With the same help, the insurer would cover 33 of 100 instead of 25. Without it, the mutual would cover 30 of 100 instead of 62 and run out of money in 1 of 20 futures.",
    ],
  ]);
  const without = pageOne(brief({}, undefined, { sensitivity: null })).find((block) => block.kind === "box");
  expect(without).toMatchObject({
    heading: "The weakest point",
    paragraphs: [expect.stringContaining("not known"), expect.stringContaining("behaviour.awareness = 0.7")],
  });
});

test("people of fifths and causes add up as printed", () => {
  const blocks = pageOne(brief());
  const people = blocks.find((block) => block.kind === "chart" && block.id === "people");
  const causes = blocks.find((block) => block.kind === "chart" && block.id === "causes");
  if (people?.kind !== "chart" || causes?.kind !== "chart") throw new Error("page 1 lacks its charts");
  for (const [, ...counts] of people.table.rows) expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(100);
  const sums = causes.table.rows.at(-1)!;
  for (const column of [1, 2]) {
    const parts = causes.table.rows.slice(0, -1).reduce((sum, row) => sum + Math.round(10 * Number(row[column])), 0);
    expect(parts).toBe(Math.round(10 * Number(sums[column])));
  }
});

test("two causes that are near are both named; a first one is named alone", () => {
  const heading = (unaware: number): string => {
    const record = (one: Parameters<NonNullable<Parameters<typeof input>[1]>>[0]) =>
      replaced(
        one,
        ({ metric, world, versus }) => metric === "exclusion.unaware" && world === "mutual" && versus === null,
        () => ({ mean: unaware, lo: unaware - 0.005, hi: unaware + 0.005 }),
      );
    return pageOne(brief({}, record)).flatMap((block) => (block.kind === "chart" && block.id === "causes" ? [block.heading] : []))[0]!;
  };
  expect(heading(0.02)).toContain("With the mutual, people are left out most often because they cannot afford it;");
  expect(heading(0.09)).toContain("because they cannot afford it or they have not heard of it;");
});

test("100 paid in: a deficit stands beyond the line, and is said", () => {
  const ratio = (metric: string, mean: number) => (record: ReturnType<typeof input>["record"]) => ({
    ...record,
    metrics: [
      ...record.metrics,
      { ...record.metrics.find((row) => row.metric === "finance.premium" && row.world === "mutual" && row.versus === null)!, metric, mean },
    ],
  });
  const document = brief({}, (record) => ratio("finance.expense_ratio", 0.1)(ratio("finance.loss_ratio", 0.96)(record)));
  const hundred = document.pages.flat(3).find((block) => block.kind === "chart" && block.id === "hundred");
  expect(hundred).toMatchObject({
    heading: "Of 100 F paid in, 96 return as care with the mutual",
    notes: ["With the mutual, 6 more than is paid in are spent."],
  });
});

test("worlds of the same kind, and worlds unknown to the scenario, go by their names in quotes", () => {
  const kinds = new Map([
    ["plan a", "solidarity"],
    ["plan b", "solidarity"],
  ] as const);
  expect(brief({ worlds: ["plan a", "plan b"] }, undefined, { scenario: { ...scenario, kinds } }).title).toBe(
    "With “plan a”, 62 of 100 people would be covered in 2035; with “plan b”, 25",
  );
  expect(brief({}, undefined, { scenario: null }).title).toBe("With “mutual”, 62 of 100 people would be covered in 2035; with “insurer”, 25");
});

describe("the file", () => {
  const hostile = `<img src=x onerror=alert(1)>"'&${"x".repeat(150)}`;
  const cases: Readonly<Record<string, BriefDocument>> = {
    plain: brief(),
    failing: brief({ ruined: [ruinedIn(460), ruinedIn(1000)] }),
    "hostile names": brief({ worlds: [hostile, "صندوق التضامن"] }, undefined, {
      sensitivity: null,
      options: { ...english, ask: hostile, organisation: hostile, audience: hostile, date: "2026-11-29" },
    }),
    "one future": brief({}, (record) => ({
      ...record,
      finished: 1,
      replications: 1,
      metrics: record.metrics.map((row) => ({ ...row, n: 1, se: null, lo: null, hi: null, ...(row.k === undefined ? {} : { k: 0, mean: 0 }) })),
    })),
    "five worlds": brief({}, (record) => ({
      ...record,
      worlds: [...record.worlds, ...["a", "b", "c"].map((name) => ({ name, kind: "none" as const, schemes: [] }))],
    })),
    "one world": brief({}, (record) => ({
      ...record,
      compare: [],
      worlds: record.worlds.slice(0, 1),
      metrics: record.metrics.filter(({ world, versus }) => world === "mutual" && versus === null),
    })),
    "failing insurer": brief({ coverShift: -0.7, ruined: [ruinedIn(0), ruinedIn(460)] }),
    "nothing decided": brief({ coverShift: -0.3721 }, (record) => ({
      ...record,
      metrics: record.metrics.map((row) => (row.versus === null ? row : { ...row, mean: 0.01, se: 0.2, lo: -0.38, hi: 0.4 })),
      checks: record.checks.map((check) => ({ ...check, verdict: "undecided" })),
    })),
    "numbers that vary": brief({}, (record) => ({ ...record, uncertainty }), { sensitivity: null }),
    "no schemes": brief({}, (record) => ({
      ...record,
      worlds: record.worlds.map(({ name }) => ({ name, kind: "none" as const, schemes: [] })),
      metrics: record.metrics.filter(({ scheme }) => scheme === null),
    })),
  };
  test.each(Object.entries(cases))("%s: whole, safe, small, every picture within its box", (_name, document) => {
    const html = renderHtml(document);
    expect(html).toBe(renderHtml(document));
    expect(html).toContain("default-src 'none'");
    expect(html.replace(/<script type="application\/json"[\s\S]*?<\/script>/, "")).not.toMatch(
      /<script|<img|<link|<iframe|<[^>]*\son\w+=|url\((?!#)|https?:\/\/(?!www\.w3\.org|population\.un\.org)/,
    );
    expect(html.length).toBeLessThan(300_000);
    expect(html).not.toMatch(/NaN|undefined|\[object/);
    for (const block of allBlocks(document)) {
      if (block.kind !== "chart") continue;
      for (const width of [340, 600] as const) {
        expect(faultsOf(block.draw(width, block.id))).toEqual([]);
        expect(overlaps(block.draw(width, block.id))).toEqual([]);
      }
    }
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  // what a reader sees in each case, to be read by a person when it changes
  test.each(Object.entries(cases))("%s: its two pages as they are kept", async (name, document) => {
    const annex = { ...document.annex, blocks: [] };
    await expect(renderMarkdown({ ...document, annex })).toMatchFileSnapshot(`pages/${name.replaceAll(" ", "-")}.md`);
  });
  test("the rows in the file can be read by a machine and are the record's", () => {
    const data = /<script type="application\/json" id="mutua-record">([\s\S]*?)<\/script>/.exec(renderHtml(cases["plain"]!))![1]!;
    const { columns, rows } = JSON.parse(data) as { columns: string[]; rows: (string | number | null)[][] };
    const row = rows.find(
      (one) =>
        one[columns.indexOf("metric")] === "coverage.breadth" &&
        one[columns.indexOf("world")] === "mutual" &&
        one[columns.indexOf("by")] === null &&
        one[columns.indexOf("versus")] === null,
    );
    expect(row![columns.indexOf("mean")]).toBe(0.6214);
  });
  test("an organisation's date is printed as given; none appears by itself", () => {
    expect(renderHtml(cases["hostile names"]!)).toContain("2026‑11‑29");
    expect(renderHtml(cases["plain"]!)).not.toMatch(/20\d\d[-‑]\d\d[-‑]\d\d/);
  });
});

test("what the result hangs on is ordered by effect, and named by what it is about", () => {
  const block = brief()
    .pages.flat(3)
    .find((one) => one.kind === "chart" && one.id === "sensitivity");
  if (block?.kind !== "chart") throw new Error("page 2 lacks the sensitivity");
  expect(block.heading).toBe("What the result hangs on most: help with the contribution");
  expect(block.table.rows.map(([label]) => label)).toEqual([
    "as described",
    "nobody helps to pay for the mutual",
    "prices of care rise 5\u00a0% a year, not 2\u00a0%",
  ]);
  expect(sensitivity.rows.some(({ lever }) => lever === "sameHelp")).toBe(true);
});
