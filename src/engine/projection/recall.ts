/** A memory of two turns: what is asked for in a turn stays for the next one, what is not is forgotten. */
export interface Recall<T> {
  readonly find: (key: string) => T | undefined;
  readonly keep: (key: string, value: T) => void;
  readonly turn: () => void;
}

export function createRecall<T>(): Recall<T> {
  let now = new Map<string, T>();
  let before = new Map<string, T>();
  return {
    find: (key) => {
      const known = now.get(key) ?? before.get(key);
      if (known !== undefined) now.set(key, known);
      return known;
    },
    keep: (key, value) => {
      now.set(key, value);
    },
    turn: () => {
      before = now;
      now = new Map();
    },
  };
}
