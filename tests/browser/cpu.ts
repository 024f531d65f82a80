/** Processor time of a page's threads, read from the system: wall time says nothing on a busy machine. */
import { readdirSync, readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

/** Milliseconds by kind of thread, all renderers together; the system counts in hundredths of a second. */
export interface ThreadTimes {
  readonly workers: number;
  readonly page: number;
}

export async function threadTimes(browser: Browser): Promise<ThreadTimes> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  let workers = 0;
  let page = 0;
  for (const { type, id } of processInfo) {
    if (type !== "renderer") continue;
    for (const thread of readdirSync(`/proc/${id}/task`)) {
      const text = readFileSync(`/proc/${id}/task/${thread}/stat`, "utf8");
      const name = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
      const [user = 0, system = 0] = text
        .slice(text.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13)
        .map(Number);
      if (name.startsWith("Dedicated")) workers += 10 * (user + system);
      else if (Number(thread) === id) page += 10 * (user + system);
    }
  }
  return { workers, page };
}
