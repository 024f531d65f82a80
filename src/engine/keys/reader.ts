/** Combinators: records with fixed keys, maps with free names, lists, words, alternatives. */
import { compareCodePoints, isWellFormed, longestName, nameFault, normalName } from "./names.ts";
import { type NumberRules, numberShape } from "./numbers.ts";
import { didYouMean, fitting, hasKey, isMap, keysOf, listed, newSession, type Place, quoted, report, root, under, valueOf } from "./place.ts";
import { keepMap, keptMap, type MapAgain, remembered } from "./remember.ts";
import { type Child, cite, isAside, type Key, mapped, recordNumber, type Shape, unwrap, wrapped } from "./shape.ts";
import { spreadList } from "./uncertain.ts";
import { inBrackets, shownShort, truthMeant } from "./written.ts";

export type Fields = Readonly<Record<string, Key<unknown>>>;
export type RecordOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Key<infer T> ? T : never };

/**
 * A map with fixed keys. Keys that start with `x-` or `note`, and `source`, are free everywhere.
 *
 * @param later  keys of the format that this version refuses: key to what it will mean
 */
export function record<const F extends Fields>(fields: F, later: Readonly<Record<string, string>> = {}): Shape<RecordOf<F>> {
  const names = Object.keys(fields);
  const known = new Set([...names, ...Object.keys(later)]);
  const allowed = `a map with the keys ${fitting(names, 290)}`;
  const standIn = (): RecordOf<F> => Object.fromEntries(names.map((name) => [name, standInOf(fields[name]!)])) as RecordOf<F>;
  return {
    type: "map",
    allowed,
    standIn,
    children: names.map((name): Child => ({ name, key: fields[name]! })),
    schema: {
      type: "object",
      properties: { ...Object.fromEntries(names.map((name) => [name, keySchema(fields[name]!)])), source: { type: "string" }, certain: { type: "boolean" } },
      required: names.filter((name) => fields[name]!.required),
      patternProperties: { "^(x-|note)": true },
      additionalProperties: false,
    },
    read: (raw, at) => {
      const before = keptMap(fields, at);
      if (before !== null) return recordAgain(before, fields);
      const { value, place } = unwrap(raw, at, known);
      if (value === undefined) return standIn();
      if (!isMap(value)) {
        report(place, "E0300", value, allowed, `write ${names.length > 0 ? `{${meantKey(value, fields, place)}}` : "{}"}`);
        return standIn();
      }
      reportStrangers(value, place, known, later);
      const read = Object.fromEntries(names.map((name) => [name, readKey(value, name, fields[name]!, place)])) as RecordOf<F>;
      keepMap(fields, at, place, { map: value, read, keys: names });
      return read;
    },
  };
}

/** `mode: compulsory` for a bare `compulsory`: the first key that takes the value as it stands; else the first key. */
function meantKey(value: unknown, fields: Fields, { session }: Place): string {
  const names = Object.keys(fields);
  const short = shownShort(value);
  if (short === null || session.suggestionsLeft-- <= 0) return `${names[0]}: ...`;
  const takes = names.find((name) => {
    const trial = newSession(session.context, session.sources);
    fields[name]!.shape.read(value, under(root(trial), name));
    return trial.problems.length === 0;
  });
  return `${takes ?? names[0]}: ${takes === undefined ? "..." : short}`;
}

/** The record as it was read before, with what moves read anew. */
function recordAgain<F extends Fields>({ kept, place }: MapAgain, fields: F): RecordOf<F> {
  const read: Record<string, unknown> = { ...(kept.read as RecordOf<F>) };
  for (const name of kept.moving) read[name] = readKey(kept.map, name, fields[name]!, place);
  return read as RecordOf<F>;
}

function keySchema(key: Key<unknown>): unknown {
  return { description: key.meaning, ...key.shape.schema };
}

function standInOf(key: Key<unknown>): unknown {
  return key.required ? key.shape.standIn() : key.otherwise;
}

function readKey(map: object, name: string, key: Key<unknown>, place: Place): unknown {
  if (hasKey(map, name)) return readBelow(map, name, key.shape, under(place, name));
  if (!key.required) return key.otherwise;
  report(under(place, name), "E0301", undefined, `${name} is required: ${key.shape.allowed}`, `add ${name}: ${key.meaning}`);
  return key.shape.standIn();
}

