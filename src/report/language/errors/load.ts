/** How a problem is said in a language other than English. */

import type { ProblemWords } from "../../../engine/keys/problem-words.ts";
import type { LanguageCode } from "../codes.ts";

/** null for English, which is what the problems are written in. */
export async function loadProblemWords(language: LanguageCode): Promise<ProblemWords | null> {
  if (language === "en") return null;
  return language === "fr" ? (await import("./fr.ts")).fr : (await import("./es.ts")).es;
}
