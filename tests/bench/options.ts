import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { leverTerms } from "./levers.ts";
import { allSizes } from "./size-rows.ts";
import { claimFactors, neutral, serviceCounts, worldCounts } from "./variants.ts";

export interface Options {
  readonly size: number;
  /** null: chosen by peer so that a run takes about a second. */
  readonly replications: number | null;
  readonly rounds: number;
  /** Threads of the rows about threads; 1 leaves them out. */
  readonly workers: number;
  /** Scenarios to time beside W1, names of `variants.ts`. */
  readonly variants: readonly string[];
  /** Sizes of the table of sizes, which is then the only one; none without `--sizes`. */
  readonly sizes: readonly number[];
  /** The engine beside the C twin of workload RICH, in place of W1. */
  readonly richPeer: boolean;
  /** The table of levers on workload RICH, which is then the only one. */
  readonly levers: boolean;
  /** Those to time; empty: all. */
  readonly onlyLevers: readonly string[];
  readonly json: boolean;
}

function knownLever(name: string): string {
  if (!(name in leverTerms)) throw new Error(`--lever ${name}: expected one of ${Object.keys(leverTerms).join("; ")}`);
  return name;
}

/** @throws Error for a wrong option */
export function readOptions(): Options {
  const text = { type: "string" } as const;
  const yes = { type: "boolean" } as const;
  const { values } = parseArgs({
    options: {
      size: text,
      replications: text,
      rounds: text,
      workers: text,
      claims: text,
      worlds: text,
      services: text,
      rich: yes,
      "rich-peer": yes,
      levers: yes,
      lever: text,
      generality: yes,
      all: yes,
      json: yes,
      sizes: text,
    },
  });
  const whole = (name: string, value: string | undefined, least: number): number | null => {
    if (value === undefined) return null;
    const number = Number(value);
    if (!Number.isSafeInteger(number) || number < least) throw new Error(`--${name} ${value}: expected a whole number from ${least} up`);
    return number;
  };
  const oneOf = (name: "claims" | "worlds" | "services", allowed: readonly number[]): string[] => {
    const value = values[name];
    if (values.all) return allowed.map((one) => `${name}-${one}`);
    if (value === undefined) return [];
    if (!allowed.includes(Number(value))) throw new Error(`--${name} ${value}: expected one of ${allowed.join(", ")}`);
    return [`${name}-${Number(value)}`];
  };
  const variants = [...oneOf("claims", claimFactors), ...oneOf("worlds", worldCounts), ...oneOf("services", serviceCounts)];
  if (values.rich || values.all) variants.push("rich");
  if (values.generality || values.all) variants.push(...neutral);
  return {
    size: whole("size", values.size, 100) ?? (values["rich-peer"] || values.levers || values.lever !== undefined ? 2e4 : 1e5),
    replications: whole("replications", values.replications, 1),
    rounds: whole("rounds", values.rounds, 1) ?? 5,
    workers: whole("workers", values.workers, 1) ?? Math.min(2, availableParallelism()),
    variants,
    sizes: values.sizes === undefined ? [] : values.sizes === "all" ? allSizes : values.sizes.split(",").map((size) => whole("sizes", size, 100)!),
    richPeer: values["rich-peer"] ?? false,
    levers: values.levers ?? values.lever !== undefined,
    onlyLevers: (values.lever ?? "")
      .split(";")
      .map((name) => name.trim())
      .filter((name) => name !== "")
      .map(knownLever),
    json: values.json ?? false,
  };
}
