/** Where the numbers of a scenario stand, as paths of `--set`. */
import type { Scenario } from "../../engine/model/scenario.ts";
import { type Settings, settingText } from "../evaluate.ts";

export interface WrittenNumber {
  readonly path: string;
  readonly value: number;
}

/** Numbers that the file gives at a path, or in a table below it (by year, by group), in the order of their paths. */
export function numbersUnder({ provenance }: Scenario, path: string): readonly WrittenNumber[] {
  return provenance.flatMap((one) =>
    typeof one.value === "number" && (one.path === path || one.path.startsWith(`${path}.`)) ? [{ path: one.path, value: one.value }] : [],
  );
}

export function firstNumber(scenario: Scenario, path: string): WrittenNumber | null {
  return numbersUnder(scenario, path)[0] ?? null;
}

export function each(numbers: readonly WrittenNumber[], change: (value: number) => number): Settings {
  return numbers.map(({ path, value }) => `${path}=${settingText(change(value))}`);
}

/** `schemes.NAME`, quoted where the name holds a mark of the grammar. */
export function schemePath(name: string): string {
  return `schemes.${/^[^"[\].=\s]+$/.test(name) ? name : `"${name}"`}`;
}

export interface MainScheme {
  readonly world: string;
  readonly name: string;
  /** Among the schemes of the scenario. */
  readonly index: number;
}

/** The first scheme with contributions of each of the two compared worlds (or of the first world); null where there is none. */
export function mainSchemes({ compare, worlds, schemes }: Scenario): readonly [MainScheme | null, MainScheme | null] {
  const [a, b] = compare[0] ?? [0, null];
  const main = (world: number | null): MainScheme | null => {
    if (world === null) return null;
    const index = worlds[world]!.schemes.find((one) => schemes[one]!.kind !== "public");
    return index === undefined ? null : { world: worlds[world]!.name, name: schemes[index]!.name, index };
  };
  return [main(a), main(b)];
}
