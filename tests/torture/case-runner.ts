import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pace } from "../support/pace.ts";
import { processorSeconds } from "../support/processor-time.ts";
import { projectRoot } from "../support/source-files.ts";

export interface Finding {
  readonly ended: string;
  readonly wrong: readonly string[];
}

/** Processor seconds after which a case has no end, and memory that none of them may need. */
const mostSeconds = 60;
const mostMegabytes = 1500;
/** A process that has grown so large is replaced: what one case left does not count against the next. */
const renewMegabytes = 700;

/** Runs in-process cases in another process, and kills it where a case does not end. */
export class CaseRunner {
  private child: ChildProcess | null = null;

  async run(kind: string, seed: number): Promise<Finding> {
    this.child ??= await started();
    const { child } = this;
    const { pid } = child;
    const before = processorSeconds(pid!);
    const answered = new Promise<{ ended: string; wrong: string[]; seconds: number; megabytes: number } | null>((resolve) => {
      child.once("message", resolve as (message: unknown) => void);
      child.once("exit", () => resolve(null));
    });
    child.send({ kind, seed });
    for (;;) {
      const answer = await Promise.race([answered, sleep(1000, "waiting" as const)]);
      if (answer === "waiting") {
        if (processorSeconds(pid!) - before < mostSeconds * pace()) continue;
        this.end();
        return { ended: "endless", wrong: [`no end after ${mostSeconds} processor seconds`] };
      }
      child.removeAllListeners("exit");
      if (answer === null) {
        this.child = null;
        return { ended: "died", wrong: ["the process died (out of memory?)"] };
      }
      const wrong = [...answer.wrong];
      if (answer.megabytes > mostMegabytes) wrong.push(`${answer.megabytes} MB`);
      if (answer.megabytes > renewMegabytes) this.end();
      return { ended: answer.ended, wrong };
    }
  }

  end(): void {
    this.child?.removeAllListeners();
    this.child?.kill("SIGKILL");
    this.child = null;
  }
}

function started(): Promise<ChildProcess> {
  const child = fork(join(projectRoot, "tests/torture/case-process.ts"), { cwd: projectRoot, execArgv: ["--import", "tsx", "--max-old-space-size=1200"] });
  return new Promise((resolve, reject) => {
    child.once("message", () => resolve(child));
    child.once("exit", (code) => reject(new Error(`the process for cases ended with ${code}`)));
  });
}
