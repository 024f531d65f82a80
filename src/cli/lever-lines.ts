import { leversInOrder } from "../engine/levers/catalogue.ts";
import type { Lever } from "../engine/levers/lever.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import type { Reference } from "../report/language/reference/texts.ts";
import type { LeverLine } from "../report/screen.ts";

/** What the screen says of the levers of a scenario: one line for each scheme of each world that has one, and for each world. */
export function leverLines({ schemes, worlds, levers }: Scenario, reference: Reference | null = null): LeverLine[] {
  const say = ({ name, words }: Lever): string => reference?.levers[name]?.[3] ?? words.en.sentence;
  const imposed = (lever: Lever, world: string, scheme: string | null): boolean =>
    Object.hasOwn(levers, lever.name) && (lever.holds?.(levers[lever.name], world, scheme) ?? true);
  return worlds.flatMap((world) => [
    ...leversInOrder
      .filter((lever) => lever.actsOn === undefined && imposed(lever, world.name, null))
      .map((lever) => ({ world: world.name, scheme: null, sentence: say(lever) })),
    ...world.schemes.flatMap((index) => {
      const scheme = schemes[index]!;
      const present = leversInOrder.filter(
        (lever) =>
          Object.hasOwn(scheme.levers, lever.name) ||
          (lever.actsOn === "schemes" && lever.kinds.includes(scheme.kind) && imposed(lever, world.name, scheme.name)),
      );
      return present.map((lever) => ({ world: world.name, scheme: scheme.name, sentence: say(lever) }));
    }),
  ]);
}
