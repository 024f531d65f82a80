import { AnalysisFault } from "../../analysis/evaluate.ts";
import { type Edge, type Evaluated, type Part, type Solution, solveOne } from "../../analysis/solve/solve-one.ts";
import { type Minimum, minimise, type Tried } from "../../analysis/solve/solve-two.ts";
import type { CheckResult } from "../../engine/result.ts";
import { commandWord, escapeJson, escapeText } from "../../io/escape.ts";
import { curve } from "../../report/plots/curve.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { judge as judgeResults } from "../judge.ts";
import { count } from "../run-options.ts";
import { startStudyProgress } from "../study/study-progress.ts";
import { UsageError } from "../usage-error.ts";
import { type AnalysisOptions, type Evaluator, rangeOption } from "./evaluator.ts";
import { short, table, withInterval } from "./numbers.ts";
import { paragraphs, screenWidth } from "./screen-width.ts";
import { withEvaluator } from "./with-evaluator.ts";

export interface SolveOptions extends AnalysisOptions {
  readonly for?: readonly string[];
  readonly range?: readonly string[];
  readonly until?: readonly string[];
  readonly minimise?: string;
  readonly steps?: string;
}

const command = "solve";

/** `mutua solve`: one unknown under checks, or the smallest figure over two. */
export async function solve(host: Host, argument: string, options: SolveOptions): Promise<ExitCode> {
  const unknowns = readUnknowns(options);
  const until = options.until ?? [];
  if (until.length === 0) throw new UsageError('--until is missing: what shall hold, such as "mutual/mutual.finance.ruin_probability at most 5%"', command);
  const steps = options.steps === undefined ? null : count("--steps", options.steps, 3, 200, command);
  const two = unknowns.length === 2;
  if (two && options.minimise === undefined) throw new UsageError("two unknowns need --minimise: the figure to be made as small as the checks allow", command);
  if (!two && options.minimise !== undefined) throw new UsageError("--minimise needs two unknowns: --for and --range twice", command);
  const checks = [...until, ...(options.minimise === undefined ? [] : [`${options.minimise} at least 0`])];
  return withEvaluator(host, command, argument, options, checks, async (evaluator) => {
    const progress = await startStudyProgress(host, { quiet: options.quiet === true, ascii: options.ascii === true, unit: "runs" });
    try {
      const judge = evaluator.judge(checks);
      const holds = (check: CheckResult, index: number): boolean => judgeResults([evaluator.scenario.checks[index]!], [check])[0]!.holds;
      if (two) {
        const [first, second] = unknowns as [(typeof unknowns)[number], (typeof unknowns)[number]];
        const grid = steps ?? 7;
        const found = await minimise(judge, {
          unknowns: [first, second],
          holds,
          objective: until.length,
          steps: grid,
          rounds: 2,
          onEvaluation: (done) => progress.update(done, Math.max(done, grid * grid + 32)),
        });
        progress.end();
        await host.write(options.json ? minimumJson(evaluator, unknowns, options, found) : minimumText(evaluator, unknowns, options, found, screenWidth(host)));
        return found.best === null ? exitCodes.checkFailed : exitCodes.done;
      }
      const [{ path, low, high }] = unknowns as [(typeof unknowns)[number]];
      const grid = steps ?? 9;
      const solution = await solveOne(judge, {
        path,
        low,
        high,
        holds,
        steps: grid,
        tolerance: (high - low) / 1000,
        onEvaluation: (done) => progress.update(done, Math.max(done, grid + 20)),
      });
      progress.end();
      if (solution.evaluated.every(({ error }) => error !== null))
        throw new AnalysisFault(`no value of ${path} in the range is allowed: ${solution.evaluated[0]!.error}`);
      await host.write(
        options.json
          ? solutionJson(evaluator, path, options, solution)
          : solutionText(evaluator, path, options, solution, { argument, width: screenWidth(host) }),
      );
      return solution.parts.length === 0 ? exitCodes.checkFailed : exitCodes.done;
    } finally {
      progress.end();
    }
  });
}

function readUnknowns({ for: paths = [], range = [] }: SolveOptions): { readonly path: string; readonly low: number; readonly high: number }[] {
  if (paths.length === 0) throw new UsageError("--for is missing: the path of the unknown, such as schemes.mutual.contribution.income", command);
  if (paths.length > 2) throw new UsageError("--for takes one unknown, or two with --minimise", command);
  if (range.length !== paths.length) throw new UsageError(`--range is needed once for each --for, such as --range 0.02:0.08`, command);
  return paths.map((path, k) => ({ path, ...rangeOption("--range", range[k]!, command) }));
}

