/** `health.states`: a Markov chain of health states instead of conditions. */
import { compareCodePoints, nameFault, normalName } from "../keys/names.ts";
import type { NumberRules } from "../keys/numbers.ts";
import { didYouMean, isMap, listed, type Place, report, under, valueOf, warn } from "../keys/place.ts";
import { choice, list, names, nameText, numberList, record } from "../keys/reader.ts";
import type { Names } from "../keys/references.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { HealthStates } from "../model/scenario.ts";
import { compensatedSum, reportSum, shareTolerance } from "./sums.ts";

/** Five bits of the packed state. */
export const mostStates = 32;

const chance: NumberRules = { what: "a probability", type: "probability", min: 0, max: 1, percent: true };

const shape = record({
  names: required(list(nameText, mostStates, 2), "names of the states, free text; the first is good health: who is in another one counts as ill"),
  start: required(numberList(chance, mostStates, 2), "share of people in each state at the start, in the order of the names"),
  transitions: required(
    list(numberList(chance, mostStates, 2), mostStates, 2),
    "probability of moving within a year, one row for the state left and one column for the state reached, in the order of the names",
    { unit: "a year" },
  ),
  absorbing: optional(names(mostStates), [], "states that mean death: whoever reaches one leaves the population at the year's end", { shown: "none" }),
  cost_at: optional(choice(["start", "end"]), "start", "whether need of a year follows the state at its start or at its end"),
});

export const healthStatesShape: Shape<HealthStates | null> = mapped(shape, (read, place, clean) => (clean ? chainOf(read, place) : null));

interface Read {
  readonly names: readonly string[];
  readonly start: readonly number[];
  readonly transitions: readonly (readonly number[])[];
  readonly absorbing: readonly string[];
  readonly cost_at: "start" | "end";
}

/** States sorted by code point, so that their order means nothing but which comes first: good health. Null (and reported) where something does not fit. */
function chainOf(read: Read, place: Place): HealthStates | null {
  const { names, start, transitions } = read;
  const before = place.session.problems.length;
  names.forEach((name, at) => {
    if (names.indexOf(name) !== at) report(under(under(place, "names"), at), "E0308", name, "each name once", "rename one of the two states");
  });
  const lengths = `${names.length} numbers, one for each state`;
  if (start.length !== names.length) report(under(place, "start"), "E0313", `${start.length} numbers`, lengths, "add or remove numbers");
  if (transitions.length !== names.length)
    report(under(place, "transitions"), "E0313", `${transitions.length} rows`, `${names.length} rows, one for each state`, "add or remove rows");
  transitions.forEach((row, at) => {
    const where = under(under(place, "transitions"), at);
    if (row.length !== names.length) report(where, "E0313", `${row.length} numbers`, lengths, "add or remove numbers");
    else reportSum(row, where, `the row of ${names[at] ?? at + 1}`);
  });
  if (start.length === names.length) reportSum(start, under(place, "start"), "start");
  if (place.session.problems.length > before) return null;
  const absorbing = absorbingOf(read, place);
  if (place.session.problems.length > before) return null;
  const order = names.map((_, index) => index).sort((a, b) => compareCodePoints(names[a]!, names[b]!));
  return {
    names: order.map((at) => names[at]!),
    well: order.indexOf(0),
    start: shares(order.map((at) => start[at]!)),
    transitions: order.map((at) => shares(order.map((to) => transitions[at]![to]!))),
    absorbing: order.map((at) => absorbing[at]!),
    costAt: read.cost_at,
  };
}

/** Shares that sum to 1 up to rounding, made to do so: 0.1 + 0.2 + 0.7 stays as it is. */
function shares(values: readonly number[]): readonly number[] {
  const sum = compensatedSum(values);
  return Math.abs(sum - 1) <= shareTolerance && sum !== 1 ? values.map((value) => value / sum) : values;
}

function absorbingOf({ names, start, transitions, absorbing }: Read, place: Place): readonly boolean[] {
  const found = names.map(() => false);
  absorbing.forEach((name, k) => {
    const at = names.indexOf(name);
    const where = under(under(place, "absorbing"), k);
    if (at < 0) {
      report(where, "E0309", name, `the name of a state: ${listed(names)}`, didYouMean(place, name, names) || "use one of these names");
      return;
    }
    found[at] = true;
    if (transitions[at]![at] !== 1)
      report(
        under(under(place, "transitions"), at),
        "E0313",
        transitions[at]!.join(", "),
        `an absorbing state is never left: the row of ${name} has 1 on the diagonal and 0 elsewhere`,
        `correct the row, or take ${name} out of absorbing`,
      );
    if (start[at] !== 0)
      report(under(under(place, "start"), at), "E0313", start[at], `0 for ${name}: the dead are not part of the population`, "lower population.size instead");
  });
  if (found.every(Boolean)) report(under(place, "absorbing"), "E0313", absorbing.join(", "), "at least one state in which people live", "remove one");
  names.forEach((name, at) => {
    if (!found[at] && transitions[at]![at] === 1)
      warn(
        under(under(place, "transitions"), at),
        "W0320",
        `nobody ever leaves the state ${name}, which is not named in absorbing`,
        "name it in absorbing if it means death; leave it if it is a lasting state of the living",
      );
  });
  return found;
}

/** States of a raw scenario, in code-point order, and which of them mean death, for cross references; null where there are none. */
export function stateReferences(health: unknown): { readonly names: Names; readonly dead: readonly boolean[] } | null {
  const states = isMap(health) ? valueOf(health, "states") : undefined;
  if (!isMap(states)) return null;
  const names = [...new Set(namesIn(valueOf(states, "names")))].sort(compareCodePoints);
  const absorbing = namesIn(valueOf(states, "absorbing"));
  return {
    names: { what: "health state", names, index: new Map(names.map((name, position) => [name, position])) },
    dead: names.map((name) => absorbing.includes(name)),
  };
}

function namesIn(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((name): name is string => typeof name === "string" && nameFault(name) === null).map(normalName) : [];
}
