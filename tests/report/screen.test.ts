import { describe, expect, it } from "vitest";
import { causes } from "../../src/engine/metrics/causes.ts";
import type { ResultRecord } from "../../src/engine/result.ts";
import { displayWidth } from "../../src/report/display-width.ts";
import { en } from "../../src/report/language/en.ts";
import { languages } from "../../src/report/language/index.ts";
import type { ScreenOptions } from "../../src/report/screen.ts";
import { renderScreen } from "../../src/report/screen.ts";
import { figure, fixture, lastYear } from "./fixture.ts";

const options: ScreenOptions = {
  width: 79,
  ascii: false,
  colour: (_, text) => text,
  detail: false,
  command: "mutua run senegal-teachers --seed dakar-2026",
  scenarioFile: "senegal-teachers",
};
const draw = (record: ResultRecord, changes: Partial<ScreenOptions> = {}): string => renderScreen(record, { ...options, ...changes });
const zero = Array.from({ length: 10 }, () => 0);
const failing = [0, 0, 0, 0, 10, 300, 350, 400, 430, 460];
const longNames = ["Mutuelle des enseignantes de Thiès et environs", "医疗保险公司 e\u0301tranger de longue dénomination"] as const;

const oneWorld = (): ResultRecord => {
  const record = fixture();
  return { ...record, worlds: [record.worlds[0]!], compare: [], metrics: record.metrics.filter(({ world, versus }) => world === "mutual" && versus === null) };
};
const manyWorlds = (count: number): ResultRecord => {
  const record = fixture();
  const more = Array.from({ length: count - 2 }, (_, index) => `world ${index}`);
  const copies = more.flatMap((name) =>
    record.metrics
      .filter(({ world, versus }) => world === "insurer" && versus === null)
      .map((row) => ({ ...row, world: name, scheme: row.scheme === null ? null : name })),
  );
  const worlds = [...record.worlds, ...more.map((name) => ({ name, kind: "for-profit" as const, schemes: [name] }))];
  const compare = worlds.slice(1).map(({ name }) => ["mutual", name] as const);
  return { ...record, worlds, compare, metrics: [...record.metrics, ...copies] };
};
/** One comparison, and a world that nobody can join: the default of a scenario of two schemes. */
const pairAndThird = (): ResultRecord => {
  const record = fixture();
  const shares = [
    ["coverage.breadth", 0],
    ["exclusion.rate", 1],
    ["uninsured.declined", 0],
  ] as const;
  const more = shares.map(([metric, mean]) => figure("without", metric, mean, 0, "share"));
  return { ...record, worlds: [...record.worlds, { name: "without", kind: "none", schemes: [] }], metrics: [...record.metrics, ...more] };
};
/** How many worlds the screen shows side by side. */
const sideBySide = ({ compare, worlds }: ResultRecord): number => (compare.length === 1 ? 2 : worlds.length);

const cases: Readonly<Record<string, () => ResultRecord>> = {
  "the mutual covers more": () => fixture(),
  "the insurer covers more": () => fixture({ coverShift: -0.7 }),
  "no difference to be told": () => fixture({ coverShift: -0.3701 }),
  "the mutual fails": () => fixture({ ruined: [failing, zero] }),
  "nobody is ruined": () => fixture({ ruined: [zero, zero] }),
  "long and wide names": () => fixture({ worlds: longNames, ruined: [failing, zero] }),
  "one world": oneWorld,
  "three worlds": () => manyWorlds(3),
  "a pair and a third world": pairAndThird,
};

