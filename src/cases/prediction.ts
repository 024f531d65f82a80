/**
 * Predictions of real cases, frozen before they are compared: what one engine said of one figure on one day. The file is kept with the
 * cases; an entry is never changed, a later engine adds its own beside it.
 */

import { numberShape } from "../engine/keys/numbers.ts";
import { hasKey, isMap, keysOf, valueOf } from "../engine/keys/place.ts";
import { choice, flag, list, nameText, record, text } from "../engine/keys/reader.ts";
import { optional, required, type Shape } from "../engine/keys/shape.ts";

/**
 * One frozen figure.
 *
 * `amount`: a figure with a spread over futures; p5 to p95 hold 90 of 100 of them, assumptions varied where the scenario gives them ranges.
 * `event`: the probability (`mean`) that something happens; the outcome is 0 or 1.
 */
export interface Prediction {
  readonly case: string;
  /** Id of the figure within its case. */
  readonly figure: string;
  readonly kind: "amount" | "event";
  /** What was read from the result: "mutual.coverage.breadth[2006]". */
  readonly expression: string;
  readonly unit: string;
  /** Futures in which the figure is defined. */
  readonly futures: number;
  readonly mean: number;
  /** Error of simulation of `mean`; 0 for a figure that does not vary. */
  readonly standard_error: number;
  /** Spread over futures; 0 for events. */
  readonly standard_deviation: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** True where the makers of the case had seen the outcome: it counts as calibration, not as prediction. */
  readonly known_beforehand: boolean;
  readonly engine: string;
  /** Day of the run, YYYY-MM-DD. */
  readonly date: string;
  readonly seed: string;
  /** Hash of the scenario and the files it names. */
  readonly hash: string;
}

export interface PredictionFile {
  readonly format: "mutua-predictions/1";
  readonly predictions: readonly Prediction[];
}

export const predictionFormat = "mutua-predictions/1" as const;

const finite = numberShape({ what: "a number", type: "number", setting: true });
const spread = numberShape({ what: "a spread", type: "number", min: 0, setting: true });

const prediction: Shape<Prediction> = record({
  case: required(nameText, "name of the case: its file without .yaml"),
  figure: required(nameText, "id of the figure within the case"),
  kind: required(choice(["amount", "event"]), "amount: has a spread over futures; event: a probability of something that happens or does not"),
  expression: required(text("what was read from the result", 1000, 1), "world, scheme, metric and year that were read"),
  unit: required(text("a unit", 100), "unit of the figure"),
  futures: required(numberShape({ what: "a count", type: "count", min: 1, integer: true, setting: true }), "futures in which the figure is defined"),
  mean: required(finite, "mean over futures"),
  standard_error: required(spread, "error of simulation of the mean"),
  standard_deviation: required(spread, "spread over futures"),
  p5: required(finite, "5 of 100 futures are below"),
  p50: required(finite, "half of the futures are below"),
  p95: required(finite, "95 of 100 futures are below"),
  known_beforehand: required(flag, "whether the outcome was known to the makers: then it is calibration"),
  engine: required(text("a version", 100, 1), "version of the engine"),
  date: required(text("a day", 10, 10), "day of the run, YYYY-MM-DD"),
  seed: required(text("a seed", 200, 1), "seed of the run"),
  hash: required(text("a hash", 100, 1), "hash of the scenario and of the files it names"),
});

/** The file, for reading and for its JSON Schema. */
export const predictionFileShape: Shape<PredictionFile> = record({
  format: required(choice([predictionFormat]), "name and version of the format"),
  predictions: required(list(prediction, 100_000), "frozen figures, oldest first"),
});

/** The file as text: one order of keys, so that an entry that stands keeps its bytes. */
export function predictionFileText(predictions: readonly Prediction[]): string {
  const keys = prediction.children.map(({ name }) => name as keyof Prediction); // the shape's keys are the type's
  const ordered = predictions.map((one) => Object.fromEntries(keys.map((key) => [key, one[key]])));
  return `${JSON.stringify({ format: predictionFormat, predictions: ordered }, null, 2)}\n`;
}

/** An outcome that somebody has published, for comparison. */
export interface Outcome {
  readonly case: string;
  readonly figure: string;
  readonly value: number;
  /** Interval of 95 of 100 of the published figure; null where none is known. */
  readonly low: number | null;
  readonly high: number | null;
  readonly source: string;
}

export interface OutcomeFile {
  readonly format: "mutua-outcomes/1";
  readonly outcomes: readonly Outcome[];
}

const outcome = record({
  case: required(nameText, "name of the case"),
  figure: required(nameText, "id of the figure within the case, as `mutua cases list` prints it"),
  value: required(finite, "what was published, in the unit of the figure; 1 or 0 for an event that happened or did not"),
  low: optional(finite, null, "lower end of its interval of 95 of 100"),
  high: optional(finite, null, "upper end of its interval"),
  published: required(text("where it was published", 1000, 1), "author or institution, year, table or page"),
});

/** `source` is the word of scenarios; here it is the text itself, since a file of outcomes has no list of sources. */
function sourcesAsPublished(file: unknown): unknown {
  const outcomes = isMap(file) ? valueOf(file, "outcomes") : undefined;
  if (!isMap(file) || !Array.isArray(outcomes)) return file;
  const renamed = outcomes.map((one: unknown) =>
    isMap(one) && hasKey(one, "source") && !hasKey(one, "published")
      ? new Map(keysOf(one).map((key) => [key === "source" ? "published" : key, valueOf(one, key)]))
      : one,
  );
  return new Map(keysOf(file).map((key): [string, unknown] => [key, key === "outcomes" ? renamed : valueOf(file, key)]));
}

/** Outcomes of any user, YAML or JSON. */
export const outcomeFileShape: Shape<OutcomeFile> = (() => {
  const shape = record({
    format: required(choice(["mutua-outcomes/1"]), "name and version of the format"),
    outcomes: required(list(outcome, 100_000), "published figures"),
  });
  const convert = ({ format, outcomes }: ReturnType<typeof shape.read>): OutcomeFile => ({
    format,
    outcomes: outcomes.map(({ published, ...rest }) => ({ ...rest, source: published })),
  });
  return { ...shape, read: (value, place) => convert(shape.read(sourcesAsPublished(value), place)), standIn: () => convert(shape.standIn()) };
})();
