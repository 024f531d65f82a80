import { metrics } from "../engine/levers/catalogue.ts";
import { findMetric } from "../engine/metrics/statistic.ts";
import type { Reference } from "../report/language/reference/texts.ts";
import { metricWords } from "../report/language/reference/words.ts";
import type { FigureWords } from "../report/screen.ts";

/** Names of metrics and units for the tables of all figures; `reference` null for English. */
export function figureWords(reference: Reference | null): FigureWords {
  return {
    name: (id) => {
      const metric = findMetric(metrics, id);
      return metric === undefined ? id : metricWords(metric, reference).name;
    },
    unit: (unit) => reference?.units[unit] ?? unit,
  };
}
