import type { ResultRecord } from "../engine/result.ts";

/** One output format of the result record. A new format is a new file in `formats/`; `formats/index.ts` is the registry. */
export interface Format {
  /** Value of the option: `--format json`; `--json` and `--csv` are short for two of them. */
  readonly name: string;
  /** Name of the file in the folder of `--out`. */
  readonly file: string;
  /** How control characters of names are shown: by the escapes of JSON, or spelled out, because the text may be printed on a terminal. */
  readonly escapes: "json" | "text";
  /** Whole text, ending with a line feed. Locale-free; the same record gives the same bytes. @throws RangeError on a number that is not finite */
  readonly render: (record: ResultRecord) => string;
}

/** Machine output never holds NaN or Infinity: what cannot be said is null. Finding one is a defect of the engine, said aloud. */
export function checkFinite(value: unknown, where: string): void {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new RangeError(`${where}: ${value} is not a finite number; the engine must give null with a why`);
}
