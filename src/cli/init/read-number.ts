/** "231 400,50", "231,400.50", "42 000": spaces and apostrophes part thousands; the last comma or point before one or two digits is decimal. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/[\s'’\u00a0\u202f]/g, "");
  if (!/^\d[\d.,]*$/.test(plain)) return undefined;
  const decimal = /[.,](\d{1,2})$/.exec(plain);
  const whole = (decimal === null ? plain : plain.slice(0, decimal.index)).replace(/[.,]/g, "");
  return Number(decimal === null ? whole : `${whole}.${decimal[1]}`);
}
