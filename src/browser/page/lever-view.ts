/** Sliders and lists of the rules, each with its label and its value in words. */
import { type Lever, settingsOf } from "../../play/levers.ts";
import { formatNumber } from "../../report/format.ts";
import { byId, esc } from "./dom.ts";
import type { Words } from "./words.ts";

/** Lever's name in the language of the page. */
export function leverName({ name }: Lever, { lab, code }: Words): string {
  return "label" in name ? name.label[code] : lab.levers[name.word](name.scheme ?? "");
}

export function valueText(lever: Lever, value: string, { lab, report, code }: Words): string {
  if (lever.control.kind === "options") {
    const option = lever.control.options.find((one) => one.value === value);
    return option?.label?.[code] ?? lab.modes[value] ?? value;
  }
  const number = Number(value);
  if (!Number.isFinite(number)) return lab.balanced;
  const { numbers } = report;
  const decimals = Number.isInteger(number) ? 0 : 2;
  switch (lever.unit) {
    case "share":
      return `${formatNumber(100 * number, Number.isInteger(Math.round(1000 * number) / 10) ? 0 : 1, numbers)} %`;
    case "months":
      return lab.months(formatNumber(number, 0, numbers));
    default:
      return formatNumber(number, decimals, numbers);
  }
}

export function leversHtml(levers: readonly Lever[], values: readonly string[], words: Words): string {
  return levers
    .map((lever, index) => {
      const id = `lever-${index}`;
      const value = values[index]!;
      const name = esc(leverName(lever, words));
      const shown = esc(valueText(lever, value, words));
      if (lever.control.kind === "options") {
        const options = lever.control.options.map(
          (option) => `<option value="${esc(option.value)}"${option.value === value ? " selected" : ""}>${esc(valueText(lever, option.value, words))}</option>`,
        );
        return `<div class="lever"><div class="head"><label for="${id}">${name}</label></div><select id="${id}">${options.join("")}</select></div>`;
      }
      const { min, max, step, instead } = lever.control;
      const balanced = instead !== null && value === instead;
      const at = balanced ? (min + max) / 3 : Number(value);
      const box =
        instead === null
          ? ""
          : `<label class="instead"><input type="checkbox" id="${id}-instead"${balanced ? " checked" : ""}> ${esc(words.lab.balanced)}</label>`;
      return `<div class="lever"><div class="head"><label for="${id}">${name}</label><output id="${id}-value" for="${id}">${shown}</output></div><input type="range" id="${id}" min="${min}" max="${max}" step="${step}" value="${at}" aria-valuetext="${shown}"${balanced ? " disabled" : ""}>${box}</div>`;
    })
    .join("");
}

/** @param change  called with the lever's number and its new value, at every step of a slider */
export function listenToLevers(levers: readonly Lever[], words: () => Words, change: (index: number, value: string) => void): void {
  levers.forEach((lever, index) => {
    const input = byId<HTMLInputElement>(`lever-${index}`);
    if (lever.control.kind === "options") return input.addEventListener("change", () => change(index, input.value));
    const { instead, step } = lever.control;
    const box = instead === null ? null : byId<HTMLInputElement>(`lever-${index}-instead`);
    const read = (): string => (box?.checked === true ? instead! : rounded(input.value, step));
    const act = (): void => {
      const value = read();
      input.disabled = box?.checked === true;
      const text = valueText(lever, value, words());
      byId(`lever-${index}-value`).textContent = text;
      input.setAttribute("aria-valuetext", text);
      change(index, value);
    };
    input.addEventListener("input", act);
    box?.addEventListener("change", act);
  });
}

/** A slider's value without the digits that binary fractions add. */
const rounded = (text: string, step: number): string => String(Number(Number(text).toFixed(step < 1 ? 6 : 0)));

/** Settings of all levers that differ from the file. */
export function leverSettings(levers: readonly Lever[], values: readonly string[]): readonly string[] {
  return levers.flatMap((lever, index) => (values[index] === lever.current ? [] : settingsOf(lever, values[index]!)));
}
