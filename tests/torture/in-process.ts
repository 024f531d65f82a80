/** Torture that needs no process of its own: a case is a kind and a seed, and comes back with what is wrong. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { families } from "../../src/cli/exact-families.ts";
import { estimateResources } from "../../src/engine/index.ts";
import { CapacityExceeded } from "../../src/engine/kernels/capacity-exceeded.ts";
import { validateScenario } from "../../src/engine/scenario/validate.ts";
import { ExactError } from "../../src/exact/parts/exact-error.ts";
import { escapeLines } from "../../src/io/escape.ts";
import { parseFormula } from "../../src/io/parse-formula.ts";
import { readScenario } from "../../src/io/read-scenario.ts";
import { problemsJson, renderProblems } from "../../src/io/render-problem.ts";
import { formats } from "../../src/report/formats/index.ts";
import { fileOf, survey } from "../laws/microdata.ts";
import { violations } from "../support/always.ts";
import { combination, type Dice } from "../support/combinations.ts";
import { smallEverything } from "../support/everything.ts";
import { simulate } from "../support/simulate.ts";
import { projectRoot } from "../support/source-files.ts";
import { mutated } from "./mutate.ts";

export interface CaseResult {
  /** How it ended: "refused", "ran", "too large", ...: counted by kind. */
  readonly ended: string;
  readonly wrong: readonly string[];
}

type Case = (dice: Dice, seed: number) => Promise<CaseResult>;

const textOf = (name: string): string => readFileSync(join(projectRoot, name), "utf8");
const { input: everything, files } = smallEverything();

/** Beyond these a valid case is not run: it is the estimate's word, tried by the cases below it. */
const mostSeconds = 4;
const mostBytes = 6e8;

/** Validates bytes as the command line does, runs what is valid, and looks at every word that comes out. */
async function tryBytes(bytes: Uint8Array, texts: Readonly<Record<string, string>>): Promise<CaseResult> {
  const wrong: string[] = [];
  const read = await readScenario("-", { cwd: "/nonexistent", library: null, standardInput: async () => bytes, set: [], allowLarge: false });
  const { scenario, problems } =
    read.problems.length > 0
      ? { scenario: null, problems: read.problems }
      : validateScenario(read.value, {
          parseFormula,
          readText: (path) => (Object.hasOwn(texts, path) ? texts[path]! : { allowed: "one of the files here", fix: "name one" }),
        });
  if (scenario === null) {
    const located = read.problems.length > 0 ? read.problems : problems.map(read.locate);
    wrong.push(...wordsOfRefusal(renderProblems(located)));
    JSON.parse(problemsJson(located));
    return { ended: "refused", wrong };
  }
  const { seconds, bytes: memory } = estimateResources(scenario, 1, 20);
  if (!(seconds >= 0 && memory >= 0)) wrong.push(`the estimate is ${seconds} s, ${memory} bytes`);
  if (seconds > mostSeconds || memory > mostBytes || scenario.replications > 5) return { ended: "too large", wrong };
  return tryRun(read.value as object, texts, wrong);
}

