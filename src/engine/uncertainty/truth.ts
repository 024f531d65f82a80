/** One truth per future: the value of every uncertain number in one replication, the same in all worlds. */
import { createStream, openStream, type Stream } from "../random/generator.ts";
import { nameKey, type RunKey } from "../random/key.ts";
import { purpose } from "../random/purpose.ts";
import { positionOf, type Range, rangeQuantile } from "./range.ts";

/** Kinds of numbers that `uncertainty.default` gives ranges to. */
export type AssumptionKind = "rates" | "costs" | "behaviour" | "expenses";

/** A number of the scenario that is drawn once a future. Plain data. */
export interface UncertainNumber {
  /** Where it stands; its draw hangs on this text and the replication, never on an order. */
  readonly path: string;
  /** What the founders believe: prices and plans of the first year are made with it. A factor (lists of numbers) is 1. */
  readonly central: number;
  readonly range: Range;
  /** `factor`: the draw multiplies every number of the list at the path. */
  readonly form: "value" | "factor";
  /** `range`: the file gives it; `default`: it follows from `uncertainty.default`. */
  readonly by: "range" | "default";
  readonly kind: AssumptionKind | null;
  readonly source: string | null;
  readonly note: string | null;
}

const stream: Stream = createStream();
/** 2^26 and 2^-52: 52 bits of two words, as `distributions/shared/uniform-word.ts`. */
const upper = 67108864;
const step = 2.220446049250313e-16;

/**
 * Values of one future, in the order of `numbers`.
 *
 * The key holds two hashes of the path, so that no two numbers of a file share a draw, and the attempt: values that contradict
 * each other are drawn again. Numbers that are drawn `together` share the hash of that word instead, and with it their quantile.
 */
export function drawTruth(numbers: readonly UncertainNumber[], key: RunKey, replication: number, attempt: number = 0): Float64Array {
  const values = new Float64Array(numbers.length);
  numbers.forEach(({ path, range }, k) => {
    const name = range.together === undefined ? path : `together:${range.together}`;
    openStream(stream, key, replication, (nameKey(`${name}?`) + attempt) | 0, purpose.assumption, nameKey(name));
    const u = ((stream[0]! >>> 6) * upper + (stream[1]! >>> 6) + 0.5) * step;
    values[k] = range.family === "draws" ? range.parameters[positionOf(range.parameters.length, u)]! : rangeQuantile(range, u);
  });
  return values;
}
