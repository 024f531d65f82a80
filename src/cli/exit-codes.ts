/** Every way this program ends. Scripts rely on these numbers: one never changes its meaning. Meanings stand below. */
export const exitCodes = {
  done: 0,
  internal: 1,
  usage: 2,
  invalid: 3,
  inputOutput: 4,
  tooLarge: 5,
  batchFailures: 6,
  outputInUse: 7,
  checkFailed: 10,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/**
 * What each code says, for the manual. Outputs are complete and kept on 0, 6 and 10; on 130 and 143 they hold the
 * replications that were finished and say `stopped`; there are none on 1 to 5 and 7.
 */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: "done, also when the reader of the output closed the pipe",
  1: "internal error: a bug of this program, never of its user",
  2: "usage: an unknown command or option, or a value that it does not take",
  3: "the scenario or its data are invalid, or a path leads outside its folder",
  4: "files: missing, not writable, disk full, standard output failed",
  5: "refused by a resource limit; --allow-large overrides it",
  6: "a batch finished with failures",
  7: "the output folder is in use by another run",
  10: "a check failed under --check, or a --fail-if is true; outputs are complete",
  130: "stopped by SIGINT (Ctrl-C); outputs are marked stopped",
  143: "stopped by SIGTERM; outputs are marked stopped",
};
