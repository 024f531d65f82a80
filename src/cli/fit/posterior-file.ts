import { settingText } from "../../analysis/evaluate.ts";
import { isMap } from "../../io/overlay.ts";
import { overlayText } from "../../io/overlay-text.ts";
import { setValue, splitAssignment } from "../../io/set-value.ts";
import type { VariantBase } from "../../study/run/variant.ts";
import { type Fitted, valueAt } from "./simulate.ts";

/** Numbers that are drawn row by row share this word, so that what was found together stays together. */
const together = "fit";
/** Entry of `sources` that the numbers cite. */
const sourceId = "mutua-fit";

/**
 * The posterior as an overlay: `mutua run base.yaml+posterior.yaml` draws one row of it for each future. Where a number stands in a list,
 * the overlay carries the whole list, as overlays replace lists.
 *
 * @param draws   positions of the unit cube
 * @param title  of the source that the numbers cite
 */
export function posteriorText(
  base: VariantBase,
  fitted: readonly Fitted[],
  draws: readonly (readonly number[])[],
  title: string,
  remarks: readonly string[],
): string {
  let value = base.value;
  const overlay: Record<string, unknown> = {};
  fitted.forEach((one, k) => {
    const values = draws.map((position) => Number(settingText(valueAt(one, position[k]!))));
    const central = Number(settingText(values.reduce((sum, each) => sum + each, 0) / values.length));
    const block = { value: central, uncertain: { draws: values, together }, source: sourceId };
    const set = setValue(value, `${one.path}=${JSON.stringify(block)}`, new Map());
    if ("problems" in set) throw new Error(`${one.path} was run before`);
    value = set.value;
    copyPath(value, overlay, splitAssignment(`${one.path}=0`)!.keys);
  });
  // a path through `sources` is no number, so that nothing is overwritten
  return overlayText({ sources: { [sourceId]: { title } }, ...overlay }, remarks);
}

/** Copies what stands at the end of a path; from the first list on, all of it. */
function copyPath(from: unknown, into: Record<string, unknown>, keys: readonly string[]): void {
  const [key, ...rest] = keys;
  if (key === undefined || !isMap(from)) return;
  const next = from[key];
  if (rest.length === 0 || !isMap(next)) {
    into[key] = next;
    return;
  }
  const inside = into[key] ?? {};
  into[key] = inside;
  copyPath(next, inside as Record<string, unknown>, rest); // it was made here
}
