/** A quantity by age 0..120 and sex: a number, age bands, or {female: ..., male: ...} with one of these each. */

import { anyMap, keyed, numeric, oneOf } from "../keys/alternatives.ts";
import { isMap, type Place, report, under } from "../keys/place.ts";
import { record } from "../keys/reader.ts";
import { mapped, required, type Shape, unwrap, wrapped } from "../keys/shape.ts";
import { lastAge } from "../model/scenario.ts";
import { ageSpans, reportGaps, warnOfEnd } from "./age-keys.ts";

export interface BySex {
  readonly female: readonly number[];
  readonly male: readonly number[];
}

export const ageCount: number = lastAge + 1;

export function sameAtAllAges(value: number): readonly number[] {
  return Array.from({ length: ageCount }, () => value);
}

/** Number or bands for one sex. @param between  how single ages are joined */
function oneSex(number: Shape<number>, between: "steps" | "lines"): Shape<readonly number[]> {
  return oneOf("by age", [
    numeric(mapped(number, sameAtAllAges)),
    anyMap("a map of ages such as {0-39: 0.01, 40-59: 0.06, 60+: 0.12}", spanTable(number, between)),
  ]);
}

export function byAgeAndSex(number: Shape<number>, between: "steps" | "lines" = "steps"): Shape<BySex> {
  const one = oneSex(number, between);
  const perSex = record({ female: required(one, "for women"), male: required(one, "for men") });
  return oneOf<BySex>("by age and sex", [
    numeric(mapped(number, (value) => both(sameAtAllAges(value)))),
    keyed("female", "{female: ..., male: ...}", perSex),
    keyed("male", "{female: ..., male: ...}", perSex),
    anyMap("a map of ages such as {0-39: 0.01, 40-59: 0.06, 60+: 0.12}", mapped(spanTable(number, between), both)),
  ]);
}

function both(values: readonly number[]): BySex {
  return { female: values, male: values };
}

/**
 * Values by age span. `steps`: every age must stand in exactly one span. `lines`: a map of single ages only is joined by straight lines,
 * flat before the first and after the last.
 */
function spanTable(number: Shape<number>, between: "steps" | "lines"): Shape<readonly number[]> {
  return {
    type: "map by age",
    allowed: `a map from ages (20, 20-29, 60+) to ${number.allowed}`,
    children: [],
    schema: wrapped({
      type: "object",
      patternProperties: { "^[0-9]{1,3}([+]|-[0-9]{1,3})?$": number.schema, "^(x-|note)": true },
      properties: { source: { type: "string" } },
      additionalProperties: false,
    }),
    standIn: () => sameAtAllAges(0),
    read: (raw, at) => {
      const { value, place } = unwrap(raw, at, null);
      if (!isMap(value)) return sameAtAllAges(0);
      return spansToAges(value, place, number, between);
    },
  };
}

function spansToAges(map: object, place: Place, number: Shape<number>, between: "steps" | "lines"): readonly number[] {
  const before = place.session.problems.length;
  const spans = ageSpans(map, place);
  const values = spans.map((span) => number.read(span.value, under(place, span.key)));
  if (spans.length === 0) report(place, "E0310", map, "at least one age", "write {0+: VALUE}");
  if (place.session.problems.length > before) return sameAtAllAges(0);
  const ages = new Array<number>(ageCount).fill(0);
  warnOfEnd(place, "ages", spans.at(-1)!.to + 1, lastAge, values.at(-1)!);
  if (between === "lines" && spans.every((span) => span.single))
    return lines(
      spans.map((span) => span.from),
      values,
      ages,
    );
  reportGaps(spans, place);
  spans.forEach((span, index) => ages.fill(values[index]!, span.from));
  return ages;
}

function lines(knots: readonly number[], values: readonly number[], ages: number[]): readonly number[] {
  let right = 0;
  for (let age = 0; age < ageCount; age++) {
    while (right < knots.length && knots[right]! < age) right++;
    if (right === 0) ages[age] = values[0]!;
    else if (right === knots.length) ages[age] = values[right - 1]!;
    else {
      const [from, to] = [knots[right - 1]!, knots[right]!];
      const part = (age - from) / (to - from);
      ages[age] = age === to ? values[right]! : values[right - 1]! * (1 - part) + values[right]! * part;
    }
  }
  return ages;
}
