import type { Model } from "../engine/index.ts";
import { levers as registry } from "../engine/levers/index.ts";
import type { Scenario } from "../engine/model/scenario.ts";
import type { Reference } from "../report/language/reference/texts.ts";
import { leverSentence } from "../report/language/reference/words.ts";
import type { LeverLine } from "../report/screen.ts";

/**
 * What the screen says of the levers at work: one line for each scheme of each world that the file names, and for each of these worlds. A lever
 * that has nothing to do in a world (a federation in the world of lonely schemes) says nothing of it.
 *
 * @param model      what the scenario, or the scenario with its fair baseline, was compiled to
 * @param reference  the reader's language; null for English
 */
export function leverLines({ schemes, worlds, levers }: Scenario, model: Pick<Model, "levers" | "arms">, reference: Reference | null = null): LeverLine[] {
  return model.levers
    .filter(({ world }) => world < worlds.length)
    .flatMap(({ lever: name, world, arm }): LeverLine[] => {
      const scheme = arm < 0 ? null : schemes[model.arms[arm]!.scheme];
      const lever = registry.get(name);
      if (lever === undefined || scheme === undefined) return [];
      // a lever of the file may act on each scheme
      const terms = scheme?.levers[name] ?? levers[name];
      return [{ world: worlds[world]!.name, scheme: scheme?.name ?? null, sentence: leverSentence(lever, terms, reference) }];
    });
}
