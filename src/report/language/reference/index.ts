/** The reference in a reader's language. Loaded by the pages that explain; English stands with the things themselves. */
import type { Cause } from "../../../engine/metrics/causes.ts";
import type { Metric, MetricWords } from "../../../engine/metrics/metric.ts";
import type { LanguageCode } from "../codes.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import type { Reference } from "./texts.ts";

/** null: English. */
export const references: Readonly<Record<LanguageCode, Reference | null>> = { en: null, fr, es };

/** The words of a metric in a language; in English where that language has none. */
export function metricWords(metric: Metric, reference: Reference | null): MetricWords {
  const texts = reference?.metrics[metric.id];
  return texts === undefined ? metric.words.en : { name: texts[0], definition: texts[1], formula: texts[2] };
}

export function causeWords(cause: Cause, reference: Reference | null): Cause["words"]["en"] {
  const texts = reference?.causes[cause.key];
  return texts === undefined ? cause.words.en : { plain: texts[0], definition: texts[1], setBy: texts[2] };
}
