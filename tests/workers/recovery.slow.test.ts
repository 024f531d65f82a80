import { describe, expect, test } from "vitest";
import { mutua } from "../cli/mutua.ts";

const small = ["run", "first-steps", "--set", "population.size=500", "--set", "years=2", "--json", "--quiet"] as const;
const eight = [...small, "--replications", "8"] as const;
/** More people than one block holds, so that two threads can share a replication. */
const split = ["run", "first-steps", "--set", "population.size=30000", "--set", "years=2", "--json", "--quiet", "--workers", "2", "--replicate", "0"] as const;

const crash = (when: string) => ({ env: { MUTUA_TEST_CRASH: when } });

describe("a worker thread that dies", () => {
  const whole = mutua(eight).stdout;
  test.each([["1"], ["2"], ["3"]])("is replaced, and the result is the same bytes (%s workers)", (workers) => {
    expect(whole.length).toBeGreaterThan(1000);
    expect(mutua([...eight, "--workers", workers], crash("3"))).toEqual({ code: 0, stdout: whole, stderr: "" });
  });

  test("while two share a replication: both begin it again, and the result is the same bytes", () => {
    const undisturbed = mutua(split);
    expect(undisturbed.code).toBe(0);
    expect(mutua(split, crash("0"))).toEqual(undisturbed);
    expect(mutua([...split.slice(0, -4), "--workers", "1", "--replicate", "0"]).stdout).toBe(undisturbed.stdout);
  });

  test.each([
    ["alone", eight, "3:2", "replication 3 stopped its worker thread twice"],
    ["together", split, "0:2", "replication 0 stopped its worker threads twice"],
  ] as const)("twice over the same replication (%s): one line, exit code 1, no result", (_, args, when, words) => {
    const { code, stdout, stderr } = mutua(args, crash(when));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("while it looks for what reverses the result: the search is made without it, with the same result", () => {
    const forty = [...small, "--replications", "40"];
    const { stdout } = mutua(forty);
    expect(JSON.parse(stdout).reversals.tried).toBeGreaterThan(0);
    for (const times of [1, 9]) expect(mutua([...forty, "--workers", "2"], crash(`hunt:${times}`))).toEqual({ code: 0, stdout, stderr: "" });
  });
});
