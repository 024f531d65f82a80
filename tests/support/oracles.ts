import { readFileSync } from "node:fs";

/** One oracle of the public file: inputs as written (numbers often as text), values by name. */
export interface Oracle<Inputs> {
  readonly id: string;
  readonly inputs: Inputs;
  readonly values: ReadonlyMap<string, number>;
  readonly value: (name: string) => number;
}

interface Entry {
  readonly id: string;
  readonly inputs: unknown;
  readonly values: readonly { readonly name: string; readonly value: number | string }[];
}

const { oracles } = JSON.parse(readFileSync(new URL("../oracles/oracles.public.json", import.meta.url), "utf8")) as { readonly oracles: readonly Entry[] };

/** All oracles of a family ("A2"), as [id, oracle] for `test.each`. The type of the inputs is the family's. */
export function family<Inputs>(prefix: string): [string, Oracle<Inputs>][] {
  const found = oracles.filter(({ id }) => id.startsWith(`${prefix}-`));
  if (found.length === 0) throw new Error(`no oracle ${prefix}`);
  return found.map(({ id, inputs, values }) => {
    const named = new Map(values.map(({ name, value }) => [name, Number(value)]));
    const value = (name: string): number => {
      const number = named.get(name);
      if (number === undefined) throw new Error(`oracle ${id} has no value ${name}`);
      return number;
    };
    return [id, { id, inputs: inputs as Inputs, values: named, value }];
  });
}

/** A number of the file: text or number. */
export type Numeric = number | string;

export interface Severity {
  readonly dist: string;
  readonly value?: Numeric;
  readonly mean?: Numeric;
  readonly cv?: Numeric;
  readonly values?: readonly Numeric[];
  readonly probs?: readonly Numeric[];
}

/** A severity of the oracle file as a cost law of the scenario format. */
export function costLaw(severity: Severity): object | number {
  const { dist, value, values, probs, ...rest } = severity;
  if (dist === "fixed") return Number(value);
  if (dist === "discrete") return { family: "discrete", values: values!.map(Number), probs: probs!.map(Number) };
  return { family: dist, ...numbers(rest) };
}

/** The same map with its texts read as numbers. */
export function numbers(map: Readonly<Record<string, Numeric | undefined>>): Record<string, number> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, Number(value)]));
}
