/** The languages of the page: its own words, and those of the reports. */

import { labEn } from "../../play/language/lab-en.ts";
import { labEs } from "../../play/language/lab-es.ts";
import { labFr } from "../../play/language/lab-fr.ts";
import type { LabTexts, LanguageCode } from "../../play/language/lab-texts.ts";
import { briefTexts } from "../../report/language/brief/index.ts";
import type { BriefTexts } from "../../report/language/brief/texts.ts";
import { en } from "../../report/language/en.ts";
import type { Language } from "../../report/language/language.ts";

export interface Words {
  readonly code: LanguageCode;
  readonly lab: LabTexts;
  readonly brief: BriefTexts;
  readonly report: Language;
}

/** Figures in French and Spanish; the sentences of the run screen are not used here. */
const comma = { decimal: ",", thousands: "\u202f" } as const;

export const words: Readonly<Record<LanguageCode, Words>> = {
  en: { code: "en", lab: labEn, brief: briefTexts.en, report: en },
  fr: { code: "fr", lab: labFr, brief: briefTexts.fr, report: { ...en, numbers: { ...en.numbers, ...comma, to: "à" } } },
  es: { code: "es", lab: labEs, brief: briefTexts.es, report: { ...en, numbers: { ...en.numbers, ...comma, to: "a" } } },
};

export const isLanguage = (code: string | null): code is LanguageCode => code === "en" || code === "fr" || code === "es";
