import { leversInOrder } from "../engine/levers/catalogue.ts";
import type { Lever } from "../engine/levers/lever.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import type { Reference } from "../report/language/reference/texts.ts";
import type { LeverLine } from "../report/screen.ts";

/** What the screen says of the levers of a scenario: one line for each scheme of each world that has one, and for each world. */
export function leverLines({ schemes, worlds, levers }: Scenario, reference: Reference | null = null): LeverLine[] {
  const present = (terms: Scenario["levers"]): readonly Lever[] => leversInOrder.filter(({ name }) => Object.hasOwn(terms, name));
  const say = ({ name, words, saying }: Lever, terms: unknown): string => reference?.levers[name]?.[3] ?? saying?.(terms).en ?? words.en.sentence;
  return worlds.flatMap((world) => [
    ...present(levers).map((lever) => ({ world: world.name, scheme: null, sentence: say(lever, levers[lever.name]) })),
    ...world.schemes.flatMap((index) => {
      const scheme = schemes[index]!;
      return present(scheme.levers).map((lever) => ({ world: world.name, scheme: scheme.name, sentence: say(lever, scheme.levers[lever.name]) }));
    }),
  ]);
}
