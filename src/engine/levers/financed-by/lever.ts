/** Taxes: who pays for the public money of a world, and what hardship is when they have paid. They decide nothing within the run. */
import { report, under } from "../../keys/place.ts";
import type { Lever } from "../lever.ts";
import { raise } from "./after-tax.ts";
import { columnsOf, type FinancingNumbers } from "./columns.ts";
import { keep } from "./keep.ts";
import { type FinancingTerms, financedByKey } from "./keys.ts";
import { metrics, totals } from "./metrics.ts";

export const financedBy: Lever<FinancingTerms, FinancingNumbers, undefined> = {
  name: "financed_by",
  scope: "world",
  order: 300,
  kinds: ["solidarity", "for-profit", "public"],
  key: financedByKey,
  words: {
    en: {
      name: "taxes and their incidence",
      definition:
        "Says who pays for what the State and donors pay in a world: subsidies, public employers' shares, public floors, rescues. Households get a tax; hardship, burden and poverty are shown a second time with income after tax; who pays the larger part of their income, and who receives more than they pay. Taxes change no decision within the run.",
      formula:
        "tax of a person = rate x base, sum of taxes = public money x share x (1 + collection cost); base = income, scheduled income, earnings up to a ceiling, income x (1 - saving), or 1 a head",
      source: "Kakwani (1977), Economic Journal 87; O'Donnell, van Doorslaer, Wagstaff and Lindelow (2008), chapters 16 and 17; docs/model.md, Taxes",
      sentence:
        "Taxes in {world} raise {financed_by.raised}, Kakwani {financed_by.kakwani} (below 0 the poor pay the larger part of their income); with income after tax {financed_by.oop_over_10} of 100 pay over 10 % of it for care, and {financed_by.poor_after} of 100 are poor after tax and care.",
    },
  },
  off: () => false,
  compile: ({ instruments, collectionCost, worlds }, { scenario, world }) =>
    worlds !== null && !worlds.includes(scenario.worlds[world]!.name) ? null : { instruments, collectionCost },
  check: ({ worlds }, scenario, place) => {
    const known = scenario.worlds.map(({ name }) => name);
    worlds?.forEach((name, k) => {
      if (!known.includes(name))
        report(
          under(under(place, "worlds"), k),
          "E0309",
          name,
          `the name of a world: ${known.join(", ")}`,
          "use one of these names, or leave worlds out for all",
        );
    });
  },
  columns: columnsOf,
  hooks: { count: keep, figures: raise },
  totals,
  metrics,
  // fifths for what is saved of income; households of all worlds are put in order by itself
  needs: { general: true, worldNeed: false, fifths: () => true, reads: "households" },
};
