/** Tables of the annex about money: who pays for whom, what others pay, what contributions are made of. */
import type { ResultRow } from "../../engine/result.ts";
import { formatNumber } from "../format.ts";
import { cell, holds, minus } from "./amounts.ts";
import { interval, printer } from "./annex-print.ts";
import { fifthNames } from "./block-people.ts";
import { type BriefWorld, type Facts, shownWorlds, yearsText } from "./facts.ts";
import type { Table } from "./model.ts";

const terms = ["income", "risk", "other", "margin", "chance", "net_transfer"] as const;

export function ledgerTables(facts: Facts): Table[] {
  const { texts } = facts;
  return shownWorlds(facts).flatMap((world) =>
    world.paying.flatMap((scheme): Table[] => {
      const rows = fifthNames.map((group, fifth) => [
        texts.fifths[fifth]!,
        ...terms.map((term) => {
          const row = facts.level(`solidarity.${term}`, world, { by: "quintile", group, scheme, year: null });
          return `${cell(row?.mean, "currency", row?.se ?? null, facts, true)}${holds(row) === false ? " ~" : ""}`;
        }),
      ]);
      const known = rows.some((row) => row.slice(1).some((text) => text !== "–"));
      return known
        ? [
            {
              id: `a5-ledger-${scheme}`,
              heading: `${texts.annex.tables.ledger}${texts.colon}${world.paying.length === 1 ? world.noun.bare : scheme}`,
              head: [texts.annex.heads.figure, ...terms.map((term) => texts.annex.terms[term])],
              rows,
              note: texts.annex.unsure,
              words: [0],
            },
          ]
        : [];
    }),
  );
}

export function stateTable(facts: Facts): Table {
  const { texts, record } = facts;
  const worlds = shownWorlds(facts);
  const parts = ["floor", "subsidies", "employer_share", "rescue", "total"] as const;
  const level = (part: string, world: BriefWorld): ResultRow | undefined => facts.level(`state.${part}`, world, { year: null });
  const print = printer(
    worlds.map((world) => level("total", world)),
    facts,
    Math.max(1, record.years.length),
  );
  const rows = parts.flatMap((part) => {
    const levels = worlds.map((world) => level(part, world));
    if (levels.every((row) => row === undefined)) return [];
    const difference = facts.difference(`state.${part}`, { year: null });
    const name = part === "total" ? texts.annex.terms.net_transfer : texts.state.parts[part];
    return [
      [
        name,
        ...levels.map((row) => print.value(row?.mean, row)),
        ...(facts.second === null ? [] : [print.value(difference?.mean, difference, true), interval(difference, print, facts, true)]),
      ],
    ];
  });
  return {
    id: "a6-state",
    heading: `${texts.annex.tables.state}${print.unit === "" ? "" : `, ${print.unit}`}`,
    head: [
      texts.annex.heads.figure,
      ...worlds.map(({ noun }) => noun.bare),
      ...(facts.second === null ? [] : [texts.annex.heads.difference, texts.annex.heads.interval]),
    ],
    rows,
    note: yearsText(facts),
    words: [0],
  };
}

/** Contributions of all years as care, running costs and what is left: the parts of the price as it was spent. */
export function pricesTable(facts: Facts): Table {
  const { texts, numbers } = facts;
  const worlds = shownWorlds(facts).filter(({ paying }) => paying.length > 0);
  const parts = ["contributions", "benefits", "administration", "profit"] as const;
  const row = (world: BriefWorld, part: string): ResultRow | undefined => facts.level(`finance.${part}`, world, { year: null });
  const print = printer(
    worlds.map((world) => row(world, "contributions")),
    facts,
  );
  const share = (world: BriefWorld, part: string): string => {
    const [amount, all] = [row(world, part)?.mean ?? null, row(world, "contributions")?.mean ?? null];
    return amount === null || all === null || all === 0 ? "–" : minus(formatNumber((100 * amount) / all, 1, numbers));
  };
  return {
    id: "a9-prices",
    heading: `${texts.annex.tables.prices}${print.unit === "" ? "" : `, ${print.unit}`}`,
    head: [texts.annex.heads.figure, ...worlds.flatMap(({ noun }) => [noun.bare, texts.annex.heads.share])],
    rows: parts
      .filter((part) => worlds.some((world) => typeof row(world, part)?.mean === "number"))
      .map((part) => [texts.annex.prices[part], ...worlds.flatMap((world) => [print.value(row(world, part)?.mean, row(world, part)), share(world, part)])]),
    words: [0],
  };
}
