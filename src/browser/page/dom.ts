/** A few words for the document; everything that comes from a file goes through `escapeMarkup`. */
import { escapeMarkup } from "../../report/charts/svg.ts";

export const esc = escapeMarkup;

/** The element of an id. @throws Error where the page has none: a fault of the page */
export function byId<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as Kind; // ids are given once, with their kind
}

export function on<Name extends keyof HTMLElementEventMap>(id: string, name: Name, act: (event: HTMLElementEventMap[Name]) => void): void {
  byId(id).addEventListener(name, act);
}

/** Lets the browser save a text as a file. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Parameters after "#": the state of the page, so that a reload or a copied address brings it back. Nothing else is kept. */
export function readFragment(): URLSearchParams {
  return new URLSearchParams(location.hash.replace(/^#/, ""));
}

export function writeFragment(entries: Readonly<Record<string, string | null>>): void {
  const fragment = readFragment();
  for (const [key, value] of Object.entries(entries)) {
    if (value === null || value === "") fragment.delete(key);
    else fragment.set(key, value);
  }
  history.replaceState(null, "", `#${fragment.toString()}`);
}
