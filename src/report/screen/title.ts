import { wrap } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import type { View } from "./view.ts";

/** The scenario's name, and how large the experiment is. */
export function titleBlock({ record, language, width, paint, firstYear, lastYear }: View): string[] {
  const count = (value: number): string => formatNumber(value, 0, language.numbers);
  const parts = [
    language.title.people(count(record.size), record.represents === record.size ? null : count(record.represents)),
    firstYear === lastYear ? String(firstYear) : `${firstYear}-${lastYear}`,
    language.title.futures(count(record.finished)),
    ...(record.worlds.length > 1 ? [language.title.sameFate(record.worlds.length)] : []),
  ];
  return [...wrap(record.scenario.name, width).map((line) => paint("strong", line)), ...wrap(parts.join(", "), width)];
}
