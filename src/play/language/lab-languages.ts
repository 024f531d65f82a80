import { labEn } from "./lab-en.ts";
import { labEs } from "./lab-es.ts";
import { labFr } from "./lab-fr.ts";
import type { LabTexts, LanguageCode } from "./lab-texts.ts";

export const labTexts: Readonly<Record<LanguageCode, LabTexts>> = { en: labEn, fr: labFr, es: labEs };
