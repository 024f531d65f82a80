/** The clock of a round: large, started by hand, silent. */
import { esc } from "./dom.ts";
import type { Words } from "./words.ts";

export function roundClock(place: HTMLElement, minutes: number, { lab }: Words): void {
  const { timer, minutes: count } = lab.class;
  place.innerHTML = `<button type="button" class="toggle">${esc(timer.start)}</button><span class="note" role="timer" aria-live="off">${esc(count(String(minutes)))}</span>`;
  const [button, shown] = [place.querySelector("button")!, place.querySelector("span")!];
  let until = 0;
  let tick: ReturnType<typeof setInterval> | undefined;
  const show = (): void => {
    // another screen has taken the place of this one
    if (!place.isConnected) return clearInterval(tick);
    const seconds = Math.max(0, Math.round((until - performance.now()) / 1000));
    shown.textContent = seconds === 0 ? timer.over : timer.left(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`);
    if (seconds === 0) stop();
  };
  const stop = (): void => {
    clearInterval(tick);
    tick = undefined;
    button.textContent = timer.start;
  };
  button.addEventListener("click", () => {
    if (tick !== undefined) return stop();
    until = performance.now() + minutes * 60_000;
    button.textContent = timer.stop;
    tick = setInterval(show, 1000);
    show();
  });
}
