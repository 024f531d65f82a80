/** A small independent reading of JSON Schema 2020-12. */
type Plain = Record<string, unknown>;

/** A schema with another keyword is at fault: nothing is overlooked. */
const understood = new Set([
  ...["$schema", "$id", "title", "description", "type", "enum", "const", "anyOf", "properties", "patternProperties", "additionalProperties", "required"],
  ...["items", "prefixItems", "minItems", "maxItems", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength", "pattern"],
  ...["propertyNames", "maxProperties", "$defs", "$ref"],
]);

/** First place where a value breaks a schema, "" where it fits. @param root  where `$defs` stands */
export function schemaFault(value: unknown, schema: unknown, root: unknown = schema, path = "$"): string {
  if (schema === true) return "";
  if (schema === false) return `${path} not allowed`;
  const rules = schema as Plain;
  for (const keyword of Object.keys(rules)) if (!understood.has(keyword)) return `${path} unknown keyword ${keyword}`;
  if (typeof rules["$ref"] === "string") {
    const target = (root as { $defs: Plain }).$defs[rules["$ref"].replace("#/$defs/", "")];
    return target === undefined ? `${path} leads to ${rules["$ref"]}` : schemaFault(value, target, root, path);
  }
  if (rules["type"] !== undefined && ![rules["type"]].flat().some((type) => isType(value, type as string))) return `${path} is no ${String(rules["type"])}`;
  if (rules["enum"] !== undefined && !(rules["enum"] as unknown[]).includes(value)) return `${path} not in enum`;
  if ("const" in rules && rules["const"] !== value) return `${path} not ${String(rules["const"])}`;
  if (rules["anyOf"] !== undefined) {
    const faults = (rules["anyOf"] as unknown[]).map((one) => schemaFault(value, one, root, path));
    if (!faults.includes("")) return `(${faults.join(" | ")})`;
  }
  if (typeof value === "number") return numberFault(value, rules, path);
  if (typeof value === "string") return textFault(value, rules, path);
  if (Array.isArray(value)) return listFault(value, rules, root, path);
  return typeof value === "object" && value !== null ? objectFault(value as Plain, rules, root, path) : "";
}

function isType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  return type === "object" ? typeof value === "object" && value !== null && !Array.isArray(value) : typeof value === type;
}

function numberFault(value: number, rules: Plain, path: string): string {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = rules as Record<string, number>;
  return value >= minimum && value <= maximum && value > exclusiveMinimum && value < exclusiveMaximum ? "" : `${path} range`;
}

function textFault(value: string, rules: Plain, path: string): string {
  const fits =
    value.length >= Number(rules["minLength"] ?? 0) &&
    value.length <= Number(rules["maxLength"] ?? Infinity) &&
    (rules["pattern"] === undefined || new RegExp(rules["pattern"] as string, "u").test(value));
  return fits ? "" : `${path} text`;
}

function listFault(value: readonly unknown[], rules: Plain, root: unknown, path: string): string {
  if (value.length < Number(rules["minItems"] ?? 0) || value.length > Number(rules["maxItems"] ?? Infinity)) return `${path} length`;
  const leading = (rules["prefixItems"] ?? []) as unknown[];
  return first(value, (item, index) => schemaFault(item, leading[index] ?? rules["items"] ?? true, root, `${path}[${index}]`));
}

function objectFault(value: Plain, rules: Plain, root: unknown, path: string): string {
  const missing = ((rules["required"] ?? []) as string[]).find((key) => !(key in value));
  if (missing !== undefined) return `${path} lacks ${missing}`;
  if (Object.keys(value).length > Number(rules["maxProperties"] ?? Infinity)) return `${path} size`;
  return first(Object.entries(value), ([key, inner]) => {
    const at = `${path}.${key}`;
    if (rules["propertyNames"] !== undefined && schemaFault(key, rules["propertyNames"], root, at) !== "") return `${at} name`;
    const own = (rules["properties"] ?? {}) as Plain;
    if (Object.hasOwn(own, key)) return schemaFault(inner, own[key], root, at);
    const pattern = Object.entries((rules["patternProperties"] ?? {}) as Plain).find(([text]) => new RegExp(text, "u").test(key));
    return schemaFault(inner, pattern === undefined ? (rules["additionalProperties"] ?? true) : pattern[1], root, at);
  });
}

function first<T>(values: readonly T[], faultOf: (value: T, index: number) => string): string {
  for (const [index, value] of values.entries()) {
    const fault = faultOf(value, index);
    if (fault !== "") return fault;
  }
  return "";
}
