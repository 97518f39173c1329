import { characterAt, isWordCharacter } from './characters.ts';

/**
 * Where the number that starts at `start` ends. The scan is as generous as Go's (it accepts `1__0`, `089` and `.`): `number.ts` reads
 * the digits and finds the rest. `bad` is a number with another letter or a second sign attached.
 */
export function afterNumber(
  text: string,
  start: number,
): { readonly end: number; readonly kind: 'number' | 'complex' | 'bad' } {
  const first = scan(text, start);
  if (!first.good) return { end: first.end, kind: 'bad' };
  const sign = text[first.end];
  if (sign !== '+' && sign !== '-') return { end: first.end, kind: 'number' };
  const second = scan(text, first.end);
  const complete = second.good && text[second.end - 1] === 'i';
  return { end: second.end, kind: complete ? 'complex' : 'bad' };
}

const forms = {
  decimal: /[+-]?(?:0)?[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?i?/y,
  hexadecimal: /[+-]?0[xX][0-9a-fA-F_]*(?:\.[0-9a-fA-F_]*)?(?:[pP][+-]?[0-9_]*)?i?/y,
  octal: /[+-]?0[oO][0-7_]*(?:\.[0-7_]*)?i?/y,
  binary: /[+-]?0[bB][01_]*(?:\.[01_]*)?i?/y,
} as const;

function scan(text: string, start: number): { readonly end: number; readonly good: boolean } {
  for (const form of [forms.hexadecimal, forms.octal, forms.binary, forms.decimal]) {
    const expression = new RegExp(form.source, 'y');
    expression.lastIndex = start;
    if (!expression.test(text)) continue;
    const end = expression.lastIndex;
    const next = characterAt(text, end);
    return isWordCharacter(next) ? { end: end + next.length, good: false } : { end, good: true };
  }
  return { end: start, good: false };
}
