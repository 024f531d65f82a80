import { leversInOrder } from "../engine/levers/catalogue.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import type { LeverLine } from "../report/screen.ts";

/** What the screen says of the levers of a scenario: one line for each scheme of each world that has one, and for each world. */
export function leverLines({ schemes, worlds, levers }: Scenario): LeverLine[] {
  return worlds.flatMap((world) => [
    ...leversInOrder.filter(({ name }) => Object.hasOwn(levers, name)).map(({ words }) => ({ world: world.name, scheme: null, sentence: words.en.sentence })),
    ...world.schemes.flatMap((index) => {
      const scheme = schemes[index]!;
      const present = leversInOrder.filter(({ name }) => Object.hasOwn(scheme.levers, name));
      return present.map(({ words }) => ({ world: world.name, scheme: scheme.name, sentence: words.en.sentence }));
    }),
  ]);
}
