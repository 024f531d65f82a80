/** The values of one exact family as a table for a person: name, value, unit, error, or why there is none. */

export interface ExactValueLine {
  readonly name: string;
  readonly value: number | null;
  readonly why?: string;
  readonly unit?: string;
  readonly error?: number;
}

/** Figures to twelve digits, aligned; the JSON output has them all. */
export function renderExactTable(title: string, input: string, values: readonly ExactValueLine[]): string {
  const widest = Math.max(...values.map(({ name }) => name.length));
  const lines = values.map(({ name, value, why, unit, error }) => {
    const figure = value === null ? `none: ${why ?? "undefined"}` : `${Number(value.toPrecision(12))}`;
    const beside = [unit, error === undefined ? undefined : `error below ${Number(error.toPrecision(2))}`].filter((part) => part !== undefined);
    return ` ${name.padEnd(widest)}  ${figure}${beside.length > 0 ? `  (${beside.join(", ")})` : ""}`;
  });
  return `${title}\nInput ${input}\n\n${lines.join("\n")}\n`;
}
