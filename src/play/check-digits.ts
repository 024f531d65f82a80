/**
 * Letters and check letters of the codes that people read aloud: Crockford's base 32, and two check symbols of a Reed-Solomon code.
 *
 * Over GF(32) with symbols s_0 ... s_(n-1), of which the last two are checks: sum s_i = 0 and sum s_i a^i = 0 with a primitive a. Any two
 * words differ in three places or more, so that one or two wrong letters, and any two letters exchanged, are always noticed (n <= 31).
 *
 * @source  D. Crockford, Base 32, https://www.crockford.com/base32.html; Reed and Solomon (1960), Polynomial codes over certain finite
 *          fields, J. SIAM 8(2)
 */

/** No I, L, O, U: they are taken for other letters, or make words. */
export const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Powers of the primitive element 2 modulo x^5 + x^2 + 1, and their logarithms. */
const power = new Uint8Array(62);
const logarithm = new Uint8Array(32);
for (let exponent = 0, value = 1; exponent < 31; exponent++) {
  power[exponent] = value;
  power[exponent + 31] = value;
  logarithm[value] = exponent;
  value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}

const times = (first: number, second: number): number => (first === 0 || second === 0 ? 0 : power[logarithm[first]! + logarithm[second]!]!);
const over = (first: number, second: number): number => (first === 0 ? 0 : power[logarithm[first]! + 31 - logarithm[second]!]!);

/** Symbols 0..31 of a typed text: upper or lower case, look-alikes mapped, spaces and dashes dropped; null where a letter is none. */
export function symbolsOf(typed: string): number[] | null {
  const plain = typed
    .toUpperCase()
    .replace(/[\s\u002d\u2010-\u2015_.]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  const symbols = [...plain].map((letter) => letters.indexOf(letter));
  return symbols.includes(-1) ? null : symbols;
}

export function lettersOf(symbols: readonly number[]): string {
  return symbols.map((symbol) => letters[symbol]).join("");
}

/** The two sums that are 0 for a valid word. */
function syndromes(symbols: readonly number[]): readonly [number, number] {
  let plain = 0;
  let weighted = 0;
  symbols.forEach((symbol, place) => {
    plain ^= symbol;
    weighted ^= times(symbol, power[place]!);
  });
  return [plain, weighted];
}

export const isWord = (symbols: readonly number[]): boolean => syndromes(symbols).every((sum) => sum === 0);

/** The word of these symbols with its two checks at the end. */
export function withChecks(symbols: readonly number[]): number[] {
  const [plain, weighted] = syndromes(symbols);
  const first = power[symbols.length]!;
  const second = power[symbols.length + 1]!;
  // c1 + c2 = plain and c1 first + c2 second = weighted
  const last = over(weighted ^ times(plain, first), first ^ second);
  return [...symbols, plain ^ last, last];
}

/** The word that differs from the symbols in exactly one place; null where there is none. Only ever a question to ask, never an answer. */
export function nearestWord(symbols: readonly number[]): number[] | null {
  const [plain, weighted] = syndromes(symbols);
  if (plain === 0 || weighted === 0) return null;
  const place = (logarithm[weighted]! - logarithm[plain]! + 31) % 31;
  if (place >= symbols.length) return null;
  return symbols.map((symbol, at) => (at === place ? symbol ^ plain : symbol));
}

/** A whole number below 32^count as that many symbols. */
export function symbolsOfNumber(value: number, count: number): number[] {
  const symbols: number[] = [];
  for (let rest = value, at = 0; at < count; at++, rest = Math.floor(rest / 32)) symbols.unshift(rest % 32);
  return symbols;
}

export function numberOfSymbols(symbols: readonly number[]): number {
  return symbols.reduce((value, symbol) => value * 32 + symbol, 0);
}
