/** What a file leaves out because a number changes nothing is there all the same where the number is drawn: another draw may need it. */
import { type Place, pathText } from "../keys/place.ts";

/** Whether a number at the place, or below it, is drawn once a future. Known once it was read. */
export function isUncertain({ path, session: { truth, uncertain } }: Place): boolean {
  const at = pathText(path).normalize("NFC");
  const isInside = (one: string): boolean => one.startsWith(at) && (one.length === at.length || one[at.length] === "." || one[at.length] === "[");
  return [...uncertain.keys(), ...(truth?.keys() ?? [])].some(isInside);
}
