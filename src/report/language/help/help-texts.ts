/** Help of commands in a language other than English. */
export interface HelpTexts {
  /** Headings as the help prints them: "Usage:". */
  readonly titles: Readonly<Record<string, string>>;
  readonly examples: string;
  readonly exitCodes: string;
  /** Words of the line of exit codes. */
  readonly exits: Readonly<Record<string, string>>;
  readonly choices: string;
  readonly default: string;
  /** Descriptions of commands, arguments and options, by the English text. */
  readonly texts: Readonly<Record<string, string>>;
}
