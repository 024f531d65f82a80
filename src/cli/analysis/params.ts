import type { Provenance, Scenario } from "../../engine/model/scenario.ts";
import { keys } from "../../engine/scenario/json-schema.ts";
import { rangeQuantile } from "../../engine/uncertainty/range.ts";
import { escapeDeep, escapeJson, escapeText } from "../../io/escape.ts";
import { padEnd, truncate, truncateMiddle } from "../../report/display-width.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { loadScenario, showProblems } from "../load-scenario.ts";
import { short } from "./numbers.ts";

export interface ParamsOptions {
  readonly set?: readonly string[];
  readonly debt?: boolean;
  readonly json?: boolean;
  readonly allowLarge?: boolean;
}

/** A number of a scenario with all that is known of it. */
export interface Parameter {
  readonly path: string;
  readonly value: number | string;
  readonly unit: string | null;
  /** Title of the source; null: assumption debt. */
  readonly source: string | null;
  readonly note: string | null;
  /** 5 % and 95 % point of its law where it is uncertain. */
  readonly p5: number | null;
  readonly p95: number | null;
}

/** `mutua params`: every number with unit, source and range; of two scenarios, what differs. */
export async function params(host: Host, names: readonly string[], options: ParamsOptions): Promise<ExitCode> {
  const scenarios: Scenario[] = [];
  for (const name of names) {
    const { scenario, problems } = await loadScenario(host, name, options);
    if (scenario === null) {
      await showProblems(host, problems, "text");
      return exitCodes.invalid;
    }
    scenarios.push(scenario);
  }
  const [first, second] = scenarios.map(parametersOf);
  // a file gets whole lines, a screen what it has room for: numbers are never cut, paths are
  const width = host.terminal.output ? host.terminal.columns : Number.POSITIVE_INFINITY;
  const room = Math.max(20, Math.min(longestPath, width - (second === undefined ? 20 : 32)));
  const text = second === undefined ? one(scenarios[0]!, first!, options, room) : two(names, first!, second, options, room);
  await host.write(options.json ? text : text.replace(/^.+$/gm, (line) => truncate(line, width)));
  return exitCodes.done;
}

const longestPath = 44;

export function parametersOf(scenario: Scenario): Parameter[] {
  const titles = new Map(scenario.sources.map(({ id, title }) => [id, title]));
  const ranges = new Map(scenario.uncertain.map((number) => [number.path, number]));
  return scenario.provenance.map(({ path, value, source, note }: Provenance) => {
    const range = ranges.get(path);
    const ends = range === undefined ? null : [0.05, 0.95].map((p) => rangeQuantile(range.range, p));
    return {
      path,
      value,
      unit: unitOf(path),
      source: source === null ? null : (titles.get(source) ?? source),
      note,
      p5: ends?.[0] ?? null,
      p95: ends?.[1] ?? null,
    };
  });
}

/** Unit of the key that a path is an instance of: names in angle brackets stand for any. */
const patterns = keys.flatMap(({ path, unit }) => (unit === null ? [] : [{ parts: path.split("."), unit }]));

function unitOf(path: string): string | null {
  const parts = path.split(".");
  const found = patterns.find(({ parts: known }) => known.length === parts.length && known.every((part, k) => part.startsWith("<") || part === parts[k]));
  return found?.unit ?? null;
}

function one(scenario: Scenario, all: readonly Parameter[], { debt, json }: ParamsOptions, room: number): string {
  const listed = debt ? all.filter(({ source }) => source === null) : all;
  const without = all.filter(({ source }) => source === null).length;
  if (json)
    return escapeJson(
      `${JSON.stringify({ format: "mutua-params/1", scenario: scenario.name, numbers: all.length, without_source: without, parameters: listed }, null, 2)}\n`,
    );
  const shown = escapeDeep(listed);
  const lines = [
    escapeText(scenario.name),
    `${all.length} numbers: ${all.length - without} with a source, ${without} without (assumption debt), ${scenario.uncertain.length} uncertain`,
    "",
    ...shown.map((parameter) => `${padEnd(truncateMiddle(parameter.path, room), room)} ${valueText(parameter).padStart(10)}  ${originOf(parameter)}`.trimEnd()),
  ];
  return `${lines.join("\n")}\n`;
}

function valueText({ value }: Parameter): string {
  return typeof value === "number" ? short(value, 6) : value.slice(0, 20);
}

/** Unit, range, then the source; a number without one says so. */
function originOf({ unit, source, note, p5, p95 }: Parameter): string {
  const range = p5 === null || p95 === null ? "" : `${short(p5, 3)} to ${short(p95, 3)}`;
  return [unit ?? "", range, source ?? `no source${note === null ? "" : `: ${note}`}`].filter(Boolean).join("; ");
}

interface Changed {
  readonly path: string;
  readonly first: number | string | null;
  readonly second: number | string | null;
}

/** Numbers that differ, or stand in one file only. */
export function changedParameters(first: readonly Parameter[], second: readonly Parameter[]): Changed[] {
  const others = new Map(second.map((parameter) => [parameter.path, parameter]));
  const known = new Set(first.map(({ path }) => path));
  return [
    ...first.flatMap(({ path, value }) => {
      const other = others.get(path);
      return other?.value === value ? [] : [{ path, first: value, second: other?.value ?? null }];
    }),
    ...second.flatMap(({ path, value }) => (known.has(path) ? [] : [{ path, first: null, second: value }])),
  ];
}

function two(names: readonly string[], first: readonly Parameter[], second: readonly Parameter[], { json }: ParamsOptions, room: number): string {
  const changed = changedParameters(first, second);
  if (json) return escapeJson(`${JSON.stringify({ format: "mutua-params-diff/1", first: names[0], second: names[1], changed }, null, 2)}\n`);
  const text = (value: number | string | null): string => (value === null ? "-" : typeof value === "number" ? short(value, 6) : value.slice(0, 18));
  const shown = escapeDeep(changed);
  const lines = [
    `${escapeText(names[0]!)} and ${escapeText(names[1]!)}: ${changed.length} numbers differ, ${first.filter(({ path }) => !changed.some((one) => one.path === path)).length} are the same`,
    ...(changed.length > 0 ? [""] : []),
    ...shown.map((one) => `${padEnd(truncateMiddle(one.path, room), room)} ${text(one.first).padStart(14)} ${text(one.second).padStart(14)}`),
  ];
  return `${lines.join("\n")}\n`;
}
