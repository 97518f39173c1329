/** The shortest text that reads as the same float, the way Python writes it: `1.0`, `1e+16`, `1e-05`, `inf`. */
export function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  const { sign, digits, exponent } = partsOf(value);
  if (exponent < -4 || exponent >= 16) return sign + scientific(digits, exponent);
  return sign + positional(digits, exponent);
}

/** The same digits with neither an exponent nor a point behind which nothing stands: `1`, `0.0000001`. As Go's `strconv.FormatFloat(value, 'f', -1, 64)`. */
export function plainFloatText(value: number): string {
  if (!Number.isFinite(value)) return floatText(value);
  const { sign, digits, exponent } = partsOf(value);
  return sign + positional(digits, exponent).replace(/\.0$/, '');
}

/** The same digits as Go prints them in a text: `1`, `0.0001`, and with an exponent what is smaller or has seven digits in front of the point: `1e-05`, `1e+06`. */
export function printedFloatText(value: number): string {
  if (!Number.isFinite(value)) return floatText(value);
  const { sign, digits, exponent } = partsOf(value);
  return exponent < -4 || exponent >= 6 ? sign + scientific(digits, exponent) : plainFloatText(value);
}

interface Parts {
  readonly sign: string;
  readonly digits: string;
  /** Of ten, for a point behind the first digit. */
  readonly exponent: number;
}

function partsOf(value: number): Parts {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  return { sign, digits: mantissa.replace('.', ''), exponent: Number(power) };
}

/** JavaScript's text of a float, with a point in it also where the number is whole: `1.0`. */
export function decimalText(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : String(value);
}

function scientific(digits: string, exponent: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${digits.slice(0, 1)}${fraction}e${exponentText(exponent)}`;
}

/** With a sign and at least two digits. */
export function exponentText(exponent: number): string {
  return `${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function positional(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${whole}.${digits.slice(exponent + 1) || '0'}`;
}
