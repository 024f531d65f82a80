import type { ResultRecord } from "../../engine/result.ts";
import { escapeText } from "../../io/escape.ts";
import { FileFault } from "../../io/file-fault.ts";
import { readBytes } from "../../io/read-bytes.ts";
import type { Host } from "../host.ts";

const largest = 500_000_000;
/** Members that a brief reads; a file that lacks one was not written by us, or was cut. */
const lists = ["years", "worlds", "compare", "metrics", "checks", "convergence", "warnings", "assumption_debt"] as const;

/** A result.json, of whatever scenario. @throws FileFault  it is none */
export function readResult(host: Host, name: string): ResultRecord {
  const shown = escapeText(name);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(readBytes(host.path(name), shown, largest)));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new FileFault(`${shown} is no JSON: ${escapeText(error.message)}. Fix: write it with mutua run SCENARIO --json --metrics all --by quintile`);
    throw error;
  }
  const record = value as Partial<ResultRecord> | null;
  if (record === null || typeof record !== "object" || record.format !== "mutua-result/1")
    throw new FileFault(
      `${shown} is no result of mutua: it must say "format": "mutua-result/1". Fix: write it with mutua run SCENARIO --json --metrics all --by quintile`,
    );
  const missing = lists.find((list) => !Array.isArray(record[list]));
  if (missing !== undefined || typeof record.scenario !== "object")
    throw new FileFault(`${shown} lacks ${missing ?? "scenario"}: it was cut. Fix: run the scenario again`);
  return record as ResultRecord; // as checked above
}

/** What a brief lacks without it; warned about, since the pages then have holes. */
const wanted = ["coverage.breadth", "exclusion.unaware", "finance.reserve_months", "finance.expense_ratio", "solidarity.net_transfer", "state.total"];

/** Metrics of the pages that the record has no row of. */
export function missingMetrics({ metrics }: ResultRecord): readonly string[] {
  const known = new Set(metrics.map(({ metric }) => metric));
  return wanted.filter((id) => !known.has(id));
}