/** What stands at a key of a map, or what is remembered of it. */
function readBelow<T>(map: object, key: string, shape: Shape<T>, at: Place): T {
  return remembered(at, () => shape.read(valueOf(map, key) ?? null, at));
}

function reportStrangers(map: object, place: Place, known: ReadonlySet<string>, later: Readonly<Record<string, string>>): void {
  const names = [...known];
  const advice = `remove it, or start it with x- to keep it as a remark; known keys: ${fitting(names, 290)}`;
  for (const key of keysOf(map)) {
    if (Object.hasOwn(later, key)) {
      report(under(place, key), "E0900", valueOf(map, key), "not supported yet", `remove it: ${later[key]} comes in a later version`);
    } else if (!known.has(key) && !isAside(key)) {
      report(under(place, key), "E0302", valueOf(map, key), "no such key here", didYouMean(place, key, names) || advice);
    }
  }
}

export interface Named<T> {
  readonly name: string;
  readonly value: T;
}

/** A map with free-text names, sorted by code point. Every key is a name: `x-ray` and `notes` too. */
export function byName<T>(shape: Shape<T>, what: string, most: number, reserved: readonly string[] = []): Shape<readonly Named<T>[]> {
  const allowed = `a map from the name of each ${what} to ${shape.allowed}`;
  return {
    type: "map by name",
    allowed,
    standIn: () => [],
    children: [
      {
        name: `<${what}>`,
        key: {
          shape,
          meaning: `one ${what}; its name is free text of 1 to ${longestName} characters`,
          required: false,
          otherwise: undefined,
          shown: undefined,
          unit: null,
          source: null,
        },
      },
    ],
    schema: { type: "object", propertyNames: { minLength: 1, maxLength: longestName }, additionalProperties: shape.schema, maxProperties: most },
    read: (raw, place) => {
      const before = keptMap(shape, place);
      if (before !== null) return namedAgain(before, shape);
      if (!isMap(raw)) {
        report(place, "E0300", raw, allowed, `write {name of the ${what}: ...}`);
        return [];
      }
      const keys = keysOf(raw);
      if (keys.length > most) {
        report(place, "E0316", keys.length, `at most ${most} of ${what}`, `remove or merge some`);
        return [];
      }
      const read = readNamed(raw, keys, place, shape, what, reserved);
      keepMap(shape, place, place, { map: raw, read, keys });
      return read;
    },
  };
}

function readNamed<T>(map: object, keys: readonly string[], place: Place, shape: Shape<T>, what: string, reserved: readonly string[]): readonly Named<T>[] {
  const found = new Map<string, Named<T>>();
  for (const key of [...keys].sort(compareCodePoints)) {
    const at = under(place, key);
    const name = acceptedName(key, at, what);
    if (name === null) continue;
    if (reserved.includes(name)) report(at, "E0307", name, `${listed(reserved)} has a meaning of its own here`, `choose another name for the ${what}`);
    if (found.has(name)) report(at, "E0308", key, `names differ after Unicode normalisation (NFC) and trimming`, `rename one of the two ${what}s`);
    found.set(name, { name, value: readBelow(map, key, shape, at) });
  }
  return [...found.values()].sort((left, right) => compareCodePoints(left.name, right.name));
}

/** The list as it was read before, with what moves read anew. */
function namedAgain<T>({ kept, place }: MapAgain, shape: Shape<T>): readonly Named<T>[] {
  const again = new Map(kept.moving.map((key) => [normalName(key), key]));
  return (kept.read as readonly Named<T>[]).map((one) => {
    const key = again.get(one.name);
    return key === undefined ? one : { name: one.name, value: readBelow(kept.map, key, shape, under(place, key)) };
  });
}

function acceptedName(key: string, place: Place, what: string): string | null {
  const fault = nameFault(key);
  if (fault === null) return normalName(key);
  report(place, "E0307", key, fault, `give the ${what} another name`);
  return null;
}

