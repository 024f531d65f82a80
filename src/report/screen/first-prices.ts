import type { FirstPrice } from "../../engine/result.ts";
import { wrap } from "../display-width.ts";
import { formatNumber } from "../format.ts";
import { significant } from "./checks.ts";
import type { View } from "./view.ts";

/** The price of the first year and the others that would have balanced; empty where none was worked out with those who would join. */
export function firstPricesBlock(view: View): string[] {
  const {
    language: { firstPrices: words },
    record: { first_prices: prices },
    paint,
    width,
  } = view;
  if (prices.length === 0) return [];
  const lines = prices.flatMap((one) => wrap(sentenceOf(one, view), width - 1).map((line) => ` ${line}`));
  return [paint("strong", words.title), ...lines];
}

/** Schemes of the worlds shown that no price of their kind balances: they start at a loss. */
export function unbalanced(view: View): string[] {
  return view.record.first_prices.filter(({ world, balances }) => balances.length === 0 && view.worlds.includes(world)).map((one) => sentenceOf(one, view));
}

function sentenceOf(one: FirstPrice, view: View): string {
  const {
    language: { firstPrices: words, numbers },
    record: { currency },
  } = view;
  const priceOf = (price: number): string =>
    one.rule === "income"
      ? words.ofIncome(significant(price * 100, numbers))
      : words.aYear([significant(price, numbers), currency].filter((part) => part !== "").join(" "));
  const people = (share: number): string => formatNumber(share * 100, share < 0.01 ? 2 : 0, numbers);
  const scheme = one.scheme === one.world ? one.scheme : `${one.world}/${one.scheme}`;
  const [lowest, ...others] = one.balances;
  if (lowest === undefined) return words.none(scheme, priceOf(one.price));
  const asked = words.asked(scheme, priceOf(one.price), people(lowest.members));
  if (others.length === 0) return asked;
  return `${asked} ${words.others(others.map(({ price, members, stable }) => words.balance(priceOf(price), people(members), stable)).join(", "))}`;
}
