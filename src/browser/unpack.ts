/** Text that the build deflated and wrote in base64. */
import { inflateSync, strFromU8 } from "fflate";

export function unpacked(text: string): string {
  return strFromU8(inflateSync(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))));
}