describe.each(Object.entries(cases))("screen: %s", (name, record) => {
  it.each([[false], [true]])("is the picture that was looked at (ascii %s)", async (ascii) => {
    await expect(draw(record(), { ascii })).toMatchFileSnapshot(`golden/${name.replaceAll(" ", "-")}${ascii ? "-ascii" : ""}.txt`);
  });
  it("fits 79 columns and 46 lines", () => {
    const lines = draw(record()).trimEnd().split("\n");
    for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(79);
    expect(lines.length).toBeLessThanOrEqual(name === "three worlds" ? 47 : 46);
  });
  it("fits the terminal from 60 to 119 columns, with --detail too", () => {
    // the command to paste is never cut
    const lines = (width: number, detail: boolean): string[] =>
      draw(record(), { width, detail })
        .split("\n")
        .filter((line) => !line.includes("mutua run"));
    for (const detail of [false, true])
      for (const [asked, most] of [
        [40, 60],
        [60, 60],
        [72, 72],
        [100, 100],
        [200, 119],
      ] as const)
        for (const line of lines(asked, detail)) expect(displayWidth(line), line).toBeLessThanOrEqual(most);
  });
  it("adds to 100 wherever it prints people of 100", () => {
    const text = draw(record());
    const strips = [...text.matchAll(/(\d+) \+ (\d+) \+ (\d+)$/gm)];
    expect(strips.length).toBe(sideBySide(record()));
    for (const [, ...parts] of strips) expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(100);
    const cell = (label: string, column: number): number =>
      Number(
        text
          .split("\n")
          .find((line) => line.startsWith(` ${label}`))!
          .slice(en.table.rows.poorest.length)
          .match(/-?[\d.]+/g)![column],
      );
    Array.from({ length: sideBySide(record()) }, (_, index) => {
      const column = sideBySide(record()) > 2 ? 2 * index : index;
      const tenths = ["People covered", "Excluded", "Chose not"].map((label) => Math.round(10 * cell(label, column)));
      expect(tenths.reduce((a, b) => a + b, 0)).toBe(1000);
    });
  });
  it("has causes that add to the excluded", () => {
    const lines = draw(record()).split("\n");
    const start = lines.findIndex((line) => line.startsWith(" Why excluded"));
    const end = lines.findIndex((line, index) => index > start && line.startsWith("  sum"));
    const wide = name === "long and wide names" ? 10 : 8;
    const numbers = lines
      .slice(start + 1, end + 1)
      .map((line) => [...line.slice(29, 29 + wide * sideBySide(record())).matchAll(/[\d.]+/g)].map(([text]) => Math.round(10 * Number(text))));
    Array.from({ length: sideBySide(record()) }, (_, column) => {
      const values = numbers.map((row) => row[column]!);
      expect(values.slice(0, -1).reduce((a, b) => a + b, 0)).toBe(values.at(-1));
    });
  });
  it("colours without changing the text", () => {
    const used = new Set<string>();
    const coloured = draw(record(), {
      colour: (style, text) => {
        used.add(style);
        return `\u001b[1m${text}\u001b[0m`;
      },
    });
    expect(coloured.replaceAll("\u001b[1m", "").replaceAll("\u001b[0m", "")).toBe(draw(record()));
    expect(used.size).toBeGreaterThan(1);
  });
});

