/** What to write in place of a check that cannot be read: the slips that people make with names, groups, signs and numbers. */
import { nearest } from "../keys/nearest.ts";
import type { Place } from "../keys/place.ts";
import { metrics } from "../levers/catalogue.ts";

/** "did you mean coverage.breadth?" for a mistyped id, or for an id without its family; "" where nothing is near. */
export function nearestMetric(word: string, place: Place): string {
  if (place.session.suggestionsLeft <= 0) return "";
  place.session.suggestionsLeft--;
  const near = metricNear(word);
  return near === null ? "" : `did you mean ${near}?`;
}

function metricNear(word: string): string | null {
  const ids = metrics.map(({ id }) => id);
  const own = word.slice(word.lastIndexOf(".") + 1);
  const last = (id: string): string => id.slice(id.indexOf(".") + 1);
  const exact = ids.find((id) => last(id) === own);
  if (exact !== undefined) return exact;
  // "ruin" is ruin_probability rather than ruined; a family alone is its first figure of the headline
  const begun = own.length < 3 ? undefined : ids.find((id) => last(id).startsWith(`${own}_`));
  const ofFamily = metrics.filter(({ id }) => id.startsWith(`${own}.`));
  const family = (ofFamily.find(({ headline }) => headline) ?? ofFamily[0])?.id;
  const near = nearest(word, ids) ?? begun ?? family ?? nearest(own, ids.map(last));
  return near === null ? null : (ids.find((id) => id === near || last(id) === near) ?? null);
}

/** The member of a breakdown that a word of everyday language means: q1 for "poorest" or 1; the word itself otherwise. */
export function memberOf(word: string): string {
  const plain = word.trim().toLowerCase();
  return everyday.get(plain) ?? (/^[1-5]$/.test(plain) ? `q${plain}` : word.trim());
}

const everyday: ReadonlyMap<string, string> = new Map([
  ["poorest", "q1"],
  ["poorest fifth", "q1"],
  ["richest", "q5"],
  ["richest fifth", "q5"],
  ["men", "male"],
  ["women", "female"],
  ["ill", "any_condition"],
  ["healthy", "no_condition"],
]);

/** The same check with its usual slips mended; the text itself where none is found. */
export function mendedCheck(expression: string): string {
  return (
    expression
      .trim()
      .replace(/\{\s*(\w+)\s*[:=]\s*"?([^}"]*)"?\}/, (_, by: string, group: string) => `{${by}=${memberOf(group)}}`)
      .replace(/\s+(?:is|must be|should be)\s+(?=at |[<>=])/, " ")
      .replace(/=>|≥/, ">=")
      .replace(/=<|≤/, "<=")
      .replace(/\s(?:greater|more) than\s/, " > ")
      .replace(/\s(?:less|lower) than\s/, " < ")
      .replace(/([^<>=])=(?=\s*-?[0-9.,]+\s*%?$)/, "$1==")
      // "0,5", "50 %" and "1 000" at the end
      .replace(/(-?[0-9]),([0-9]+\s*%?)$/, "$1.$2")
      .replace(/([0-9])\s+%$/, "$1%")
      .replace(/(\s-?[0-9]{1,3})((?:\s[0-9]{3})+)$/, (_, first: string, rest: string) => first + rest.replace(/\s/g, ""))
      // a metric without its family; the name of a world may stand in quotes
      .replace(/^((?:\([^)]*\)|"[^"]*"|\w+)(?:\/(?:"[^"]*"|\w+))?\.)(\w+)(?=\s|\{|\[)/, (all, before: string, word: string) => {
        const near = metricNear(word);
        return near === null ? all : before + near;
      })
  );
}
