import { escapeLines } from "../../io/escape.ts";
import { wrap } from "../../report/display-width.ts";
import { formatNumber } from "../../report/format.ts";
import type { Pick } from "../../report/story/pick.ts";
import { renderStory } from "../../report/story/story.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { languageOf } from "../language-of.ts";
import { loadScenario, showProblems } from "../load-scenario.ts";
import { count } from "../run-options.ts";
import { readPick, witnessFuture } from "./witness-future.ts";

export interface StoryOptions {
  readonly pick?: string;
  readonly people?: string;
  readonly future?: string;
  readonly lang?: string;
  readonly set?: readonly string[];
  readonly allowLarge?: boolean;
  readonly errors?: string;
}

const defaultPicks: readonly Pick[] = ["poorest-helped", "median", "pays-most", "left-out"];

/** `mutua story`: people of one future, told from the same draws in the compared worlds. */
export async function story(host: Host, argument: string, options: StoryOptions): Promise<ExitCode> {
  const language = languageOf(host, options.lang, "story");
  const chosen = chosenPicks(options);
  const future = options.future === undefined ? 0 : count("--future", options.future, 0, 1e9, "story");
  const { scenario, problems, locate } = await loadScenario(host, argument, options);
  if (scenario === null) {
    await showProblems(host, problems, options.errors, options.lang);
    return exitCodes.invalid;
  }
  const witnessed = witnessFuture(scenario, { language, future, allowLarge: options.allowLarge === true, command: "story", flag: "--pick" });
  if ("refusals" in witnessed) {
    await showProblems(host, witnessed.refusals.map(locate), options.errors, options.lang);
    return exitCodes.invalid;
  }
  const { input, find } = witnessed;
  const { texts, brief } = input;
  const stories = chosen.map((pick): string => {
    const life = find(pick);
    if (life === null) return `${texts.nobody(String(pick))}\n`;
    return renderStory(life, typeof pick === "number" ? "number" : pick, input);
  });
  const example = wrap(texts.example(formatNumber(scenario.population.size, 0, brief.numbers), String(future)), 79).join("\n");
  await host.write(escapeLines(`${stories.join(`\n${"-".repeat(40)}\n\n`)}\n${example}\n`));
  return exitCodes.done;
}

function chosenPicks({ pick, people }: StoryOptions): readonly (Pick | number)[] {
  const most = people === undefined ? 3 : count("--people", people, 1, defaultPicks.length, "story");
  return pick === undefined ? defaultPicks.slice(0, most) : pick.split(",").map((text) => readPick(text, "--pick", "story"));
}
