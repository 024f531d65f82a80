import { parse } from "csv-parse/sync";
import { readNumber } from "./read-number.ts";

/** Steps of a pay scale: people and monthly pay of each. */
export interface PayScale {
  readonly steps: readonly { readonly people: number; readonly pay: number }[];
  readonly people: number;
  /** Mean pay a month, weighted by people. */
  readonly mean: number;
  /** Of pay between steps: lower than the true one, since people of a step are taken as equal. */
  readonly gini: number;
}

const peopleNames = /effectif|nombre|count|people|personas|members|headcount|agents|cantidad/i;
const payNames = /salaire|montant|salary|pay|wage|traitement|amount|sueldo|salario|brut|net/i;

/**
 * A pay scale from a CSV file as offices save it: parted by semicolons, tabs or commas, decimal commas, any single-byte or UTF-8 letters.
 * Columns are found by their names, else by size: pay is the larger. Null where no two columns of numbers are found.
 */
export function readPayScale(bytes: Uint8Array): PayScale | null {
  const text = decode(bytes);
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const delimiter = [";", "\t", ","].find((mark) => first.includes(mark));
  if (delimiter === undefined) return null;
  let rows: string[][];
  try {
    rows = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: true, bom: true, trim: true });
  } catch {
    return null;
  }
  const [head = [], ...body] = rows;
  const numbers = body.map((row) => row.map((cell) => readNumber(cell)));
  const numeric = head
    .map((_, column) => column)
    .filter((column) => numbers.filter((row) => row[column] !== undefined).length >= 0.8 * body.length && body.length > 0);
  const mean = (column: number): number => numbers.reduce((sum, row) => sum + (row[column] ?? 0), 0) / body.length;
  const byName = (names: RegExp): number | undefined => numeric.find((column) => names.test(head[column]!));
  const pay = byName(payNames) ?? [...numeric].sort((a, b) => mean(b) - mean(a))[0];
  const people = byName(peopleNames) ?? numeric.filter((column) => column !== pay).at(-1);
  if (pay === undefined || people === undefined || pay === people) return null;
  const steps = numbers.flatMap((row) =>
    row[people] !== undefined && row[pay] !== undefined && row[people] > 0 ? [{ people: row[people], pay: row[pay] }] : [],
  );
  return steps.length === 0 ? null : summed(steps);
}

function summed(steps: readonly { readonly people: number; readonly pay: number }[]): PayScale {
  const people = steps.reduce((sum, step) => sum + step.people, 0);
  const total = steps.reduce((sum, step) => sum + step.people * step.pay, 0);
  const mean = total / people;
  let differences = 0;
  for (const a of steps) for (const b of steps) differences += a.people * b.people * Math.abs(a.pay - b.pay);
  return { steps, people, mean, gini: mean > 0 ? differences / (2 * people * people * mean) : 0 };
}

/** UTF-8 where it is that, else the code page of Western offices. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
