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
  referencedFile: "E0118",
} as const;
