/** Options of `mutua frontier` as a record and as a picture. */
import type { Standing } from "../../analysis/frontier/dominance.ts";
import type { Ratio } from "../../analysis/frontier/fieller.ts";
import { estimateMean } from "../../engine/estimation/estimate.ts";
import { momentsOf } from "../../engine/estimation/moments.ts";
import { metrics } from "../../engine/index.ts";
import type { Scenario } from "../../engine/model/scenario.ts";
import { frontierBlock } from "../../report/brief/frontier-block.ts";
import { standalone } from "../../report/brief/pictures.ts";
import type { FrontierRecord } from "../../report/frontier-record.ts";
import { briefTexts } from "../../report/language/brief/index.ts";
import type { LanguageCode } from "../../report/language/codes.ts";
import { references } from "../../report/language/reference/index.ts";
import { figureWords } from "../figure-words.ts";

/** A world under some settings: what it costs and does in every future. */
export interface OptionFutures {
  readonly name: string;
  readonly world: string;
  readonly costs: Float64Array;
  readonly effects: Float64Array;
}
export interface Placed extends OptionFutures {
  readonly cost: number;
  readonly effect: number;
  readonly standing: Standing;
  /** Against the option before it on the frontier; null for the first and for those that are dominated. */
  readonly ratio: Ratio | null;
}

/** The options with the intervals of their means. */
export function recordOf(scenario: Scenario, { cost, effect }: { readonly cost: string; readonly effect: string }, placed: readonly Placed[]) {
  const within = (values: Float64Array): readonly [number | null, number | null] => {
    const { lower, upper } = estimateMean(momentsOf(values), scenario.confidence);
    return [lower, upper];
  };
  return {
    format: "mutua-frontier/1",
    scenario: scenario.name,
    seed: scenario.seed,
    replications: scenario.replications,
    currency: scenario.currency,
    cost,
    effect,
    person_years: metrics.find(({ id }) => id === effect)!.unit === "share" ? scenario.population.represents * scenario.years : null,
    options: placed.map(({ name, cost: own, effect: does, costs, effects, standing, ratio }) => {
      const [[costLo, costHi], [effectLo, effectHi]] = [within(costs), within(effects)];
      return { name, cost: own, cost_lo: costLo, cost_hi: costHi, effect: does, effect_lo: effectLo, effect_hi: effectHi, standing, ratio };
    }),
  } as const satisfies FrontierRecord & Readonly<Record<string, unknown>>;
}

/** A file of its own: the picture of the brief's annex. */
export function pictureOf(record: FrontierRecord, language: LanguageCode): string {
  const block = frontierBlock(record, briefTexts[language], figureWords(references[language]).name);
  return standalone(block.draw(600, block.id), 600);
}
