/**
 * A witness sees people instead of sums: each chosen slot, each year, with what happened in every world. It reads the block's columns
 * after each world is settled and changes nothing; a run without one pays a comparison with null a block and world. Plain worlds take
 * the general way in its presence, which gives the same bytes.
 */
import { floorPays } from "../benefits/floors.ts";
import { regained } from "../benefits/regain.ts";
import { losses, lossOf, lostNecessary } from "../benefits/unaided.ts";
import { allObstacles, cause } from "../enrolment/cover.ts";
import { isPlain } from "../enrolment/offer.ts";
import { eventCost, eventPerson, eventService, events, eventTime, eventVolume } from "../kernels/events.ts";
import {
  fifthOf,
  forceFrom,
  forgoneOf,
  gross,
  incomeOf,
  joined,
  living,
  paidOf,
  pocketOf,
  stateOf,
  stateShare,
  subsidyShare,
  unitHead,
  unitIncome,
  unitOf,
  unitSize,
} from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import type { Columns } from "../model/columns.ts";
import type { Model } from "../model/model.ts";
import { ageOf, conditionsOf, groupOf, isFemale } from "../model/states.ts";
import type { YearContext } from "../model/year-context.ts";
import { employerPart, subsidyPart } from "../premiums/payer-parts.ts";

/** One need of care. */
export interface WitnessedEvent {
  /** Index into the scenario's services. */
  readonly service: number;
  /** Within the year, 0..1. */
  readonly time: number;
  /** Full cost, in this year's money. */
  readonly cost: number;
  readonly volume: number;
}

/** What one world made of a person's year. Money is currency of this year. */
export interface WitnessedWorld {
  /** Index into the scenario's schemes; null where none was joined. */
  readonly scheme: number | null;
  /** Code of the first obstacle (`membership.ts`); 0 where a scheme was joined. */
  readonly cause: number;
  /** Bit (code - 1) for each obstacle that stood against joining. */
  readonly obstacles: number;
  /** Part of the year before benefits are in force, 0..1; 1 where no scheme was joined. */
  readonly forceFrom: number;
  /** Contribution by payer, as collected from members. */
  readonly member: number;
  readonly employer: number;
  readonly state: number;
  readonly donor: number;
  /** Cost of the care that was used, and who paid for it: public schemes, the scheme joined, the person. */
  readonly used: number;
  readonly publicPaid: number;
  readonly schemePaid: number;
  readonly outOfPocket: number;
  /** By event: 0 used, 1 not used, 2 not used though necessary. */
  readonly fates: readonly (0 | 1 | 2)[];
  /** Necessary care was forgone. */
  readonly forgone: boolean;
}

export interface WitnessedYear {
  readonly slot: number;
  /** Year of follow-up, 0 = first. */
  readonly year: number;
  /** Year of follow-up in which the person of the slot came; the slot of somebody who died may be taken by another person. */
  readonly entered: number;
  readonly age: number;
  readonly female: boolean;
  /** Index into the scenario's groups. */
  readonly group: number;
  /** One bit for each condition, or the number of the health state. */
  readonly conditions: number;
  /** Income fifth, 0 = poorest; null where the run ranks nobody (no breakdown by quintile). */
  readonly fifth: number | null;
  /** Market income of the person; members and income of the household; slot of its first member. */
  readonly income: number;
  readonly householdSize: number;
  readonly householdIncome: number;
  readonly householdHead: number;
  readonly events: readonly WitnessedEvent[];
  /** In the order of the model's worlds. */
  readonly worlds: readonly WitnessedWorld[];
}

export interface Witness {
  /** What was seen in the replication run last, by slot (in the order asked for), then by year; years without the person are left out. */
  readonly stories: () => readonly (readonly WitnessedYear[])[];
  /** @internal called by the replication */
  readonly begin: () => void;
  /** @internal after the needs of a block are drawn */
  readonly seePeople: (model: Model, columns: Columns, context: YearContext, block: BlockSize) => void;
  /** @internal after a world of a block is settled, before it is counted */
  readonly seeWorld: (model: Model, world: number, block: BlockSize) => void;
}

type Open = Omit<WitnessedYear, "worlds"> & { worlds: WitnessedWorld[] };

