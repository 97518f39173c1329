const decimal = /^[+-]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?$/;
const hexadecimal = /^([+-]?)0[xX]([\da-fA-F_]*)(?:\.([\da-fA-F_]*))?[pP]([+-]?\d[\d_]*)$/;

/**
 * Go's `strconv.ParseFloat(text, 64)`: decimal and hexadecimal floats, `_` between digits, `inf`, `infinity` and
 * `nan` in any case. Returns undefined for bad syntax and for a number beyond the range.
 * See https://pkg.go.dev/strconv#ParseFloat.
 */
export function parseFloatText(text: string): number | undefined {
  const special = specialFloat(text.toLowerCase());
  if (special !== undefined) return special;
  const value = readFloat(text);
  return value === undefined || !Number.isFinite(value) ? undefined : value;
}

function specialFloat(text: string): number | undefined {
  const found = /^([+-]?)(inf|infinity)$/.exec(text);
  if (found) return found[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return text === 'nan' ? Number.NaN : undefined;
}

function readFloat(text: string): number | undefined {
  const hex = hexadecimal.exec(text);
  if (hex) return separatorsStandWell(text) ? readHexadecimal(hex) : undefined;
  return decimal.test(text) && !/_(?!\d)|(?<!\d)_/.test(text) ? Number(text.replaceAll('_', '')) : undefined;
}

/** Whether every separator is between digits, or between the prefix and the first digit. */
function separatorsStandWell(text: string): boolean {
  return !/_(?![\da-fA-F])|(?<![\da-fA-FxX])_/.test(text);
}

/** Number of bits that are kept: any more only say whether the rest is zero. */
const keptDigits = 40;

function readHexadecimal(parts: readonly string[]): number | undefined {
  const whole = (parts[2] ?? '').replaceAll('_', '');
  const fraction = (parts[3] ?? '').replaceAll('_', '');
  if (whole === '' && fraction === '') return undefined;
  const exponent = Math.max(-1e6, Math.min(1e6, Number((parts[4] ?? '0').replaceAll('_', ''))));
  const digits = (whole + fraction).replace(/^0+/, '');
  const kept = digits.slice(0, keptDigits) + (/[1-9a-f]/i.test(digits.slice(keptDigits)) ? '1' : '');
  const scale = exponent - 4 * fraction.length + 4 * (digits.length - kept.length);
  const value = kept === '' ? 0 : scaled(BigInt(`0x${kept}`), scale);
  return parts[1] === '-' ? -value : value;
}

/** `mantissa` times 2 to the `exponent`, rounded once, half to even. */
function scaled(mantissa: bigint, exponent: number): number {
  const bits = mantissa.toString(2).length;
  const top = bits + exponent;
  if (top > 1100) return Number.POSITIVE_INFINITY;
  const room = Math.min(53, top + 1074);
  if (room < 0) return 0;
  const drop = bits - room;
  if (drop <= 0) return Number(mantissa) * 2 ** Math.max(exponent, -1000) * 2 ** Math.min(0, exponent + 1000);
  const rounded = roundBits(mantissa, BigInt(drop));
  const power = exponent + drop;
  return Number(rounded) * 2 ** Math.max(power, -1000) * 2 ** Math.min(0, power + 1000);
}

function roundBits(mantissa: bigint, drop: bigint): bigint {
  const floor = mantissa >> drop;
  const rest = mantissa - (floor << drop);
  const half = 1n << (drop - 1n);
  const up = rest > half || (rest === half && (floor & 1n) === 1n);
  return up ? floor + 1n : floor;
}
