import { type LanguageCode, languageCodes } from "../report/language/codes.ts";
import type { Host } from "./host.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The reader's language: `--lang`, else MUTUA_LANG, else that of the system where we have it, else English.
 *
 * @throws UsageError  a language that was asked for by name and that there is not
 */
export function languageOf(host: Host, flag: string | undefined, command: string): LanguageCode {
  const named = flag ?? (host.env["MUTUA_LANG"] || undefined);
  if (named === undefined) return known(host.locale()) ?? "en";
  const code = known(named);
  if (code === null)
    throw new UsageError(
      `${flag === undefined ? "MUTUA_LANG" : "--lang"} ${JSON.stringify(named.slice(0, 20))} is not known; there are ${languageCodes.join(", ")}`,
      command,
    );
  return code;
}

/** "fr-SN", "fr_SN.UTF-8" and "FR" are fr. */
function known(text: string): LanguageCode | null {
  const code = text.toLowerCase().split(/[-_.@]/)[0];
  return languageCodes.find((one) => one === code) ?? null;
}
