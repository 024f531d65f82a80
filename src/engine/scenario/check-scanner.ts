/** Reads the text of a check by its grammar (see checks.ts); whether its names exist is not looked at here. */
import { normalName } from "../keys/names.ts";
import { percentOf } from "../keys/numbers.ts";
import { breakdownOrder } from "../model/breakdowns.ts";
import type { BreakdownName, Check } from "../model/scenario.ts";
import { decimal } from "./csv.ts";

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

/** The parts of a check, null where the text has not its form; the scanner then knows where and what was expected. */
export function scan(scanner: Scanner, expression: string): Check | null {
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
  let when: YearsOfCheck = { year: null };
  if (scanner.take("[")) {
    const years = yearsOf(scanner.until("]"));
    if (years === null || !scanner.take("]"))
      return scanner.fail("a calendar year in square brackets, or years as in [2030-2035], [2030, 2035], [each] or [any 2030-2035]");
    when = years;
  }
  const statistic = scanner.take(".") ? scanner.oneOf(statistics) : "mean";
  if (statistic === null) return scanner.fail(`a statistic: ${statistics.join(", ")}`);
  const found = operators.find(([word]) => scanner.take(word));
  if (found === undefined) return scanner.fail("one of < <= > >= ==, at most, at least, au plus, au moins");
  const rest = scanner.until("");
  const value = decimal(rest) ?? percentOf(rest);
  if (value === null) return scanner.fail("a number such as 0.05 or 5%");
  return { expression, world, versus, scheme, metric, by, group, ...when, statistic, operator: found[1], value };
}

type YearsOfCheck = Pick<Check, "year" | "span">;
/** Years of a span, at most: longer ones are no years. */
const longest = 1000;

/**
 * What stands in the brackets: one year; or several, alone or from-to, of which all must hold (`each` says the same), or one (`any`). The word
 * alone means every simulated year, which is not known here: no years. null where it is nothing of this.
 */
function yearsOf(text: string): YearsOfCheck | null {
  const [, word = "", list = ""] = /^(each|any)?\s*(.*)$/s.exec(text) ?? [];
  const hold = word === "any" ? "any" : "each";
  if (list === "") return word === "" ? null : { year: null, span: { years: [], hold } };
  const years: number[] = [];
  for (const part of list.split(",")) {
    const ends = part.split(/\s*(?:-|\.\.|\bto\b)\s*/).map((end) => decimal(end.trim()));
    const [from, to = from] = ends;
    if (ends.length > 2 || from == null || to == null) return null;
    if (ends.length === 1) years.push(from);
    else if (Number.isInteger(from) && Number.isInteger(to) && from <= to && to - from < longest) for (let year = from; year <= to; year++) years.push(year);
    else return null;
  }
  const [only] = years;
  if (word === "" && years.length === 1) return { year: only! };
  return { year: null, span: { years: [...new Set(years)].sort((a, b) => a - b), hold } };
}

/** Reads a check from left to right; blanks between parts are skipped. */
export class Scanner {
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
export function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}
