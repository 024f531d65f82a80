/** The variables of a formula for the block under way: of its people, or of its households. */
import { fifthOf, incomeOf, stateOf, unitBase, unitIncome, unitList, unitNeeds, unitOf, unitSize } from "../kernels/scratch.ts";
import type { Pilot } from "../model/pilot.ts";
import { ageOf, conditionsOf, groupOf, holds, isFemale, type StateLayout } from "../model/states.ts";
import type { Fill } from "./evaluate.ts";

type Put = Parameters<Fill>[0];

/** What money stands at in the year: formulas are written in start-year money. */
export interface Money {
  readonly index: number;
  /** Of the year, nominal. */
  readonly povertyLine: number;
}

const mostMoney = 1e15;
const mostPeople = 1000;

/** By person of the block. @param income  own, or that of the household for each who needs as much as one living alone */
export function ofPeople(states: StateLayout, { index, povertyLine }: Money, alive: number, income: "own" | "equivalised"): Fill {
  const valueOf = (what: Put): ((i: number) => number) => {
    const ofState = stateReader(states, what);
    if (ofState !== null) return (i) => ofState(stateOf[i]! & states.mask);
    switch (what.put === "variable" ? what.name : "") {
      case "quintile":
        return (i) => fifthOf[i]! + 1;
      case "poverty_line":
        return () => inStartMoney(povertyLine, index);
      case "household_income":
        return (i) => inStartMoney(unitIncome[unitOf[i]!]!, index);
      case "household_size":
        return (i) => Math.min(mostPeople, unitSize[unitOf[i]!]!);
      default:
        return income === "own" ? (i) => inStartMoney(incomeOf[i]!, index) : (i) => inStartMoney(unitIncome[unitOf[i]!]! / unitNeeds[unitOf[i]!]!, index);
    }
  };
  return (what, into) => {
    const value = valueOf(what);
    for (let i = 0; i < alive; i++) into[i] = value(i);
  };
}

/** By household, in the order of `unitList`; `unitBase` holds the income on which it pays. */
export function ofHouseholds({ index, povertyLine }: Money, units: number): Fill {
  return (what, into) => {
    const name = what.put === "variable" ? what.name : "";
    for (let u = 0; u < units; u++) {
      const unit = unitList[u]!;
      into[u] =
        name === "household_size"
          ? Math.min(mostPeople, unitSize[unit]!)
          : inStartMoney(name === "poverty_line" ? povertyLine : name === "household_income" ? unitIncome[unit]! : unitBase[unit]!, index);
    }
  };
}

/** By seat of the pilot's people, as if each lived in a household of this size with this income: how large amounts are, before anybody is charged. */
export function ofSeats(states: StateLayout, { columns, meanIncome }: Pilot, first: number, seats: number, size: number): Fill {
  return (what, into) => {
    const ofState = stateReader(states, what);
    const name = what.put === "variable" ? what.name : "";
    for (let seat = 0; seat < seats; seat++) {
      const state = columns.packed[0][first + seat]!;
      if (ofState !== null) into[seat] = state < 0 ? 0 : ofState(state);
      else if (name === "household_size") into[seat] = size;
      else into[seat] = inStartMoney(name === "poverty_line" ? meanIncome : columns.income[first + seat]!, 1);
    }
  };
}

/** What a packed state says by itself; null for what it does not. */
function stateReader(states: StateLayout, what: Put): ((state: number) => number) | null {
  if (what.put === "group") return (state) => (groupOf(states, state) === what.index ? 1 : 0);
  if (what.put === "has") return (state) => (holds(states, conditionsOf(states, state), what.index) ? 1 : 0);
  if (what.name === "age") return ageOf;
  return what.name === "female" ? (state) => (isFemale(state) ? 1 : 0) : null;
}

/** Within the bounds on which a formula was checked. */
function inStartMoney(amount: number, index: number): number {
  const value = amount / index;
  return value > mostMoney ? mostMoney : value > 0 ? value : 0;
}
