/** Choices that a seed decides. */
export interface Choice {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly of: <Item>(items: readonly Item[]) => Item;
  readonly some: <Item>(most: number, make: () => Item) => readonly Item[];
}

/** Marsaglia's xorshift on 32 bits. */
export function createChoice(seed: number): Choice {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const of = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  };
  const some = <Item>(most: number, make: () => Item) => Array.from({ length: below(most + 1) }, make);
  return { below, chance: (probability) => next() < probability, of, some };
}
