/**
 * What is drawn of a person beside age, income and conditions: the rank of the income as a normal score, and the lasting factors
 * on the need for care, which a Gaussian copula can tie to it:
 *
 *   z = rho z_income + sqrt(1 - rho^2) z_own,   factor = Q(Phi(z))
 *
 * z_income = Phi^-1(F(income)) by the law of the group. It comes from the words that drew the income where these rise with it, else
 * from the income itself; among people of the same income the order is drawn.
 */
import { distributions } from "../distributions/index.ts";
import type { Law } from "../distributions/law.ts";
import { insideUnit, quantileAtScore, tiedScore } from "../distributions/shared/copula.ts";
import { draws, firstWord, secondWord } from "../distributions/shared/draw-columns.ts";
import { stepCdf, stepTable } from "../distributions/shared/step-table.ts";
import { uniformFromWords } from "../distributions/shared/uniform-word.ts";
import { normalQuantile } from "../maths/normal.ts";
import type { Columns } from "../model/columns.ts";
import type { FactorModel, Model } from "../model/model.ts";
import { blockLength, createStream, drawList, openStream } from "../random/generator.ts";

const wordA = new Int32Array(blockLength);
const wordB = new Int32Array(blockLength);
const wordC = new Int32Array(blockLength);
const wordD = new Int32Array(blockLength);
const drawn = new Float64Array(blockLength);
const scores = new Float64Array(blockLength);
/** Score of a person's income by the law of the group. `first` and `second` are the words that drew it, `third` and `fourth` free. */
export function incomeScore(law: Law, income: number, first: number, second: number, third: number, fourth: number): number {
  if (law.family === "list") return normalQuantile(rankInList(law, income / law.scale, uniformFromWords(third, fourth)));
  // the sampler of this family rejects: its words do not tell the rank
  if (law.family === "gamma") return normalQuantile(insideUnit(distributions.get("gamma")!.cdf(law, income)));
  return normalQuantile(uniformFromWords(first, second));
}

/** Place of a value of the list among all of them, drawn among its equals. Incomes are rounded to the money grid: hence the margin. */
function rankInList(law: Law, value: number, u: number): number {
  const table = stepTable(law);
  const margin = 1e-9 * Math.abs(value);
  const below = stepCdf(table, value - margin);
  const rank = below + u * (stepCdf(table, value + margin) - below);
  return insideUnit(rank);
}

/** The persons of slots `first + list[k]`, k below `count`: what is drawn of them hangs on the slot, its year of entry and the replication. */
export interface DrawnPersons {
  readonly replication: number;
  readonly first: number;
  readonly list: Int32Array;
  readonly count: number;
  /** null: everybody is there from the start. */
  readonly entry: Uint8Array | null;
}

/** Writes the factors of these persons into their columns; `scores` are in place. */
export function fillFactors(model: Model, columns: Columns, persons: DrawnPersons): void {
  const { first, list, count } = persons;
  const { services } = model.needs;
  const common = model.people.frailty;
  if (common !== null && columns.frailty !== null) {
    drawPersonFactor(model, columns, common, persons);
    for (let k = 0; k < count; k++) columns.frailty[first + list[k]!] = drawn[k]!;
  } else if (columns.frailty !== null) {
    // other futures have a frailty, this one has none
    for (let k = 0; k < count; k++) columns.frailty[first + list[k]!] = 1;
  }
  for (const service of services) {
    if (service.factorColumn < 0) continue;
    const column = columns.factors[service.factorColumn]!;
    for (let k = 0; k < count; k++) column[first + list[k]!] = 1;
    for (const factor of service.factors) {
      if (factor.level !== "person") continue;
      drawPersonFactor(model, columns, factor, persons);
      for (let k = 0; k < count; k++) column[first + list[k]!] = column[first + list[k]!]! * drawn[k]!;
    }
  }
}

function drawPersonFactor(model: Model, columns: Columns, factor: FactorModel, persons: DrawnPersons): void {
  const { first, list, count } = persons;
  if (factor.correlation !== 0) for (let k = 0; k < count; k++) scores[k] = columns.scores![first + list[k]!]!;
  drawFactor(model, factor, 0, persons, scores, drawn);
}

/** Draws of a factor for these persons in a year. `scores` are read where the factor is correlated. */
export function drawFactor(
  model: Model,
  { law, correlation, purpose, key }: FactorModel,
  year: number,
  { replication, first, list, count, entry }: DrawnPersons,
  scores: Float64Array,
  out: Float64Array,
): void {
  openStream(stream, model.key, replication, year, purpose, key);
  drawList(stream, first, list, count, entry, wordA, wordB, wordC, wordD);
  if (correlation === 0) {
    for (let k = 0; k < count; k++) {
      firstWord[k] = wordA[k]!;
      secondWord[k] = wordB[k]!;
    }
    distributions.get(law.family)!.sample(law, count);
    for (let k = 0; k < count; k++) out[k] = draws[k]! * law.scale;
    return;
  }
  for (let k = 0; k < count; k++) {
    const own = normalQuantile(uniformFromWords(wordA[k]!, wordB[k]!));
    out[k] = quantileAtScore(law, tiedScore(correlation, scores[k]!, own));
  }
}
const stream = createStream();
