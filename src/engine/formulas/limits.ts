/** Limits of a formula: what a person writes and reads, and no more. Checked by the parser's caller before and after it parses. */
export const longestFormula = 500;
export const mostNodes = 200;
export const deepestFormula = 20;
