import { ExactError } from "./exact-error.ts";

/** A number as it was written: `0.90` keeps its text, so that result names can repeat it. */
export interface Written {
  readonly number: number;
  readonly text: string;
}

export type Node = Written | string | boolean | readonly Node[] | Inputs;

/**
 * A checked input: every value present has the type and range its schema asks for, defaults are
 * filled in. Reading a key of another type than the schema's is a mistake of the family, not of
 * the user.
 */
export class Inputs {
  readonly path: string;
  readonly #nodes: ReadonlyMap<string, Node>;

  constructor(path: string, nodes: ReadonlyMap<string, Node>) {
    this.path = path;
    this.#nodes = nodes;
  }

  has(key: string): boolean {
    return this.#nodes.has(key);
  }

  /** Keys present, in the order written (the points of a map). */
  keysPresent(): readonly string[] {
    return [...this.#nodes.keys()];
  }

  number(key: string): number {
    return this.#written(key).number;
  }

  maybe(key: string): number | null {
    return this.has(key) ? this.number(key) : null;
  }

  /** The number as the user wrote it. */
  label(key: string): string {
    return this.#written(key).text;
  }

  numbers(key: string): readonly number[] {
    return this.#list(key).map((node) => (node as Written).number);
  }

  labels(key: string): readonly string[] {
    return this.#list(key).map((node) => (node as Written).text);
  }

  /** A list of lists of numbers. */
  rows(key: string): readonly (readonly number[])[] {
    return this.#list(key).map((row) => (row as readonly Written[]).map((cell) => cell.number));
  }

  text(key: string): string {
    return this.#nodes.get(key) as string; // the schema says text
  }

  texts(key: string): readonly string[] {
    return this.#list(key) as readonly string[];
  }

  flag(key: string): boolean {
    return this.#nodes.get(key) === true;
  }

  record(key: string): Inputs {
    return this.#nodes.get(key) as Inputs;
  }

  records(key: string): readonly Inputs[] {
    return this.#list(key) as readonly Inputs[];
  }

  /** Stops when two members of a list carry the same name, or a name the results use themselves. */
  checkNames(key: string, names: readonly string[], reserved: readonly string[] = []): void {
    const taken = new Set(reserved);
    for (const name of names) {
      if (taken.has(name))
        this.fail(key, `names that differ${reserved.length > 0 ? ` and are not ${reserved.join(", ")}` : ""}`, "Rename one of them.", JSON.stringify(name));
      taken.add(name);
    }
  }

  /** Stops with a problem that the schema alone cannot express. */
  fail(key: string, allowed: string, fix: string, value?: string): never {
    const node = this.#nodes.get(key);
    throw new ExactError([{ path: join(this.path, key), value: value ?? describe(node), allowed, fix }]);
  }

  #written(key: string): Written {
    return this.#nodes.get(key) as Written; // the schema says number
  }

  #list(key: string): readonly Node[] {
    return (this.#nodes.get(key) ?? []) as readonly Node[];
  }
}

function describe(node: Node | undefined): string {
  if (node === undefined) return "nothing";
  if (typeof node === "string") return JSON.stringify(node);
  if (typeof node === "boolean") return String(node);
  if (node instanceof Inputs) return "an object";
  return "text" in node ? node.text : `a list of ${node.length}`;
}

/** Dotted path of a key. */
export function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
