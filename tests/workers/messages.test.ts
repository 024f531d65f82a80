/** What threads say to each other is copied. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../support/source-files.ts";

test("a worker hands no buffer over: V8 would throw away what it compiled for typed arrays", () => {
  const text = readFileSync(join(projectRoot, "src/workers/worker.ts"), "utf8");
  const calls = [...text.matchAll(/postMessage\(([^)]*)\)/g)].map(([, given]) => given);
  expect(calls).toEqual(["message"]);
  expect(text).not.toMatch(/structuredClone|\.transfer\(/);
});
