/**
 * `checks`: sentences about results, read before the run.
 *
 *     check  = scope "." metric [ "{" breakdown "=" group "}" ] [ "[" years "]" ] [ "." statistic ] operator number
 *     scope  = world [ "/" scheme ] | "(" world " - " world ")"
 *     world, scheme = letters, digits and _, or any text in "..."
 *     years  = year | [ "each" | "any" ] [ year [ "-" year ] { "," year [ "-" year ] } ], in each of which it must hold, or in any of which
 *     breakdown = quintile | sex | age_band | group | health, its members as rows of results name them
 *     operator = < <= > >= == | at most | at least | au plus | au moins
 */

import { didYouMean, isMap, keysOf, listed, type Place, report, valueOf } from "../keys/place.ts";
import { text } from "../keys/reader.ts";
import type { Names } from "../keys/references.ts";
import type { Shape } from "../keys/shape.ts";
import { metrics } from "../levers/catalogue.ts";
import { findMetric } from "../metrics/statistic.ts";
import type { BreakdownName, Check, Point, Scheme, World } from "../model/scenario.ts";
import { memberOf, mendedCheck, nearestMetric } from "./check-advice.ts";
import { isWord, Scanner, scan } from "./check-scanner.ts";

export interface CheckContext {
  readonly worlds: readonly World[];
  readonly worldNames: Names;
  readonly schemes: readonly Scheme[];
  readonly startYear: number;
  readonly years: number;
  /** Members of a breakdown. */
  readonly groupsOf: (by: BreakdownName) => readonly string[];
}

const plainText = text("a check", 1000, 1);
const grammar =
  "WORLD[/SCHEME].METRIC{BREAKDOWN=GROUP}[YEARS].STATISTIC OPERATOR NUMBER, or (WORLD - WORLD).METRIC..., as in proposal.coverage.breadth[2035] at least 0.80";
/** One check, null (and reported) where it cannot be read or names something unknown. */
export function parseCheck(expression: string, context: CheckContext, place: Place): Check | null {
  const scanner = new Scanner(expression);
  const check = scan(scanner, expression);
  if (check === null) {
    const near = `correct it near character ${scanner.position + 1}: ${scanner.expected}`;
    const fix = quoteNames(expression, context) ?? mended(expression, context) ?? near;
    report(place, "E0315", expression, `checks have the form ${grammar}`, fix);
    return null;
  }
  const before = place.session.problems.length;
  const known = withEveryYear(check, context);
  const fix = namesKnown(check, context) ? null : quoteNames(expression, context);
  if (fix !== null) report(place, "E0315", expression, `checks have the form ${grammar}`, fix);
  else resolve(known, context, place);
  return place.session.problems.length === before ? known : null;
}

/** `[each]` and `[any]` without years are those of the run. */
function withEveryYear(check: Check, { startYear, years }: CheckContext): Check {
  if (check.span === undefined || check.span.years.length > 0) return check;
  return { ...check, span: { ...check.span, years: Array.from({ length: years }, (_, k) => startYear + k) } };
}

/** The check as it was probably meant, where that can be read. */
function mended(expression: string, context: CheckContext): string | null {
  const better = withScheme(mendedCheck(withWorld(expression, context)), context);
  return better !== expression && scan(new Scanner(better), better) !== null ? `write '${better}'` : null;
}

/** "coverage.breadth > 0.5" in the first world that is compared: the name of a world stands first. */
function withWorld(expression: string, { worldNames, worlds }: CheckContext): string {
  const start = /^\s*([\w.]+)/.exec(expression)?.[1];
  const world = worlds.find(({ schemes }) => schemes.length > 0) ?? worlds[0];
  if (start === undefined || world === undefined || worldNames.index.has(start.split(".")[0]!)) return expression;
  const isMetric = findMetric(metrics, start) !== undefined || metrics.some(({ id }) => start.startsWith(`${id}.`));
  return isMetric ? `${quotedName(world.name)}.${expression.trim()}` : expression;
}

