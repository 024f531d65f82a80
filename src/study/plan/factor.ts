import { InvalidData } from "../../io/file-fault.ts";

/** What a study varies: one path of the scenario, as listed values or as a range. */
export interface Factor {
  readonly path: string;
  /** Texts as `--set` takes them; null for a range. */
  readonly values: readonly string[] | null;
  /** Lower and upper end; null for listed values. */
  readonly range: { readonly low: number; readonly high: number; readonly count: number | null } | null;
}

/** A design that cannot be made; the command line says it as a usage error, with the words of `message`. */
export class DesignFault extends InvalidData {
  override readonly name = "DesignFault";
}

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?%?$/;

/**
 * Reads `PATH=a,b,c`, `PATH=low:high` or `PATH=low:high:count` (so many equally spaced values). Percent texts are shares: 5% is 0.05.
 *
 * @throws DesignFault  no such form, ends reversed or equal, a value twice
 */
export function readFactor(text: string): Factor {
  const [, path, right] = /^((?:"[^"]*"|[^"=])+)=(.+)$/s.exec(text.trim()) ?? [];
  if (path === undefined || right === undefined)
    throw new DesignFault(`--vary ${quote(text)} is not understood; write "PATH=a,b,c" or "PATH=low:high", such as "schemes.mutual.reach=0.5:0.9"`);
  const ends = right.split(":").map((part) => part.trim());
  if ((ends.length === 2 || ends.length === 3) && ends.slice(0, 2).every((end) => number.test(end)))
    return { path, values: null, range: readRange(text, ends) };
  if (/^-?\d+,\d+%?(?::-?\d+,\d+%?)+(?::\d+)?$/.test(right.trim()))
    throw new DesignFault(`--vary ${quote(text)}: decimals have a point here; did you mean ${path}=${right.trim().replaceAll(",", ".")}`);
  const values = splitValues(right);
  const range = values.find((value) => value.split(":").every((end) => number.test(end)) && value.includes(":"));
  if (range !== undefined) throw new DesignFault(`--vary ${quote(text)} mixes a list with the range ${range}; write one of the two`);
  const twice = values.find((value, index) => values.indexOf(value) !== index);
  if (values.some((value) => value === "")) throw new DesignFault(`--vary ${quote(text)} holds an empty value; write values joined by commas`);
  if (twice !== undefined) throw new DesignFault(`--vary ${quote(text)} names ${quote(twice)} twice`);
  return { path, values, range: null };
}

function readRange(text: string, [first = "", second = "", third]: readonly string[]): NonNullable<Factor["range"]> {
  const [low, high] = [readEnd(first), readEnd(second)];
  if (low > high)
    throw new DesignFault(`--vary ${quote(text)}: the range is reversed; did you mean ${[second, first, ...(third === undefined ? [] : [third])].join(":")}`);
  if (low === high) throw new DesignFault(`--vary ${quote(text)}: both ends are ${low}; a range needs two different ends`);
  if (third === undefined) return { low, high, count: null };
  if (!/^\d{1,6}$/.test(third) || Number(third) < 2)
    throw new DesignFault(`--vary ${quote(text)}: ${quote(third)} is not a number of values; write a whole number from 2`);
  return { low, high, count: Number(third) };
}

/** A number, percent texts as shares. */
function readEnd(text: string): number {
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** Commas outside brackets, braces and quotes separate values. */
function splitValues(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = "";
  let part = "";
  for (const character of text) {
    if (quoted !== "") quoted = character === quoted ? "" : quoted;
    else if (character === '"' || character === "'") quoted = character;
    else if ("[{".includes(character)) depth++;
    else if ("]}".includes(character)) depth--;
    if (character === "," && depth === 0 && quoted === "") {
      parts.push(part.trim());
      part = "";
    } else part += character;
  }
  return [...parts, part.trim()];
}

/**
 * The value at `position` in [0, 1] of a factor, as `--set` takes it: a range by its length (twelve digits), listed values in equal parts.
 */
export function valueAt({ values, range }: Factor, position: number): string {
  if (range !== null) return shortNumber(range.low + position * (range.high - range.low));
  return values![Math.min(values!.length - 1, Math.floor(position * values!.length))]!;
}

/** Twelve digits: what a person can read in a table, far below the error of any figure. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
