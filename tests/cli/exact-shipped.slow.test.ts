/** Every shipped scenario beside its closed forms: `exact scenario` says itself what does not apply. Needs `node build.mjs`. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { mutua } from "./mutua.ts";

const shipped = readdirSync(new URL("../../scenarios/", import.meta.url))
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => name.replace(".yaml", ""));

test.each(shipped)("%s agrees with its closed forms", (name) => {
  const { stdout, stderr, code } = mutua(["exact", "scenario", name, "--replications", "3"]);
  expect({ code, stderr, differs: stdout.split("\n").filter((line) => / differs$/.test(line)) }).toEqual({ code: 0, stderr: "", differs: [] });
  expect(stdout).toMatch(/^All \d+ figures agree/m);
  expect(stdout).toContain("does not apply");
});
