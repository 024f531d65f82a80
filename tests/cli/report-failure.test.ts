/** Every kind of error ends with its own exit code, those that extend another one included: only what nobody foresaw is called a bug. */
import { expect, test } from "vitest";
import { TargetFault } from "../../src/cli/fit/targets.ts";
import type { Host } from "../../src/cli/host.ts";
import { reportFailure } from "../../src/cli/report-failure.ts";
import { Stopped } from "../../src/cli/stopped.ts";
import { UsageError } from "../../src/cli/usage-error.ts";
import { FileFault, FileTooLarge, InvalidData, OutputInUse, OverCapacity, TooLarge } from "../../src/io/file-fault.ts";
import { MergeFault } from "../../src/study/merge/merge.ts";
import { DesignFault } from "../../src/study/plan/factor.ts";
import { PlanFault } from "../../src/study/plan/plan.ts";

const codes: readonly (readonly [Error, number])[] = [
  ...[InvalidData, PlanFault, DesignFault, MergeFault, TargetFault, FileTooLarge].map((Kind) => [new Kind("words"), 3] as const),
  [new FileFault("words"), 4],
  ...[TooLarge, OverCapacity].map((Kind) => [new Kind("words"), 5] as const),
  // as V8 says it where the system gives no memory; any other range is a bug
  [new RangeError("Array buffer allocation failed"), 5],
  [new RangeError("Invalid typed array length: -1"), 1],
  [new OutputInUse("words"), 7],
  [new Stopped("words"), 130],
  [new Error("words"), 1],
];

test.each(codes)("%s: exit %d", (error, code) => {
  let said = "";
  const host = { env: {}, signal: { exitCode: 130 }, warn: (text: string) => (said += text) } as unknown as Host;
  expect(reportFailure(error, host)).toBe(code);
  expect(said.includes("internal error")).toBe(code === 1);
});

test("a wrong command line: exit 2, with the command to ask for help", () => {
  let said = "";
  const host = { env: {}, warn: (text: string) => (said += text) } as unknown as Host;
  expect([reportFailure(new UsageError("words", "run"), host), said]).toEqual([2, "mutua: words. See: mutua run --help\n"]);
});
