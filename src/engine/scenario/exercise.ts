/** `exercise`: what a class does with the scenario. Read strictly like the rest; no figure of a run hangs on it. */
import { oneOf } from "../keys/alternatives.ts";
import { calendarYear, numberShape } from "../keys/numbers.ts";
import { didYouMean, type Place, quoted, report, under, warn } from "../keys/place.ts";
import { choice, flag, list, record, text } from "../keys/reader.ts";
import { mapped, optional, required, type Shape } from "../keys/shape.ts";
import type { Exercise, ExerciseLever } from "../model/exercise.ts";
import { localText } from "./local-text.ts";

export const mostDecisionBits = 30;
export const mostTables = 8;
const longestText = 2000;

const longText = localText(longestText);

const id = mapped(text("an id", 40, 1), (one, place) => {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(one)) report(place, "E0307", one, "small letters, digits and single dashes", "write for example small-pool");
  return one;
});
const whole = (what: string, min: number, max: number): Shape<number> => numberShape({ what, type: "whole number", min, max, integer: true, setting: true });
const bound = (what: string): Shape<number> => numberShape({ what, type: "number", min: -1e15, max: 1e15, setting: true });
const settings = list(text("a setting path=value, as after --set", 400, 3), 40);

const leverOption = record({
  value: required(
    oneOf<string>("value", [
      { looks: "a text", fits: (value) => typeof value === "string", shape: text("a value", 100, 1) },
      { looks: "a number", fits: (value) => typeof value === "number", shape: mapped(bound("a number"), String) },
    ]),
    "value as it would stand in the file",
  ),
  label: optional(longText, null, "how the page names it"),
});

const lever = mapped(
  record({
    path: required(text("a path", 300, 1), "the key that it changes, as after --set"),
    label: optional(longText, null, "how the page names it", { shown: "the key" }),
    min: optional(bound("a number"), null, "left end of the slider"),
    max: optional(bound("a number"), null, "right end of the slider"),
    step: optional(numberShape({ what: "a step", type: "number", above: 0, max: 1e15, setting: true }), null, "step of the slider"),
    options: optional(list(leverOption, 20, 2), null, "values of a list, in place of min, max and step"),
  }),
  ({ path, label, min, max, step, options }, place, clean): ExerciseLever => {
    if (options !== null) return { path, label, options };
    if (clean && (min === null || max === null || step === null || !(max > min)))
      report(place, "E0301", undefined, "min below max, and step; or options", "write {path: ..., min: 0, max: 1, step: 0.1}");
    return { path, label, range: { min: min ?? 0, max: max ?? 1, step: step ?? 1 } };
  },
);

const decision = record({
  id: required(id, "name of the decision"),
  label: required(longText, "what is asked"),
  options: required(
    list(record({ label: required(longText, "the choice in words"), set: optional(settings, [], "what it sets", { shown: "nothing" }) }), 8, 2),
    "choices; the first is the rule as it stands",
  ),
});

const round = record({
  id: required(id, "name of the round"),
  title: required(longText, "its title"),
  minutes: optional(whole("a number of minutes", 1, 240), 15, "how long it takes", { unit: "minutes" }),
  decide: optional(list(id, 12), [], "decisions that are taken in it", { shown: "none" }),
  until: required(calendarYear, "last year that is lived in it"),
});

const design = record({
  label: required(longText, "the design in words"),
  set: optional(settings, [], "what it sets", { shown: "nothing" }),
  loses: optional(flag, false, "whether this is the case in which solidarity loses"),
});
const asked = record({ ask: required(longText, "the question"), answer: required(longText, "the answer of the key") });

const shape = record({
  id: required(id, "name of the exercise; part of the class code"),
  scenario: optional(id, null, "for an overlay: the shipped scenario that it lies on", { shown: "none" }),
  title: required(longText, "title"),
  aim: required(longText, "what learners know afterwards"),
  intuition: required(longText, "the wrong intuition that it breaks"),
  tables: optional(whole("a number of tables", 1, mostTables), 6, "tables of the class"),
  people: optional(whole("a number of people", 2, 60), 30, "seat cards"),
  minutes: optional(whole("a number of minutes", 10, 480), 90, "length of the session", { unit: "minutes" }),
  fate: optional(choice(["shared", "own"]), "shared", "whether all tables live the same future, or each its own"),
  shows: optional(choice(["cover", "participation"]), "cover", "cover and money; or what those who take part need beside the others"),
  futures: optional(whole("a number of futures", 2, 1000), 20, "futures that are computed behind the one that is lived"),
  levers: optional(list(lever, 12), [], "sliders of the page; chosen by rule where there are none", { shown: "chosen by rule" }),
  decisions: optional(list(decision, 12), [], "what tables decide"),
  rounds: optional(list(round, 4), [], "what happens in which order"),
  key: optional(list(design, 16), [], "designs whose results stand in the key"),
  misreadings: optional(list(longText, 8), [], "common wrong readings of the result"),
  debrief: optional(list(asked, 12), [], "questions of the debrief"),
  quiz: optional(list(asked, 8), [], "items asked before and after"),
});

/** @returns the exercise as a function of the simulated years */
export const exerciseShape: Shape<(startYear: number, years: number) => Exercise> = mapped(shape, (read, place, clean) => (startYear, years) => {
  if (clean) checkTogether(read, startYear, years, place);
  const { scenario: _, ...exercise } = read;
  return exercise;
});

function checkTogether({ decisions, rounds }: Pick<Exercise, "decisions" | "rounds">, startYear: number, years: number, place: Place): void {
  const names = decisions.map((one) => one.id);
  const bits = decisions.reduce((sum, { options }) => sum + log2Ceiling(options.length), 0);
  if (bits > mostDecisionBits)
    report(under(place, "decisions"), "E0316", bits, `decisions that fit a table code: ${mostDecisionBits} bits`, "give fewer decisions, or fewer options");
  names.forEach((name, index) => {
    if (names.indexOf(name) !== index) report(under(under(place, "decisions"), index), "E0308", name, "each decision once", "rename one of the two");
  });
  const asked = new Set<string>();
  let last = startYear - 1;
  rounds.forEach((one, index) => {
    const at = under(under(place, "rounds"), index);
    for (const name of one.decide) {
      if (!names.includes(name)) report(under(at, "decide"), "E0309", name, "the id of a decision", didYouMean(at, name, names) || "add it under decisions");
      else if (asked.has(name)) report(under(at, "decide"), "E0313", name, "each decision in one round", "remove one");
      asked.add(name);
    }
    if (one.until < Math.max(last, startYear))
      report(under(at, "until"), "E0304", one.until, `a year from ${startYear} on, not before the round before`, "write a later year");
    // a class lives fewer years at first: what a file says of later ones is no fault then
    else if (one.until >= startYear + years)
      warn(
        under(at, "until"),
        "W0306",
        `ends in ${one.until}, after the last simulated year ${startYear + years - 1}`,
        "raise years, or end the round earlier",
      );
    last = one.until;
  });
  const never = names.find((name) => !asked.has(name));
  if (rounds.length > 0 && never !== undefined)
    report(under(place, "rounds"), "E0313", quoted(never), "every decision in a round", "name it under decide, or remove it");
}

/** Bits that tell so many options apart. */
function log2Ceiling(count: number): number {
  let bits = 0;
  while (1 << bits < count) bits++;
  return bits;
}
