/** `labels`: how worlds, schemes and groups are called where people read. Names stay what files, commands and machine formats use. */
import { normalName } from "../keys/names.ts";
import { type Place, report, under } from "../keys/place.ts";
import { byName, type Named } from "../keys/reader.ts";
import { lookUp, type Names } from "../keys/references.ts";
import type { LocalText } from "../model/exercise.ts";
import type { Label } from "../model/scenario.ts";
import { localText } from "./local-text.ts";

/** Longest label: it stands in the columns of a table. */
const longest = 40;
const most = 300;

export const labelsShape = byName(localText(longest), "label", most);

/** Labels of names that there are, distinct in each language: two things of one name would become one. */
export function labelsOf(draft: readonly Named<LocalText>[], known: Names, place: Place): readonly Label[] {
  const labels = draft.filter(({ name }) => lookUp(known, name, under(place, name)) !== null).map(({ name, value }) => ({ name, ...value }));
  const labelled = new Set(labels.map(({ name }) => name));
  const unlabelled = known.names.filter((name) => !labelled.has(name));
  const taken = { en: new Set(unlabelled), fr: new Set(unlabelled), es: new Set(unlabelled) };
  for (const label of labels) {
    const twice = (["en", "fr", "es"] as const).find((language) => taken[language].has(normalName(label[language])));
    if (twice !== undefined) report(under(place, label.name), "E0308", label[twice], "a label that nothing else is called", "choose another label");
    for (const language of ["en", "fr", "es"] as const) taken[language].add(normalName(label[language]));
  }
  return labels;
}
