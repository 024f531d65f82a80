/** What the people of a block have that moves their need of one service: lasting factors, the income fifth, factors of the year. */
import { fifthOf, frailOf, living } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model, ServiceModel } from "../model/model.ts";
import type { YearContext } from "../model/year-context.ts";
import { drawFactor } from "../population/personal-factors.ts";
import { blockLength } from "../random/generator.ts";

/** By place in the list of the living. */
export const serviceFactor: Float64Array = new Float64Array(blockLength);
const drawn = new Float64Array(blockLength);
const noScores = new Float64Array(0);

export function fillServiceFactor(model: Model, columns: Columns, context: YearContext, block: BlockSize, service: ServiceModel): void {
  const { living: alive, first } = block;
  for (let i = 0; i < alive; i++) serviceFactor[i] = frailOf[living[i]!]!;
  if (service.factorColumn >= 0) {
    const column = columns.factors[service.factorColumn]!;
    for (let i = 0; i < alive; i++) serviceFactor[i] = serviceFactor[i]! * column[first + living[i]!]!;
  }
  if (service.gradient.length > 0) {
    const { gradient } = service;
    for (let i = 0; i < alive; i++) serviceFactor[i] = serviceFactor[i]! * gradient[fifthOf[i]!]!;
  }
  for (const factor of service.factors) {
    if (factor.level !== "person-year") continue;
    drawFactor(model, factor, context.year, { replication: context.replication, first, list: living, count: alive, entry: columns.entry }, noScores, drawn);
    for (let i = 0; i < alive; i++) serviceFactor[i] = serviceFactor[i]! * drawn[i]!;
  }
}

/** Factors of everybody on all services, new every year, into the frailty of the block. */
export function applyYearFrailty(model: Model, columns: Columns, context: YearContext, first: number, alive: number): void {
  const factor = model.needs.yearFrailty;
  if (factor === null) return;
  drawFactor(model, factor, context.year, { replication: context.replication, first, list: living, count: alive, entry: columns.entry }, noScores, drawn);
  for (let i = 0; i < alive; i++) frailOf[living[i]!] = frailOf[living[i]!]! * drawn[i]!;
}
