import { type LocatedProblem, startOf } from "./place.ts";
import { readCodes } from "./problem-codes.ts";

/** UTF-8 text of a file without its byte order mark, or what is wrong with the bytes. */
export function decodeText(bytes: Uint8Array, file: string): string | LocatedProblem {
  const refuse = (allowed: string, fix: string): LocatedProblem => ({
    code: readCodes.encoding,
    path: [],
    value: undefined,
    allowed,
    fix,
    place: startOf(file),
  });
  const guess = guessOther(bytes);
  if (guess !== null) return refuse(`the file looks like ${guess.what}; text in UTF-8 is read`, guess.fix);
  try {
    // The decoder drops a leading byte order mark itself.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidByte(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).padStart(2, "0");
    return refuse(`byte ${offset} (0x${byte}) is not UTF-8`, "save the file again as UTF-8; older programs often write Latin-1");
  }
}

function guessOther(bytes: Uint8Array): { what: string; fix: string } | null {
  const [first, second] = bytes;
  const reencode = "save it again as UTF-8";
  if (first === 0x1f && second === 0x8b) return { what: "gzip", fix: "unpack it first: gunzip FILE" };
  if (first === 0x50 && second === 0x4b) return { what: "a ZIP archive or a spreadsheet", fix: "export it as text first" };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { what: "UTF-16", fix: reencode };
  const head = bytes.subarray(0, 4096);
  const zero = head.indexOf(0);
  if (zero < 0) return null;
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const half = zeros > head.length / 3 && zeros < head.length * 0.7;
  return half ? { what: "UTF-16 without a byte order mark", fix: reencode } : { what: `binary data (a NUL at byte ${zero})`, fix: "name a text file" };
}

/** Offset of the first byte that no valid UTF-8 text has there: found by halving, each half decoded as a prefix. */
function firstInvalidByte(bytes: Uint8Array): number {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  // A sequence that began just before is at fault as a whole: count only what came out as characters.
  const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, good), { stream: true });
  return new TextEncoder().encode(whole).length;
}
