import type { Json } from '../../compiler/util/json.ts';

/**
 * `tree` as JSON text: two spaces for each level, empty containers on one line, a newline at the end. Numbers keep their kind:
 * whole numbers all their digits, floats their point.
 */
export function jsonText(tree: Json): string {
  return `${printed(tree, '')}\n`;
}

function printed(tree: Json, indent: string): string {
  if (tree === null) return 'null';
  if (typeof tree === 'string') return JSON.stringify(tree);
  if (typeof tree !== 'object') return String(tree);
  if ('float' in tree) return floatJson(tree.float);
  const inner = `${indent}  `;
  if (tree instanceof Map)
    return wrapped(
      '{}',
      [...tree].map(([key, value]) => member(key, value, inner)),
      indent,
    );
  return wrapped(
    '[]',
    [...tree].map((item) => inner + printed(item, inner)),
    indent,
  );
}

function member(key: string, value: Json, indent: string): string {
  return `${indent}${JSON.stringify(key)}: ${printed(value, indent)}`;
}

function wrapped(brackets: string, lines: readonly string[], indent: string): string {
  if (lines.length === 0) return brackets;
  return `${brackets[0]}\n${lines.join(',\n')}\n${indent}${brackets[1]}`;
}

/** JSON has no infinities; null is what every JSON writer makes of them. */
function floatJson(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}
