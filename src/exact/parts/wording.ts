import type { Parameter } from "./parameter.ts";

/** The rule of a parameter in words. */
export function expectation(parameter: Parameter): string {
  if (parameter.choices !== undefined) return parameter.choices.join(" or ");
  const unit = parameter.unit === undefined ? "" : ` (${parameter.unit})`;
  switch (parameter.type) {
    case "text":
      return "text";
    case "flag":
      return "true or false";
    case "record":
      return "an object";
    case "map":
      return "an object of number: number";
    case "list":
      return `a list of ${parameter.fewest ?? 0} to ${parameter.most ?? "many"} members`;
    case "number":
    case "integer": {
      const parts: string[] = [];
      if (parameter.minimum !== undefined) parts.push(`at least ${parameter.minimum}`);
      if (parameter.above !== undefined) parts.push(`above ${parameter.above}`);
      if (parameter.maximum !== undefined) parts.push(`at most ${parameter.maximum}`);
      if (parameter.below !== undefined) parts.push(`below ${parameter.below}`);
      const kind = parameter.type === "integer" ? "a whole number" : "a number";
      return `${kind}${parts.length > 0 ? ` ${parts.join(" and ")}` : ""}${unit}`;
    }
  }
}

/** The known name within two edits of the one written, or null. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let smallest = 3;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase().slice(0, 60), candidate.toLowerCase());
    if (distance < smallest && distance < candidate.length) {
      smallest = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
