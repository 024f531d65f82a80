/** Help in a reader's language, loaded where it is printed. */
import type { LanguageCode } from "../codes.ts";
import type { HelpTexts } from "./help-texts.ts";

/** null for English, which is what the commands themselves say. */
export async function loadHelpTexts(language: LanguageCode): Promise<HelpTexts | null> {
  if (language === "en") return null;
  return language === "fr" ? (await import("./fr.ts")).fr : (await import("./es.ts")).es;
}
