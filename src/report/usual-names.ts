/** Two names that most scenarios use, "mutual" and "insurer", as French and Spanish sentences of the screen take them. A label of the scenario goes before; the brief has nouns of its own. */
import type { Label } from "../engine/model/scenario.ts";
import type { LanguageCode } from "./language/codes.ts";
import type { Labelling } from "./relabel.ts";

interface UsualName {
  readonly name: string;
  /** With its article, in a sentence. */
  readonly said: string;
  /** At the head of a column, and where that has no room. */
  readonly head: string;
  readonly short: string;
}

const usual: Readonly<Record<LanguageCode, readonly UsualName[]>> = {
  en: [],
  fr: [
    { name: "mutual", said: "la mutuelle", head: "mutuelle", short: "mutuelle" },
    { name: "insurer", said: "l'assureur", head: "assureur", short: "assureur" },
  ],
  es: [
    { name: "mutual", said: "la mutual", head: "mutual", short: "mutual" },
    { name: "insurer", said: "la aseguradora", head: "aseguradora", short: "asegur." },
  ],
};
const everyName = Object.values(usual).flat();

/** @returns null where nothing has a label */
export function screenLabelling(labels: readonly Label[], language: LanguageCode): Labelling | null {
  const said = new Map([...usual[language].map((one) => [one.name, one.said] as const), ...labels.map((label) => [label.name, label[language]] as const)]);
  return said.size === 0 ? null : (name) => said.get(name) ?? name;
}

/** A name as it heads a column of so many letters: without the article of a usual name. */
export function headName(name: string, room: number): string {
  const found = everyName.find(({ said }) => said === name);
  return found === undefined ? name : found.head.length <= room ? found.head : found.short;
}

/** A sentence that starts with a usual name starts with a capital. */
export function startSentence(text: string): string {
  return everyName.some(({ said }) => text.startsWith(`${said} `)) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
