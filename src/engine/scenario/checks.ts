/**
 * `checks`: sentences about results, read before the run.
 *
 *     check  = scope "." metric [ "{" breakdown "=" group "}" ] [ "[" year "]" ] [ "." statistic ] operator number
 *     scope  = world [ "/" scheme ] | "(" world " - " world ")"
 *     world, scheme = letters, digits and _, or any text in "..."
 *     breakdown = quintile | sex | age_band | group | health, its members as rows of results name them
 *     operator = < <= > >= == | at most | at least | au plus | au moins
 */

import { normalName } from "../keys/names.ts";
import { percentOf } from "../keys/numbers.ts";
import { didYouMean, listed, type Place, report } from "../keys/place.ts";
import type { Names } from "../keys/references.ts";
import { metrics } from "../levers/catalogue.ts";
import { findMetric } from "../metrics/statistic.ts";
import { breakdownOrder } from "../model/breakdowns.ts";
import type { BreakdownName, Check, Point, Scheme, World } from "../model/scenario.ts";
import { decimal } from "./csv.ts";

export interface CheckContext {
  readonly worlds: readonly World[];
  readonly worldNames: Names;
  readonly schemes: readonly Scheme[];
  readonly startYear: number;
  readonly years: number;
  /** Members of a breakdown. */
  readonly groupsOf: (by: BreakdownName) => readonly string[];
}

const grammar =
  "WORLD[/SCHEME].METRIC{BREAKDOWN=GROUP}[YEAR].STATISTIC OPERATOR NUMBER, or (WORLD - WORLD).METRIC..., as in proposal.coverage.breadth[2035] at least 0.80";
const operators: readonly (readonly [string, Check["operator"]])[] = [
  ["<=", "<="],
  [">=", ">="],
  ["==", "=="],
  ["<", "<"],
  [">", ">"],
  ["at most", "<="],
  ["at least", ">="],
  ["au plus", "<="],
  ["au moins", ">="],
];
const statistics = ["mean", "sd", "p5", "p50", "p95"] as const;

/** One check, null (and reported) where it cannot be read or names something unknown. */
export function parseCheck(expression: string, context: CheckContext, place: Place): Check | null {
  const scanner = new Scanner(expression);
  const check = scan(scanner, expression);
  if (check === null) {
    const fix = quoteNames(expression, context) ?? `correct it near character ${scanner.position + 1}: ${scanner.expected}`;
    report(place, "E0315", expression, `checks have the form ${grammar}`, fix);
    return null;
  }
  const before = place.session.problems.length;
  const fix = namesKnown(check, context) ? null : quoteNames(expression, context);
  if (fix !== null) report(place, "E0315", expression, `checks have the form ${grammar}`, fix);
  else resolve(check, context, place);
  return place.session.problems.length === before ? check : null;
}

/** A figure without a limit, `WORLD[/SCHEME].METRIC[YEAR]`, read and resolved as in a check; null (and reported) where that fails. */
export function parsePoint(expression: string, context: CheckContext, place: Place): Point | null {
  // a check of which only the left side counts: one grammar for both
  const check = parseCheck(`${expression} at least 0`, context, place);
  if (check === null) return null;
  const { world, versus, scheme, metric, by, year } = check;
  if (by !== null) report(place, "E0313", expression, "a figure of everybody", "leave out the group");
  return { world, versus, scheme, metric, year };
}

/** Whether the worlds and the scheme that a check names exist. */
function namesKnown({ world, versus, scheme }: Check, { worldNames, schemes }: CheckContext): boolean {
  const worlds = versus === null ? [world] : [world, versus];
  return worlds.every((name) => worldNames.index.has(name)) && (scheme === null || schemes.some(({ name }) => name === scheme));
}

