/** Every command of the tutorials and the cookbook runs as it stands; `mutua selftest` whole is run, and read, in cli/selftest.slow.test.ts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emptyFolder, shell } from "../cli/mutua.ts";
import { projectRoot } from "../support/source-files.ts";

const pages = ["cookbook.md", "ideas.md", "tutorials/advocate.md", "tutorials/trainer.md", "tutorials/researcher.md"];

test.each(pages)("%s", (page) => {
  const text = readFileSync(join(projectRoot, "docs", page), "utf8");
  const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block!.trim().split("\n"));
  expect(commands.length).toBeGreaterThan(3);
  const folder = emptyFolder();
  for (const command of commands.filter((one) => one !== "mutua selftest")) {
    const quoted = command.replace(/<(\w+)>/g, "'<$1>'");
    const { code, stderr } = shell(quoted.replace(/^mutua/, "$MUTUA"), { cwd: folder });
    expect([command, code, code === 0 ? "" : stderr]).toEqual([command, 0, ""]);
  }
});

test("the cookbook has twenty questions", () => {
  const text = readFileSync(join(projectRoot, "docs", "cookbook.md"), "utf8");
  expect(text.match(/^## \d+\./gm)).toHaveLength(20);
});
