/**
 * Every typed array that the engine makes, module constants and columns that grow with a run alike, so that a law can fill with rubbish
 * all that an earlier run may have left: nothing has to be listed, and a column added tomorrow is seen as well.
 *
 * Constructors are replaced by ones that remember: import this before the engine, and the engine by a dynamic import.
 */

type Column = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

interface Made {
  readonly column: WeakRef<Column>;
  /** File and line of the engine that made it. */
  readonly where: string;
  /** What was running: 0 while modules were loaded. */
  readonly phase: number;
}

/** Columns that grow with a run are this long at least; shorter arrays made while one runs, of which there are thousands, are its own. */
const leastGrown = 32;
/** Columns longer than this are filled to here: small scenarios never reach further. */
const mostFilled = 16384;

/**
 * Made once and right for every run, each known by what it was made of: not a run's. Tables of `state-tables.ts` and `event-costs.ts` are
 * those of the model that `loaded` names.
 */
const tablesForAll = [
  "maths/normal-draws.ts",
  "maths/exponential-draws.ts",
  "maths/exp.ts",
  "maths/tail-octaves.ts",
  "maths/quadrature.ts",
  "kernels/state-tables.ts",
  "kernels/event-costs.ts",
  "kernels/obstacle-fields.ts",
  "premiums/event-moments.ts",
  "premiums/conditional-nodes.ts",
];

const made: Made[] = [];
let phase = 0;
const engine = /\/src\/engine\/([^\s)]+)/;

/** Remembers what the engine makes from now on, module constants first. */
export function watchColumns(): void {
  for (const name of ["Float64Array", "Float32Array", "Int32Array", "Uint32Array", "Uint16Array", "Uint8Array"] as const) {
    const plain = plainOf(name);
    const watched = new Proxy(plain, {
      construct(target, from, newTarget) {
        const column = Reflect.construct(target, from, newTarget) as Column;
        // a length, or a part of plain memory (`kernels/event-columns.ts`, `far-memory.ts`); what is copied from a list is no column
        const isNew = typeof from[0] === "number" || from[0] instanceof SharedArrayBuffer || from[0] instanceof ArrayBuffer;
        if (isNew && column.length > (phase === 0 ? 0 : leastGrown)) remember(column);
        return column;
      },
    });
    Object.defineProperty(globalThis, name, { value: watched, configurable: true, writable: true });
  }
}

/** Columns made from here on are not seen; the engine is twice as fast. */
export function stopWatching(): void {
  for (const [name, value] of plainConstructors) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

type Constructor = new (...from: unknown[]) => Column;
const plainConstructors = new Map<string, Constructor>();

function plainOf(name: "Float64Array" | "Float32Array" | "Int32Array" | "Uint32Array" | "Uint16Array" | "Uint8Array"): Constructor {
  const plain = plainConstructors.get(name) ?? (globalThis[name] as unknown as Constructor);
  plainConstructors.set(name, plain);
  return plain;
}

function remember(column: Column): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 4;
  const where = engine.exec((new Error().stack ?? "").split("\n").slice(3).join("\n"))?.[1];
  Error.stackTraceLimit = limit;
  if (where !== undefined && !tablesForAll.some((file) => where.startsWith(file))) made.push({ column: new WeakRef(column), where, phase });
}

/** What is made from here on belongs to another run. */
export function nextRun(): void {
  phase++;
}

/** Module constants that hold something once loaded are tables, not columns of a run. */
export function forgetConstants(): void {
  const kept = made.filter(
    ({ column }) =>
      column
        .deref()
        ?.subarray(0, mostFilled)
        .every((value) => value === 0) === true,
  );
  made.length = 0;
  made.push(...kept);
}

/** Columns that a file of the engine has made so far. */
export function seenOf(file: string): number {
  return made.filter(({ where }) => where.startsWith(file)).length;
}

/** Fills all that was made before this run; says how many columns of how many files that were. */
export function spoilEarlier(): { readonly columns: number; readonly files: number } {
  const files = new Set<string>();
  let columns = 0;
  let kept = 0;
  for (const one of made) {
    const column = one.column.deref();
    if (column === undefined) continue;
    made[kept++] = one;
    if (one.phase >= phase) continue;
    column.fill(column instanceof Float64Array || column instanceof Float32Array ? NaN : 43, 0, mostFilled);
    files.add(one.where.split(":")[0]!);
    columns++;
  }
  made.length = kept;
  return { columns, files: files.size };
}
