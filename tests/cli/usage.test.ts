import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { words } from "./command-words.ts";
import { examplesOf } from "./help-examples.ts";
import { inProcess } from "./in-process.ts";
import { emptyFolder, mutua, program } from "./mutua.ts";

describe("help", () => {
  test("of the program names every command, on standard output", () => {
    for (const args of [["--help"], ["-h"], []]) {
      const { stdout, stderr, code } = mutua(args);
      expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
      for (const name of words) expect(stdout).toContain(`\n  ${name.split(" ")[0]}`);
    }
  });

  test("works in a folder that is gone and without a home", () => {
    const folder = emptyFolder();
    const { status, stdout } = spawnSync(
      "bash",
      ["-c", `rmdir "$PWD"; ${process.execPath} ${new URL("../../bin/mutua.js", import.meta.url).pathname} --version`],
      { cwd: folder, encoding: "utf8", env: {} },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each(words)("of %s has at least two examples, for any shell (help-examples.slow.test.ts runs them)", async (name) => {
    for (const example of await examplesOf(name)) expect(example, "survives cmd, PowerShell, bash and zsh").toMatch(/^(?:[\w .,:=-]|"[\w .,/()%-]+")+$/);
  });
});

describe("an old Node", () => {
  test.each([
    ["18.20.8", 1],
    ["20.18.3", 1],
    ["20.19.0", 0],
    ["24.1.0", 0],
  ])("%s ends with %i", (version, code) => {
    const pretend = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"${version}"}})`;
    const { status, stderr, stdout } = spawnSync(process.execPath, ["--import", pretend, program, "--version"], { encoding: "utf8" });
    expect(status).toBe(code);
    if (code === 0) expect(stderr).toBe("");
    else expect({ stdout, stderr }).toEqual({ stdout: "", stderr: expect.stringMatching(/^mutua needs Node 20\.19 or newer; this is Node .+\n$/) });
  });
});

describe("a wrong command line is one line on standard error and exit code 2", () => {
  test.each([
    ["an unknown command", ["rum"], "unknown command 'rum'", "mutua --help"],
    ["an unknown option", ["run", "x", "--sed", "1"], "--seed", "mutua run --help"],
    ["a missing argument", ["run"], "missing required argument", "mutua run --help"],
    ["a command of commands alone", ["scenarios"], "list, show, copy, countries", "mutua scenarios --help"],
    ["a wrong choice", ["validate", "--errors", "xml", "x"], "text, json", "mutua validate --help"],
    ["two formats", ["run", "x", "--json", "--csv"], "exclude each other", "mutua run --help"],
    ["a language that is not there", ["run", "x", "--lang", "klingon"], "en, fr, es", "mutua run --help"],
    ["a generator that is not there", ["run", "x", "--rng", "mersenne"], "default, threefry", "mutua run --help"],
    ["an unknown metric", ["run", "first-steps", "--metrics", "coverage.bredth"], "did you mean coverage.breadth", "mutua run --help"],
    ["an unknown breakdown", ["run", "first-steps", "--by", "colour"], "quintile, sex", "mutua run --help"],
    ["a year that is not simulated", ["run", "first-steps", "--years", "1800"], "1800 is not simulated", "mutua run --help"],
    ["a year that is none", ["run", "first-steps", "--years", "soon"], "whole number", "mutua run --help"],
    ["no workers", ["run", "first-steps", "--workers", "0"], "from 1 to 256", "mutua run --help"],
    ["half a replication", ["run", "first-steps", "--replications", "1.5"], "whole number", "mutua run --help"],
    ["an unknown name", ["explain", "coverage.bredth"], "did you mean coverage.breadth", "mutua explain --help"],
    ["an unknown family", ["exact", "pool-sise"], "did you mean pool-size", "mutua exact --help"],
    ["an unknown shipped scenario", ["scenarios", "show", "nothing"], "first-steps", "mutua scenarios show --help"],
    ["an unknown shell", ["completion", "csh"], "bash, zsh, fish", "mutua completion --help"],
  ])("%s", async (_, args, part, help) => {
    const { stdout, stderr, code } = await inProcess(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(part);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr.endsWith(`See: ${help}\n`)).toBe(true);
  });

  test("names from the command line steer no terminal", () => {
    for (const args of [["\u001b[2J"], ["run", "\u001b[2J\u202e.yaml"], ["explain", "\u0007"], ["run", "x", "--\u001b[31m"]]) {
      const { stderr, code } = mutua(args);
      expect([2, 4]).toContain(code);
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    }
  });
});

describe("generated texts", () => {
  test("the manual has every option of every command", async () => {
    const { stdout } = await inProcess(["man"]);
    for (const name of words) {
      const help = (await inProcess([...name.split(" "), "--help"])).stdout;
      expect(stdout).toContain(`mutua ${name}\n`);
      for (const [option] of help.matchAll(/^ {2}--[\w-]+/gm)) expect(stdout).toContain(option.trim());
    }
  });

  test("the manual page is roff: no line is taken for a request by accident", () => {
    const { stdout } = mutua(["man", "--roff"]);
    expect(stdout.startsWith(".TH MUTUA 1\n")).toBe(true);
    expect(stdout.split("\n").filter((line) => /^[.']/.test(line) && !/^\.(?:TH|SH|nf|fi)\b/.test(line))).toEqual([]);
  });

  test("the bash completion offers what follows", () => {
    const script = mutua(["completion", "bash"]).stdout;
    const offers = (...line: string[]): string[] => {
      const ask = `${script}\nCOMP_WORDS=(${line.map((word) => `"${word}"`).join(" ")}); COMP_CWORD=${line.length - 1}; _mutua; printf '%s\\n' "\${COMPREPLY[@]}"`;
      return spawnSync("bash", ["-c", ask], { encoding: "utf8", cwd: emptyFolder() }).stdout.trim().split("\n");
    };
    expect(offers("mutua", "va")).toEqual(["validate"]);
    expect(offers("mutua", "run", "--repl")).toEqual(["--replicate", "--replicates", "--replications"]);
    expect(offers("mutua", "scenarios", "co")).toEqual(["copy", "countries"]);
    expect(offers("mutua", "scenarios", "copy", "--f")).toEqual(["--force"]);
  });
});
