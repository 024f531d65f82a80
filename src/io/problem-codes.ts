/**
 * Codes of what can be wrong with a file before its content is looked at. E01xx is reading, E02xx and above the engine.
 * A code never changes its meaning; a new fault takes the next number.
 */
export const readCodes = {
  aliases: "E0101",
  size: "E0102",
  depth: "E0103",
  encoding: "E0104",
  empty: "E0105",
  syntax: "E0106",
  documents: "E0107",
  tag: "E0108",
  number: "E0109",
  unsafeInteger: "E0110",
  duplicateKey: "E0111",
  forbiddenKey: "E0112",
  longKey: "E0113",
  mergeKey: "E0114",
  keyKind: "E0115",
  setPath: "E0116",
  rootKind: "E0117",
} as const;

/** For `mutua explain E0101`. */
export const readCodeMeanings: ReadonlyMap<string, string> = new Map([
  [readCodes.aliases, "Anchors and aliases that expand to too much, or that have no end."],
  [readCodes.size, "A file that holds more words than a scenario may; large tables belong in CSV."],
  [readCodes.depth, "Maps and lists that nest deeper than any scenario needs."],
  [readCodes.encoding, "A file that is not text in UTF-8."],
  [readCodes.empty, "A file without any data."],
  [readCodes.syntax, "Text that is neither YAML 1.2 nor JSON: a missing bracket, quote or colon, or wrong indentation."],
  [readCodes.documents, "More than one YAML document in one file."],
  [readCodes.tag, "A YAML tag, or a version of YAML other than 1.2."],
  [readCodes.number, "A number that is not finite, not in plain decimal notation, or too small to tell from 0."],
  [readCodes.unsafeInteger, "A whole number too large to be held exactly."],
  [readCodes.duplicateKey, "One key twice in one map. Nothing is decided in silence."],
  [readCodes.forbiddenKey, "The key __proto__."],
  [readCodes.longKey, "A key of more than 200 characters."],
  [readCodes.mergeKey, "The merge key <<, which is not part of YAML 1.2."],
  [readCodes.keyKind, "A key that is a map, a list or nothing."],
  [readCodes.setPath, "A --set that is not path=value, or whose path does not fit the scenario."],
  ["W0901", "A check whose interval holds its limit, judged on the mean because --check or --fail-if asked for a verdict."],
  ["W0902", "A check or condition on a figure that does not exist in this scenario; it counts as failed."],
  ["W0903", "A result given to --from lacks rows that the pages of a report need; these parts are left out."],
  [readCodes.rootKind, "A scenario that is a list, a number or a text instead of a map of keys."],
]);
