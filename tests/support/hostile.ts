/**
 * Hostile variants of a valid scenario: every number and text replaced by what people and attackers write instead, broken
 * structure, and bytes changed at random (from a named seed). Each says how it may end.
 */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** true: must be refused. false: may be valid, but never crash. */
  readonly refused: boolean;
}

type Path = readonly (string | number)[];
type Json = unknown;

const encoder = new TextEncoder();
/** Stands for a raw word in the JSON text; replaced after serialising. */
const marker = "@@RAW@@";

const badWords = ["NaN", "Infinity", "-Infinity", "1e400", "-1e400"];
const oddNumbers = ["-1", "1e308", "1e-320", "9007199254740993", "-0.0", "5"];
const notNumbers = ["0,05", "1_000", "0x10", "٥", "", "1 000", "1e", "true"];
const otherTypes: readonly (readonly [string, Json])[] = [
  ["null", null],
  ["list", []],
  ["map", {}],
  ["true", true],
  ["list of one", [1]],
];
const texts: readonly (readonly [string, string])[] = [
  ["terminal", "\u001b]0;PWN\u0007\u001b[2J"],
  ["spreadsheet", "=cmd|' /C calc'!A0"],
  ["markup", "<img src=x onerror=alert(1)>"],
  ["bidirectional", "a\u202eb"],
  ["long", "x".repeat(100_000)],
  ["traversal", "../../../../etc/passwd"],
  ["absolute", "/etc/passwd"],
  ["nul", "\u0000"],
  ["shell", "$(id)"],
  ["prototype", "__proto__"],
  ["combining", "e\u0301e\u0301e\u0301"],
  ["surrogate", "\ud800"],
];

/** All variants of `base` (plain data of a valid scenario), in a fixed order. */
export function hostileFiles(base: Json, seed: number): HostileFile[] {
  return [...leafVariants(base), ...structureVariants(base), ...yamlVariants(), ...byteVariants(base, seed, 300)];
}

function file(name: string, content: string | Uint8Array, refused: boolean): HostileFile {
  return { name, bytes: typeof content === "string" ? encoder.encode(content) : content, refused };
}

function dump(data: Json, raw?: string): string {
  const text = JSON.stringify(data, null, 1);
  return raw === undefined ? text : text.replace(JSON.stringify(marker), raw);
}

function leafVariants(base: Json): HostileFile[] {
  return [...leaves(base, [])].flatMap(([path, value]) => {
    const at = path.join(".");
    if (typeof value === "number") {
      return [
        ...badWords.map((word) => file(`${at} is ${word}`, dump(put(base, path, marker), word), true)),
        ...oddNumbers.map((word) => file(`${at} is ${word}`, dump(put(base, path, marker), word), false)),
        ...notNumbers.map((text) => file(`${at} is the text ${JSON.stringify(text)}`, dump(put(base, path, text)), true)),
        file(`${at} is 5%`, dump(put(base, path, "5%")), false),
        ...otherTypes.map(([name, other]) => file(`${at} is ${name}`, dump(put(base, path, other)), name !== "map" && name !== "list")),
      ];
    }
    return typeof value === "string" ? texts.map(([name, text]) => file(`${at} is ${name}`, dump(put(base, path, text)), false)) : [];
  });
}

function structureVariants(base: Json): HostileFile[] {
  const text = dump(base);
  const open = text.trimEnd().slice(0, -1);
  const first = Object.entries(base as object)[0] ?? ["mutua", 1];
  const utf16 = Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]));
  return [
    file("an unknown key", dump({ ...(base as object), contributionn_rate: 0.05 }), true),
    file("__proto__", `${open},"__proto__":{"polluted":1}}`, true),
    file("constructor.prototype", `${open},"constructor":{"prototype":{"polluted":1}}}`, true),
    file("one key twice", `${open},${JSON.stringify(first[0])}:${JSON.stringify(first[1])}}`, true),
    file("empty", "", true),
    file("null", "null", true),
    file("a list", "[]", true),
    file("a number", "42", true),
    file("cut short", text.slice(0, text.length / 2), true),
    file("a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...encoder.encode(text)]), false),
    file("CRLF", text.replaceAll("\n", "\r\n"), false),
    file("a Latin-1 byte", Uint8Array.from([...encoder.encode(text), 0xe9]), true),
    file("UTF-16", Uint8Array.from([0xff, 0xfe, ...utf16]), true),
    file("zeros", new Uint8Array(1000), true),
    file("a hundred thousand brackets", "[".repeat(100_000) + "]".repeat(100_000), true),
    file("gzip", Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), true),
    file("twenty thousand unknown keys", `{${Array.from({ length: 20_000 }, (_, index) => `"k${index}":1`).join(",")}}`, true),
    file("two hundred thousand unknown keys", `{${Array.from({ length: 200_000 }, (_, index) => `"k${index}":1`).join(",")}}`, true),
  ];
}

function yamlVariants(): HostileFile[] {
  const letters = [..."abcdefghi"];
  const bomb = letters.slice(1).map((letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${letters[index]}`).join(",")}]\n`);
  return [
    file("an alias bomb", `a: &a [x,x,x,x,x,x,x,x,x]\n${bomb.join("")}`, true),
    file("a merge key", "b: &x {k: 1}\na:\n  <<: *x\n", true),
    file("a tag", 'a: !!js/function "x"\n', true),
    file("two documents", "a: 1\n---\na: 2\n", true),
    file("a tab", "a:\n\tb: 1\n", true),
    file("a cycle", "a: &a [*a]\n", true),
    file("a quadratic merge", `arr: &arr [${"{},".repeat(20_000)}{}]\nt:\n${"  - <<: *arr\n".repeat(20_000)}`, true),
  ];
}

function byteVariants(base: Json, seed: number, count: number): HostileFile[] {
  const raw = encoder.encode(dump(base));
  const below = generator(seed);
  const inserts = ['"', "{", "}", ",", ":", "-", "1e999", "\\", "&a *a", "\t", "#", "!", "%"];
  return Array.from({ length: count }, (_, index) => {
    let bytes = [...raw];
    for (let change = [1, 1, 2, 8][below(4)] ?? 1; change > 0; change--) {
      const at = below(bytes.length);
      const kind = below(10);
      if (kind < 4) bytes[at] = below(256);
      else if (kind < 7) bytes.splice(at, [1, 3, 20][below(3)] ?? 1);
      else bytes.splice(at, 0, ...encoder.encode(inserts[below(inserts.length)] ?? ""));
      if (bytes.length === 0) bytes = [120];
    }
    return file(`bytes ${index} of seed ${seed}`, Uint8Array.from(bytes), false);
  });
}

function* leaves(data: Json, path: Path): Generator<[Path, Json]> {
  if (data !== null && typeof data === "object") for (const [key, value] of Object.entries(data)) yield* leaves(value, [...path, key]);
  else yield [path, data];
}

/** A copy of `data` with `value` at `path`. */
function put(data: Json, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (Array.isArray(data)) return data.with(Number(key), put(data[Number(key)], rest, value));
  const map = data as Record<string, Json>; // the path came from this very data
  return { ...map, [key]: put(map[key], rest, value) };
}

/** Whole numbers below `limit`, from a small linear congruential generator (Numerical Recipes, 3rd ed., section 7.1). */
function generator(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
