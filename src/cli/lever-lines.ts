import { leversInOrder } from "../engine/levers/catalogue.ts";
import type { Lever } from "../engine/levers/lever.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import type { Reference } from "../report/language/reference/texts.ts";
import type { LeverLine } from "../report/screen.ts";

/** What the screen says of the levers of a scenario: one line for each scheme of each world that has one, and for each world. */
export function leverLines({ schemes, worlds, levers }: Scenario, reference: Reference | null = null): LeverLine[] {
  const say = ({ name, words, saying }: Lever, terms: unknown): string => reference?.levers[name]?.[3] ?? saying?.(terms).en ?? words.en.sentence;
  const imposed = (lever: Lever, world: string, scheme: string | null): boolean =>
    Object.hasOwn(levers, lever.name) && (lever.holds?.(levers[lever.name], world, scheme) ?? true);
  return worlds.flatMap((world) => [
    ...leversInOrder
      .filter((lever) => lever.scope === "world" && lever.actsOn === undefined && imposed(lever, world.name, null))
      .map((lever) => ({ world: world.name, scheme: null, sentence: say(lever, levers[lever.name]) })),
    ...world.schemes.flatMap((index) => {
      const scheme = schemes[index]!;
      const acts = (lever: Lever): boolean => lever.actsOn === "schemes" && lever.kinds.includes(scheme.kind) && imposed(lever, world.name, scheme.name);
      return leversInOrder
        .filter((lever) => Object.hasOwn(scheme.levers, lever.name) || acts(lever))
        .map((lever) => ({ world: world.name, scheme: scheme.name, sentence: say(lever, scheme.levers[lever.name] ?? levers[lever.name]) }));
    }),
  ]);
}
