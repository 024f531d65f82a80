import oracles from "../../oracles/oracles.public.json" with { type: "json" };

/** Inputs and values of one public oracle, numbers as numbers. */
export function oracle(id: string): { readonly inputs: Readonly<Record<string, unknown>>; readonly values: Readonly<Record<string, number>> } {
  const record = oracles.oracles.find((entry) => entry.id === id);
  if (record === undefined) throw new Error(`no oracle ${id}`);
  return { inputs: record.inputs, values: Object.fromEntries(record.values.map(({ name, value }) => [name, Number(value)])) };
}
