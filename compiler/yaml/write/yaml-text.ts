import type { Json, JsonObject } from '../../util/json.ts';
import { floatYaml } from './float-yaml.ts';
import { blockText, flowText, isBlock, isEveryday } from './scalar-text.ts';

/**
 * `tree` as one YAML document: block style, two blanks for each level, keys in the order of the tree, a newline at the end. The same
 * tree gives the same bytes, and every reader gives the same tree back: YAML 1.1 (PyYAML), the core schema of YAML 1.2, Go's.
 *
 * Text is plain where all of them read it as that text, else quoted; text of several lines is a `|` block; nothing is ever folded.
 * Whole numbers keep all their digits, floats their point (`1.0`, `1.0e+16`); infinities are `.inf`, which is YAML but no JSON.
 */
export function yamlText(tree: Json): string {
  const print: Print = { chunks: [], parts: [], keys: new Map(), texts: new Map() };
  if (isObject(tree) && tree.size > 0) appendMembers(print, tree, '\n', '');
  else if (isList(tree) && tree.length > 0) appendItems(print, tree, '\n', '');
  else print.parts.push(typeof tree === 'string' ? flowText(tree) : atomText(tree));
  print.parts.push('\n');
  flush(print);
  return print.chunks.join('');
}

/** What is printed so far, and the keys that were met as they are printed: there are few different ones. */
interface Print {
  readonly chunks: string[];
  /** The pieces behind the last chunk. They are joined before the collector of young objects has to move them. */
  readonly parts: string[];
  readonly keys: Map<string, KeyText>;
  /** Short texts as they are printed: whether they need quotes is much to ask, and the same ones come again and again. */
  readonly texts: Map<string, string>;
}

/** A key with its colon, and with the blank behind it that a value on the same line needs. */
interface KeyText {
  readonly above: string;
  readonly beside: string;
}

const partsOfChunk = 4000;

function flush({ chunks, parts }: Print): void {
  chunks.push(parts.join(''));
  parts.length = 0;
}

function keyText({ keys }: Print, key: string): KeyText {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const above = `${flowText(key)}:`;
  const text = { above, beside: `${above} ` };
  keys.set(key, text);
  return text;
}

/** Several documents in one file, as `kubectl apply` takes them: a line `---` between each and the next. */
export function yamlDocuments(trees: readonly Json[]): string {
  return trees.map(yamlText).join('---\n');
}

/** The entries of a mapping, of which the first follows `before`; `lineBreak` ends with the indentation of the keys. */
function appendMembers(print: Print, members: JsonObject, lineBreak: string, before: string): void {
  const { parts } = print;
  const inner = `${lineBreak}  `;
  let separator = before;
  members.forEach((value, key) => {
    const { above, beside } = keyText(print, key);
    parts.push(separator);
    // A key of more than 1,024 characters must announce itself, or no reader looks as far as its colon.
    if (above.length > longestKey) {
      parts.push('? ', above.slice(0, -1), lineBreak, isCompound(value) ? ':' : ': ');
      appendValue(print, value, inner);
    } else if (isCompound(value)) {
      parts.push(above);
      appendValue(print, value, inner);
    } else parts.push(beside, scalarText(print, value, inner));
    separator = lineBreak;
  });
  if (parts.length > partsOfChunk) flush(print);
}

const longestKey = 1000;

/** Whether a value stands on lines of its own. */
function isCompound(value: Json): boolean {
  return isObject(value) ? value.size > 0 : isList(value) && value.length > 0;
}

/** What stands behind a key: on its line, or on the deeper lines that `inner` begins. */
function appendValue(print: Print, value: Json, inner: string): void {
  if (isObject(value) && value.size > 0) appendMembers(print, value, inner, inner);
  else if (isList(value) && value.length > 0) appendItems(print, value, inner, inner);
  else print.parts.push(scalarText(print, value, inner));
}

/** The items of a list, of which the first follows `before`; `lineBreak` ends with the indentation of the dashes. */
function appendItems(print: Print, items: readonly Json[], lineBreak: string, before: string): void {
  let separator = before;
  const inner = `${lineBreak}  `;
  for (const item of items) {
    print.parts.push(separator, '- ');
    if (isObject(item) && item.size > 0) appendMembers(print, item, inner, '');
    else if (isList(item) && item.length > 0) appendItems(print, item, inner, '');
    else print.parts.push(scalarText(print, item, inner));
    separator = lineBreak;
  }
}

function scalarText({ texts }: Print, value: Json, lineBreak: string): string {
  if (typeof value !== 'string') return atomText(value);
  if (isEveryday(value)) return value;
  const known = texts.get(value);
  if (known !== undefined) return known;
  if (isBlock(value)) return blockText(value, lineBreak);
  const text = flowText(value);
  if (value.length <= shortText) texts.set(value, text);
  return text;
}

const shortText = 32;

/** Everything but text, and what is empty. */
function atomText(value: Exclude<Json, string>): string {
  if (typeof value === 'number') return wholeText(value) ?? floatYaml(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isObject(value)) return '{}';
  return isList(value) ? '[]' : floatYaml(value.float);
}

/** The digits of a whole number; undefined for others. Large ones are spelled out. */
function wholeText(value: number): string | undefined {
  if (!Number.isInteger(value)) return undefined;
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : String(BigInt(value));
}

function isObject(tree: Json): tree is JsonObject {
  return tree instanceof Map;
}

function isList(tree: Json): tree is readonly Json[] {
  return Array.isArray(tree);
}
