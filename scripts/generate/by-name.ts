/** Sorts entries by the code units of their names, so that every machine writes the same bytes. */
export function byName(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  if (left[0] === right[0]) return 0;
  return left[0] < right[0] ? -1 : 1;
}
