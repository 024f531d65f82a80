/** Codes that are read aloud: what goes in comes out, and every small slip is noticed (seed of the choices: the loop's own numbers). */
import { describe, expect, test } from "vitest";
import { isWord, letters, nearestWord, symbolsOf, withChecks } from "../../src/play/check-digits.ts";
import { bitsOf, classCode, type KitIdentity, readClassCode, readTableCode, seedCount, tableCode } from "../../src/play/codes.ts";

const kit: KitIdentity = { exercise: "small-pool", hash: "sha256:00ff", engine: "0.2.0" };
const options = [4, 3, 3, 8, 2, 5];

/** A fixed sequence without structure. */
function scatter(index: number, below: number): number {
  let word = Math.imul(index + 1, 0x9e3779b1);
  word = Math.imul(word ^ (word >>> 15), 0x85ebca6b);
  return ((word ^ (word >>> 13)) >>> 0) % below;
}
const states = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    table: 1 + scatter(index, 8),
    round: 1 + scatter(index + 1e6, 4),
    choices: options.map((most, at) => scatter(index * 7 + at, most)),
  }));

describe("check letters", () => {
  test("every one or two wrong letters and every exchange of two, anywhere, are noticed", () => {
    const word = withChecks([3, 31, 0, 17, 8, 8, 25]);
    expect(isWord(word)).toBe(true);
    let tried = 0;
    for (let at = 0; at < 9; at++) {
      for (let add = 1; add < 32; add++) {
        const once = word.map((symbol, place) => (place === at ? symbol ^ add : symbol));
        expect(isWord(once)).toBe(false);
        expect(nearestWord(once)).toEqual(word);
        for (let second = at + 1; second < 9; second++) {
          for (let more = 1; more < 32; more++) {
            tried++;
            if (isWord(once.map((symbol, place) => (place === second ? symbol ^ more : symbol)))) throw new Error(`${at} ${add} ${second} ${more}`);
          }
        }
      }
    }
    expect(tried).toBe(36 * 31 * 31);
  });
  test("look-alikes, case, spaces and dashes do not matter; U does", () => {
    expect(symbolsOf("o1l-iI 0")).toEqual([0, 1, 1, 1, 1, 0]);
    expect(symbolsOf("abc–xyz")).toEqual(symbolsOf("ABC-XYZ"));
    expect(symbolsOf("U")).toBe(null);
    expect(letters.length).toBe(32);
  });
});

describe("class code", () => {
  test("code -> seed is the same on every computer, and another seed another code", () => {
    const codes = Array.from({ length: 2000 }, (_, index) => classCode(kit, scatter(index, seedCount)));
    expect(new Set(codes).size).toBeGreaterThan(1990);
    for (const code of codes) expect(readClassCode(kit, code.toLowerCase())).toEqual({ value: { code, seed: `class/${code}` } });
  });
  test("another file, another version, a slip, half a code", () => {
    const code = classCode(kit, 4711);
    expect(readClassCode({ ...kit, engine: "0.3.0" }, code)).toMatchObject({ fault: "kit" });
    expect(readClassCode({ ...kit, hash: "sha256:00fe" }, code)).toMatchObject({ fault: "kit" });
    const slip = code.slice(0, 5) + (code[5] === "A" ? "B" : "A") + code.slice(6);
    expect(readClassCode(kit, slip)).toEqual({ fault: "check", nearest: code });
    expect(readClassCode(kit, "abc")).toMatchObject({ fault: "length" });
    expect(readClassCode(kit, "what?")).toMatchObject({ fault: "letters" });
  });
});

describe("table code", () => {
  const code = classCode(kit, 4711);
  test("state -> code -> state is the identity over 10,000 states", () => {
    for (const state of states(10_000)) {
      const value = readTableCode(code, options, tableCode(code, options, state));
      expect("value" in value && JSON.stringify(value.value) === JSON.stringify(state)).toBe(true);
    }
  });
  test("every single wrong letter and every exchange of neighbours over 1,000 codes is refused, and the true code is the question", () => {
    for (const state of states(1000)) {
      const right = tableCode(code, options, state);
      const plain = right.replaceAll("-", "");
      for (let at = 0; at < 9; at++) {
        const other = letters[(letters.indexOf(plain[at]!) + 1 + scatter(at, 30)) % 32]!;
        const read = readTableCode(code, options, plain.slice(0, at) + other + plain.slice(at + 1));
        if (!("fault" in read) || read.nearest !== right) throw new Error(`${plain} ${at} ${other}`);
        const swapped = plain.slice(0, at) + (plain[at + 1] ?? "") + plain[at]! + plain.slice(at + 2);
        if (swapped !== plain && !("fault" in readTableCode(code, options, swapped))) throw new Error(`${plain} swapped at ${at}`);
      }
    }
  });
  test("a code of another class fits once in 1,024, as is said", () => {
    const other = classCode(kit, 4712);
    const fits = states(10_000).filter((state) => "value" in readTableCode(other, options, tableCode(code, options, state))).length;
    // the two classes' shifts differ or they do not: for one pair all are refused or all fit
    expect(fits).toBe(0);
    const pairs = Array.from({ length: 20_000 }, (_, index) => classCode(kit, index));
    const typed = tableCode(code, options, states(1)[0]!);
    const hits = pairs.filter((one) => "value" in readTableCode(one, options, typed)).length;
    const expected = 20_000 / 1024;
    expect(Math.abs(hits - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });
  test("states that cannot be are not coded; decisions have their room", () => {
    expect(() => tableCode(code, options, { table: 9, round: 1, choices: [0, 0, 0, 0, 0, 0] })).toThrow(RangeError);
    expect(() => tableCode(code, options, { table: 1, round: 1, choices: [4, 0, 0, 0, 0, 0] })).toThrow(RangeError);
    expect(bitsOf(options)).toBe(2 + 2 + 2 + 3 + 1 + 3);
  });
});
