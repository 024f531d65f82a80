import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { platform, tmpdir, userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";
import { makeFolders } from "./make-folders.ts";
import { writeOutput } from "./write-output.ts";

/** Names under which browsers that print without a window stand on the search path, and where they stand on systems that have none. */
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "microsoft-edge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
];
const longestSeconds = 60;
const pollMilliseconds = 20;
/** A whole PDF file says so in its last bytes. */
const endWithin = 1024;

/** The browser that prints: the one asked for, else the first that is found. @throws FileFault with what to do instead */
export function findBrowser(searchPath: string | undefined, asked: string | undefined): string {
  if (asked !== undefined) {
    if (!existsSync(asked)) throw new FileFault(`cannot print: there is no browser at ${escapeText(asked)}`);
    return asked;
  }
  const suffixes = platform() === "win32" ? [".exe"] : [""];
  const folders = (searchPath ?? "").split(delimiter).filter((folder) => folder !== "");
  const found = [...names.flatMap((name) => folders.flatMap((folder) => suffixes.map((suffix) => join(folder, name + suffix)))), ...places].find((path) =>
    existsSync(path),
  );
  if (found === undefined)
    throw new FileFault(
      "cannot print: no Chromium, Chrome or Edge was found. Fix: open the HTML file in any browser and print it to PDF there, or name a browser with --browser",
    );
  return found;
}

/**
 * Prints HTML text to a PDF file. @throws FileFault
 *
 * @param stopped  looked at while the browser prints: it is ended where nobody wants to wait, and there is no file
 * @returns whether the file is there
 */
export async function printHtml(browser: string, html: string, pdf: string, stopped: () => boolean): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "mutua-"));
  try {
    const page = join(folder, "brief.html");
    writeOutput(page, html);
    // browsers do not say that a disk was full: the file gets its name here, whole
    const printed = join(folder, "brief.pdf");
    if (!(await printPdf(browser, page, printed, stopped))) return false;
    const bytes = readFileSync(printed);
    if (!bytes.subarray(-endWithin).includes("%%EOF"))
      throw new FileFault(
        `cannot print: ${escapeText(browser)} has written half a file into ${escapeText(tmpdir())}; is there no space left? Fix: make room there, or set TMPDIR to a folder with room`,
      );
    writeOutput(pdf, bytes);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder for pictures, made where it is missing. @throws FileFault */
export function makeFolder(path: string): void {
  try {
    makeFolders(path);
  } catch (error) {
    throw describeFault(error, `cannot make the folder ${escapeText(path)}`);
  }
}

/** Prints an HTML file to PDF without a window. @throws FileFault */
async function printPdf(browser: string, html: string, pdf: string, stopped: () => boolean): Promise<boolean> {
  // a sandbox needs rights that root does not give away; the page has no script and no network
  const asRoot = platform() !== "win32" && userInfo().uid === 0 ? ["--no-sandbox"] : [];
  const words = ["--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer", ...asRoot, `--print-to-pdf=${pdf}`, pathToFileURL(html).href];
  const code = await new Promise<number | null>((done, fail) => {
    const child = spawn(browser, words, { stdio: "ignore", timeout: 1000 * longestSeconds });
    const poll = setInterval(() => stopped() && child.kill("SIGKILL"), pollMilliseconds);
    child.on("error", (error) => {
      clearInterval(poll);
      fail(new FileFault(`cannot print: ${escapeText(browser)}: ${error.message}`));
    });
    child.on("exit", (ended) => {
      clearInterval(poll);
      done(ended);
    });
  });
  if (stopped()) return false;
  if (code !== 0 || !existsSync(pdf))
    throw new FileFault(
      `cannot print: ${escapeText(browser)} ended with ${code ?? `no answer in ${longestSeconds} s`}. Fix: open the HTML file and print it to PDF there`,
    );
  return true;
}

/** Opens a file with the program that the system has for it; a system without one is no error. */
export function openFile(path: string): void {
  const [command, ...words] = platform() === "win32" ? ["cmd", "/c", "start", "", path] : platform() === "darwin" ? ["open", path] : ["xdg-open", path];
  const child = spawn(command!, words, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
