import { compile, createReplicator, createWitness, type Scenario } from "../../engine/index.ts";
import { escapeLines } from "../../io/escape.ts";
import { TooLarge } from "../../io/file-fault.ts";
import { nounOf } from "../../report/brief/nouns.ts";
import { wrap } from "../../report/display-width.ts";
import { formatNumber } from "../../report/format.ts";
import { briefTexts } from "../../report/language/brief/index.ts";
import type { BriefTexts, Noun } from "../../report/language/brief/texts.ts";
import { storyTexts } from "../../report/language/story/index.ts";
import { labelling } from "../../report/relabel.ts";
import { type Life, type Pick, pickLife, picks } from "../../report/story/pick.ts";
import { renderStory } from "../../report/story/story.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { languageOf } from "../language-of.ts";
import { loadScenario, showProblems } from "../load-scenario.ts";
import { count } from "../run-options.ts";
import { UsageError } from "../usage-error.ts";

export interface StoryOptions {
  readonly pick?: string;
  readonly people?: string;
  readonly future?: string;
  readonly lang?: string;
  readonly set?: readonly string[];
  readonly allowLarge?: boolean;
  readonly errors?: string;
}

/** Years of people of one future are kept in memory: about a kilobyte each. */
const mostPersonYears = 1_000_000;
const defaultPicks: readonly Pick[] = ["poorest-helped", "median", "pays-most", "left-out"];

/** `mutua story`: people of one future, told from the same draws in the compared worlds. */
export async function story(host: Host, argument: string, options: StoryOptions): Promise<ExitCode> {
  const language = languageOf(host, options.lang, "story");
  const chosen = chosenPicks(options);
  const future = options.future === undefined ? 0 : count("--future", options.future, 0, 1e9, "story");
  const { scenario: written, problems, locate } = await loadScenario(host, argument, options);
  if (written === null) {
    await showProblems(host, problems, options.errors, options.lang);
    return exitCodes.invalid;
  }
  const scenario: Scenario = { ...written, outputs: { ...written.outputs, metrics: "headline", by: ["quintile"] }, checks: [] };
  const { size } = scenario.population;
  if (size * scenario.years > mostPersonYears && options.allowLarge !== true)
    throw new TooLarge(`the years of ${size} people would be kept in memory; tell the stories of fewer with --set population.size=20000`);
  const { model, problems: refusals } = compile(scenario);
  if (model === null) {
    await showProblems(host, refusals.map(locate), options.errors, options.lang);
    return exitCodes.invalid;
  }
  const witness = createWitness("all");
  createReplicator(model, undefined, witness).run(future);
  const all = witness.stories();
  const [first, second] = scenario.compare[0] ?? [0, 0];
  const texts = storyTexts[language];
  const brief = briefTexts[language];
  const told = first === second ? [first] : [first, second];
  const input = { scenario, nouns: nounsOf(scenario, brief), texts, brief, told, all, future };
  const stories = chosen.map((pick): string => {
    const life = typeof pick === "number" ? (all.find((one) => one[0]?.slot === pick) ?? null) : pickLife(pick, all, { first, second, years: scenario.years });
    if (life === null) {
      if (typeof pick === "number") throw new UsageError(`--pick ${pick}: there is no such person; they are numbered from 0 to ${all.length - 1}`, "story");
      return `${texts.nobody(pick)}\n`;
    }
    return renderStory(life, typeof pick === "number" ? "number" : pick, input);
  });
  const example = wrap(texts.example(formatNumber(size, 0, brief.numbers), String(future)), 79).join("\n");
  await host.write(escapeLines(`${stories.join(`\n${"-".repeat(40)}\n\n`)}\n${example}\n`));
  return exitCodes.done;
}

function chosenPicks({ pick, people }: StoryOptions): readonly (Pick | number)[] {
  const most = people === undefined ? 3 : count("--people", people, 1, defaultPicks.length, "story");
  if (pick === undefined) return defaultPicks.slice(0, most);
  return pick.split(",").map((text) => {
    const name = text.trim();
    const rule = picks.find((one) => one === name);
    if (rule !== undefined) return rule;
    if (/^\d{1,9}$/.test(name)) return Number(name);
    throw new UsageError(`--pick ${JSON.stringify(name.slice(0, 40))} is not known; there are ${picks.join(", ")}, or a person's number`, "story");
  });
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

export type { Life };
