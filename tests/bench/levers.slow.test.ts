/** Every lever of the table of levers is at work in the scenario that is timed. */
import { expect, test } from "vitest";
import { compileVariant } from "./engine-adapter.ts";
import { leverTerms } from "./levers.ts";

const folder = new URL(".", import.meta.url).pathname;

test.each(Object.keys(leverTerms))("RICH with %s is a scenario in which it is at work", (name) => {
  const run = { folder, size: 200, replications: 1, workers: 0, seed: 1 };
  const of = (variant: string): readonly string[] => compileVariant({ ...run, variant }).levers.map(({ lever }) => lever);
  const before = of("rich-peer");
  const added = of(`lever ${name}`).filter((lever) => !before.includes(lever));
  expect(added).toContain(name.split(",")[0]!.replaceAll(/[ -]/g, "_"));
});
