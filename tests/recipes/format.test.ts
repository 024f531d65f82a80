/** The recipe "an output format" of CONTRIBUTING.md: one file, and `--format NAME` prints it and `--out` saves it. */
import { expect, test, vi } from "vitest";
import { figureWords } from "../../src/cli/figure-words.ts";
import type { Host } from "../../src/cli/host.ts";
import { type Delivered, formatOf, printResult, savedFiles, saveResult } from "../../src/cli/outputs.ts";
import type { OutputFolder } from "../../src/io/output-folder.ts";
import type { Format } from "../../src/report/format-contract.ts";
import { fixture } from "../report/fixture.ts";

const markdown = vi.hoisted(
  (): Format => ({
    name: "markdown",
    file: "metrics.md",
    escapes: "text",
    render: ({ metrics }) => `${metrics.map(({ metric, mean }) => `| ${metric} | ${mean} |`).join("\n")}\n`,
  }),
);

// what `npx vitest run tests/architecture -u` writes into the registry
vi.mock("../../src/report/formats/index.ts", async (original) => {
  const { formats } = await original<typeof import("../../src/report/formats/index.ts")>();
  return { formats: new Map([...formats, [markdown.name, markdown]]) };
});

test("a made-up format is reached by its name and saved", async () => {
  const record = fixture();
  let printed = "";
  const written = new Map<string, string>();
  const host = {
    locale: () => "en",
    write: async (text: string) => {
      printed += text;
    },
    argv: [],
    now: () => new Date(0),
    terminal: { columns: 80, output: false },
    env: {},
  } as unknown as Host;
  const delivered: Delivered = { options: { format: "markdown" }, argument: "x", levers: [], labels: [], called: figureWords(null) };
  await printResult(host, record, record, delivered);
  expect(printed.startsWith(`| ${record.metrics[0]!.metric} | `)).toBe(true);
  const folder = { write: (name: string, text: string) => written.set(name, text) } as unknown as OutputFolder;
  saveResult(host, folder, record, record, { ...delivered, begin: new Date(0), futures: [] });
  expect(written.get("metrics.md")).toBe(printed);
  expect([...savedFiles()].every((name) => written.has(name))).toBe(true);
});

test("an unknown format is answered with those that there are, and one is enough", () => {
  expect(() => formatOf({ format: "markdwon" })).toThrow(/did you mean markdown\?/);
  expect(() => formatOf({ format: "x" })).toThrow(/it takes screen, csv, json, markdown/);
  expect(() => formatOf({ format: "markdown", json: true })).toThrow(/exclude each other/);
  expect(formatOf({ format: "json", json: true })?.name).toBe("json");
  expect(formatOf({ format: "screen" })).toBeNull();
});