describe("what the sentences say", () => {
  const head = (record: ResultRecord): string => draw(record).split("\n\n")[1]!.replaceAll("\n", " ");
  it("names the world that covers more, from the sign", () => {
    expect(head(fixture())).toContain("37.2 more of 100 with mutual (36.6 to 37.9)");
    expect(head(fixture({ coverShift: -0.7 }))).toContain("32.8 more of 100 with insurer (32.1 to 33.4)");
  });
  it("cannot tell when the interval holds 0, and marks the row", () => {
    const record = fixture({ coverShift: -0.3701 });
    expect(head(record)).toContain("We cannot tell the two apart");
    expect(draw(record)).toMatch(/^ People covered.*~/m);
    expect(draw(fixture())).not.toMatch(/^ People covered.*~/m);
  });
  it("says the same when every future is the same", () => {
    const record = fixture();
    const metrics = record.metrics.map((row) =>
      row.metric === "coverage.breadth" && row.versus !== null && row.by === null ? { ...row, mean: 0, se: 0, lo: 0, hi: 0 } : row,
    );
    expect(head({ ...record, metrics })).toContain(en.cover.same);
    expect(draw({ ...record, metrics })).not.toMatch(/^ People covered.*~/m);
  });
  it("puts a scheme that does not hold first, with the year of most ruins", () => {
    expect(head(fixture({ ruined: [failing, zero] }))).toMatch(/^As described, mutual does not hold: .*460 of 1,000 futures by 2035.*most often in 2031/);
  });
  it("names a scheme with its world where the two differ, and leaves no failing scheme out", () => {
    const record = fixture();
    const worlds = [{ name: "mutual", kind: "mixed" as const, schemes: ["floor", "mutual", "second"] }, record.worlds[1]!];
    const bad = figure("mutual", "finance.ruin_probability", 0.031, 0.0055, "share", { scheme: "second" }, { k: 31, lo: 0.021, hi: 0.044 });
    const fine = figure("mutual", "finance.ruin_probability", 0, 0, "share", { scheme: "floor" }, { k: 0, lo: 0, hi: 0.0037 });
    const text = head({ ...record, worlds, metrics: [...record.metrics, bad, fine] });
    expect(text).toContain("mutual in 31 of 1,000 futures (2.1 to 4.4 %); second (mutual) in 31 of 1,000 futures");
    expect(text).not.toContain("floor");
  });
  it("never prints a chance of zero", () => {
    const text = draw(fixture({ ruined: [zero, zero] }));
    expect(text).toContain("mutual in none of 1,000 futures (below 0.37 %, not 0)");
    expect(text).toMatch(/Runs out of money, % +< 0\.37 +< 0\.37 +0\.0 ~ +cannot tell$/m);
  });
  it("says nothing of the State's money where there is none", () => {
    const record = fixture();
    const metrics = record.metrics.map((row) => (row.metric === "state.total" ? { ...row, mean: 0, se: 0, lo: 0, hi: 0 } : row));
    expect(head({ ...record, metrics })).toContain(en.state.nothing);
  });
});

describe("neutrality", () => {
  const swap = (text: string): string => text.replaceAll("nord", "\0").replaceAll("sudd", "nord").replaceAll("\0", "sudd");
  const names = ["nord", "sudd"] as const;
  it.each([[0], [-0.7], [-0.3701]])("swapping the names of two worlds mirrors the text (shift %d)", (coverShift) => {
    for (const ruined of [
      [failing, zero],
      [zero, failing],
    ] as const) {
      const text = draw(fixture({ worlds: names, coverShift, ruined }), { detail: true });
      expect(draw(fixture({ worlds: [names[1], names[0]], coverShift, ruined }), { detail: true })).toBe(swap(text));
    }
  });
  it("swapping sides turns the sentence round: the same finding is said in the same words", () => {
    const sentence = (record: ResultRecord): string => /That is .*?\)\./.exec(draw(record).replaceAll("\n", " "))![0];
    const record = fixture({ worlds: names });
    const turned: ResultRecord = {
      ...record,
      worlds: [...record.worlds].reverse(),
      compare: [[names[1], names[0]]],
      metrics: record.metrics.map((row) =>
        row.versus === null
          ? row
          : {
              ...row,
              world: row.versus,
              versus: row.world,
              mean: -row.mean!,
              lo: -row.hi!,
              hi: -row.lo!,
              ...(row.scheme === null ? {} : { scheme: row.versus, versus_scheme: row.world }),
            },
      ),
    };
    expect(sentence(turned)).toBe(sentence(record));
  });
});

