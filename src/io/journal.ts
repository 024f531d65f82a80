/**
 * An append-only journal: one line of JSON a record, `{"crc":"1f0a92c3","record":{...}}`, the checksum being CRC-32 of the record's text.
 * A record counts once its line is whole and its checksum right. Whatever was cut short at the end by a crash or a full disk is dropped when
 * the journal is opened again; a line that is damaged in the middle is reported, and never silently skipped.
 */
import { existsSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Disk } from "./disk.ts";
import { escapeText } from "./escape.ts";
import { describeFault, InvalidData } from "./file-fault.ts";

/** A record and where its line stands. */
export interface JournalLine {
  readonly record: unknown;
  readonly line: number;
  /** Bytes [start, end) of the file, the line feed not among them. */
  readonly start: number;
  readonly end: number;
}
export interface DamagedLine {
  readonly line: number;
}
export interface JournalScan {
  /** Bytes up to which the file is whole; what stands beyond was cut short. */
  readonly length: number;
  readonly size: number;
  readonly lines: number;
  readonly damaged: readonly DamagedLine[];
}

const start = '{"crc":"';
const middle = '","record":';
const checksumLength = 8;
const pieceLength = 1 << 20;
const lineFeed = 10;

export function journalLine(record: unknown): string {
  const text = JSON.stringify(record);
  return `${start}${checksum(text)}${middle}${text}}\n`;
}

function checksum(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(checksumLength, "0");
}

/** The record of one line without its line feed; undefined where the line is not whole. */
export function readJournalLine(bytes: Buffer): unknown {
  const from = start.length + checksumLength + middle.length;
  if (bytes.length < from + 2 || bytes[bytes.length - 1] !== 0x7d) return undefined;
  const record = bytes.subarray(from, bytes.length - 1);
  if (bytes.toString("latin1", 0, from) !== `${start}${checksum(record)}${middle}`) return undefined;
  try {
    return JSON.parse(record.toString("utf8"));
  } catch {
    return undefined;
  }
}

/** Reads a journal from its start, a line at a time, in memory of its longest line. @throws FileFault */
export function scanJournal(disk: Disk, path: string, take: (line: JournalLine) => void): JournalScan {
  if (!existsSync(path)) return { length: 0, size: 0, lines: 0, damaged: [] };
  const shown = `cannot read ${escapeText(path)}`;
  let descriptor: number | null = null;
  try {
    descriptor = disk.open(path, "r");
    return scanLines(disk, descriptor, take);
  } catch (error) {
    // what the reader of the records refuses is told in its own words
    throw error instanceof InvalidData ? error : describeFault(error, shown);
  } finally {
    if (descriptor !== null) disk.close(descriptor);
  }
}

function scanLines(disk: Disk, descriptor: number, take: (line: JournalLine) => void): JournalScan {
  const size = disk.size(descriptor);
  const piece = Buffer.alloc(pieceLength);
  let rest = Buffer.alloc(0);
  let at = 0;
  let lines = 0;
  let whole = 0;
  let wrong: DamagedLine[] = [];
  const damaged: DamagedLine[] = [];
  for (let position = 0; position < size; ) {
    const got = disk.read(descriptor, piece, position);
    if (got === 0) break;
    position += got;
    const bytes = rest.length === 0 ? piece.subarray(0, got) : Buffer.concat([rest, piece.subarray(0, got)]);
    let from = 0;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
      lines++;
      const record = readJournalLine(bytes.subarray(from, end));
      if (record === undefined) wrong.push({ line: lines });
      else {
        // only what is followed by a whole line was damaged; the rest was cut
        damaged.push(...wrong);
        wrong = [];
        whole = at + end + 1;
        take({ record, line: lines, start: at + from, end: at + end });
      }
      from = end + 1;
    }
    rest = Buffer.from(bytes.subarray(from));
    at += from;
  }
  return { length: whole, size, lines: lines - wrong.length, damaged };
}

/** A journal that is being written. */
export interface Journal {
  /** Appends records and has the disk keep them before it returns. @throws FileFault */
  readonly append: (records: readonly unknown[]) => void;
  readonly close: () => void;
}

/** Opens a journal to go on after its first `length` bytes. @throws FileFault */
export function openJournal(disk: Disk, path: string, length: number): Journal {
  const shown = `cannot write ${escapeText(path)}`;
  const attempt = <Value>(work: () => Value): Value => {
    try {
      return work();
    } catch (error) {
      throw describeFault(error, shown);
    }
  };
  const descriptor = attempt(() => disk.open(path, "a+"));
  let whole = length;
  try {
    attempt(() => {
      if (disk.size(descriptor) > length) disk.truncate(descriptor, length);
    });
  } catch (error) {
    disk.close(descriptor);
    throw error;
  }
  return {
    append: (records) =>
      attempt(() => {
        const bytes = Buffer.from(records.map(journalLine).join(""));
        // what an earlier attempt left half written goes first
        if (disk.size(descriptor) > whole) disk.truncate(descriptor, whole);
        disk.write(descriptor, bytes);
        disk.sync(descriptor);
        whole += bytes.length;
      }),
    close: () => disk.close(descriptor),
  };
}
