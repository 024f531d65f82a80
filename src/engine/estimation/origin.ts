/** What a record says of the scenario that it was made from: worlds, schemes, levers, labels, numbers, sources, settings. */
import { compareCodePoints } from "../keys/names.ts";
import type { Scenario, Scheme } from "../model/scenario.ts";
import type { ResultRecord, WorldRecord } from "../result.ts";

type Origin = Pick<ResultRecord, "worlds" | "schemes" | "levers" | "labels" | "assumption_debt" | "numbers" | "sources" | "settings">;

/** Worlds and schemes behind the scenes are none of the file's. */
export function originOf(scenario: Scenario): Origin {
  const { schemes, behind, provenance } = scenario;
  return {
    worlds: scenario.worlds.slice(0, behind?.worlds).map((world) => {
      const own = world.schemes.map((scheme) => schemes[scheme]!);
      return { name: world.name, kind: kindOf(own), schemes: own.map(({ name }) => name) };
    }),
    schemes: schemes.slice(0, behind?.schemes).map(({ name, kind, levers }) => ({ name, kind, levers: namesOf(levers) })),
    levers: namesOf(scenario.levers),
    labels: scenario.labels.map(({ name, en, fr, es }) => ({ name, en, fr, es })),
    assumption_debt: provenance.filter(({ source }) => source === null).map(({ path, value, note }) => ({ path, value, note })),
    numbers: provenance.map(({ path, value, source }) => ({ path, value, source })),
    sources: scenario.sources.map(({ id, title, url, licence }) => ({ id, title, url, licence })),
    settings: { scenario: scenario.given, truth: [], replicate: null },
  };
}

function kindOf(schemes: readonly Scheme[]): WorldRecord["kind"] {
  const kinds = new Set(schemes.map(({ kind }) => kind));
  const [only = "none"] = kinds;
  return kinds.size > 1 ? "mixed" : only;
}

function namesOf(levers: Scenario["levers"]): readonly string[] {
  return Object.keys(levers).sort(compareCodePoints);
}