/** @param wanted  slots of people, or everybody: `model.layout.size` and whoever comes later */
export function createWitness(wanted: readonly number[] | "all"): Witness {
  const chosen = wanted === "all" ? null : new Set(wanted);
  let years = new Map<number, Map<number, Open>>();
  /** Positions of the wanted among the living of the block under way, their records and their events. */
  let seen: { readonly i: number; readonly record: Open; readonly events: readonly number[] }[] = [];
  return {
    begin: () => {
      years = new Map();
    },
    seePeople: (model, columns, context, block) => {
      seen = [];
      const eventsOf = listEvents();
      for (let i = 0; i < block.living; i++) {
        const slot = block.first + living[i]!;
        if (chosen !== null && !chosen.has(slot)) continue;
        const mine = eventsOf.get(i) ?? [];
        const record = personYear(model, columns, context, block, i, mine);
        const own = years.get(slot) ?? new Map<number, Open>();
        // a year that is run again, because a scheme failed in it, takes the place of the first attempt
        own.set(context.year, record);
        years.set(slot, own);
        seen.push({ i, record, events: mine });
      }
    },
    seeWorld: (model, world) => {
      for (const { i, record, events: mine } of seen) record.worlds[world] = worldYear(model, world, i, mine);
    },
    stories: () =>
      (wanted === "all" ? [...years.keys()].sort((a, b) => a - b) : wanted).map((slot) =>
        [...(years.get(slot)?.values() ?? [])].sort((a, b) => a.year - b.year),
      ),
  };
}

/** Events of the block by person (position among the living). */
function listEvents(): Map<number, number[]> {
  const byPerson = new Map<number, number[]>();
  for (let e = 0; e < events.count; e++) {
    const list = byPerson.get(eventPerson[e]!);
    if (list === undefined) byPerson.set(eventPerson[e]!, [e]);
    else list.push(e);
  }
  return byPerson;
}

function personYear(model: Model, columns: Columns, context: YearContext, block: BlockSize, i: number, mine: readonly number[]): Open {
  const slot = block.first + living[i]!;
  const state = stateOf[i]!;
  const unit = unitOf[i]!;
  return {
    slot,
    year: context.year,
    entered: columns.entry?.[slot] ?? 0,
    age: ageOf(state),
    female: isFemale(state),
    group: groupOf(model.states, state),
    conditions: conditionsOf(model.states, state),
    fifth: model.tallies.breakdowns.quintileStride > 0 ? fifthOf[i]! : null,
    income: incomeOf[i]!,
    householdSize: unitSize[unit]!,
    householdIncome: unitIncome[unit]!,
    householdHead: block.first + living[unitHead[unit]!]!,
    events: mine.map((e) => ({ service: eventService[e]!, time: eventTime[e]!, cost: eventCost[e]!, volume: eventVolume[e]! })),
    worlds: [],
  };
}

function worldYear(model: Model, world: number, i: number, mine: readonly number[]): WitnessedWorld {
  const { joinable, floors } = model.worlds[world]!;
  const arm = joined[i]! >= 0 ? model.arms[joinable[joined[i]!]!]! : null;
  const scheme = arm === null ? null : model.schemes[arm.scheme]!;
  let used = 0;
  let publicPaid = 0;
  const fates = mine.map((e): 0 | 1 | 2 => {
    const isLost = losses.count > 0 && lossOf[e] !== 0 && regained[e] === 0;
    if (isLost) return (lossOf[e]! & lostNecessary) === 0 ? 1 : 2;
    used += eventCost[e]!;
    if (floors.length > 0) publicPaid += floorPays[e]!;
    return 0;
  });
  const outOfPocket = mine.length === 0 ? 0 : pocketOf[i]!;
  let [employer, state, donor] = [0, 0, 0];
  if (arm !== null && scheme !== null && !isPlain(scheme)) {
    // on the grid, as the accounts round them (`tally-world.ts`)
    const { priceMagic } = arm;
    employer = employerPart(gross[i]!, scheme.employerShare, priceMagic);
    if (scheme.subsidies.length > 0) {
      const subsidy = subsidyPart(gross[i]!, employer, subsidyShare[i]!, priceMagic);
      state = subsidyPart(gross[i]!, employer, stateShare[i]!, priceMagic);
      donor = subsidy - state;
    }
  }
  return {
    scheme: arm === null ? null : arm.scheme,
    cause: cause[i]!,
    obstacles: allObstacles[i]!,
    forceFrom: arm === null ? 1 : forceFrom[i]!,
    member: paidOf[i]!,
    employer,
    state,
    donor,
    used,
    publicPaid,
    schemePaid: used - publicPaid - outOfPocket,
    outOfPocket,
    fates,
    forgone: mine.length > 0 && forgoneOf[i] !== 0,
  };
}
