/** Where Python's `[from:to:by]` begins, ends and how it goes, for a sequence of `length`. `by` is not zero. */
export interface SliceBounds {
  readonly from: bigint | undefined;
  readonly to: bigint | undefined;
  readonly by: bigint | undefined;
}

/** The positions of a slice, in the order in which it takes them. */
export function positionsOf(length: number, { from, to, by }: SliceBounds): readonly number[] {
  const step = by === undefined ? 1 : clampStep(by);
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1];
  const start = bound(from, length, [low, high]) ?? (step > 0 ? low : high);
  const stop = bound(to, length, [low, high]) ?? (step > 0 ? high : low);
  const positions: number[] = [];
  for (let at = start; step > 0 ? at < stop : at > stop; at += step) positions.push(at);
  return positions;
}

function clampStep(by: bigint): number {
  const limit = 2n ** 40n;
  return Number(by > limit ? limit : by < -limit ? -limit : by);
}

function bound(value: bigint | undefined, length: number, [low, high]: readonly [number, number]): number | undefined {
  if (value === undefined) return undefined;
  const at = value < 0n ? value + BigInt(length) : value;
  if (at < BigInt(low)) return low;
  return at > BigInt(high) ? high : Number(at);
}

/** `from` and `to` of methods such as `find`: two positions within `length`. */
export function windowOf(length: number, from: bigint | undefined, to: bigint | undefined): readonly [number, number] {
  return [bound(from, length, [0, length]) ?? 0, bound(to, length, [0, length]) ?? length];
}