/** The same check with the scheme that a figure of a scheme needs: the one of that name, or the first of the world. */
function withScheme(expression: string, { worlds, worldNames, schemes }: CheckContext): string {
  const check = scan(new Scanner(expression), expression);
  if (check === null || check.scheme !== null || check.versus !== null || findMetric(metrics, check.metric)?.scope !== "scheme") return expression;
  const own = worlds[worldNames.index.get(check.world) ?? -1]?.schemes.map((index) => schemes[index]!.name) ?? [];
  const scheme = own.find((name) => name === check.world) ?? own[0];
  return scheme === undefined ? expression : expression.replace(/^((?:"[^"]*"|\w+))\./, (_, world: string) => `${world}/${quotedName(scheme)}.`);
}

function quotedName(name: string): string {
  return [...name].every((letter) => isWord(letter.charCodeAt(0))) ? name : `"${name}"`;
}

function schemeAdvice(check: Check, context: CheckContext): string {
  const whole = withScheme(check.expression, context);
  return whole === check.expression ? `write WORLD/SCHEME.${check.metric}` : `write '${whole}'`;
}

/** A limit that the figure can never pass: 50 where 50 % is meant. */
function checkLimit(check: Check, place: Place): void {
  const metric = findMetric(metrics, check.metric);
  const range = metric?.range === undefined && metric?.unit === "share" ? [0, 1] : metric?.range;
  if (range?.[1] !== 1 || Math.abs(check.value) <= 1 || check.statistic === "sd") return;
  const percent = Math.abs(check.value) <= 100 ? `write '${check.expression.replace(/\s*%?\s*$/, "")}%'` : "write a share, or text such as 50%";
  report(place, "E0312", check.expression, `a limit between ${check.versus === null ? 0 : -1} and 1: ${check.metric} is a share`, percent);
}

/** One line of `checks`. Unquoted, a colon in braces makes YAML read a map: what was meant is put together again. */
export const checkText: Shape<string> = {
  ...plainText,
  read: (raw, place) => {
    const [key, ...more] = isMap(raw) ? keysOf(raw) : [];
    const rest = key === undefined || more.length > 0 ? null : valueOf(raw as object, key); // a map: it has a key
    if (key === undefined || (typeof rest !== "string" && typeof rest !== "number")) return plainText.read(raw, place);
    const meant = key.includes("{") ? `${key}: ${rest}` : `${key} ${rest}`;
    const fix = `write '${mendedCheck(meant)}': ${key.includes("{") ? "between breakdown and group stands =" : "without a colon"}`;
    report(place, "E0315", meant, "a check is text; a colon followed by a space makes a map of it", fix);
    return "";
  },
};

/** A figure without a limit, `WORLD[/SCHEME].METRIC[YEAR]`, read and resolved as in a check; null (and reported) where that fails. */
export function parsePoint(expression: string, context: CheckContext, place: Place): Point | null {
  // a check of which only the left side counts: one grammar for both
  const check = parseCheck(`${expression} at least 0`, context, place);
  if (check === null) return null;
  const { world, versus, scheme, metric, by, year, span } = check;
  if (span !== undefined) report(place, "E0313", expression, "a figure of one year, or of all together", "name one year in the brackets, or leave them out");
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
      nearestMetric(check.metric, place) || "use one of these ids",
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
    report(
      place,
      "E0309",
      check.group,
      `a member of ${check.by}: ${listed(members)}`,
      (members.includes(memberOf(check.group)) && `write {${check.by}=${memberOf(check.group)}}`) ||
        didYouMean(place, check.group, members) ||
        "use one of these",
    );
  if (metric?.scope === "scheme" && check.scheme === null)
    report(place, "E0313", check.expression, `${check.metric} of a scheme`, schemeAdvice(check, { worlds, worldNames, schemes, startYear, years, groupsOf }));
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
  checkLimit(check, place);
  const outside = (check.span?.years ?? [check.year ?? startYear]).find((year) => !(Number.isInteger(year) && year >= startYear && year < startYear + years));
  if (outside !== undefined)
    report(
      place,
      "E0304",
      outside,
      `a simulated year: ${startYear} to ${startYear + years - 1}`,
      Number.isInteger(outside) && outside >= 1 && outside <= years
        ? `years are calendar years: year ${outside} of the run is ${startYear + outside - 1}`
        : "name years of these, or leave the brackets out for the horizon",
    );
}
