/** The shortest decimal digits that read back as `value`, and the position of the point: `value` = 0.DIGITS × 10^point. */
export interface ShortestDigits {
  readonly negative: boolean;
  readonly digits: string;
  readonly point: number;
}

/** Takes a finite float. Zero has the digits `0` and the point 1. */
export function shortestDigits(value: number): ShortestDigits {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const negative = value < 0 || Object.is(value, -0);
  return { negative, digits: mantissa.replace('.', ''), point: Number(exponent) + 1 };
}

/** The digits without an exponent. */
export function plainNotation({ digits, point }: ShortestDigits): string {
  if (point <= 0) return `0.${'0'.repeat(-point)}${digits}`;
  if (point >= digits.length) return digits + '0'.repeat(point - digits.length);
  return `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** `1.5e+20`: the exponent has at least `width` digits. */
export function exponentNotation({ digits, point }: ShortestDigits, width: number): string {
  const exponent = point - 1;
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  const size = String(Math.abs(exponent)).padStart(width, '0');
  return `${digits[0] ?? '0'}${fraction}e${exponent < 0 ? '-' : '+'}${size}`;
}

/** Go's `strconv.FormatFloat(value, 'g', -1, 64)` of a finite float. */
export function generalNotation(value: number): string {
  const shortest = shortestDigits(value);
  const exponent = shortest.point - 1;
  const sign = shortest.negative ? '-' : '';
  return sign + (exponent < -4 || exponent >= 6 ? exponentNotation(shortest, 2) : plainNotation(shortest));
}