/** In words: where the checks hold, or why they hold nowhere. */
function solutionText(
  evaluator: Evaluator,
  path: string,
  options: SolveOptions,
  { parts, evaluated }: Solution,
  { argument, width }: { readonly argument: string; readonly width: number },
): string {
  const { scenario } = evaluator;
  const until = options.until ?? [];
  const lines = [escapeText(scenario.name), ...until.map((check) => `  until ${escapeText(check)}`), ""];
  const [first, last] = [evaluated[0]!, evaluated.at(-1)!];
  if (parts.length === 0)
    lines.push(`No value of ${escapeText(path)} from ${short(first.value)} to ${short(last.value)} holds, because`, ...whyNot(evaluated, until));
  else if (parts.length === 1 && parts[0]!.low === null && parts[0]!.high === null)
    lines.push(`Every value of ${escapeText(path)} from ${short(first.value)} to ${short(last.value)} holds.`);
  else {
    lines.push(`${escapeText(path)}${parts.length > 1 ? ` (${parts.length} ranges hold)` : ""}`);
    for (const part of parts) lines.push(`  ${partText(part)}`);
    lines.push(`  (${Math.round(100 * scenario.confidence)} % interval of the simulation in brackets; ~ goes on beyond the range)`);
  }
  for (const [index, check] of scenario.checks.entries())
    lines.push("", ...picture(evaluated, index, check.value, until[index] ?? "", { ascii: options.ascii === true, width }));
  lines.push("", ...table([["", ...until.map((_, k) => `check ${k + 1}`)], ...tableRows(evaluated, parts)], [0], width));
  lines.push("", `${evaluated.length} runs of ${scenario.replications} futures of ${scenario.population.size} people, all on the same futures`);
  const failing = evaluated.find(({ error }) => error !== null);
  if (failing !== undefined) lines.push(`not allowed: ${short(failing.value)}: ${escapeText((failing.error ?? "").slice(0, 200))}`);
  const [answer] = parts;
  const value = answer?.low?.at ?? answer?.high?.at;
  if (value !== undefined) lines.push("", `Next  mutua run ${commandWord(argument)} --set ${commandWord(`${path}=${short(value, 6)}`)}`);
  return `${paragraphs(lines, width).join("\n")}\n`;
}

function partText({ low, high }: Part): string {
  if (low !== null && high !== null) return `from ${edgeText(low)} to ${edgeText(high)}`;
  return low === null ? `at most ${edgeText(high!)}` : `at least ${edgeText(low)}`;
}

function edgeText({ at, from, to }: Edge): string {
  return `${short(at)} (${from === null ? "~" : short(from)} to ${to === null ? "~" : short(to)})`;
}

/** For each check: the figure at the ends and where it comes nearest to its limit. */
function whyNot(evaluated: readonly Evaluated[], until: readonly string[]): string[] {
  const valid = evaluated.filter(({ error }) => error === null);
  return until.flatMap((check, index) => {
    const judged = valid.map(({ value, checks }) => ({ value, check: checks[index]! })).filter(({ check: one }) => one.value !== null);
    if (judged.length === 0) return [`  ${escapeText(check)}: the figure is undefined everywhere`];
    const held = judged.filter(({ check: one }) => one.verdict === "passed");
    const [first, last] = [judged[0]!, judged.at(-1)!];
    const ends = [first, last].map(({ value, check: one }) => `at ${short(value)} it is ${withInterval(one.value, one.lo, one.hi)}`).join("; ");
    return [
      `  ${escapeText(check)}`,
      `    ${ends}`,
      ...(held.length > 0
        ? [
            `    it holds alone at ${held
              .slice(0, 6)
              .map(({ value }) => short(value))
              .join(", ")}, but not together with the others`,
          ]
        : []),
    ];
  });
}

function picture(
  evaluated: readonly Evaluated[],
  index: number,
  limit: number,
  title: string,
  { ascii, width }: { readonly ascii: boolean; readonly width: number },
): string[] {
  const points = evaluated.flatMap(({ value, checks }) => {
    const check = checks[index];
    return check === undefined || check.value === null ? [] : [{ x: value, y: check.value, lo: check.lo, hi: check.hi }];
  });
  const drawn = curve(points, { width: width - 4, height: 9, ascii, limit, format: (value) => short(value, 3), formatX: (value) => short(value) });
  return drawn.length === 0 ? [] : [escapeText(title), ...drawn.map((line) => `  ${line}`)];
}

/** The ends, and what stands on both sides of each edge. */
function tableRows(evaluated: readonly Evaluated[], parts: readonly Part[]): string[][] {
  const edges = parts.flatMap(({ low, high }) => [low?.at, high?.at]).filter((at) => at !== undefined);
  const every = Math.max(1, Math.ceil(evaluated.length / 12));
  const shown = evaluated.filter(
    ({ value }, k) => k === 0 || k === evaluated.length - 1 || edges.includes(value) || (k % every === 0 && edges.every((at) => Math.abs(at - value) > 1e-12)),
  );
  return shown.map(({ value, checks, error }) => [
    `${edges.includes(value) ? "*" : " "} ${short(value, 6)}`,
    ...(error === null ? checks.map((check) => withInterval(check.value, check.lo, check.hi)) : ["not allowed"]),
  ]);
}

