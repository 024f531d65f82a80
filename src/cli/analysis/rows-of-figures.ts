import type { ResultRow } from "../../engine/result.ts";
import { type Figures, figureAt } from "../../study/run/figures.ts";

/** Figures of a variant as rows of a result. */
export function rowsOfFigures(figures: Figures): ResultRow[] {
  return figures.keys.map((key, row) => {
    const at = (column: Parameters<typeof figureAt>[1]): number | null => figureAt(figures, column, row);
    const { versus_scheme, interval, ...rest } = key;
    const k = at("k");
    return {
      ...rest,
      ...(versus_scheme === null ? {} : { versus_scheme }),
      n: at("n") ?? 0,
      ...(k === null ? {} : { k }),
      mean: at("mean"),
      se: at("se"),
      lo: at("lo"),
      hi: at("hi"),
      sd: at("sd"),
      p5: at("p5"),
      p50: at("p50"),
      p95: at("p95"),
      ...(interval === null ? {} : { interval: interval as NonNullable<ResultRow["interval"]> }), // it came from a row
    };
  });
}