describe("missing figures", () => {
  it("prints a null figure as - with its reason, and goes on", () => {
    const record = fixture();
    const nothing = { mean: null, se: null, lo: null, hi: null, n: 0, why: "no_members" } as const;
    const metrics = record.metrics.map((row) => (/^(?:finance.premium|solidarity.paid_by_members)$/.test(row.metric) ? { ...row, ...nothing } : row));
    const text = draw({ ...record, metrics }, { detail: true });
    expect(text).toMatch(/Member pays a month, F \* +- +- +- +no members/);
    expect(text).not.toMatch(/null|NaN|undefined|Infinity/);
  });
  it("falls back to the budget share of hardship without a poverty line", () => {
    const record = fixture();
    const metrics = record.metrics.map((row) =>
      row.metric === "protection.sdg382" ? { ...row, mean: null, se: null, lo: null, hi: null, n: 0, why: "no_poverty_line" as const } : row,
    );
    expect(draw({ ...record, metrics })).toContain(en.table.rows.hardshipBudget);
  });
  it("one future has no intervals and claims none", () => {
    const record = fixture();
    const metrics = record.metrics.map((row) => ({ ...row, n: 1, se: null, lo: null, hi: null }));
    const text = draw({ ...record, finished: 1, replications: 1, metrics });
    expect(text.replaceAll("\n", " ")).toContain("in one future only");
    expect(text).toContain(en.why.one_replication);
    expect(text).not.toContain("~");
  });
  it("prints what there is of a record with few metrics, or none", () => {
    const record = fixture();
    expect(draw({ ...record, metrics: [] })).toContain("Again");
    const only = record.metrics.filter(({ metric, by }) => metric === "coverage.breadth" && by === null);
    expect(draw({ ...record, metrics: only })).toContain("People covered, of 100");
    const undivided = draw({ ...record, metrics: record.metrics.filter(({ by }) => by === null) });
    expect(undivided).toContain(en.strip.anyOrder);
    expect(undivided).not.toContain("poorest");
  });
  it("a world without a scheme has no money rows", () => {
    const record = fixture();
    const worlds = record.worlds.map((world) => (world.name === "insurer" ? { ...world, schemes: [] } : world));
    const metrics = record.metrics.filter((row) => row.scheme !== "insurer" && row.versus_scheme === undefined);
    expect(draw({ ...record, worlds, metrics })).toMatch(/Of 100 F paid in, as care \* +88.2 +-$/m);
  });
});

