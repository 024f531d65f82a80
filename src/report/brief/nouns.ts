import type { BriefTexts, Noun } from "../language/brief/texts.ts";
import type { Labelling } from "../relabel.ts";

/** What a name hangs on. */
interface Bare {
  readonly name: string;
  /** The main scheme, and all that take contributions. */
  readonly scheme: string | null;
  readonly paying: readonly string[];
  readonly kind: "solidarity" | "for-profit" | "public" | null;
}

/** Longest name in a sentence; what is longer is cut in the middle, since its end often tells it apart. */
const longest = 28;

/**
 * How a world is called: "the mutual" where it holds one scheme with contributions and no other world holds one of that kind, "without a
 * scheme" where nobody takes contributions, else by its name in quotes.
 *
 * @param known  whether kinds of schemes are known
 * @param label  what the scenario calls it; comes before everything else
 */
export function nounOf(world: Bare, all: readonly Bare[], known: boolean, texts: BriefTexts, label: Labelling | null = null): Noun {
  const said = label?.(world.name) ?? world.name;
  if (said !== world.name) return texts.named(shorten(said));
  const { paying, kind } = world;
  const empty = (one: Bare): boolean => one.paying.length === 0 && (one.scheme === null || one.kind === "public");
  if (empty(world) && all.filter(empty).length === 1) return texts.nouns.none;
  const alike = all.filter((other) => other.kind === kind && other.paying.length > 0);
  if (known && paying.length === 1 && alike.length === 1 && (kind === "solidarity" || kind === "for-profit")) return texts.nouns[kind];
  return texts.named(shorten(world.name));
}

export function shorten(name: string): string {
  const letters = Array.from(name);
  return letters.length <= longest ? name : `${letters.slice(0, 17).join("").trimEnd()}…${letters.slice(-10).join("").trimStart()}`;
}
