import type { LanguageCode } from "../codes.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import type { BriefTexts } from "./texts.ts";

/** Texts of the brief by language: a language that lacks one does not compile. */
export const briefTexts: Readonly<Record<LanguageCode, BriefTexts>> = { en, fr, es };
