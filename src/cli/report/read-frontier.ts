import { escapeText } from "../../io/escape.ts";
import { FileFault } from "../../io/file-fault.ts";
import { isMap } from "../../io/overlay.ts";
import { readBytes } from "../../io/read-bytes.ts";
import type { FrontierRecord } from "../../report/frontier-record.ts";
import type { Host } from "../host.ts";

const largest = 50_000_000;
const fix = "Fix: write it with mutua frontier SCENARIO --json";

/** Options that `mutua frontier --json` printed. @throws FileFault  it is none, or of an earlier version */
export function readFrontier(host: Host, name: string): FrontierRecord {
  const shown = escapeText(name);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(readBytes(host.path(name), shown, largest)));
  } catch (error) {
    if (error instanceof SyntaxError) throw new FileFault(`${shown} is no JSON: ${escapeText(error.message)}. ${fix}`);
    throw error;
  }
  if (!isMap(value) || value["format"] !== "mutua-frontier/1") throw new FileFault(`${shown} holds no options of mutua frontier. ${fix}`);
  const { options, person_years: personYears } = value;
  const known = Array.isArray(options) && options.length > 0 && options.every(isOption);
  const counted = personYears === null || (typeof personYears === "number" && personYears > 0);
  if (!known || !counted || typeof value["cost"] !== "string" || typeof value["effect"] !== "string" || typeof value["currency"] !== "string")
    throw new FileFault(`${shown} was cut, or an earlier version wrote it. ${fix}`);
  return value as unknown as FrontierRecord; // as checked above
}

function isOption(one: unknown): boolean {
  if (!isMap(one) || typeof one["name"] !== "string") return false;
  const number = (key: string): boolean => Number.isFinite(one[key]);
  const bound = (key: string): boolean => one[key] === null || number(key);
  return (
    number("cost") &&
    number("effect") &&
    ["cost_lo", "cost_hi", "effect_lo", "effect_hi"].every(bound) &&
    ["frontier", "dominated", "extended"].includes(String(one["standing"]))
  );
}
