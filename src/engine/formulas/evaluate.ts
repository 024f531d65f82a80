/** Runs a program over a block: each operation is one loop over columns, upon a stack of them. */
import { justBelow } from "../maths/ties.ts";
import type { Operation, Program } from "../model/formula.ts";
import { blockLength } from "../random/generator.ts";
import { type Closeness, functions } from "./functions.ts";

/** Writes what is asked for of the first `count` people (or households) into a column. */
export type Fill = (what: Exclude<Operation, { readonly apply: string } | { readonly put: "constant" }>, into: Float64Array) => void;

const stack: Float64Array[] = [];
const exactly: Closeness = { tie: 0, part: 1 - justBelow };
/** Incomes are rounded by less than this part of them, where they are no less than a ninth of the mean of 20,000 people. */
const ofIncomes: Closeness = { tie: 0, part: 1e-8 };
/** Of amounts, beside what is said as money: 71.1 times a thousand. */
const partOfAmounts = 1e-9;

/**
 * @param tie  amounts up to so far apart are the same, in the money of the formula
 * @returns values by position, in a column that the next evaluation uses again; conditions are 1 where they hold, else 0
 */
export function evaluate({ operations }: Program, count: number, fill: Fill, tie: number): Float64Array {
  let height = 0;
  for (const operation of operations) {
    if ("apply" in operation) {
      const made = functions.get(operation.apply)!;
      height -= made.args.length - 1;
      const [first, second, third] = [height - 1, height, height + 1].map((at) => stack[at] ?? stack[height - 1]!);
      made.loop(count, first!, second!, third!, closenessOf(operation.made, tie));
      continue;
    }
    if (stack.length === height) stack.push(new Float64Array(blockLength));
    const column = stack[height++]!;
    if (operation.put === "constant") column.fill(operation.value, 0, count);
    else fill(operation, column);
  }
  return stack[0]!;
}

function closenessOf(made: "amounts" | "of incomes" | undefined, tie: number): Closeness {
  if (made === undefined) return exactly;
  return made === "amounts" ? { tie, part: partOfAmounts } : ofIncomes;
}
