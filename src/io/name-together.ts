import { lstatSync, renameSync, unlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";
import { removeQuietly, temporaryName } from "./temporary-file.ts";
import { type OutputFile, writeOutput } from "./write-output.ts";

/** Stands in an output folder while files get their names, and stays where that was cut short. */
export const incompleteName = "incomplete";
const incompleteText = "The files in this folder were being replaced when the run was cut short: they may belong to different runs. Run again with --force.\n";

/** A change of names that can be taken back. */
interface Step {
  readonly back: () => void;
}

/**
 * Gives files their names as one set: all are brought to the disk first, then what stood there is moved aside and the new ones take the
 * places. Where one step fails all are taken back, so that the old set stands whole; a run that is killed in between leaves the mark.
 *
 * @param marked  folder that is marked incomplete meanwhile, or null where no mark is needed
 * @throws FileFault
 */
export function nameTogether(files: readonly OutputFile[], marked: string | null): void {
  for (const file of files) file.stage();
  const mark = marked === null ? null : join(marked, incompleteName);
  if (mark !== null) writeOutput(mark, incompleteText);
  const steps: Step[] = [];
  const asides: string[] = [];
  try {
    for (const file of files) {
      const aside = moveAside(file.path);
      if (aside !== null) {
        asides.push(aside);
        steps.push({ back: () => renameSync(aside, file.path) });
      }
      file.name();
      steps.push({ back: () => unlinkSync(file.path) });
    }
  } catch (error) {
    if (takenBack(steps) && mark !== null) removeQuietly(mark);
    throw error;
  }
  for (const aside of asides) removeQuietly(aside);
  if (mark === null) return;
  try {
    unlinkSync(mark);
  } catch (error) {
    throw describeFault(error, `cannot remove ${escapeText(mark)}, though the files beside it are whole`);
  }
}

/** Where the file went that stood under this name; null where there was none. */
function moveAside(path: string): string | null {
  const doing = `cannot write ${escapeText(path)}`;
  const aside = join(dirname(path), temporaryName("old"));
  try {
    const existing = lstatSync(path, { throwIfNoEntry: false });
    if (existing === undefined) return null;
    if (!existing.isFile() && !existing.isSymbolicLink()) throw new FileFault(`${doing}: it is not a file`);
    renameSync(path, aside);
    return aside;
  } catch (error) {
    throw error instanceof FileFault ? error : describeFault(error, doing);
  }
}

function takenBack(steps: readonly Step[]): boolean {
  let whole = true;
  for (const { back } of steps.toReversed()) {
    try {
      back();
    } catch {
      whole = false;
    }
  }
  return whole;
}
