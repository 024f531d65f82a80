/** A text in the languages of the reports. */
import { anyMap, oneOf } from "../keys/alternatives.ts";
import { report } from "../keys/place.ts";
import { record, text } from "../keys/reader.ts";
import { mapped, optional, type Shape } from "../keys/shape.ts";
import type { LocalText } from "../model/exercise.ts";

/** A text, or a map of languages of which one at least is given. */
export function localText(longest: number): Shape<LocalText> {
  return oneOf<LocalText>("text or texts by language", [
    {
      looks: "a text",
      fits: (value) => typeof value === "string",
      shape: mapped(text("a text", longest, 1), (one): LocalText => ({ en: one, fr: one, es: one })),
    },
    anyMap(
      "{en: ..., fr: ..., es: ...}",
      mapped(
        record({
          en: optional(text("a text", longest, 1), null, "in English"),
          fr: optional(text("a text", longest, 1), null, "in French"),
          es: optional(text("a text", longest, 1), null, "in Spanish"),
        }),
        ({ en, fr, es }, place): LocalText => {
          const any = en ?? fr ?? es;
          if (any === null) report(place, "E0301", {}, "one language at least: en, fr or es", "write {en: ...}");
          return { en: en ?? any ?? "", fr: fr ?? any ?? "", es: es ?? any ?? "" };
        },
      ),
    ),
  ]);
}