/** @param atOnce  says in one line of the provenance what a list of quiet numbers holds */
export function list<T>(shape: Shape<T>, most: number, least = 0, atOnce?: (values: readonly T[]) => string): Shape<readonly T[]> {
  const allowed = `a list of ${least === most ? `${most}` : least > 0 ? `${least} to ${most}` : `at most ${most}`}: ${shape.allowed}`;
  return {
    type: "list",
    allowed,
    standIn: () => [],
    children: shape.children,
    schema: wrapped({ type: "array", items: shape.schema, maxItems: most, ...(least > 0 && { minItems: least }) }),
    read: (raw, at) => {
      const { value, place } = unwrap(raw, at, null);
      if (value === undefined) return [];
      if (!Array.isArray(value) || value.length > most || value.length < least) {
        report(
          place,
          "E0300",
          value,
          allowed,
          !Array.isArray(value) ? `write it in square brackets: ${inBrackets(value)}` : value.length > most ? "shorten the list" : "add what is missing",
        );
        return [];
      }
      const items = value.map((item, index) => shape.read(item ?? null, under(place, index)));
      if (atOnce !== undefined) recordNumber(place, atOnce(items));
      return items;
    },
  };
}

export function text(what: string, most: number, least = 0): Shape<string> {
  const allowed = `${what}: text of ${least} to ${most} characters`;
  return {
    type: "text",
    allowed,
    standIn: () => "",
    children: [],
    schema: { type: "string", minLength: least, maxLength: most },
    read: (value, place) => {
      if (typeof value === "string" && value.length <= most && value.length >= least && isWellFormed(value)) return value;
      report(place, "E0300", value, allowed, typeof value === "string" ? "shorten it, or write something" : "write it in quotes");
      return "";
    },
  };
}

/** A name of 1 to 200 characters, as the name of a group: NFC, trimmed. */
export const nameText: Shape<string> = {
  type: "name",
  allowed: `a name of 1 to ${longestName} characters`,
  standIn: () => "",
  children: [],
  schema: { type: "string", minLength: 1, maxLength: longestName },
  read: (value, place) => {
    if (typeof value === "string") return acceptedName(value, place, "thing meant") ?? "";
    report(place, "E0300", value, `a name of 1 to ${longestName} characters`, "write the name, in quotes if it looks like a number");
    return "";
  },
};

/** A list of such names, each of them once. */
export function names(most: number, least = 0): Shape<readonly string[]> {
  return mapped(list(nameText, most, least), (given, place): readonly string[] => {
    given.forEach((name, k) => {
      if (name !== "" && given.indexOf(name) < k) report(under(place, k), "E0308", name, "each name once in a list", "remove one of the two");
    });
    return given;
  });
}

export const flag: Shape<boolean> = {
  type: "true or false",
  allowed: "true or false",
  standIn: () => false,
  children: [],
  schema: { type: "boolean" },
  read: (value, place) => {
    if (typeof value === "boolean") return value;
    report(place, "E0300", value, "true or false", `write ${truthMeant(value) ?? "true or false without quotes"}`);
    return false;
  },
};

/** One of a few words. `later` are words of the format that this version refuses. */
export function choice<const W extends string>(words: readonly W[], later: readonly string[] = []): Shape<W> {
  const allowed = words.length === 1 ? `the word ${words[0]}` : `one of ${words.join(", ")}`;
  return {
    type: "word",
    allowed,
    standIn: () => words[0]!,
    children: [],
    schema: { enum: words },
    read: (raw, at) => {
      const { value, place } = unwrap(raw, at, null);
      const word = words.find((one) => one === value);
      if (word !== undefined) return word;
      if (value === undefined) return words[0]!;
      if (typeof value === "string" && later.includes(value)) report(place, "E0900", value, "not supported yet", `use ${words.join(" or ")}`);
      else
        report(
          place,
          typeof value === "string" ? "E0306" : "E0300",
          value,
          allowed,
          (typeof value === "string" && didYouMean(place, value, words)) || `write ${words.map(quoted).join(" or ")}`,
        );
      return words[0]!;
    },
  };
}

/** A list of numbers, one line of the provenance. */
export function numberList(rules: NumberRules, most: number, least = 0): Shape<readonly number[]> {
  const plain = list(numberShape({ ...rules, quiet: true }), most, least, summary);
  return { ...plain, read: (raw, at) => spreadList(plain.read(raw, at), rules, isMap(raw) ? cite(raw, at) : at) };
}

const longestSummary = 24;

function summary(values: readonly number[]): string {
  return values.length <= longestSummary ? values.join(", ") : `${values.length} numbers: ${values.slice(0, 3).join(", ")} ... ${values.at(-1)}`;
}
