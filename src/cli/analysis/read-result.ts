import { basename, dirname, join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Run } from "../../analysis/compare/paired.ts";
import type { FutureFigures } from "../../engine/index.ts";
import type { ResultRecord } from "../../engine/result.ts";
import { escapeText } from "../../io/escape.ts";
import { FileFault, InvalidData } from "../../io/file-fault.ts";
import { readBytes } from "../../io/read-bytes.ts";
import type { Host } from "../host.ts";

const limit = 1_000_000_000;

export interface SavedResult {
  readonly record: ResultRecord;
  readonly run: Run;
}

/** A saved result: the folder of `run --out`, or a file of `run --json`. Figures of futures are read where they stand beside it. */
export function readResult(host: Host, name: string): SavedResult {
  const path = host.path(name);
  let file = path;
  let bytes: Uint8Array;
  try {
    bytes = readBytes(path, escapeText(name), limit);
  } catch (error) {
    if (!(error instanceof FileFault) || basename(path) === "result.json") throw error;
    file = join(path, "result.json");
    bytes = readBytes(file, `${escapeText(name)}/result.json`, limit);
  }
  const record = parseRecord(Buffer.from(bytes).toString("utf8"), name);
  return {
    record,
    run: { rows: record.metrics, futures: basename(file) === "result.json" ? readFutures(dirname(file)) : [], seed: record.seed, rng: record.rng },
  };
}

function parseRecord(text: string, name: string): ResultRecord {
  try {
    const record = JSON.parse(text) as ResultRecord;
    if (record.format === "mutua-result/1" && Array.isArray(record.metrics)) return record;
  } catch {
    // told below
  }
  throw new InvalidData(`${escapeText(name)} is no result of mutua; mutua run SCENARIO --out FOLDER, or --json, makes one`);
}

function readFutures(folder: string): FutureFigures[] {
  let text: string;
  try {
    text = Buffer.from(readBytes(join(folder, "futures.csv"), "futures.csv", limit)).toString("utf8");
  } catch (error) {
    if (error instanceof FileFault) return []; // an older result, or one of --json
    throw error;
  }
  const series = new Map<string, { world: string; scheme: string | null; metric: string; values: number[] }>();
  const rows: string[][] = parse(text, { from_line: 2 });
  for (const [, world = "", scheme = "", metric = "", value = ""] of rows) {
    const key = JSON.stringify([world, scheme, metric]);
    const one = series.get(key) ?? { world, scheme: scheme === "" ? null : scheme, metric, values: [] };
    one.values.push(value === "" ? Number.NaN : Number(value));
    series.set(key, one);
  }
  return [...series.values()].map((one) => ({ ...one, values: Float64Array.from(one.values) }));
}
