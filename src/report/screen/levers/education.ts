import { besideInterval, decimalsFor, formatMoney, formatNumber, moneyScale } from "../../format.ts";
import { schemeName, type View } from "../view.ts";
import type { LeverSentence } from "./levers.ts";

/** Members with the campaign beside members at an effect of 0, what it costs, and whom knowing does not help. */
export const educationSentence: LeverSentence = {
  metric: "education.cost",
  text: (view, world, scheme) => {
    const { language, lastYear, record } = view;
    const { numbers } = language;
    const at = (metric: string, year: number | null) => view.level(`education.${metric}`, world, { scheme, year });
    const share = (metric: string): string | null => {
      const row = at(metric, lastYear);
      if (row === undefined || row.mean === null) return null;
      return formatNumber(100 * row.mean, decimalsFor(row.se === null ? null : 100 * row.se, 1, besideInterval), numbers);
    };
    const [members, atZero] = [share("members_share"), share("members_share_at_zero")];
    if (members === null || atZero === null) return null;
    const price = at("cost_per_newly_covered", null);
    const aware = at("newly_aware", lastYear)?.mean ?? 0;
    const out = at("still_out", lastYear)?.mean ?? 0;
    return language.levers.education({
      scheme: schemeName(view, world, scheme),
      year: lastYear,
      members,
      atZero,
      cost: price === undefined || price.mean === null ? null : money(view, price.mean, price.se, record.currency),
      stillOut: aware > 0 ? formatNumber((100 * out) / aware, 0, numbers) : null,
    });
  },
};

function money({ language: { numbers } }: View, mean: number, error: number | null, currency: string): string {
  return formatMoney(mean, error, moneyScale(mean, numbers), numbers) + (currency === "" ? "" : ` ${currency}`);
}