describe("the rest", () => {
  it("a stopped run is said", () => {
    expect(draw({ ...fixture(), stopped: true, finished: 312 })).toContain("stopped early: 312 of 1,000 futures finished");
  });
  it("a scheme that no price balances is said first of what to mind, those that balance are not", () => {
    const price = { world: "mutual", scheme: "mutual", rule: "income", price: 0.06 } as const;
    const text = draw({ ...fixture(), first_prices: [{ ...price, balances: [] }] } as ResultRecord).replace(/\s+/g, " ");
    expect(text).toContain("Mind mutual: no voluntary contribution of this kind balances. It starts at 6 % of income");
    const balanced = { ...fixture(), first_prices: [{ ...price, balances: [{ price: 0.06, members: 0.5, stable: true }] }] } as ResultRecord;
    expect(draw(balanced)).not.toContain("balances.");
  });
  it("a failed check comes first", () => {
    const record = fixture();
    const checks = [...record.checks, { expression: "state.total <= 1", verdict: "failed" as const, value: 5, lo: 4, hi: 6 }];
    expect(draw({ ...record, checks })).toMatch(/^ Checks {2}FAILED {5}state\.total <= 1 \(4 to 6\)$/m);
  });
  it("large prices are said in thousands, so that columns hold", () => {
    const record = fixture();
    const big = (value: number | null): number | null => (value === null ? null : value * 1000);
    const metrics = record.metrics.map((row) =>
      /^(?:finance.premium|solidarity.paid)/.test(row.metric) ? { ...row, mean: big(row.mean), se: big(row.se), lo: big(row.lo), hi: big(row.hi) } : row,
    );
    const text = draw({ ...record, metrics });
    expect(text).toContain("Member a month, 1,000 F *");
    for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(79);
  });
  it("what a member pays has who adds to it below, and payers of nothing have no row", () => {
    const text = draw(fixture());
    expect(text).toMatch(/^ Member pays a month, F \* +1,003 +3,310 .*\n {3}\+ employer \* +250.0 +0.0 .*\n {3}\+ State \* +166.7 +0.0 /m);
    expect(text).not.toContain("donors");
    expect(text).not.toContain("all payers, F");
    // an earlier record knows only what all pay together
    const before = fixture();
    const old = draw({ ...before, metrics: before.metrics.filter(({ metric }) => !metric.startsWith("solidarity.")) });
    expect(old).toMatch(/^ A month, all payers, F \* +1,420 +3,310 /m);
  });
  it("more than five worlds: the rest is on request", () => {
    const text = draw(manyWorlds(7));
    expect(text).toContain("differences and 2 more worlds: --detail");
    for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(79);
  });
  it("a world that nobody can join takes one line, and a scheme that fails there is said as any other", () => {
    const record = pairAndThird();
    expect(draw(record)).toContain(" Also simulated: without (0 of 100 covered, 100 excluded); see --detail\n");
    const bad = figure("without", "finance.ruin_probability", 0.46, 0.0158, "share", { scheme: "hidden" }, { k: 460, lo: 0.4288, hi: 0.4915 });
    const worlds = record.worlds.map((world) => (world.name === "without" ? { ...world, schemes: ["hidden"] } : world));
    expect(draw({ ...record, worlds, metrics: [...record.metrics, bad] }).replaceAll("\n", " ")).toContain("As described, hidden (without) does not hold");
  });
  it.each([[79], [72]])("a row with 100 of 100 is no wider than the screen (%d columns)", (width) => {
    const record = manyWorlds(5);
    const all = { "coverage.breadth": 0, "exclusion.rate": 1, "uninsured.declined": 0 } as const;
    const turned = record.metrics.map((row) => {
      const mean = Object.entries(all).find(([metric]) => metric === row.metric)?.[1];
      return mean === undefined || row.world !== "insurer" || row.versus !== null ? row : { ...row, mean };
    });
    const text = draw({ ...record, metrics: turned }, { width });
    expect(text).toMatch(/ 0 ?\+ ?100 ?\+ {1,3}0$/m);
    for (const line of text.split("\n").filter((line) => !line.includes("mutua run"))) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  });
  it("a commanded line is never cut", () => {
    const command = `mutua run ${"very-".repeat(20)}long.yaml --seed 1`;
    expect(draw(fixture(), { command })).toContain(command);
  });
  it("says causes in the engine's own words", () => {
    for (const { key, words } of causes) if (key !== "declined") expect(en.causes.names[key]).toBe(words.en.plain);
  });
  it("the last year is the one of the figures", () => {
    expect(figure("w", "m", 1, 0, "share").year).toBe(lastYear);
  });
});

it("has no line by year for a world without schemes", () => {
  const record = pairAndThird();
  const none = record.years.map((year) => figure("without", "coverage.breadth", 0, 0, "share", { year }));
  const known = ["mutual", "insurer"].flatMap((world) => record.years.map((year) => figure(world, "coverage.breadth", 0.5, 0.01, "share", { year })));
  const withYears = {
    ...record,
    metrics: [...record.metrics.filter(({ metric, year }) => metric !== "coverage.breadth" || year === lastYear), ...none, ...known],
  };
  expect(draw(withYears)).toContain("insurer: covered, of 100");
  const alone = draw({ ...withYears, compare: [["mutual", "without"]] });
  expect(alone).toContain("mutual: covered, of 100");
  expect(alone).not.toContain("without: covered, of 100");
});

it.each([60, 79])("a reason in place of an interval fits %i columns in every language", (width) => {
  const record = fixture();
  const metrics = record.metrics.map((row) =>
    row.metric === "protection.forgone" ? { ...row, mean: null, se: null, lo: null, hi: null, why: "no_necessary_care" as const } : row,
  );
  for (const language of Object.values(languages)) {
    const text = draw({ ...record, metrics }, { width, language });
    expect(text).toContain(language.why.no_necessary_care);
    for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
  }
});