function solutionJson(evaluator: Evaluator, path: string, options: SolveOptions, { parts, evaluated }: Solution): string {
  const record = {
    format: "mutua-solve/1",
    engine: evaluator.engine,
    scenario: evaluator.scenario.name,
    seed: evaluator.scenario.seed,
    replications: evaluator.scenario.replications,
    for: path,
    until: options.until ?? [],
    parts,
    evaluated,
  };
  return escapeJson(`${JSON.stringify(record, null, 2)}\n`);
}

type Unknowns = readonly { readonly path: string; readonly low: number; readonly high: number }[];

function minimumText(evaluator: Evaluator, unknowns: Unknowns, options: SolveOptions, { best, sure, tried, grain }: Minimum, width: number): string {
  const { scenario } = evaluator;
  const until = options.until ?? [];
  const lines = [escapeText(scenario.name), `  smallest ${escapeText(options.minimise ?? "")}`, ...until.map((check) => `  with ${escapeText(check)}`), ""];
  const describe = (one: Tried): string[] => [
    ...unknowns.map(({ path }, k) => `  ${escapeText(path)} = ${short(one.values[k]!, 6)}   (to within ${short(grain[k]!, 2)})`),
    `  ${escapeText(options.minimise ?? "")} = ${withInterval(one.objective!.value, one.objective!.lo, one.objective!.hi)}`,
    ...one.checks.map((check) => `  ${escapeText(check.expression)}: ${withInterval(check.value, check.lo, check.hi)}`),
  ];
  if (best === null) {
    lines.push("No point of the box holds, because");
    lines.push(...until.flatMap((check, index) => whyNowhere(tried, check, index)));
  } else {
    lines.push("For the means:", ...describe(best));
    if (sure === null) lines.push("", "No point holds for sure: more replications make intervals narrower.");
    else if (sure !== best) lines.push("", "For sure (the whole interval of every check holds):", ...describe(sure));
  }
  lines.push("", ...map(tried, unknowns, options.ascii === true), "", `${tried.length} runs of ${scenario.replications} futures, all on the same futures`);
  return `${paragraphs(lines, width).join("\n")}\n`;
}

function whyNowhere(tried: readonly Tried[], check: string, index: number): string[] {
  const held = tried.filter(({ checks }) => checks[index]?.verdict === "passed").length;
  const values = tried.flatMap(({ checks }) => checks[index]?.value ?? []);
  if (values.length === 0) return [`  ${escapeText(check)}: the figure is undefined everywhere`];
  return [
    `  ${escapeText(check)}`,
    `    it is between ${short(Math.min(...values))} and ${short(Math.max(...values))}, and holds at ${held} of ${tried.length} points`,
  ];
}

/** Where the checks hold: a map of the box, the first unknown from left to right. */
function map(tried: readonly Tried[], unknowns: Unknowns, ascii: boolean): string[] {
  const [across, up] = unknowns as [Unknowns[number], Unknowns[number]];
  const [columns, rows] = [41, 13];
  const marks = ascii ? { sure: "#", holds: "+", open: "?", fails: "." } : { sure: "█", holds: "▒", open: "░", fails: "·" };
  const canvas = Array.from({ length: rows }, () => Array.from({ length: columns }, () => " "));
  const place = (value: number, { low, high }: Unknowns[number], cells: number): number => Math.round(((value - low) / (high - low)) * (cells - 1));
  for (const { values, level } of tried)
    canvas[rows - 1 - place(values[1], up, rows)]![place(values[0], across, columns)] =
      level === 2 ? marks.sure : level === 1 ? marks.holds : level === 0 ? marks.open : marks.fails;
  const label = (row: number): string => (row === 0 ? short(up.high) : row === rows - 1 ? short(up.low) : "");
  const axis = Math.max(short(up.high).length, short(up.low).length);
  return [
    `  ${escapeText(up.path)}`,
    ...canvas.map((row, k) => `  ${label(k).padStart(axis)} |${row.join("")}`.trimEnd()),
    `  ${" ".repeat(axis)}  ${short(across.low)}${short(across.high).padStart(columns - short(across.low).length)}  ${escapeText(across.path)}`,
    `  ${marks.sure} holds for sure  ${marks.holds} holds for the means  ${marks.open} cannot be told  ${marks.fails} fails`,
  ];
}

function minimumJson(evaluator: Evaluator, unknowns: Unknowns, options: SolveOptions, { best, sure, tried, grain }: Minimum): string {
  const { scenario, engine } = evaluator;
  const record = {
    format: "mutua-solve/1",
    engine,
    scenario: scenario.name,
    seed: scenario.seed,
    replications: scenario.replications,
    for: unknowns.map(({ path }) => path),
    minimise: options.minimise ?? null,
    until: options.until ?? [],
    best,
    sure,
    grain,
    tried: tried.toSorted((first, second) => first.values[0] - second.values[0] || first.values[1] - second.values[1]),
  };
  return escapeJson(`${JSON.stringify(record, null, 2)}\n`);
}
