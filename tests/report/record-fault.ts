import schema from "../../src/report/record-schema.json" with { type: "json" };
import { schemaFault } from "../support/json-schema.ts";

/** The shipped schema, which lets members be added, without that leave: what a record has, the contract names. */
const strict = JSON.parse(JSON.stringify(schema), (_, value: unknown) =>
  typeof value === "object" && value !== null && "properties" in value && "required" in value ? { additionalProperties: false, ...value } : value,
) as unknown;

/** First place where what would be written of a record breaks its schema, "" where it fits. */
export function recordFault(record: unknown): string {
  return schemaFault(JSON.parse(JSON.stringify(record)), strict);
}
