/** Text of `mutua scenarios list`: the shipped scenarios under what they are about. */
import { type Topic, topics } from "../engine/scenario/general.ts";
import { displayWidth, wrap } from "../report/display-width.ts";
import { namedLines } from "./named-list.ts";

/** One line of the list. */
export interface ListedScenario {
  readonly name: string;
  readonly title: string;
  /** One of `topics`, or "" where a file names none. */
  readonly topic: string;
}

const headings: Readonly<Record<Topic, string>> = {
  teaching: "To learn with, and to copy",
  "solidarity-holds": "Solidarity that holds",
  "solidarity-fails": "Solidarity that fails",
  "prevention-pays": "Prevention that pays",
  "prevention-does-not-pay": "Prevention that does not pay",
  "education-works": "Education that works",
  "education-does-not-work": "Education that does not work",
  "real-case": "Real cases, predicted before they are compared (mutua cases list)",
};

export function scenarioList(scenarios: readonly ListedScenario[], width: number): string {
  const known: readonly string[] = topics;
  const blocks = [
    ...topics.map((topic) => [headings[topic], scenarios.filter((one) => one.topic === topic)] as const),
    ["Others", scenarios.filter(({ topic }) => !known.includes(topic))] as const,
  ];
  const nameWidth = Math.max(0, ...scenarios.map(({ name }) => displayWidth(name)));
  return blocks
    .filter(([, found]) => found.length > 0)
    .map(([heading, found]) => [...wrap(heading, width), ...found.flatMap(({ name, title }) => namedLines(name, title, nameWidth, width))].join("\n"))
    .join("\n\n")
    .concat("\n");
}
