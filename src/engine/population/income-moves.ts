/**
 * Incomes that move: `population.income_dynamics`. The normal score z of a person's rank within the group is autoregressive,
 *
 *   z(t + 1) = rho z(t) + sqrt(1 - rho^2) e,   e standard normal,      income = Q(Phi(z)), Q the quantile of the group's law
 *
 * so that log income is AR(1) where the law is lognormal, and every year's incomes have the law (and the Gini) of the file.
 */
import { distributions } from "../distributions/index.ts";
import { normalCdf, normalQuantile } from "../maths/normal.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import { groupOf } from "../model/states.ts";
import { blockLength, createStream, drawList, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";

const stream = createStream();
const list = new Int32Array(blockLength);
const word = new Int32Array(blockLength);
const unread = new Int32Array(blockLength);

/** Moves the incomes of those in slots [first, first + count) who were there last year. Before anything of the year reads them. */
export function moveIncomes(model: Model, columns: Columns, replication: number, year: number, first: number, count: number): void {
  const { incomePersistence: rho, incomeLaws } = model.people;
  const scores = columns.scores!;
  const packed = columns.packed[0];
  const { entry } = columns;
  let members = 0;
  for (let k = 0; k < count; k++) {
    const slot = first + k;
    if (packed[slot]! >= 0 && (entry === null || entry[slot] !== year)) list[members++] = k;
  }
  openStream(stream, model.key, replication, year, purpose.incomeMove, 0);
  drawList(stream, first, list, members, entry, word, unread, unread, unread);
  const own = Math.sqrt(1 - rho * rho);
  const { incomeMagic } = model.grid;
  for (let m = 0; m < members; m++) {
    const slot = first + list[m]!;
    const law = incomeLaws[groupOf(model.states, packed[slot]! & model.states.mask)]!;
    if (law.scale === 0) continue;
    const score = rho * scores[slot]! + own * normalQuantile(uniform(word[m]!));
    scores[slot] = score;
    columns.income[slot] = distributions.get(law.family)!.quantile(law, normalCdf(score)) + incomeMagic - incomeMagic;
  }
}
