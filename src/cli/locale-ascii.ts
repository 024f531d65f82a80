/** Whether the terminal says that it shows no UTF-8: the first of these variables that is set decides, as for every program (POSIX 8.2). */
export function localeIsAscii(env: Readonly<Record<string, string | undefined>>): boolean {
  const locale = [env["LC_ALL"], env["LC_CTYPE"], env["LANG"]].find((value) => value !== undefined && value !== "");
  // where nothing is said (most containers, Windows) terminals show UTF-8
  return locale !== undefined && !/utf-?8/i.test(locale);
}
