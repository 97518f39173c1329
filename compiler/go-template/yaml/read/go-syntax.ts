import { generalNotation } from '../../numbers/shortest-digits.ts';
import { quoteText } from '../../print/quote.ts';
import type { ScalarNode, YamlNode } from './node.ts';
import { resolveTagged } from './resolve-tagged.ts';

/** How deeply a value is shown in a message. */
const deepest = 20;

/** A value as Go's `%#v` shows it in messages about keys that cannot be. */
export function goSyntax(node: YamlNode): string {
  return show(node, 0).replace(/^interface \{\}\(nil\)$/, '<nil>');
}

function show(node: YamlNode, depth: number): string {
  if (depth > deepest) return '…';
  switch (node.kind) {
    case 'scalar':
      return showScalar(node);
    case 'alias':
      return show(node.target, depth + 1);
    case 'sequence':
      return `[]interface {}{${node.items.map((item) => show(item, depth + 1)).join(', ')}}`;
    default: {
      const pairs = new Map(node.pairs.map(([key, value]) => [show(key, depth + 1), show(value, depth + 1)]));
      const sorted = [...pairs].sort(([left], [right]) => (left < right ? -1 : 1));
      return `map[interface {}]interface {}{${sorted.map(([key, value]) => `${key}:${value}`).join(', ')}}`;
    }
  }
}

function showScalar(node: ScalarNode): string {
  const resolved = resolveTagged(node);
  switch (resolved.kind) {
    case 'null':
      return 'interface {}(nil)';
    case 'boolean':
      return String(resolved.value);
    case 'integer':
      return resolved.value >= 1n << 63n ? `0x${resolved.value.toString(16)}` : String(resolved.value);
    case 'float':
      return Number.isFinite(resolved.value) ? generalNotation(resolved.value) : floatName(resolved.value);
    default:
      return quoteText(node.text);
  }
}

/** What Go calls a float that is no number. */
export function floatName(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  return value > 0 ? '+Inf' : '-Inf';
}
