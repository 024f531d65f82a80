import { leversInOrder } from "../engine/levers/catalogue.ts";
import type { Lever } from "../engine/levers/lever.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import type { LeverLine } from "../report/screen.ts";

/** What the screen says of the levers of a scenario: one line for each scheme of each world that has one, and for each world. */
export function leverLines({ schemes, worlds, levers }: Scenario): LeverLine[] {
  const present = (terms: Scenario["levers"]): readonly Lever[] => leversInOrder.filter(({ name }) => Object.hasOwn(terms, name));
  const sentence = (lever: Lever, terms: Scenario["levers"]): string => (lever.saying?.(terms[lever.name]) ?? { en: lever.words.en.sentence }).en;
  return worlds.flatMap((world) => [
    ...present(levers).map((lever) => ({ world: world.name, scheme: null, sentence: sentence(lever, levers) })),
    ...world.schemes.flatMap((index) => {
      const scheme = schemes[index]!;
      return present(scheme.levers).map((lever) => ({ world: world.name, scheme: scheme.name, sentence: sentence(lever, scheme.levers) }));
    }),
  ]);
}
