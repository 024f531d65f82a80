import type { Family } from "../family.ts";
import * as registry from "../index.ts";

/** All exact families, sorted by name. */
export const families: readonly Family[] = Object.values(registry);

/** The family of that name, or null. */
export function findFamily(name: string): Family | null {
  return families.find((family) => family.name === name) ?? null;
}
