/** Words around a problem in the reader's language. Problems are written in English by whoever finds them; these words come from outside. */
export interface ProblemWords {
  readonly error: string;
  readonly warning: string;
  /** Both with the mark that stands before what follows. */
  readonly notAllowed: (value: string) => string;
  readonly fix: string;
  /** What a code says in general; null for a code without a text. */
  readonly meaning: (code: string) => string | null;
  /** A sentence of a problem in this language; null where it cannot be said. */
  readonly phrase: (english: string) => string | null;
  /** Stands before what could only be said in English. */
  readonly inEnglish: string;
  readonly more: (count: number) => string;
}
