/** A kit on the disk: kit.json says what it was made from, so that other commands make the same again. */
import { join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { decodeText } from "../../io/decode-text.ts";
import { readBytes } from "../../io/read-bytes.ts";
import { type ClassCode, type KitIdentity, readClassCode } from "../../play/codes.ts";
import type { LanguageCode } from "../../play/language/lab-texts.ts";
import type { Host } from "../host.ts";
import { loadLabSource } from "../lab-source.ts";
import { UsageError } from "../usage-error.ts";
import { exerciseOf, type KitSource } from "./class-runs.ts";

export interface KitFile {
  readonly format: "mutua-kit/1";
  readonly exercise: string;
  readonly set: readonly string[];
  readonly code: string;
  readonly chosen: boolean;
  readonly language: LanguageCode;
  readonly tables: number;
  readonly people: number;
  readonly minutes: number;
  readonly engine: string;
  readonly hash: string;
  readonly harderThan: number;
}

export const kitFileName = "kit.json";
const largest = 1_000_000;

export const identityOf = ({ source, exercise }: Pick<KitSource, "source" | "exercise">): KitIdentity => ({
  exercise: exercise.id,
  hash: source.hash,
  engine: packageFile.version,
});

/** @throws UsageError, FileFault  no kit there, or one of another version of mutua or of the exercise */
export async function openKit(
  host: Host,
  folder: string,
  command: string,
): Promise<KitSource & { readonly kit: KitFile; readonly code: ClassCode; readonly path: string }> {
  const path = host.path(folder);
  const text = decodeText(readBytes(join(path, kitFileName), join(folder, kitFileName), largest), kitFileName);
  const kit = typeof text === "string" ? (parse(text) as KitFile | null) : null; // checked below
  if (kit?.format !== "mutua-kit/1") throw new UsageError(`${folder} holds no kit; make one: mutua play kit NAME --out ${folder}`, command);
  const loaded = await loadLabSource(host, kit.exercise, kit.set, command);
  if ("problems" in loaded) throw new UsageError(`the exercise ${kit.exercise} is not valid any more: ${loaded.problems[0]?.allowed}`, command);
  const known = { source: loaded.source, exercise: exerciseOf(loaded.source, command), set: kit.set };
  const read = readClassCode(identityOf(known), kit.code);
  if ("fault" in read)
    throw new UsageError(
      `the kit was made by mutua ${kit.engine} from another version of ${kit.exercise}; make it again with this one: mutua play kit ${kit.exercise}`,
      command,
    );
  return { ...known, kit, code: read.value, path };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
