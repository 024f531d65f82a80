import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";

/**
 * A registry is its folder written down: a file that is added and not registered would never be computed, explained or
 * tested. `npx vitest run tests/architecture -u` rewrites the indexes; under CI=1 a stale one fails.
 * (src/engine/metrics/index.ts has a test of its own, tests/engine/metrics/index.test.ts, that does the same.)
 */
interface Registry {
  readonly folder: string;
  /** A member is a folder, with its contract in a file of this name. */
  readonly inFolders?: string;
  /** Files that are parts of the contract, not members. */
  readonly parts: readonly string[];
  /** Type of the member that each file exports: `export const gamma: Distribution`. */
  readonly type: string;
  readonly render: (members: readonly Member[]) => string;
}

interface Member {
  /** File name without .ts. */
  readonly file: string;
  /** Name of the exported constant. */
  readonly name: string;
}

const importLine = ({ file, name }: Member): string => `import { ${name} } from "./${file}.ts";\n`;
const joined = (members: readonly Member[], line: (member: Member) => string): string => members.map(line).join("");

const registries: readonly Registry[] = [
  {
    folder: "src/engine/distributions",
    parts: ["distribution", "law"],
    type: "Distribution",
    render: (members) =>
      joined([...members, { file: "distribution", name: "" }].toSorted(byFile), (member) =>
        member.name === "" ? 'import type { Distribution } from "./distribution.ts";\n' : importLine(member),
      ) +
      "\n/** Every family of laws, by name. One line per file of this folder, sorted. */\n" +
      "export const distributions: ReadonlyMap<string, Distribution> = new Map([\n" +
      joined(members, ({ name }) => `  [${name}.name, ${name}],\n`) +
      "]);\n",
  },
  {
    folder: "src/engine/countries",
    parts: ["profile", "child-mortality", "death-probabilities", "need-gradient", "single-ages", "spread-bands", "summary", "today"],
    type: "CountryProfile",
    render: (members) =>
      "/** Built-in country profiles by ISO 3166-1 three-letter code, in alphabetical order. */\n\n" +
      joined([...members, { file: "profile", name: "" }].toSorted(byFile), (member) =>
        member.name === "" ? 'import type { CountryProfile } from "./profile.ts";\n' : importLine(member),
      ) +
      "\nexport const countries: ReadonlyMap<string, CountryProfile> = new Map([\n" +
      joined(members, ({ name }) => `  ["${name.toUpperCase()}", ${name}],\n`) +
      "]);\n",
  },
  {
    folder: "src/engine/premiums/rules",
    parts: ["rule"],
    type: "ContributionRule",
    render: (members) =>
      joined([...members, { file: "rule", name: "" }].toSorted(byFile), (member) =>
        member.name === "" ? 'import type { ContributionRule, TermsOf } from "./rule.ts";\n' : importLine(member),
      ) +
      "\n/** Every contribution rule, by name. One line per file of this folder, sorted. */\n" +
      "export const contributionRules: ReadonlyMap<string, ContributionRule> = new Map<string, ContributionRule>([\n" +
      joined(members, ({ name }) => `  [${name}.name, ${name}],\n`) +
      "]);\n" +
      "\n/** Terms of any of them. */\n" +
      `export type Contribution =${joined(members, ({ name }) => `\n  | TermsOf<typeof ${name}>`)};\n`,
  },
  {
    folder: "src/engine/levers",
    inFolders: "lever",
    parts: ["shared/lever"],
    type: "Lever",
    render: (members) =>
      joined([...members, { file: "lever", name: "" }].toSorted(byFile), (member) =>
        member.name === "" ? 'import type { Lever } from "./lever.ts";\n' : importLine(member),
      ) +
      "\n/** Every lever, by name. One line per folder of this folder, sorted; `npx vitest run tests/architecture -u` writes it. */\n" +
      `export const levers: ReadonlyMap<string, Lever> = new Map<string, Lever>([\n${joined(members, ({ name }) => `  [${name}.name, ${name}],\n`)}]);\n`,
  },
  {
    folder: "src/report/formats",
    parts: [],
    type: "Format",
    render: (members) =>
      'import type { Format } from "../format-contract.ts";\n' +
      joined(members, (member) => importLine(member)) +
      "\n/** Every output format by name. */\n" +
      `export const formats: ReadonlyMap<string, Format> = new Map([${members.map(({ name }) => name).join(", ")}].map((format) => [format.name, format]));\n`,
  },
];

function byFile(first: Member, second: Member): number {
  return first.file < second.file ? -1 : 1;
}

/** Files of a folder, or the file of that name in each of its folders. */
function filesOf({ folder, inFolders }: Registry): string[] {
  const names = readdirSync(join(projectRoot, folder), { withFileTypes: true });
  if (inFolders !== undefined) return names.filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/${inFolders}`);
  return names
    .map(({ name }) => name)
    .filter((name) => name.endsWith(".ts") && name !== "index.ts")
    .map((name) => name.slice(0, -".ts".length));
}

function membersOf(registry: Registry): Member[] {
  const { folder, parts, type } = registry;
  return filesOf(registry)
    .filter((file) => !parts.includes(file))
    .map((file) => {
      const text = readFileSync(join(projectRoot, folder, `${file}.ts`), "utf8");
      const name = new RegExp(`export const (\\w+): ${type}\\b`).exec(text)?.[1];
      if (name === undefined) throw new Error(`${folder}/${file}.ts exports no ${type}; list it under parts if it is not a member`);
      return { file, name };
    })
    .toSorted(byFile);
}

describe.each(registries)("$folder", (registry) => {
  test("index.ts is the folder written down", async () => {
    const index = join(projectRoot, registry.folder, "index.ts");
    expect(existsSync(index)).toBe(true);
    await expect(registry.render(membersOf(registry))).toMatchFileSnapshot(index);
  });
});
