import type { Json, JsonObject } from '../../util/json.ts';
import { floatYaml } from './float-yaml.ts';
import { blockText, flowText, isBlock } from './scalar-text.ts';

/**
 * `tree` as one YAML document: block style, two blanks for each level, keys in the order of the tree, a newline at the end. The same
 * tree gives the same bytes, and every reader gives the same tree back: YAML 1.1 (PyYAML), the core schema of YAML 1.2, Go's.
 *
 * Text is plain where all of them read it as that text, else quoted; text of several lines is a `|` block; nothing is ever folded.
 * Whole numbers keep all their digits, floats their point (`1.0`, `1.0e+16`); infinities are `.inf`, which is YAML but no JSON.
 */
export function yamlText(tree: Json): string {
  const parts: string[] = [];
  if (isObject(tree) && tree.size > 0) appendMembers(parts, tree, '\n', '');
  else if (isList(tree) && tree.length > 0) appendItems(parts, tree, '\n', '');
  else parts.push(typeof tree === 'string' ? flowText(tree) : atomText(tree));
  return `${parts.join('')}\n`;
}

/** Several documents in one file, as `kubectl apply` takes them: a line `---` between each and the next. */
export function yamlDocuments(trees: readonly Json[]): string {
  return trees.map(yamlText).join('---\n');
}

/** The entries of a mapping, of which the first follows `before`; `lineBreak` ends with the indentation of the keys. */
function appendMembers(parts: string[], members: JsonObject, lineBreak: string, before: string): void {
  let separator = before;
  members.forEach((value, key) => {
    const text = flowText(key);
    // A key of more than 1,024 characters must announce itself, or no reader looks as far as its colon.
    if (text.length < longestKey) parts.push(separator, text, ':');
    else parts.push(separator, '? ', text, lineBreak, ':');
    appendValue(parts, value, lineBreak);
    separator = lineBreak;
  });
}

const longestKey = 1000;

/** What stands behind a key: on its line, or on deeper lines below. */
function appendValue(parts: string[], value: Json, lineBreak: string): void {
  if (isObject(value) && value.size > 0) appendMembers(parts, value, `${lineBreak}  `, `${lineBreak}  `);
  else if (isList(value) && value.length > 0) appendItems(parts, value, `${lineBreak}  `, `${lineBreak}  `);
  else parts.push(' ', scalarText(value, `${lineBreak}  `));
}

/** The items of a list, of which the first follows `before`; `lineBreak` ends with the indentation of the dashes. */
function appendItems(parts: string[], items: readonly Json[], lineBreak: string, before: string): void {
  let separator = before;
  const inner = `${lineBreak}  `;
  for (const item of items) {
    parts.push(separator, '- ');
    if (isObject(item) && item.size > 0) appendMembers(parts, item, inner, '');
    else if (isList(item) && item.length > 0) appendItems(parts, item, inner, '');
    else parts.push(scalarText(item, inner));
    separator = lineBreak;
  }
}

function scalarText(value: Json, lineBreak: string): string {
  if (typeof value !== 'string') return atomText(value);
  return isBlock(value) ? blockText(value, lineBreak) : flowText(value);
}

/** Everything but text, and what is empty. */
function atomText(value: Exclude<Json, string>): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(BigInt(value)) : floatYaml(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isObject(value)) return '{}';
  return isList(value) ? '[]' : floatYaml(value.float);
}

function isObject(tree: Json): tree is JsonObject {
  return tree instanceof Map;
}

function isList(tree: Json): tree is readonly Json[] {
  return Array.isArray(tree);
}
