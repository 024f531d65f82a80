import { wrap } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import { type View, worldName } from "./view.ts";

/** What the State pays in the worlds because it does so today: an assumption that the file may not have written down. */
export function todayBlock(view: View): string[] {
  const {
    language,
    record: { today, worlds },
    width,
  } = view;
  if (today === undefined) return [];
  const where = worlds.filter(({ schemes }) => schemes.some((scheme) => today.schemes.includes(scheme)));
  const names = where.length === worlds.length ? null : where.map(({ name }) => worldName(view, name));
  const percent = (share: number): string => formatNumber(100 * share, 0, language.numbers);
  const text = language.today(names, percent(today.reimburse), today.country, percent(today.of_spending), percent(today.private_schemes), today.year);
  return wrap(text, width - 1, "  ").map((line) => ` ${line}`);
}
