import type { Json, JsonFloat, JsonObject } from '../../compiler/util/json.ts';

/**
 * `tree` as JSON text: two spaces for each level, empty containers on one line, a newline at the end. Numbers keep their kind:
 * whole numbers all their digits, floats their point.
 */
export function jsonText(tree: Json): string {
  const print: Print = { chunks: [], parts: [], keys: new Map() };
  append(print, tree, '\n');
  print.parts.push('\n');
  flush(print);
  return print.chunks.join('');
}

/** What is printed so far, and the keys that were met as they are printed: there are few different ones. */
interface Print {
  readonly chunks: string[];
  /** The pieces behind the last chunk. They are joined before the collector of young objects has to move them. */
  readonly parts: string[];
  readonly keys: Map<string, string>;
}

const partsOfChunk = 4000;

function flush({ chunks, parts }: Print): void {
  chunks.push(parts.join(''));
  parts.length = 0;
}

function append(print: Print, tree: Json, lineBreak: string): void {
  if (tree === null) print.parts.push('null');
  else if (typeof tree === 'string') print.parts.push(JSON.stringify(tree));
  else if (typeof tree !== 'object') print.parts.push(String(tree));
  else if (isObject(tree)) appendObject(print, tree, lineBreak);
  else if (isList(tree)) appendList(print, tree, lineBreak);
  else print.parts.push(floatJson(tree.float));
}

function appendObject(print: Print, members: JsonObject, lineBreak: string): void {
  const { parts } = print;
  if (members.size === 0) return void parts.push('{}');
  const inner = `${lineBreak}  `;
  const next = `,${inner}`;
  let separator = `{${inner}`;
  members.forEach((value, key) => {
    parts.push(separator, keyText(print, key));
    append(print, value, inner);
    separator = next;
  });
  parts.push(lineBreak, '}');
  if (parts.length > partsOfChunk) flush(print);
}

function appendList(print: Print, items: readonly Json[], lineBreak: string): void {
  const { parts } = print;
  if (items.length === 0) return void parts.push('[]');
  const inner = `${lineBreak}  `;
  const next = `,${inner}`;
  let separator = `[${inner}`;
  items.forEach((item) => {
    parts.push(separator);
    append(print, item, inner);
    separator = next;
  });
  parts.push(lineBreak, ']');
}

function keyText({ keys }: Print, key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}: `;
  keys.set(key, text);
  return text;
}

/** JSON has no infinities; null is what every JSON writer makes of them. */
function floatJson(value: number): string {
  if (!Number.isFinite(value)) return 'null';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

function isObject(tree: JsonFloat | readonly Json[] | JsonObject): tree is JsonObject {
  return tree instanceof Map;
}

function isList(tree: JsonFloat | readonly Json[]): tree is readonly Json[] {
  return Array.isArray(tree);
}
