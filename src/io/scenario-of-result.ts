/** A saved result as a scenario file: the settings that it was made with, so that every command runs on what somebody sent. */
import { isMap } from "./overlay.ts";

const start = /^\s*\{\s*"format"\s*:\s*"mutua-result\/1"/;

/**
 * @param text  of a file
 * @returns the scenario that a result record says it was made with, as JSON text; `text` itself where it is no record, or one of an earlier version
 */
export function scenarioOfResult(text: string): string {
  if (!start.test(text)) return text;
  try {
    const record: unknown = JSON.parse(text);
    const settings = isMap(record) ? record["settings"] : undefined;
    const scenario = isMap(settings) ? settings["scenario"] : undefined;
    return isMap(scenario) ? JSON.stringify(scenario, null, 2) : text;
  } catch {
    return text; // the reader of scenarios says what is wrong with it
  }
}
