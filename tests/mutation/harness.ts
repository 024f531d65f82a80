/**
 * Stands in for `vitest` where a mutant is tried: the same `expect`, and tests that run one after another in one small process until one fails.
 *
 * A run of vitest reads some hundred modules for each test file; here all test files and the engine are one bundle, so that a mutant that is
 * noticed costs half a second. Only what the watching tests use is here: another word of vitest fails when the bundle is made.
 */
export { expect } from "vitest";

/** Worker threads would run the build, which has no mutant in it: tests of theirs are passed over. */
class NeedsWorkers extends Error {}
export function runReplications(): never {
  throw new NeedsWorkers("worker threads run what was built");
}

type Body = (...all: readonly never[]) => unknown;
interface Test {
  readonly name: string;
  readonly run: () => unknown;
  readonly before: readonly (() => unknown)[];
}

const tests: Test[] = [];
let path: readonly string[] = [];
let before: readonly (() => unknown)[] = [];
let file = "";

/** Called before each test file is read: names of tests begin with it. */
export function inFile(name: string): void {
  file = name;
}

function register(name: string, run: () => unknown): void {
  const full = [file, ...path, name].join(" > ");
  const same = tests.filter((one) => one.name === full || one.name.startsWith(`${full} #`)).length;
  tests.push({ name: same === 0 ? full : `${full} #${same}`, run, before });
}

function group(name: string, run: () => unknown): void {
  const outer = { path, before };
  path = [...path, name];
  run();
  ({ path, before } = outer);
}

/** vitest's rule: a case that is a list is the list of arguments. */
function each(make: (name: string, run: () => unknown) => void) {
  return (cases: readonly unknown[]) =>
    (name: string, body: Body): void => {
      for (const one of cases) make(name, () => (body as (...all: unknown[]) => unknown)(...(Array.isArray(one) ? one : [one])));
    };
}

const never = (): void => {};
export const test = Object.assign(
  (name: string, first: unknown, second?: unknown): void => register(name, (typeof first === "function" ? first : second) as () => unknown),
  {
    each: each(register),
    skip: never,
    skipIf: (skipped: unknown) => (skipped ? never : test),
    runIf: (wanted: unknown) => (wanted ? test : never),
  },
);
export const it = test;
export const describe = Object.assign(group, { each: each(group) });

/** Runs once, before the first test of its group that runs. */
export function beforeAll(run: () => unknown): void {
  let done: unknown = null;
  before = [...before, () => (done ??= Promise.resolve(run()))];
}

/**
 * Runs until one test fails.
 *
 * @param order  names that come first; the others follow as they were read
 * @param onDone  told of each test that passed, with milliseconds
 * @returns  the name of the test that failed, or null
 */
export async function firstToFail(
  order: readonly string[],
  onDone: (name: string, milliseconds: number) => void,
): Promise<{ readonly name: string; readonly error: unknown } | null> {
  const rank = new Map(order.map((name, k) => [name, k]));
  const inOrder = tests.toSorted((a, b) => (rank.get(a.name) ?? Number.MAX_SAFE_INTEGER) - (rank.get(b.name) ?? Number.MAX_SAFE_INTEGER));
  for (const { name, run, before: first } of inOrder) {
    const start = performance.now();
    try {
      for (const one of first) await one();
      await run();
    } catch (error) {
      if (error instanceof NeedsWorkers) continue;
      return { name, error };
    }
    onDone(name, performance.now() - start);
  }
  return null;
}
