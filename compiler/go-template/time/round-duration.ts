const second = 1_000_000_000n;
const units: readonly (readonly [string, bigint])[] = [
  ['y', second * 86_400n * 365n],
  ['mo', second * 86_400n * 30n],
  ['d', second * 86_400n],
  ['h', second * 3600n],
  ['m', second * 60n],
  ['s', second],
];

/** The largest unit of which there is more than one whole: sprig's `durationRound`. The sign is dropped. */
export function roundDuration(nanoseconds: bigint): string {
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  const [name, unit] = units.find(([, least]) => size > least) ?? ['s', undefined];
  return unit === undefined ? '0s' : `${size / unit}${name}`;
}
