/** Every shipped scenario beside its closed forms: `exact scenario` says itself what does not apply. Needs `node build.mjs`. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { mutua } from "./mutua.ts";

const shipped = readdirSync(new URL("../../scenarios/", import.meta.url))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", ""));

test.each(shipped)("%s agrees with its closed forms", (name) => {
  // figures do not hang on how many simulated people stand for the others
  const fewer = name === "everything" ? ["--set", "population.size=600", "--set", "population.groups.ten.count=6"] : [];
  const { stdout, stderr, code } = mutua(["exact", "scenario", name, "--replications", "3", ...fewer]);
  expect({ code, stderr, differs: stdout.split("\n").filter((line) => / differs$/.test(line)) }).toEqual({ code: 0, stderr: "", differs: [] });
  expect(stdout).toMatch(/^All \d+ figures agree/m);
  expect(stdout).toContain("does not apply");
});
