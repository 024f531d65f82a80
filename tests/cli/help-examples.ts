import { expect } from "vitest";
import { inProcess } from "./in-process.ts";
import { mutua } from "./mutua.ts";

/** The examples in a command's help, without `mutua`: at least two. */
export async function examplesOf(name: string): Promise<readonly string[]> {
  const { stdout, code } = await inProcess([...name.split(" "), "--help"]);
  expect(code).toBe(0);
  const examples = [...stdout.matchAll(/^ {2}\$ mutua (.+)$/gm)].map((match) => match[1] ?? "");
  expect(examples.length).toBeGreaterThanOrEqual(2);
  return examples;
}

/** Ends well, says something, and nothing on standard error. */
export function expectRuns(example: string, args: readonly string[], cwd: string): void {
  const ended = mutua(args, { cwd });
  expect({ example, code: ended.code, stderr: ended.stderr }).toEqual({ example, code: 0, stderr: "" });
  expect(ended.stdout.length).toBeGreaterThan(0);
}
