/**
 * What cover is worth to those who have it: which of their need falls on services in their package (scheme and public floors
 * together), and who is covered in name but not for what they have or need. Counts people in the part of the year they are covered.
 */

import { floorCovers } from "../benefits/floors.ts";
import { inPackage } from "../benefits/terms.ts";
import { eventCost, eventPerson, eventService, events, eventTime, needy } from "../kernels/events.ts";
import { cappedOf, cellOf, forceFrom, joined, lacksService, living, stateOf } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { mostArms } from "../model/membership.ts";
import type { Model } from "../model/model.ts";
import { conditionsOf } from "../model/states.ts";
import type { WorldTerms } from "../model/world-terms.ts";
import type { YearContext } from "../model/year-context.ts";
import { coveredPart, insideFrom } from "./people-cover.ts";

export function tallyPackage(model: Model, context: YearContext, world: number, rider: Uint8Array | null, block: BlockSize, tally: Float64Array): void {
  const { offset } = model.tallies;
  const needAt = offset.covered_need_cost[world]!;
  const packageAt = offset.package_need_cost[world]!;
  const anyAt = offset.underinsured[world]!;
  const riderAt = offset.underinsured_preexisting[world]!;
  const cappedAt = offset.underinsured_capped[world]!;
  const servicesAt = offset.underinsured_services[world]!;
  const wantsPeople = anyAt >= 0 || riderAt >= 0 || cappedAt >= 0 || servicesAt >= 0;
  if (needAt < 0 && packageAt < 0 && !wantsPeople) return;
  const place = (at: number): number => (at < 0 ? model.tallies.trash : at);
  const terms = context.terms[world]!;
  lookAtServices(model, context, world, terms, place(needAt), place(packageAt), tally);
  if (wantsPeople) {
    const places: Places = { any: place(anyAt), rider: place(riderAt), capped: place(cappedAt), services: place(servicesAt) };
    if (rider !== null) for (let i = 0; i < block.living; i++) tallyPerson(i, holdsExcluded(model, terms, rider, block.first, i), places, tally);
    else for (let k = 0; k < needy.count; k++) tallyPerson(needy.list[k]!, 0, places, tally);
  }
  for (let k = 0; k < needy.count; k++) {
    lacksService[needy.list[k]!] = 0;
    cappedOf[needy.list[k]!] = 0;
  }
}

function lookAtServices(model: Model, context: YearContext, world: number, terms: WorldTerms, needAt: number, packageAt: number, tally: Float64Array): void {
  const { count } = events;
  const { services } = terms;
  const { groups, groupBits } = model.states;
  const groupMask = (1 << groupBits) - 1;
  markPackages(model, context, world, terms);
  for (let e = 0; e < count; e++) {
    const i = eventPerson[e]!;
    const t = eventTime[e]!;
    const s = eventService[e]!;
    const insured = +(t >= insideFrom[i]!);
    const byScheme = inScheme[(joined[i]! + 1) * services + s]! & +(t >= forceFrom[i]!);
    const inside = byScheme | byFloor[s * groups + ((stateOf[i]! >> 8) & groupMask)]!;
    const cell = cellOf[i]!;
    tally[needAt + cell] = tally[needAt + cell]! + eventCost[e]! * insured;
    tally[packageAt + cell] = tally[packageAt + cell]! + eventCost[e]! * (insured & inside);
    lacksService[i] = lacksService[i]! | (insured & (inside ^ 1));
  }
}

/** By joined arm + 1 and service: whether the scheme covers it. By service and group: whether a public floor does. */
let inScheme: Uint8Array = new Uint8Array(0);
let byFloor: Uint8Array = new Uint8Array(0);

function markPackages(model: Model, context: YearContext, world: number, terms: WorldTerms): void {
  const { services, floored, payRatios } = terms;
  const { groups } = model.states;
  if (inScheme.length < (mostArms + 1) * services) inScheme = new Uint8Array((mostArms + 1) * services);
  if (byFloor.length < services * groups) byFloor = new Uint8Array(services * groups);
  inScheme.fill(0, 0, services);
  for (let position = 0; position < payRatios.length; position++)
    for (let s = 0; s < services; s++) inScheme[(position + 1) * services + s] = +inPackage(terms, position, s);
  for (let s = 0; s < services; s++)
    for (let group = 0; group < groups; group++) byFloor[s * groups + group] = +(floored && floorCovers(model, context, world, s, group << 8));
}

interface Places {
  readonly any: number;
  readonly rider: number;
  readonly capped: number;
  readonly services: number;
}

function tallyPerson(i: number, held: number, places: Places, tally: Float64Array): void {
  const capped = cappedOf[i]!;
  const lacks = lacksService[i]!;
  if ((held | capped | lacks) === 0) return;
  const part = coveredPart(i);
  const cell = cellOf[i]!;
  tally[places.any + cell] = tally[places.any + cell]! + part;
  if (held === 1) tally[places.rider + cell] = tally[places.rider + cell]! + part;
  if (capped === 1) tally[places.capped + cell] = tally[places.capped + cell]! + part;
  if (lacks === 1) tally[places.services + cell] = tally[places.services + cell]! + part;
}

/** 1 where the member has a condition whose care the scheme does not pay. */
function holdsExcluded(model: Model, terms: WorldTerms, rider: Uint8Array, first: number, i: number): number {
  const position = joined[i]!;
  if (position < 0 || terms.riders[position] === 0) return 0;
  return +((rider[first + living[i]!]! & terms.riders[position]! & conditionsOf(model.states, stateOf[i]!)) !== 0);
}
