/** What decides about colour, in this order: the flag, FORCE_COLOR, NO_COLOR (not empty), TERM=dumb, whether it is a terminal. */
export interface ColourQuestion {
  /** --color is true, --no-color false, neither undefined. */
  readonly flag: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: boolean;
}

export function wantsColour({ flag, env, terminal }: ColourQuestion): boolean {
  if (flag !== undefined) return flag;
  const force = env["FORCE_COLOR"];
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  if (env["TERM"] === "dumb") return false;
  return terminal;
}
