/**
 * The offer of one scheme to people who live alone: their unit columns are person columns, so that one pass does it.
 *
 * Tests are written without branches (`+(a < b)`, masks): who can pay, who is a member and who is refused is as good as random
 * from one person to the next, and a mispredicted branch costs more than the arithmetic.
 */

import { entryYears } from "../kernels/mixer-start.ts";
import {
  living,
  obstacles,
  offerUtility,
  stateOf,
  unitCeiling,
  unitFails,
  unitIncome,
  unitOf,
  unitPrice,
  withinMeans,
  yearC,
  yearD,
} from "../kernels/scratch.ts";
import { drawUnderwriting, underwriting, underwrittenPerson, underwrittenWord } from "../kernels/underwriting.ts";
import { drawWordsOf } from "../kernels/words-of-people.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import { armMask, causeDeclined, causeShift } from "../model/membership.ts";
import type { Model, SchemeModel } from "../model/model.ts";
import { declined, denied, lapsed, notOffered, unaffordable } from "../model/obstacles.ts";
import type { ArmYear, YearContext } from "../model/year-context.ts";
import { blockLength, createStream, openStream, uniform } from "../random/generator.ts";
import { purpose } from "../random/purpose.ts";
import { isSmooth } from "./deciders.ts";

/** All obstacles but refusal, arrears, awareness and choice. Leaves `obstacles`, `withinMeans`, `unitPrice`. */
export function offerAlone(
  model: Model,
  scheme: SchemeModel,
  year: ArmYear,
  membership: Uint16Array,
  position: number,
  subsistence: number,
  amount: Float64Array,
  tie: number,
  block: BlockSize,
): void {
  const { living: alive, first } = block;
  const { memberBars, entrantBars, barred } = year;
  const { affordableShare } = model.behaviour;
  const smooth = isSmooth(model);
  const barring = scheme.mode === "compulsory" && !scheme.affordabilityEnforced ? 0 : unaffordable;
  const mine = position + 1;
  for (let i = 0; i < alive; i++) {
    const price = amount[i]!;
    const room = unitIncome[i]! - subsistence;
    // half of (x + |x|) is x or 0; without a limit the product is infinite or NaN and the test fails
    const most = smooth ? unitCeiling[i]! : affordableShare;
    const short = +(price - tie > most * ((room + Math.abs(room)) * 0.5));
    let bits = barring & -short;
    if (barred) {
      const state = stateOf[i]!;
      const member = -+((membership[first + living[i]!]! & armMask) === mine);
      bits |= (memberBars[state]! & member) | (entrantBars[state]! & ~member);
    }
    withinMeans[i] = short ^ 1;
    unitPrice[i] = price;
    obstacles[i] = bits;
  }
}

const stream = createStream();
const unread = new Int32Array(blockLength);

/** Refusal for health: the persistent underwriting word, drawn only for those who can be refused. */
export function markRefused(
  model: Model,
  columns: Columns,
  context: YearContext,
  scheme: SchemeModel,
  membership: Uint16Array,
  position: number,
  block: BlockSize,
): void {
  if (scheme.mode === "compulsory" || scheme.denial.length === 0) return;
  if (!underwriting.drawn) underwrite(model, columns, context, block);
  const { denial, reunderwrite } = scheme;
  const mine = reunderwrite ? -1 : position + 1;
  for (let k = 0; k < underwriting.count; k++) {
    const i = underwrittenPerson[k]!;
    const refused = +(uniform(underwrittenWord[k]!) < denial[stateOf[i]!]!) & +((membership[block.first + living[i]!]! & armMask) !== mine);
    obstacles[i] = obstacles[i]! | (denied & -refused);
  }
}

/** Words of those whom some scheme may refuse. */
function underwrite(model: Model, columns: Columns, context: YearContext, { first }: BlockSize): void {
  openStream(stream, model.key, context.replication, 0, purpose.traits, 0);
  if (model.rng === "threefry") drawWordsOf(stream, first, underwrittenPerson, underwriting.count, columns.entry, unread, unread, underwrittenWord, unread);
  else drawUnderwriting(stream, first, entryYears(columns.entry, context.year));
  underwriting.drawn = true;
}

/** Members in arrears lapse, and come back with `lapse.return`; never from a compulsory scheme, and not where nothing is asked of them. */
export function markLapsed(model: Model, scheme: SchemeModel, membership: Uint16Array, position: number, block: BlockSize): void {
  const { arrears, lapseReturn } = model.behaviour;
  if (scheme.mode === "compulsory" || arrears === 0) return;
  for (let i = 0; i < block.living; i++) {
    const word = membership[block.first + living[i]!]!;
    const asked = +(unitPrice[i]! > 0);
    const luck = uniform(yearC[i]!);
    const owes = +((word & armMask) === position + 1) & +(luck < arrears);
    const away = (word >>> 15) & +(luck < 1 - lapseReturn);
    obstacles[i] = obstacles[i]! | (lapsed & -((owes | away) & asked));
  }
}

/** Adds the choice of people who live alone; every offer is weighed, whatever else stands against it. */
export function chooseAlone(model: Model, membership: Uint16Array, position: number, block: BlockSize): void {
  const { inertia } = model.behaviour;
  for (let i = 0; i < block.living; i++) {
    const word = membership[block.first + living[i]!]!;
    const member = (word & armMask) === position + 1;
    const utility = offerUtility[i]!;
    const answered = member || ((word >> causeShift) & 15) === causeDeclined;
    const keeps = answered && uniform(yearD[i]!) < inertia;
    if (!(keeps ? member : utility > 0)) obstacles[i] = obstacles[i]! | declined;
    if (obstacles[i] !== 0) offerUtility[i] = NaN;
  }
}

/** Those who would join, and whose attempt fails: the scheme does not reach them this year. */
export function markFailures(membership: Uint16Array, position: number, block: BlockSize): void {
  for (let i = 0; i < block.living; i++) {
    const stranger = +((membership[block.first + living[i]!]! & armMask) !== position + 1);
    const fails = +(obstacles[i] === 0) & stranger & unitFails[unitOf[i]!]!;
    obstacles[i] = obstacles[i]! | (notOffered & -fails);
  }
}

/** Without a choice rule the cheaper of two open offers is the better one; what is compulsory comes first. */
export function rankAlone(compulsory: boolean, alive: number): void {
  for (let i = 0; i < alive; i++) {
    offerUtility[i] = obstacles[i] !== 0 ? NaN : compulsory ? Infinity : -unitPrice[i]!;
  }
}
