/** The keys that stand anywhere in a file or in several, asked one by one. */
export type Keys = Pick<ReadonlySet<string>, 'has'>;

/** Those of all parts; undefined where those of one are not known. */
export function keysOfAll(parts: readonly (Keys | undefined)[]): Keys | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return { has: (key) => known.some((part) => part.has(key)) };
}
