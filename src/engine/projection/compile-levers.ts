/** Levers as they are at work: one entry for each scheme of each world, or each world, that has one. */
import { leversInOrder } from "../levers/catalogue.ts";
import { levers as registry } from "../levers/index.ts";
import type { Lever } from "../levers/lever.ts";
import type { ColumnSpec, LeverModel } from "../model/lever-model.ts";
import { type ArmRules, noRules } from "../model/model.ts";
import type { Scenario, Scheme } from "../model/scenario.ts";
import type { StateLayout } from "../model/states.ts";
import { nameKey } from "../random/key.ts";

export interface CompiledLevers {
  readonly levers: readonly LeverModel[];
  readonly leverColumns: readonly ColumnSpec[];
  readonly leverSums: number;
}

export function compileLevers(
  scenario: Scenario,
  states: StateLayout,
  scale: number,
  arms: readonly { readonly world: number; readonly scheme: number }[],
): CompiledLevers {
  const found: LeverModel[] = [];
  const leverColumns: ColumnSpec[] = [];
  let leverSums = 0;
  const add = (lever: Lever, terms: Scenario["levers"], scheme: Scheme | null, world: number, arm: number): void => {
    if (!Object.hasOwn(terms, lever.name)) return;
    const numbers = lever.compile(terms[lever.name], { scenario, states, scale, world, scheme });
    if (numbers === null) return;
    const earlier = found.find((one) => one.lever === lever.name);
    const columns = (lever.columns?.(numbers) ?? []).map((column, k) =>
      column.shared === true && earlier !== undefined ? earlier.columns[k]! : leverColumns.push(column) - 1,
    );
    found.push({
      lever: lever.name,
      world,
      arm,
      numbers,
      key: nameKey(`${lever.name}/${scheme?.leverNames?.[lever.name] ?? scheme?.name ?? ""}`),
      columns,
      sums: leverSums,
    });
    leverSums += lever.sums?.(numbers) ?? 0;
  };
  for (const lever of leversInOrder) {
    if (lever.scope === "world" && lever.actsOn === "schemes") {
      arms.forEach(({ world, scheme }, arm) => {
        const one = scenario.schemes[scheme]!;
        if (lever.kinds.includes(one.kind)) add(lever, scenario.levers, one, world, arm);
      });
    } else if (lever.scope === "world") scenario.worlds.forEach((_, world) => add(lever, scenario.levers, null, world, -1));
    else arms.forEach(({ world, scheme }, arm) => add(lever, scenario.schemes[scheme]!.levers, scenario.schemes[scheme]!, world, arm));
  }
  return { levers: found, leverColumns, leverSums };
}

/** Rules that the levers of an arm impose on its scheme. */
export function rulesOf(levers: readonly LeverModel[], arm: number): ArmRules {
  const imposed = levers.filter((one) => one.arm === arm).map((one) => registry.get(one.lever)!.rules?.(one.numbers));
  return Object.assign({ ...noRules }, ...imposed);
}
