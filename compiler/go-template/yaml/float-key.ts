import { exponentNotation, plainNotation, type ShortestDigits } from '../numbers/shortest-digits.ts';

/** A float as a mapping key: with the digits that a 32-bit float needs, as sigs.k8s.io/yaml writes it. */
export function floatKey(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  const single = Math.fround(value);
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  const sign = single < 0 || Object.is(single, -0) ? '-' : '';
  const shortest = shortestSingle(Math.abs(single));
  const exponent = shortest.point - 1;
  const scientific = exponent < -4 || exponent >= 6;
  return sign + (scientific ? exponentNotation(shortest, 2) : plainNotation(shortest));
}

function shortestSingle(value: number): ShortestDigits {
  for (let precision = 0; precision < 9; precision++) {
    const text = value.toExponential(precision);
    if (precision < 8 && Math.fround(Number(text)) !== value) continue;
    const [mantissa = '0', exponent = '0'] = text.split('e');
    const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0';
    return { negative: false, digits, point: Number(exponent) + 1 };
  }
  return { negative: false, digits: '0', point: 1 };
}
