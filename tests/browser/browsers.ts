/** Debian's browsers, driven with no network: Chromium by playwright-core, Firefox by the WebDriver BiDi protocol that it speaks itself. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { ws as WebSocket } from "playwright-core/lib/utilsBundle";

const places = { chromium: ["/usr/bin/chromium", "/usr/bin/chromium-browser"], "firefox-esr": ["/usr/bin/firefox-esr", "/usr/bin/firefox"] } as const;

/** Path of an installed browser; null, with a line that says so, where there is none. In CI its absence is a fault. */
export function browserPath(name: keyof typeof places): string | null {
  const found = places[name].find((path) => existsSync(path)) ?? null;
  if (found === null && process.env["CI"]) throw new Error(`${name} is missing: apt-get install ${name}`);
  if (found === null) process.stderr.write(`\nSKIPPED: what needs ${name} was not tested; apt-get install ${name}\n`);
  return found;
}

export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: ["--no-sandbox"], timeout: 600_000 });
}

/** One page of Firefox. */
export interface FirefoxPage {
  open(address: string): Promise<void>;
  /** Value of an expression that gives a text, or a promise of one. */
  evaluate(expression: string): Promise<string>;
  close(): Promise<void>;
}

/** Every connection goes to a port where nobody listens: the page is offline. */
const offline = `user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
user_pref("remote.active-protocols", 1);
user_pref("app.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
`;

export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = mkdtempSync(join(tmpdir(), "mutua-firefox-"));
  writeFileSync(join(profile, "user.js"), offline);
  const program = spawn(path, ["--headless", "--remote-debugging-port=0", "--profile", profile], { stdio: ["ignore", "ignore", "pipe"] });
  const connection = await connect(`${await address(program)}/session`);
  await connection.send("session.new", { capabilities: {} });
  const { context } = await connection.send("browsingContext.create", { type: "tab" });
  return {
    open: async (url) => {
      await connection.send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    evaluate: async (expression) => {
      const answer = await connection.send("script.evaluate", { expression, target: { context }, awaitPromise: true });
      if (answer["type"] !== "success") throw new Error(`Firefox: ${JSON.stringify(answer["exceptionDetails"])}`);
      return String((answer["result"] as { readonly value?: unknown }).value);
    },
    close: async () => {
      await connection.send("session.end", {}).catch(() => {});
      program.kill();
      await new Promise((resolve) => program.once("exit", resolve));
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Firefox says on which port it listens. */
function address(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    program.stderr?.on("data", (chunk: Buffer) => {
      text += String(chunk);
      const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(text);
      if (found !== null) resolve(found[1]!);
    });
    program.once("exit", () => reject(new Error(`Firefox ended: ${text}`)));
  });
}

interface Connection {
  send(method: string, params: object): Promise<Record<string, unknown>>;
}

function connect(url: string): Promise<Connection> {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 256_000_000 });
  const waiting = new Map<number, { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.on("message", (data: unknown) => {
    const message = JSON.parse(String(data)) as { id?: number; type: string; result?: Record<string, unknown>; error?: string; message?: string };
    const asked = waiting.get(message.id ?? -1);
    waiting.delete(message.id ?? -1);
    if (message.type === "success") asked?.resolve(message.result ?? {});
    else if (message.type === "error") asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  return new Promise((resolve, reject) => {
    socket.on("error", reject);
    socket.on("open", () =>
      resolve({
        send: (method, params) =>
          new Promise((answered, refused) => {
            last += 1;
            waiting.set(last, { resolve: answered, reject: refused });
            socket.send(JSON.stringify({ id: last, method, params }));
          }),
      }),
    );
  });
}
