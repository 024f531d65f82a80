import type { Result, Value } from "../family.ts";

/** Collects the values of a result; a number that is not finite becomes null with its reason. */
export class Table {
  readonly #values: Value[] = [];
  readonly #names: Set<string> = new Set();

  /** A name comes once: asking for the same level or year twice prints it once. */
  add(name: string, value: number, unit?: string, error?: number): this {
    if (this.#names.has(name)) return this;
    const finite = value > -Infinity && value < Infinity;
    if (!finite) return this.none(name, value !== value ? "not_defined" : "infinite", unit);
    this.#names.add(name);
    this.#values.push({
      name,
      value: value === 0 ? 0 : value, // no negative zero in the output
      ...(unit === undefined ? {} : { unit }),
      ...(error === undefined ? {} : { error }),
    });
    return this;
  }

  none(name: string, why: string, unit?: string): this {
    if (this.#names.has(name)) return this;
    this.#names.add(name);
    this.#values.push({ name, value: null, why, ...(unit === undefined ? {} : { unit }) });
    return this;
  }

  result(): Result {
    return { values: this.#values };
  }
}
