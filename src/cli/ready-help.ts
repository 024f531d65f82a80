import { textBeside } from "../io/at-start.ts";
import type { Host } from "./host.ts";
import { languageOf } from "./language-of.ts";

/**
 * The text of `mutua --help` as the build laid it out (`build.mjs`); null where something else is asked for, another language is read or there
 * is no such text: the program then makes it.
 */
export function readyHelp(host: Host): string | null {
  const [word, ...more] = host.argv;
  if (more.length > 0 || (word !== "--help" && word !== "-h")) return null;
  try {
    return languageOf(host, undefined, "") === "en" ? textBeside(new URL("help.txt", import.meta.url)) : null;
  } catch {
    // a language that there is not: the program says so
    return null;
  }
}
