import type { Format } from "../format-contract.ts";
import { csv } from "./csv.ts";
import { json } from "./json.ts";

/** Every output format by name. */
export const formats: ReadonlyMap<string, Format> = new Map([csv, json].map((format) => [format.name, format]));
