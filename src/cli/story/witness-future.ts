/** People of one future with what happened to each, for those who tell of them. */
import { compile, createReplicator, createWitness, type Scenario } from "../../engine/index.ts";
import { TooLarge } from "../../io/file-fault.ts";
import { nounOf } from "../../report/brief/nouns.ts";
import { briefTexts } from "../../report/language/brief/index.ts";
import type { BriefTexts, Noun } from "../../report/language/brief/texts.ts";
import type { LanguageCode } from "../../report/language/codes.ts";
import { storyTexts } from "../../report/language/story/index.ts";
import { labelling } from "../../report/relabel.ts";
import { type Life, type Pick, pickLife, picks } from "../../report/story/pick.ts";
import type { StoryInput } from "../../report/story/story.ts";
import { UsageError } from "../usage-error.ts";

/** Years of people of one future are kept in memory: about a kilobyte each. */
const mostPersonYears = 1_000_000;

export interface WitnessOptions {
  readonly language: LanguageCode;
  /** Its number: 0 is the first. */
  readonly future: number;
  readonly allowLarge: boolean;
  /** For messages: the command, and the flag that names a person. */
  readonly command: string;
  readonly flag: string;
}

export interface WitnessedFuture {
  readonly input: StoryInput;
  /** The person of a rule or a number; null where nobody fits a rule. @throws UsageError for a number that nobody has */
  readonly find: (pick: Pick | number) => Life | null;
}

/**
 * Runs one future of a scenario and keeps everybody's years.
 *
 * @returns the refusals where the engine cannot run it
 * @throws TooLarge
 */
export function witnessFuture(
  written: Scenario,
  { language, future, allowLarge, command, flag }: WitnessOptions,
): WitnessedFuture | { readonly refusals: ReturnType<typeof compile>["problems"] } {
  const scenario: Scenario = { ...written, outputs: { ...written.outputs, metrics: "headline", by: ["quintile"] }, checks: [] };
  const { size } = scenario.population;
  if (size * scenario.years > mostPersonYears && !allowLarge)
    throw new TooLarge(`the years of ${size} people would be kept in memory; tell the stories of fewer with --set population.size=20000`);
  const { model, problems } = compile(scenario);
  if (model === null) return { refusals: problems };
  const witness = createWitness("all");
  createReplicator(model, undefined, witness).run(future);
  const all = witness.stories();
  const [first, second] = scenario.compare[0] ?? [0, 0];
  const brief = briefTexts[language];
  const input = {
    scenario,
    nouns: nounsOf(scenario, brief),
    texts: storyTexts[language],
    brief,
    told: first === second ? [first] : [first, second],
    all,
    future,
  };
  const find = (pick: Pick | number): Life | null => {
    if (typeof pick === "string") return pickLife(pick, all, { first, second, years: scenario.years });
    const life = all.find((one) => one[0]?.slot === pick);
    if (life === undefined) throw new UsageError(`${flag} ${pick}: there is no such person; they are numbered from 0 to ${all.length - 1}`, command);
    return life;
  };
  return { input, find };
}

/** A rule, or the number of a person. @throws UsageError */
export function readPick(text: string, flag: string, command: string): Pick | number {
  const name = text.trim();
  const rule = picks.find((one) => one === name);
  if (rule !== undefined) return rule;
  if (/^\d{1,9}$/.test(name)) return Number(name);
  throw new UsageError(`${flag} ${JSON.stringify(name.slice(0, 40))} is not known; there are ${picks.join(", ")}, or a person's number`, command);
}

/** How each world is called. */
function nounsOf({ worlds, schemes, labels }: Scenario, texts: BriefTexts): readonly Noun[] {
  const bare = worlds.map((world) => {
    const paying = world.schemes.map((index) => schemes[index]!).filter(({ kind }) => kind !== "public");
    const main = paying[0] ?? (world.schemes[0] === undefined ? null : schemes[world.schemes[0]]!);
    return { name: world.name, scheme: main?.name ?? null, paying: paying.map(({ name }) => name), kind: main?.kind ?? null };
  });
  const label = labelling(labels, texts.language);
  return bare.map((world) => nounOf(world, bare, true, texts, label));
}