/** What to write where the names of worlds or schemes hold spaces, points or slashes and stand without quotes; null where they do not. */
function quoteNames(expression: string, { worldNames, schemes }: CheckContext): string | null {
  const odd = [...new Set([...worldNames.names, ...schemes.map(({ name }) => name)])]
    .filter((name) => [...name].some((letter) => !isWord(letter.charCodeAt(0)) && letter.charCodeAt(0) <= 127))
    .sort((one, other) => other.length - one.length);
  let quoted = expression;
  for (const name of odd) {
    const at = quoted.indexOf(name);
    if (at < 0 || quoted[at - 1] === '"') continue;
    quoted = `${quoted.slice(0, at)}"${name}"${quoted.slice(at + name.length)}`;
  }
  return quoted === expression ? null : `put the name in quotes: '${quoted}'`;
}

function scan(scanner: Scanner, expression: string): Check | null {
  const difference = scanner.take("(");
  const world = scanner.name("the name of a world");
  if (world === null) return null;
  let versus: string | null = null;
  if (difference) {
    if (!scanner.take("-")) return scanner.fail("a minus sign between two worlds");
    versus = scanner.name("the name of the second world");
    if (versus === null) return null;
    if (!scanner.take(")")) return scanner.fail("a closing bracket");
  }
  const scheme = scanner.take("/") ? scanner.name("the name of a scheme") : null;
  if (!scanner.take(".")) return scanner.fail("a point and a metric");
  const metric = scanner.metric();
  if (metric === null) return scanner.fail("a metric such as coverage.breadth");
  let by: BreakdownName | null = null;
  let group: string | null = null;
  if (scanner.take("{")) {
    by = scanner.oneOf(breakdownOrder);
    if (by === null || !scanner.take("=")) return scanner.fail(`a breakdown and =, such as {quintile=q1}: ${breakdownOrder.join(", ")}`);
    group = normalName(scanner.until("}").replace(/^"(.*)"$/, "$1"));
    if (group === "" || !scanner.take("}")) return scanner.fail("a group and a closing brace, such as {quintile=q1}");
  }
  let year: number | null = null;
  if (scanner.take("[")) {
    year = decimal(scanner.until("]"));
    if (year === null || !scanner.take("]")) return scanner.fail("a calendar year in square brackets");
  }
  const statistic = scanner.take(".") ? scanner.oneOf(statistics) : "mean";
  if (statistic === null) return scanner.fail(`a statistic: ${statistics.join(", ")}`);
  const found = operators.find(([word]) => scanner.take(word));
  if (found === undefined) return scanner.fail("one of < <= > >= ==, at most, at least, au plus, au moins");
  const rest = scanner.until("");
  const value = decimal(rest) ?? percentOf(rest);
  if (value === null) return scanner.fail("a number such as 0.05 or 5%");
  return { expression, world, versus, scheme, metric, by, group, year, statistic, operator: found[1], value };
}

