/** Languages in which people are spoken to. Keys of scenarios, ids of metrics and commands stay English. */
export const languageCodes = ["en", "fr", "es"] as const;
export type LanguageCode = (typeof languageCodes)[number];
