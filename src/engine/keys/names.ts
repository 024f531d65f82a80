/** Free-text names of groups, conditions, services, schemes and worlds. */

export const longestName = 200;

/** NFC and trimmed: two names are the same name when this is equal. Callers bound the length first. */
export function normalName(text: string): string {
  return text.normalize("NFC").trim();
}

/** Why a text cannot be a name, or null. Looks at no more than 4 times the longest name. */
export function nameFault(text: string): string | null {
  if (text.length > 4 * longestName) return `a name has 1 to ${longestName} characters, this one has ${text.length}`;
  if (!isWellFormed(text)) return "a name is well-formed Unicode (this one has half of a surrogate pair)";
  const name = normalName(text);
  if (name.length === 0) return `a name has 1 to ${longestName} characters, this one is empty`;
  if (name.length > longestName) return `a name has 1 to ${longestName} characters, this one has ${name.length}`;
  if (name === "__proto__") return 'any name but "__proto__"';
  return null;
}

/** False where the text holds half of a surrogate pair, which has no UTF-8 form. */
export function isWellFormed(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0xd800 || unit > 0xdfff) continue;
    const next = text.charCodeAt(index + 1);
    if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) return false;
    index++;
  }
  return true;
}

/** Order by code point: the same everywhere, unlike localeCompare, and unlike `<` on surrogate pairs. */
export function compareCodePoints(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [left.charCodeAt(index), right.charCodeAt(index)];
    if (a === b) continue;
    const [aPair, bPair] = [a >= 0xd800 && a <= 0xdfff, b >= 0xd800 && b <= 0xdfff];
    return aPair === bPair ? a - b : aPair ? 1 : -1;
  }
  return left.length - right.length;
}
