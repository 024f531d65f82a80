import { ExactError, show } from './exact-error.ts';
import type { Problem } from './exact-error.ts';
import type { Parameter, Parameters } from './parameter.ts';

/** A number as it was written: `0.90` keeps its text, so that result names can repeat it. */
interface Written {
  readonly number: number;
  readonly text: string;
}

type Node = Written | string | boolean | readonly Node[] | Inputs;

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
  if (node === undefined) return 'nothing';
  if (typeof node === 'string') return JSON.stringify(node);
  if (typeof node === 'boolean') return String(node);
  if (node instanceof Inputs) return 'an object';
  return 'text' in node ? node.text : `a list of ${node.length}`;
}

/**
 * Checks an input against its schema and collects every problem before it stops.
 *
 * @throws ExactError naming each key, its value, what is allowed and how to fix it
 */
export function readInputs(parameters: Parameters, input: unknown): Inputs {
  const problems: Problem[] = [];
  const inputs = readRecord(parameters, input, '', problems);
  const [first, ...others] = problems;
  if (first !== undefined) throw new ExactError([first, ...others]);
  return inputs;
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readRecord(parameters: Parameters, input: unknown, path: string, problems: Problem[]): Inputs {
  const nodes = new Map<string, Node>();
  if (!isObject(input)) {
    problems.push({ path: path === '' ? '(input)' : path, value: show(input), allowed: 'an object', fix: `Give an object with the keys ${Object.keys(parameters).join(', ')}.` });
    return new Inputs(path, nodes);
  }
  for (const key of Object.keys(input)) {
    if (Object.hasOwn(parameters, key)) continue;
    const near = nearest(key, Object.keys(parameters));
    const fix = near === null ? 'Remove it.' : `Did you mean ${near}? Otherwise remove it.`;
    problems.push({ path: join(path, key), value: show(input[key]), allowed: `one of the keys ${Object.keys(parameters).join(', ')}`, fix });
  }
  for (const [key, parameter] of Object.entries(parameters)) {
    const given = Object.hasOwn(input, key) ? input[key] : undefined;
    const value = given === undefined || given === null ? parameter.default : given;
    const place = join(path, key);
    if (value === undefined) {
      if (parameter.optional === true) continue;
      problems.push({ path: place, value: show(given), allowed: expectation(parameter), fix: `Add ${key}: ${parameter.meaning}.` });
      continue;
    }
    const node = readNode(parameter, value, place, problems);
    if (node !== null) nodes.set(key, node);
  }
  return new Inputs(path, nodes);
}

function readNode(parameter: Parameter, value: unknown, path: string, problems: Problem[]): Node | null {
  const wrong = (fix: string): null => {
    problems.push({ path, value: show(value), allowed: expectation(parameter), fix });
    return null;
  };
  switch (parameter.type) {
    case 'number':
    case 'integer':
      return readNumber(parameter, value, wrong);
    case 'text':
      if (typeof value !== 'string' || value === '') return wrong('Write it as text in quotes.');
      if (parameter.choices !== undefined && !parameter.choices.includes(value)) {
        const near = nearest(value, parameter.choices);
        return wrong(near === null ? 'Choose one of these.' : `Did you mean ${near}?`);
      }
      return value;
    case 'flag':
      return typeof value === 'boolean' ? value : wrong('Write true or false without quotes.');
    case 'record':
      return readRecord(parameter.keys ?? {}, value, path, problems);
    case 'list':
      return readList(parameter, value, path, problems, wrong);
    case 'map':
      return readMap(parameter, value, path, problems, wrong);
  }
}

type Wrong = (fix: string) => null;

function readNumber(parameter: Parameter, value: unknown, wrong: Wrong): Written | null {
  const isText = typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(value);
  if (typeof value !== 'number' && !isText) return wrong('Write a plain number such as 12 or 0.05.');
  const amount = Number(value);
  if (!(amount > -Infinity && amount < Infinity)) return wrong('Write a finite number.');
  if (parameter.type === 'integer' && amount !== Math.floor(amount)) return wrong('Write a whole number.');
  const low = parameter.minimum !== undefined && amount < parameter.minimum;
  const high = parameter.maximum !== undefined && amount > parameter.maximum;
  const atLow = parameter.above !== undefined && amount <= parameter.above;
  const atHigh = parameter.below !== undefined && amount >= parameter.below;
  if (low || atLow) return wrong(`Raise it: ${parameter.meaning}.`);
  if (high || atHigh) {
    const ceiling = parameter.maximum ?? parameter.below;
    const percent = ceiling === 1 && amount <= 100 ? ` If you meant ${amount} percent, write ${amount / 100}.` : '';
    return wrong(`Lower it: ${parameter.meaning}.${percent}`);
  }
  return { number: amount, text: typeof value === 'string' ? value.trim() : String(value) };
}

function readList(parameter: Parameter, value: unknown, path: string, problems: Problem[], wrong: Wrong): readonly Node[] | null {
  if (!Array.isArray(value)) return wrong('Write a list in square brackets, also for a single value.');
  if (value.length < (parameter.fewest ?? 0)) return wrong('Add the missing members.');
  if (value.length > (parameter.most ?? Infinity)) return wrong('Shorten the list.');
  const items = parameter.items;
  if (items === undefined) return [];
  const nodes: Node[] = [];
  value.forEach((item: unknown, index) => {
    const node = readNode(items, item, `${path}[${index}]`, problems);
    if (node !== null) nodes.push(node);
  });
  return nodes;
}

function readMap(parameter: Parameter, value: unknown, path: string, problems: Problem[], wrong: Wrong): Inputs | null {
  if (!isObject(value)) return wrong('Write an object such as {"1": 0.6, "5": 0.4}.');
  const count = Object.keys(value).length;
  if (count < (parameter.fewest ?? 0)) return wrong('Add at least one entry.');
  if (count > (parameter.most ?? Infinity)) return wrong('Use fewer entries.');
  const items = parameter.items;
  const nodes = new Map<string, Node>();
  for (const key of Object.keys(value)) {
    const node = items === undefined ? null : readNode(items, value[key], join(path, key), problems);
    if (node !== null) nodes.set(key, node);
  }
  return new Inputs(path, nodes);
}

/** The rule of a parameter in words. */
export function expectation(parameter: Parameter): string {
  if (parameter.choices !== undefined) return parameter.choices.join(' or ');
  const unit = parameter.unit === undefined ? '' : ` (${parameter.unit})`;
  switch (parameter.type) {
    case 'text':
      return 'text';
    case 'flag':
      return 'true or false';
    case 'record':
      return 'an object';
    case 'map':
      return 'an object of number: number';
    case 'list':
      return `a list of ${parameter.fewest ?? 0} to ${parameter.most ?? 'many'} members`;
    case 'number':
    case 'integer': {
      const parts: string[] = [];
      if (parameter.minimum !== undefined) parts.push(`at least ${parameter.minimum}`);
      if (parameter.above !== undefined) parts.push(`above ${parameter.above}`);
      if (parameter.maximum !== undefined) parts.push(`at most ${parameter.maximum}`);
      if (parameter.below !== undefined) parts.push(`below ${parameter.below}`);
      const kind = parameter.type === 'integer' ? 'a whole number' : 'a number';
      return `${kind}${parts.length > 0 ? ` ${parts.join(' and ')}` : ''}${unit}`;
    }
  }
}

/** The known name within two edits of the one written, or null. */
function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let smallest = 3;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase().slice(0, 60), candidate.toLowerCase());
    if (distance < smallest && distance < candidate.length) {
      smallest = distance;
      best = candidate;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