function wordsOfRefusal(text: string): string[] {
  const wrong: string[] = [];
  if (text === "") wrong.push("refused without a word");
  if (/\bundefined\b|\[object|^\s+at |\bNaN is\b/m.test(text.replaceAll(/"(?:[^"\\]|\\.)*"/g, ""))) wrong.push(`words: ${text.slice(0, 300)}`);
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(text)) wrong.push("raw control characters");
  if (text.split("\n").length > 22 || text.length > 30_000) wrong.push(`${text.length} characters of errors`);
  return wrong;
}

function tryRun(input: object, texts: Readonly<Record<string, string>>, wrong: string[]): CaseResult {
  try {
    const first = simulate(input, { files: texts });
    // the laws read all totals
    if (first.scenario.outputs.metrics === "all") wrong.push(...violations(first).slice(0, 3));
    // a group may be called Infinity: a cell that is no number
    const isName = first.record.metrics.some(({ world, scheme, group }) =>
      [world, scheme, group].some((name) => /\b(?:NaN|Infinity|undefined)\b/.test(name ?? "")),
    );
    for (const format of formats.values()) {
      const text = format.render(first.record);
      if (!isName && /[^"\w](?:NaN|Infinity|undefined)[^"\w]/.test(text)) wrong.push(`${format.name} holds a number that is none`);
    }
    const again = simulate(input, { files: texts, replications: 1 });
    if (String(again.outcomes[0]) !== String(first.outcomes[0])) wrong.push("the first replication is another one when it is run alone");
    return { ended: "ran", wrong };
  } catch (error) {
    if (error instanceof CapacityExceeded) return { ended: "over capacity", wrong };
    // what compiling refuses
    if (/^E0\d\d\d /.test(String((error as Error).message))) return { ended: "refused", wrong };
    throw error;
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What is wrong with the scenario that is mutated: nothing, or every mutation would be refused for the same reason. */
export function problemsOfBase(): readonly string[] {
  const { problems } = validateScenario(everything, { parseFormula, readText: (path) => files[path] ?? { allowed: "one of the files here", fix: "name one" } });
  return problems.map(({ code, path }) => `${code} ${path.join(".")}`);
}

export const inProcess: Readonly<Record<string, Case>> = {
  "mutated scenario": (dice) => tryBytes(encode(JSON.stringify(mutated(everything, dice.one([1, 1, 2, 3, 8]), dice))), files),
  "mutated random scenario": (dice, seed) => {
    const { input, files: texts } = combination(seed);
    return tryBytes(encode(JSON.stringify(mutated(input, dice.one([1, 1, 2]), dice))), texts);
  },
  "random scenario": async (_, seed) => {
    const { input, files: texts } = combination(seed);
    return tryRun(input, texts, []);
  },
  "broken bytes": (dice) => tryBytes(brokenBytes(encode(textOf("scenarios/everything.yaml")), dice), files),
  "table of people": (dice, seed) => {
    const { input } = combination(seed);
    const population = { size: 60, microdata: { file: "survey.csv", columns: { age: "age", sex: "sex", income: "income" }, extra: ["pay"] } };
    const text = dice.chance(0.5) ? new TextDecoder("latin1").decode(brokenBytes(encode(fileOf(survey)), dice)) : brokenCells(fileOf(survey), dice);
    return tryBytes(
      encode(
        JSON.stringify({
          ...input,
          population,
          health: { services: { outpatient: { rate: 1, cost: 10 } } },
          behaviour: {},
          schemes: plain,
          worlds: { a: ["m"] },
          compare: [],
        }),
      ),
      {
        "survey.csv": text,
      },
    );
  },
  "exact input": async (dice) => {
    const family = dice.one([...families.values()]);
    const input = mutated(family.example, dice.one([1, 1, 2]), dice);
    try {
      const wrong = family
        .compute(input)
        .values.filter(({ value, why }) => (value === null ? !why : !Number.isFinite(value)))
        .map(({ name, value }) => `${family.name}: ${name} is ${value} for ${JSON.stringify(input).slice(0, 300)}`);
      return { ended: "computed", wrong };
    } catch (error) {
      if (error instanceof ExactError) return { ended: "refused", wrong: wordsOfRefusal(escapeLines(error.message.split("\n").slice(0, 20).join("\n"))) };
      throw new Error(`${family.name} ${JSON.stringify(input).slice(0, 300)}: ${String(error)}`);
    }
  },
};

const plain = { m: { kind: "solidarity", benefits: { outpatient: { reimburse: 1 } } } };

function brokenBytes(raw: Uint8Array, dice: Dice): Uint8Array {
  let bytes = [...raw];
  const inserts = ['"', "{", "}", ",", ":", "- ", "1e999", "\\", "&a *a", "\t", "#", "!", "%", "\n", "'", "|", ">", "? ", "\r", "\u2028", "---\n", "..."];
  for (let change = dice.one([1, 1, 2, 8]); change > 0; change--) {
    const at = Math.floor(dice.next() * bytes.length);
    const kind = dice.next();
    if (kind < 0.35) bytes[at] = Math.floor(dice.next() * 256);
    else if (kind < 0.6) bytes.splice(at, dice.one([1, 3, 20, 400]));
    else if (kind < 0.7) bytes = [...bytes.slice(0, at), ...bytes.slice(at, at + 200), ...bytes.slice(at)];
    else bytes.splice(at, 0, ...encode(dice.one(inserts)));
  }
  return Uint8Array.from(bytes);
}

function brokenCells(text: string, dice: Dice): string {
  const rows = text.split("\n").map((line) => line.split(","));
  for (let change = dice.one([1, 2, 5]); change > 0; change--) {
    const row = dice.one(rows);
    const at = Math.floor(dice.next() * row.length);
    row[at] = dice.one(["", "-1", "1e999", "NaN", ".5", "100.", "+3", "1 000", '"', '"a"', "121", "0x10", "1e15", "x".repeat(300), "F", "2", "=1", "\r", "٥"]);
    if (dice.chance(0.1)) row.push("more");
    if (dice.chance(0.1)) row.pop();
  }
  return rows.map((row) => row.join(dice.chance(0.02) ? ";" : ",")).join("\n");
}
