import type { Model } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { createStream, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { sumCells } from "./close-year.ts";

const rounding = createStream();

/** How many people enter new places after the closed year: the expected number, its fraction decided by a draw. */
export function newcomers(model: Model, { replication, year }: YearContext, tally: Float64Array): number {
  const { dynamic, entrantRate, growth } = model.demography;
  if (!dynamic) return 0;
  const { offset, breakdowns } = model.tallies;
  const alive = sumCells(tally, offset.alive[0]!, breakdowns.cells);
  const persons = sumCells(tally, offset.persons[0]!, breakdowns.cells);
  const expected = entrantRate * alive + (growth > 0 ? growth * persons : 0);
  if (expected <= 0) return 0;
  openStream(rounding, model.key, replication, year, purpose.rounding, 0);
  const whole = Math.floor(expected);
  return whole + (uniform(rounding[0]!) < expected - whole ? 1 : 0);
}
