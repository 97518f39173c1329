const units: ReadonlyMap<string, bigint> = new Map([
  ['ns', 1n],
  ['us', 1_000n],
  ['\u00b5s', 1_000n],
  ['\u03bcs', 1_000n],
  ['ms', 1_000_000n],
  ['s', 1_000_000_000n],
  ['m', 60_000_000_000n],
  ['h', 3_600_000_000_000n],
]);
const limit = 1n << 63n;

/**
 * The nanoseconds of a Go duration such as `-1h30m` or `1.5s`; undefined for a text that is none or beyond 64 bits.
 * See https://pkg.go.dev/time#ParseDuration.
 */
export function parseDuration(text: string): bigint | undefined {
  const negative = text.startsWith('-');
  const rest = /^[-+]/.test(text) ? text.slice(1) : text;
  if (rest === '0') return 0n;
  if (!/^(?:(?:\d+\.?\d*|\.\d+)[^\d.]+)+$/.test(rest)) return undefined;
  let total = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of rest.matchAll(/(\d*)(?:\.(\d*))?([^\d.]+)/g)) {
    const worth = units.get(unit);
    const part = worth === undefined ? undefined : partOf(whole, fraction, worth);
    if (part === undefined) return undefined;
    total += part;
    if (total > limit) return undefined;
  }
  if (negative) return -total;
  return total === limit ? undefined : total;
}

function partOf(whole: string, fraction: string, unit: bigint): bigint | undefined {
  const count = BigInt(whole === '' ? 0 : whole);
  if (count > limit / unit) return undefined;
  const { digits, scale } = leadingFraction(fraction);
  // Go multiplies in floating point, which is exact enough for an hour in nanoseconds.
  const more = digits === 0n ? 0 : Math.trunc(Number(digits) * (Number(unit) / scale));
  const part = count * unit + BigInt(more);
  return part > limit ? undefined : part;
}

/** As many digits of a fraction as fit in 63 bits. */
function leadingFraction(fraction: string): { readonly digits: bigint; readonly scale: number } {
  let digits = 0n;
  let scale = 1;
  for (const digit of fraction) {
    const next = digits * 10n + BigInt(digit);
    if (digits > (limit - 1n) / 10n || next > limit) break;
    digits = next;
    scale *= 10;
  }
  return { digits, scale };
}

/** Nanoseconds as Go's `Duration.String` writes them: `1h2m3.5s`, `1.5ms`, `0s`. */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s';
  const sign = nanoseconds < 0n ? '-' : '';
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (size < 1_000n) return `${sign}${size}ns`;
  if (size < 1_000_000n) return `${sign}${withPoint(size, 3)}\u00b5s`;
  if (size < 1_000_000_000n) return `${sign}${withPoint(size, 6)}ms`;
  const minutes = size / 60_000_000_000n;
  const seconds = `${withPoint(size % 60_000_000_000n, 9)}s`;
  if (minutes === 0n) return sign + seconds;
  return minutes < 60n ? `${sign}${minutes}m${seconds}` : `${sign}${minutes / 60n}h${minutes % 60n}m${seconds}`;
}

/** `value` divided by 10 to the `places`, without zeros at the end. */
function withPoint(value: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const fraction = String(value % scale)
    .padStart(places, '0')
    .replace(/0+$/, '');
  return fraction === '' ? String(value / scale) : `${value / scale}.${fraction}`;
}
