/**
 * Class code and table code. A laptop sends nothing: nine letters, read aloud, say what a table decided, and any other computer with the
 * same file lives the same years again.
 *
 *   class  EEE-SSSS-CC   fingerprint of exercise, scenario and engine (15 bits), seed (20 bits), checks
 *   table  DDD-DDDD-CC   table (3 bits), round (2 bits), decisions (30 bits), checks shifted by the class code
 *
 * One or two wrong letters and any exchange of two are always noticed. A table code of another class fits by accident once in 1,024.
 */
import { sha256Hex } from "../io/sha256.ts";
import { isWord, lettersOf, nearestWord, numberOfSymbols, symbolsOf, symbolsOfNumber, withChecks } from "./check-digits.ts";

/** What makes two files the same for a class: any change of text that could change a figure. */
export interface KitIdentity {
  readonly exercise: string;
  /** "sha256:..." of the scenario. */
  readonly hash: string;
  readonly engine: string;
}

export const seedCount = 32 * 32 * 32 * 32;
export const mostTables = 8;
export const mostRounds = 4;
/** Bits that decisions may take together. */
export const decisionBits = 30;

/** Three letters that all files of one kit share. */
export function fingerprint({ exercise, hash, engine }: KitIdentity): string {
  return lettersOf(symbolsOfNumber(Number.parseInt(sha256Hex(`${exercise}\n${hash}\n${engine}`).slice(0, 8), 16) % 32768, 3));
}

/** @param seed  0 to `seedCount` - 1 */
export function classCode(kit: KitIdentity, seed: number): string {
  const symbols = withChecks([...symbolsOf(fingerprint(kit))!, ...symbolsOfNumber(seed, 4)]);
  return grouped(symbols);
}

/** Why a typed code is refused: letters that do not exist, too few or many, letters that do not fit, another file, decisions that do not exist. */
export type CodeFault = "letters" | "length" | "check" | "kit" | "decisions";
export type Read<Value> =
  | { readonly value: Value }
  | { readonly fault: CodeFault /** The only valid code one letter away. */; readonly nearest: string | null };

export interface ClassCode {
  /** As it is written on the board. */
  readonly code: string;
  /** Seed of the scenario. */
  readonly seed: string;
}

export function readClassCode(kit: KitIdentity, typed: string): Read<ClassCode> {
  const symbols = symbolsOf(typed);
  if (symbols === null) return { fault: "letters", nearest: null };
  if (symbols.length !== 9) return { fault: "length", nearest: null };
  const mine = lettersOf(symbols.slice(0, 3)) === fingerprint(kit);
  if (!isWord(symbols)) {
    const near = nearestWord(symbols);
    const same = near !== null && lettersOf(near.slice(0, 3)) === fingerprint(kit);
    return { fault: "check", nearest: same ? grouped(near) : null };
  }
  if (!mine) return { fault: "kit", nearest: null };
  const code = grouped(symbols);
  return { value: { code, seed: `class/${code}` } };
}

/** What a table code says. */
export interface TableState {
  /** 1 to 8. */
  readonly table: number;
  /** Rounds decided so far, 1 to 4. */
  readonly round: number;
  /** Chosen option of each decision, in the order of the exercise; 0 for what is not decided yet. */
  readonly choices: readonly number[];
}

/** Bits that decisions with so many options take. */
export const bitsOf = (options: readonly number[]): number => options.reduce((sum, count) => sum + Math.ceil(Math.log2(count)), 0);

/**
 * @param code     the class code as it is written
 * @param options  number of options of each decision
 * @throws RangeError  a state that no table can have
 */
export function tableCode(code: string, options: readonly number[], { table, round, choices }: TableState): string {
  if (!(table >= 1 && table <= mostTables && round >= 1 && round <= mostRounds)) throw new RangeError(`table ${table}, round ${round}`);
  const number = choices.reduce((value, choice, at) => {
    const count = options[at] ?? 0;
    if (!(choice >= 0 && choice < count)) throw new RangeError(`decision ${at}: ${choice} of ${count}`);
    return value * count + choice;
  }, 0);
  const head = (table - 1) * 4 + (round - 1);
  return grouped(shifted(code, withChecks([head, ...symbolsOfNumber(number, 6)])));
}

export function readTableCode(code: string, options: readonly number[], typed: string): Read<TableState> {
  const symbols = symbolsOf(typed);
  if (symbols === null) return { fault: "letters", nearest: null };
  if (symbols.length !== 9) return { fault: "length", nearest: null };
  const word = shifted(code, symbols);
  if (!isWord(word)) {
    const near = nearestWord(word);
    return { fault: "check", nearest: near === null || stateOf(near, options) === null ? null : grouped(shifted(code, near)) };
  }
  const state = stateOf(word, options);
  return state === null ? { fault: "decisions", nearest: null } : { value: state };
}

/** Decisions of a word, last option first; null where the numbers lead beyond the options. */
function stateOf(word: readonly number[], options: readonly number[]): TableState | null {
  const head = word[0]!;
  let rest = numberOfSymbols(word.slice(1, 7));
  const choices: number[] = [];
  for (const count of [...options].reverse()) {
    choices.unshift(rest % count);
    rest = Math.floor(rest / count);
  }
  return rest === 0 ? { table: Math.floor(head / 4) + 1, round: (head % 4) + 1, choices } : null;
}

/** Checks plus two symbols of the class code; twice is nothing. */
function shifted(code: string, word: readonly number[]): number[] {
  const bits = Number.parseInt(sha256Hex(`table\n${code}`).slice(0, 8), 16);
  return word.map((symbol, at) => (at === 7 ? symbol ^ (bits & 31) : at === 8 ? symbol ^ ((bits >>> 5) & 31) : symbol));
}

/** ABC-DEFG-HJ */
function grouped(symbols: readonly number[]): string {
  const text = lettersOf(symbols);
  return `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`;
}
