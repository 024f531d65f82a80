/** Taxes: who pays for the public money of a world, and what hardship is when they have paid. They decide nothing within the run. */
import {
  cellOf,
  fifthOf,
  gross,
  incomeOf,
  joined,
  living,
  paidOf,
  pocketOf,
  stateOf,
  stateShare,
  unitIncome,
  unitNeeds,
  unitOf,
  unitPaid,
  unitPocket,
} from "../../kernels/scratch.ts";
import { report, under } from "../../keys/place.ts";
import { groupOf } from "../../model/states.ts";
import { employerPart, subsidyPart } from "../../premiums/payer-parts.ts";
import type { Lever, LeverBlock } from "../lever.ts";
import { raise } from "./after-tax.ts";
import { columnAt, type FinancingNumbers } from "./columns.ts";
import { baseOf } from "./instrument.ts";
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
  off: ({ worlds }) => worlds !== null && worlds.length === 0,
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
  columns: ({ instruments }) => [
    { kind: "float32", doubled: false },
    ...Array.from({ length: columnAt.firstBase - 1 + instruments.length }, () => ({ kind: "float64", doubled: false }) as const),
  ],
  hooks: { count: keep, figures: raise },
  totals,
  metrics,
  needs: { general: true, worldNeed: false, ranks: true, reads: "everybody" },
};

/** Keeps what the end of the year needs of each person, and counts who receives public money through a scheme. */
function keep({ instruments }: FinancingNumbers, _: undefined, at: LeverBlock): void {
  const { model, context, block, mine } = at;
  const column = (place: number): Float32Array | Float64Array => mine[place]![0] as Float64Array; // as `columns` says
  const [cell, income, pocket, paid, needs, spent] = Array.from({ length: columnAt.firstBase }, (_, place) => column(place)) as [
    Float32Array,
    ...Float64Array[],
  ];
  const alone = model.layout.position === null;
  cell!.fill(0, block.first, block.first + block.count);
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    const unit = unitOf[i]!;
    cell![slot] = cellOf[i]! + 1;
    income![slot] = unitIncome[unit]!;
    pocket![slot] = alone ? pocketOf[i]! : unitPocket[unit]!;
    paid![slot] = unitPaid[unit]!;
    needs![slot] = unitNeeds[unit]!;
    spent![slot] = paidOf[i]! + pocketOf[i]!;
  }
  // one instrument after the other: what it is does not change from one person to the next
  instruments.forEach((instrument, k) => {
    const base = column(columnAt.firstBase + k) as Float64Array;
    for (let i = 0; i < block.living; i++)
      base[block.first + living[i]!] = baseOf(instrument, incomeOf[i]!, groupOf(model.states, stateOf[i]!), fifthOf[i]!, context.wages);
  });
  countReceived(at);
}

/** Subsidies of the State and shares of public employers, to the members whose contribution they pay. */
function countReceived({ model, block, world, tally }: LeverBlock): void {
  const from = model.tallies.offset["financed_by.received"]![world]!;
  model.worlds[world]!.joinable.forEach((a, position) => {
    const { priceMagic, scheme: s } = model.arms[a]!;
    const { employerShare, employerIsPublic, subsidies } = model.schemes[s]!;
    if (subsidies.length === 0 && !(employerIsPublic && employerShare > 0)) return;
    for (let i = 0; i < block.living; i++) {
      if (joined[i] !== position) continue;
      const employer = employerPart(gross[i]!, employerShare, priceMagic);
      const subsidy = subsidies.length > 0 ? subsidyPart(gross[i]!, employer, stateShare[i]!, priceMagic) : 0;
      const at = from + cellOf[i]!;
      tally[at] = tally[at]! + (subsidy + (employerIsPublic ? employer : 0));
    }
  });
}
