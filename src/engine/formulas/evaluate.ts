/** Runs a program over a block: each operation is one loop over columns, upon a stack of them. */
import type { Operation, Program } from "../model/formula.ts";
import { blockLength } from "../random/generator.ts";
import { functions } from "./functions.ts";

/** Writes what is asked for of the first `count` people (or households) into a column. */
export type Fill = (what: Exclude<Operation, { readonly apply: string } | { readonly put: "constant" }>, into: Float64Array) => void;

const stack: Float64Array[] = [];

/** @returns values by position, in a column that the next evaluation uses again; conditions are 1 where they hold, else 0 */
export function evaluate({ operations }: Program, count: number, fill: Fill): Float64Array {
  let height = 0;
  for (const operation of operations) {
    if ("apply" in operation) {
      const made = functions.get(operation.apply)!;
      height -= made.args.length - 1;
      made.loop(count, stack[height - 1]!, stack[height] ?? stack[height - 1]!, stack[height + 1] ?? stack[height - 1]!);
      continue;
    }
    if (stack.length === height) stack.push(new Float64Array(blockLength));
    const column = stack[height++]!;
    if (operation.put === "constant") column.fill(operation.value, 0, count);
    else fill(operation, column);
  }
  return stack[0]!;
}
