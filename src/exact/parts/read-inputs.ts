import type { Problem } from "./exact-error.ts";
import { ExactError, show } from "./exact-error.ts";
import type { Node, Written } from "./inputs.ts";
import { Inputs, join } from "./inputs.ts";
import type { Parameter, Parameters } from "./parameter.ts";
import { expectation, nearest } from "./wording.ts";

/**
 * Checks an input against its schema and collects every problem before it stops.
 *
 * @throws ExactError naming each key, its value, what is allowed and how to fix it
 */
export function readInputs(parameters: Parameters, input: unknown): Inputs {
  const problems: Problem[] = [];
  const inputs = readRecord(parameters, input, "", problems);
  const [first, ...others] = problems;
  if (first !== undefined) throw new ExactError([first, ...others]);
  return inputs;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readRecord(parameters: Parameters, input: unknown, path: string, problems: Problem[]): Inputs {
  const nodes = new Map<string, Node>();
  if (!isObject(input)) {
    problems.push({
      path: path === "" ? "(input)" : path,
      value: show(input),
      allowed: "an object",
      fix: `Give an object with the keys ${Object.keys(parameters).join(", ")}.`,
    });
    return new Inputs(path, nodes);
  }
  for (const key of Object.keys(input)) {
    if (Object.hasOwn(parameters, key)) continue;
    const near = nearest(key, Object.keys(parameters));
    const fix = near === null ? "Remove it." : `Did you mean ${near}? Otherwise remove it.`;
    problems.push({ path: join(path, key), value: show(input[key]), allowed: `one of the keys ${Object.keys(parameters).join(", ")}`, fix });
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
    case "number":
    case "integer":
      return readNumber(parameter, value, wrong);
    case "text":
      if (typeof value !== "string" || value === "") return wrong("Write it as text in quotes.");
      if (parameter.choices !== undefined && !parameter.choices.includes(value)) {
        const near = nearest(value, parameter.choices);
        return wrong(near === null ? "Choose one of these." : `Did you mean ${near}?`);
      }
      return value;
    case "flag":
      return typeof value === "boolean" ? value : wrong("Write true or false without quotes.");
    case "record":
      return readRecord(parameter.keys ?? {}, value, path, problems);
    case "list":
      return readList(parameter, value, path, problems, wrong);
    case "map":
      return readMap(parameter, value, path, problems, wrong);
  }
}

type Wrong = (fix: string) => null;

function readNumber(parameter: Parameter, value: unknown, wrong: Wrong): Written | null {
  const isText = typeof value === "string" && /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(value);
  if (typeof value !== "number" && !isText) return wrong("Write a plain number such as 12 or 0.05.");
  const amount = Number(value);
  if (!(amount > -Infinity && amount < Infinity)) return wrong("Write a finite number.");
  if (parameter.type === "integer" && amount !== Math.floor(amount)) return wrong("Write a whole number.");
  const low = parameter.minimum !== undefined && amount < parameter.minimum;
  const high = parameter.maximum !== undefined && amount > parameter.maximum;
  const atLow = parameter.above !== undefined && amount <= parameter.above;
  const atHigh = parameter.below !== undefined && amount >= parameter.below;
  if (low || atLow) return wrong(`Raise it: ${parameter.meaning}.`);
  if (high || atHigh) {
    const ceiling = parameter.maximum ?? parameter.below;
    const percent = ceiling === 1 && amount <= 100 ? ` If you meant ${amount} percent, write ${amount / 100}.` : "";
    return wrong(`Lower it: ${parameter.meaning}.${percent}`);
  }
  return { number: amount, text: typeof value === "string" ? value.trim() : String(value) };
}

function readList(parameter: Parameter, value: unknown, path: string, problems: Problem[], wrong: Wrong): readonly Node[] | null {
  if (!Array.isArray(value)) return wrong("Write a list in square brackets, also for a single value.");
  if (value.length < (parameter.fewest ?? 0)) return wrong("Add the missing members.");
  if (value.length > (parameter.most ?? Infinity)) return wrong("Shorten the list.");
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
  if (count < (parameter.fewest ?? 0)) return wrong("Add at least one entry.");
  if (count > (parameter.most ?? Infinity)) return wrong("Use fewer entries.");
  const items = parameter.items;
  const nodes = new Map<string, Node>();
  for (const key of Object.keys(value)) {
    const node = items === undefined ? null : readNode(items, value[key], join(path, key), problems);
    if (node !== null) nodes.set(key, node);
  }
  return new Inputs(path, nodes);
}
