/** Something the computer refused: a missing file, a full disk, a folder that cannot be written. Exit code 4. */
export class FileFault extends Error {
  override readonly name = "FileFault";
}

/** A run that would not fit the computer; the flag that overrides it is named. Exit code 5. */
export class TooLarge extends Error {
  override readonly name: string = "TooLarge";
}

/** A run that needs more room than the engine has: no flag helps. Exit code 5. */
export class OverCapacity extends Error {
  override readonly name = "OverCapacity";
}

/** An input file above the size limit: not read at all, hence invalid input rather than a run too large. Exit code 3. */
export class FileTooLarge extends TooLarge {
  override readonly name: string = "FileTooLarge";
}

/** One plain sentence for an error of the file system. */
export function describeFault(error: unknown, doing: string): FileFault {
  const code = (error as { code?: unknown } | null)?.code; // Node's errors carry the system's code
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file or folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is not a folder",
    ENOSPC: "no space left",
    EDQUOT: "the disk quota is used up",
    EFBIG: "the file would be larger than the limit",
    EROFS: "the disk is read-only",
    EMFILE: "too many open files; raise the limit, for example: ulimit -n 256",
    EIO: "the disk reports an error",
    ELOOP: "too many links",
    ENAMETOOLONG: "the name is too long",
    EEXIST: "it exists already",
    ENFILE: "the computer has too many open files",
    EXDEV: "it is on another disk",
    EBUSY: "it is in use",
    ENXIO: "there is no such device",
    EINVAL: "the system does not allow this name",
    ENOMEM: "the system has no memory left",
    EAGAIN: "the system has no more processes or threads to give",
  };
  const reason = typeof code === "string" ? (reasons[code] ?? code) : error instanceof Error ? error.message : String(error);
  return new FileFault(`${doing}: ${reason}`);
}

/** Data that make no sense: a plan, a design, a journal. Exit code 3, like an invalid scenario. */
export class InvalidData extends Error {
  override readonly name: string = "InvalidData";
  /** Errors that extend this one have names of their own, and the same exit code. */
  readonly kind = "InvalidData";
}

/** True for what Node throws when the system refuses a call: such an error carries the name of the call and the system's code. */
export function isSystemFault(error: unknown): boolean {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) && typeof syscall === "string";
}

/** Another run writes to the same folder. Exit code 7. */
export class OutputInUse extends Error {
  override readonly name = "OutputInUse";
}
