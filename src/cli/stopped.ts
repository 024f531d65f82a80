/** A signal came before there was anything to keep: no message, the signal's own exit code. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}
