import { trimEnd, trimStart } from './white-space.ts';

/** The whole number that `text` says, with blanks around it and `_` between digits; base 0 goes by the prefix. */
export function parseWholeText(text: string, base: number): bigint | undefined {
  const match = /^([-+]?)(?:(0[xX]|0[oO]|0[bB])_?)?([0-9a-zA-Z]+(?:_[0-9a-zA-Z]+)*)$/.exec(trimEnd(trimStart(text)));
  if (!match) return undefined;
  const [, sign, prefix = '', written = ''] = match;
  const named = { '': 10, '0x': 16, '0o': 8, '0b': 2 }[prefix.toLowerCase()] ?? 10;
  // In base 36 and others the prefix is digits: `0b1` in base 16.
  const prefixed = prefix !== '' && (base === 0 || base === named);
  const digits = (prefixed ? '' : prefix) + written.replaceAll('_', '');
  const real = base === 0 ? named : base;
  if (base === 0 && prefix === '' && /^0+[1-9]/.test(digits)) return undefined;
  const value = digits.length > 4300 ? undefined : wholeOf(digits, real);
  return value === undefined || sign !== '-' ? value : -value;
}

function wholeOf(digits: string, base: number): bigint | undefined {
  let value = 0n;
  if (base === 10) return /^[0-9]+$/.test(digits) ? BigInt(digits) : undefined;
  for (const digit of digits) {
    const worth = Number.parseInt(digit, 36);
    if (Number.isNaN(worth) || worth >= base) return undefined;
    value = value * BigInt(base) + BigInt(worth);
  }
  return value;
}

/** The float that `text` says, with blanks around it and `_` between digits. */
export function parseFloatText(text: string): number | undefined {
  const trimmed = trimEnd(trimStart(text));
  if (/^[-+]?(?:\d+(?:_\d+)*(?:\.(?:\d+(?:_\d+)*)?)?|\.\d+(?:_\d+)*)(?:[eE][-+]?\d+(?:_\d+)*)?$/.test(trimmed)) {
    return Number(trimmed.replaceAll('_', ''));
  }
  const named = /^([-+]?)(?:(inf(?:inity)?)|nan)$/i.exec(trimmed);
  if (!named) return undefined;
  if (named[2] === undefined) return Number.NaN;
  return named[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
