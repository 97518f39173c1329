import type { Json, JsonObject } from '../../compiler/util/json.ts';

/**
 * `tree` as JSON text: two spaces for each level, empty containers on one line, a newline at the end. Numbers keep their kind:
 * whole numbers all their digits, floats their point.
 */
export function jsonText(tree: Json): string {
  return `${append('', tree, '\n')}\n`;
}

/** One growing text: joining the lines of every level would copy each line once for each level that it stands in. */
function append(before: string, tree: Json, lineBreak: string): string {
  if (tree === null) return `${before}null`;
  if (typeof tree === 'string') return before + JSON.stringify(tree);
  if (typeof tree !== 'object') return before + String(tree);
  if (isList(tree)) return appendList(before, tree, lineBreak);
  return 'float' in tree ? before + floatJson(tree.float) : appendObject(before, tree, lineBreak);
}

function appendObject(before: string, members: JsonObject, lineBreak: string): string {
  if (members.size === 0) return `${before}{}`;
  const inner = `${lineBreak}  `;
  let text = before;
  let separator = '{';
  for (const [key, value] of members) {
    text = append(`${text}${separator}${inner}${JSON.stringify(key)}: `, value, inner);
    separator = ',';
  }
  return `${text}${lineBreak}}`;
}

function appendList(before: string, items: readonly Json[], lineBreak: string): string {
  if (items.length === 0) return `${before}[]`;
  const inner = `${lineBreak}  `;
  let text = before;
  let separator = '[';
  for (const item of items) {
    text = append(`${text}${separator}${inner}`, item, inner);
    separator = ',';
  }
  return `${text}${lineBreak}]`;
}

/** JSON has no infinities; null is what every JSON writer makes of them. */
function floatJson(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

function isList(tree: Exclude<Json, null | boolean | number | bigint | string>): tree is readonly Json[] {
  return Array.isArray(tree);
}