function resolve(check: Check, { worlds, worldNames, schemes, startYear, years, groupsOf }: CheckContext, place: Place): void {
  for (const name of check.versus === null ? [check.world] : [check.world, check.versus]) {
    if (!worldNames.index.has(name))
      report(place, "E0309", name, `the name of a world: ${listed(worldNames.names)}`, didYouMean(place, name, worldNames.names) || "use one of these worlds");
  }
  const metric = findMetric(metrics, check.metric);
  if (metric === undefined)
    report(
      place,
      "E0309",
      check.metric,
      "the id of a metric, such as coverage.breadth; `mutua explain metrics` lists them",
      didYouMean(
        place,
        check.metric,
        metrics.map(({ id }) => id),
      ) || "use one of these ids",
    );
  if (metric?.family !== undefined && metric.family.placeholder !== "" && metric.id === check.metric)
    report(place, "E0313", check.expression, `${check.metric} with its ${metric.family.placeholder}`, `write ${check.metric}_${metric.family.placeholder}`);
  if (metric?.statistic !== undefined && check.versus !== null)
    report(place, "E0313", check.expression, `${check.metric} of one world: it is estimated from all futures together`, "write a check for each world");
  if (metric !== undefined && metric.scope !== "scheme" && check.scheme !== null)
    report(place, "E0313", check.expression, `${check.metric} without a scheme: it is a figure of the whole world`, `write ${check.world}.${check.metric}`);
  if (check.by !== null && metric !== undefined && !metric.breakdown)
    report(place, "E0313", check.expression, `${check.metric} for everybody: it is not broken down`, "leave out the group");
  if (check.by !== null && check.statistic !== "mean")
    report(place, "E0313", check.expression, "the mean of a group: other statistics are made for everybody only", `leave out .${check.statistic}`);
  const members = check.by === null ? [] : groupsOf(check.by);
  if (check.group !== null && !members.includes(check.group))
    report(place, "E0309", check.group, `a member of ${check.by}: ${listed(members)}`, didYouMean(place, check.group, members) || "use one of these");
  if (metric?.scope === "scheme" && check.scheme === null)
    report(place, "E0313", check.expression, `${check.metric} of a scheme`, `write WORLD/SCHEME.${check.metric}`);
  for (const name of check.versus === null ? [check.world] : [check.world, check.versus]) {
    const world = worlds[worldNames.index.get(name) ?? -1];
    if (check.scheme === null || world === undefined || world.schemes.some((index) => schemes[index]!.name === check.scheme)) continue;
    const there = world.schemes.map((index) => schemes[index]!.name);
    report(
      place,
      "E0309",
      check.scheme,
      `a scheme of the world ${world.name}: ${listed(there)}`,
      didYouMean(place, check.scheme, there) || "name a scheme of this world",
    );
  }
  if (check.year !== null && !(Number.isInteger(check.year) && check.year >= startYear && check.year < startYear + years))
    report(
      place,
      "E0304",
      check.year,
      `a simulated year: ${startYear} to ${startYear + years - 1}`,
      "name one of these years, or leave it out for the horizon",
    );
}

/** Reads a check from left to right; blanks between parts are skipped. */
class Scanner {
  position = 0;
  expected = "";
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  fail(expected: string): null {
    this.skip();
    this.expected = `expected ${expected}`;
    return null;
  }

  take(word: string): boolean {
    this.skip();
    if (!this.text.startsWith(word, this.position)) return false;
    this.position += word.length;
    return true;
  }

  oneOf<W extends string>(words: readonly W[]): W | null {
    this.skip();
    const end = this.end((code) => isWord(code));
    const word = words.find((one) => one === this.text.slice(this.position, end)) ?? null;
    if (word !== null) this.position = end;
    return word;
  }

  name(what: string): string | null {
    this.skip();
    if (this.text[this.position] === '"') {
      const close = this.text.indexOf('"', this.position + 1);
      if (close < 0) return this.fail(`${what} with a closing quote`);
      const name = normalName(this.text.slice(this.position + 1, close));
      this.position = close + 1;
      return name;
    }
    const end = this.end((code) => isWord(code) || code > 127);
    if (end === this.position) return this.fail(`${what}; names with other than letters, digits and _ stand in "quotes"`);
    const name = normalName(this.text.slice(this.position, end));
    this.position = end;
    return name;
  }

  /** Family and id: `coverage.breadth`. */
  metric(): string | null {
    this.skip();
    const point = this.end((code) => isWord(code));
    if (this.text[point] !== ".") return null;
    const start = this.position;
    this.position = point + 1;
    let end = this.end((code) => isWord(code));
    // the number at the end of claims_var_0.95 goes on after its point
    if (/_[0-9]+\.[0-9]/.test(this.text.slice(start, end + 2)) && this.text[end] === ".") {
      this.position = end + 1;
      end = this.end((code) => isWord(code));
    }
    this.position = end;
    return end > point + 1 ? this.text.slice(start, end) : null;
  }

  /** Text before a mark, or to the end, trimmed. */
  until(mark: string): string {
    const end = mark === "" ? this.text.length : this.text.indexOf(mark, this.position);
    const found = this.text.slice(this.position, end < 0 ? this.text.length : end).trim();
    this.position = end < 0 ? this.text.length : end;
    return found;
  }

  private skip(): void {
    while (this.text[this.position] === " ") this.position++;
  }

  private end(passes: (code: number) => boolean): number {
    let at = this.position;
    while (at < this.text.length && passes(this.text.charCodeAt(at))) at++;
    return at;
  }
}

/** ASCII letters, digits and _. */
function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}
