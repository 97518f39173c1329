import { compareStrings } from '../../go-string.ts';
import { generalNotation } from '../../numbers/shortest-digits.ts';
import { quoteText } from '../../print/quote.ts';
import type { YamlMapping, YamlScalar, YamlValue } from './yaml-value.ts';

/** How deeply a value is shown in a message. */
const deepest = 20;

/** A value as Go's `%#v` shows it in messages about keys that cannot be. */
export function goSyntax(value: YamlValue): string {
  return value === null ? '<nil>' : show(value, 0);
}

function show(value: YamlValue, depth: number): string {
  if (depth > deepest) return '…';
  if (value === null) return 'interface {}(nil)';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quoteText(value);
  switch (value.kind) {
    case 'integer':
      return value.value >= 1n << 63n ? `0x${value.value.toString(16)}` : String(value.value);
    case 'float':
      return Number.isFinite(value.value) ? generalNotation(value.value) : floatName(value.value);
    case 'sequence':
      return `[]interface {}{${value.items.map((item) => show(item, depth + 1)).join(', ')}}`;
    default:
      return `map[interface {}]interface {}{${showPairs(value, depth)}}`;
  }
}

function showPairs({ pairs }: YamlMapping, depth: number): string {
  return [...pairs.values()]
    .sort(([left], [right]) => compareKeys(left, right))
    .map(([key, value]) => `${show(key, depth + 1)}:${show(value, depth + 1)}`)
    .join(', ');
}

/** Keys of one type stand together, in order. */
function compareKeys(left: YamlScalar, right: YamlScalar): number {
  const [a, b] = [rankOf(left), rankOf(right)];
  if (a !== b) return a - b;
  if (typeof left === 'string' && typeof right === 'string') return compareStrings(left, right);
  return Number(numberOf(left)) - Number(numberOf(right));
}

function rankOf(key: YamlScalar): number {
  if (key === null) return 0;
  if (typeof key === 'object') return key.kind === 'float' ? 2 : 3;
  return typeof key === 'boolean' ? 1 : 4;
}

function numberOf(key: YamlScalar): number | bigint | boolean {
  if (typeof key === 'boolean') return key;
  return typeof key === 'object' && key !== null ? key.value : 0;
}

/** What Go calls a float that is no number. */
export function floatName(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}
