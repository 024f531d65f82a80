/** The tables from which an actuary recomputes the two pages. */
import type { ReplicateRow } from "../replicates-csv.ts";
import { causesTable, fifthsTable, headlineTable } from "./annex-cover.ts";
import { ledgerTables, pricesTable, stateTable } from "./annex-money.ts";
import { convergenceTable, formulasTable, numbersTable } from "./annex-sources.ts";
import { effectsTable } from "./block-effects.ts";
import { reserveTable } from "./block-reserve.ts";
import { sensitivityBlock } from "./block-sensitivity.ts";
import type { Facts } from "./facts.ts";
import type { Block, Table } from "./model.ts";
import { schemeRisks } from "./ruin.ts";

export function annexBlocks(facts: Facts, firstFuture: readonly ReplicateRow[] | null): readonly Block[] {
  const tables = [
    headlineTable(facts),
    fifthsTable(facts),
    causesTable(facts),
    ...schemeRisks(facts).map((risk) => reserveTable(facts, risk, `${facts.texts.annex.tables.reserve}${facts.texts.colon}${risk.noun.bare}`)),
    ...ledgerTables(facts),
    stateTable(facts),
    numbersTable(facts),
    formulasTable(facts, firstFuture),
    pricesTable(facts),
    convergenceTable(facts),
    ...sensitivityTable(facts),
    ...effectsTable(facts),
  ];
  return tables.filter((table) => table.rows.length > 0).map((table): Block => ({ kind: "table", table }));
}

/** The table of all changes: the picture has the largest. */
function sensitivityTable(facts: Facts): Table[] {
  const block = sensitivityBlock(facts);
  return block?.kind === "chart" ? [{ ...block.table, id: "a11-sensitivity" }] : [];
}
