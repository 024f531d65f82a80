import { kitEn } from "./kit-en.ts";
import { kitEs } from "./kit-es.ts";
import { kitFr } from "./kit-fr.ts";
import type { KitTexts } from "./kit-texts.ts";
import type { LanguageCode } from "./lab-texts.ts";

export const kitTexts: Readonly<Record<LanguageCode, KitTexts>> = { en: kitEn, fr: kitFr, es: kitEs };
