/** The reference in a reader's language. Loaded by the pages that explain; English stands with the things themselves. */
import type { LanguageCode } from "../codes.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import type { Reference } from "./texts.ts";

/** null: English. */
export const references: Readonly<Record<LanguageCode, Reference | null>> = { en: null, fr, es };
