import type { LanguageCode } from "./codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { Language } from "./language.ts";

/** Texts of the screen by language: a language that lacks one does not compile. */
export const languages: Readonly<Record<LanguageCode, Language>> = { en, fr, es };
