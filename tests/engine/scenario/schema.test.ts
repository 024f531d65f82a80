import { expect, test } from "vitest";
import { scenarioSchema } from "../../../src/engine/scenario/json-schema.ts";
import { fileInput, type Plain, smallInput, withValue } from "./support.ts";

/** Keywords that the slow twin below understands: a schema with another keyword fails the test. */
const understood = new Set([
  "$schema",
  "title",
  "description",
  "type",
  "enum",
  "const",
  "anyOf",
  "properties",
  "patternProperties",
  "additionalProperties",
  "required",
  "items",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "pattern",
  "propertyNames",
  "maxProperties",
  "$defs",
  "$ref",
]);

/** First place where a value breaks a schema, "" where it fits: a small independent reading of JSON Schema 2020-12. */
function fault(value: unknown, schema: unknown, path = "$"): string {
  if (schema === true) return "";
  if (schema === false) return `${path} not allowed`;
  const rules = schema as Plain;
  if (typeof rules["$ref"] === "string")
    return fault(value, (scenarioSchema() as Plain as { $defs: Plain }).$defs[rules["$ref"].replace("#/$defs/", "")], path);
  for (const keyword of Object.keys(rules)) if (!understood.has(keyword)) return `${path} unknown keyword ${keyword}`;
  if (rules["type"] !== undefined && ![rules["type"]].flat().some((type) => isType(value, type as string))) return `${path} is no ${String(rules["type"])}`;
  if (rules["enum"] !== undefined && !(rules["enum"] as unknown[]).includes(value)) return `${path} not in enum`;
  if ("const" in rules && rules["const"] !== value) return `${path} not ${String(rules["const"])}`;
  if (rules["anyOf"] !== undefined) {
    const faults = (rules["anyOf"] as unknown[]).map((one) => fault(value, one, path));
    if (!faults.includes("")) return `(${faults.join(" | ")})`;
  }
  if (typeof value === "number") return numberFault(value, rules, path);
  if (typeof value === "string")
    return value.length < Number(rules["minLength"] ?? 0) ||
      value.length > Number(rules["maxLength"] ?? Infinity) ||
      (rules["pattern"] !== undefined && !new RegExp(rules["pattern"] as string, "u").test(value))
      ? `${path} text`
      : "";
  if (Array.isArray(value))
    return value.length < Number(rules["minItems"] ?? 0) || value.length > Number(rules["maxItems"] ?? Infinity)
      ? `${path} length`
      : first(value.map((item, index) => fault(item, rules["items"] ?? true, `${path}[${index}]`)));
  return typeof value === "object" && value !== null ? objectFault(value as Plain, rules, path) : "";
}

function isType(value: unknown, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  return type === "object" ? typeof value === "object" && value !== null && !Array.isArray(value) : typeof value === type;
}

function numberFault(value: number, rules: Plain, path: string): string {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = rules as Record<string, number>;
  return value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum ? "" : `${path} range`;
}

function objectFault(value: Plain, rules: Plain, path: string): string {
  const missing = ((rules["required"] ?? []) as string[]).find((key) => !(key in value));
  if (missing !== undefined) return `${path} lacks ${missing}`;
  if (Object.keys(value).length > Number(rules["maxProperties"] ?? Infinity)) return `${path} size`;
  return first(
    Object.entries(value).map(([key, inner]) => {
      const at = `${path}.${key}`;
      if (rules["propertyNames"] !== undefined && fault(key, rules["propertyNames"], at) !== "") return `${at} name`;
      const own = (rules["properties"] ?? {}) as Plain;
      if (Object.hasOwn(own, key)) return fault(inner, own[key], at);
      const pattern = Object.entries((rules["patternProperties"] ?? {}) as Plain).find(([text]) => new RegExp(text, "u").test(key));
      return fault(inner, pattern === undefined ? (rules["additionalProperties"] ?? true) : pattern[1], at);
    }),
  );
}

function first(faults: readonly string[]): string {
  return faults.find((one) => one !== "") ?? "";
}

const schema = JSON.parse(JSON.stringify(scenarioSchema())) as unknown;

test.each(["scenarios/everything.yaml", "tests/scenarios/survey.yaml", "scenarios/first-steps.yaml"])("the schema accepts %s", (path) => {
  expect(fault(fileInput(path), schema)).toBe("");
});

test.each<readonly [string, unknown]>([
  ["yeras", 5],
  ["years", 2.5],
  ["years", 0],
  ["seed", -1],
  ["population.size", "20000"],
  ["population.female", 1.05],
  ["population.ages", { "20-x": 1 }],
  ["health.services.outpatient.rate", -1],
  ["health.services.outpatient.count", "poison"],
  ["schemes.mutual.kind", "charity"],
  ["schemes.mutual.reinsurance", "a contract"],
  ["compare", [["a"]]],
])("the schema refuses %s: %j", (path, value) => {
  expect(fault(withValue(path, value), schema)).not.toBe("");
});

test("the schema accepts the smallest useful file", () => {
  expect(fault(smallInput(), schema)).toBe("");
});
