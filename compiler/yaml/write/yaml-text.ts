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
  const print: Print = { chunks: [], parts: [] };
  if (isObject(tree) && tree.size > 0) appendMembers(print, tree, top, true);
  else if (isList(tree) && tree.length > 0) appendItems(print, tree, top, true);
  else print.parts.push(typeof tree === 'string' ? flowText(tree) : atomText(tree));
  print.parts.push('\n');
  flush(print);
  return print.chunks.join('');
}

/** Several documents in one file, as `kubectl apply` takes them: a line `---` between each and the next. */
export function yamlDocuments(trees: readonly Json[]): string {
  return trees.map(yamlText).join('---\n');
}

/** What is printed so far. */
interface Print {
  readonly chunks: string[];
  /** The pieces behind the last chunk. They are joined before the collector of young objects has to move them. */
  readonly parts: string[];
}

const partsOfChunk = 4000;

function flush({ chunks, parts }: Print): void {
  chunks.push(parts.join(''));
  parts.length = 0;
}

/** One depth of indentation. */
interface Level {
  /** A line break with the indentation. */
  readonly lineBreak: string;
  /** The beginning of a line with an item. */
  readonly dash: string;
  /** The keys that were met here as they are printed: there are few different ones. */
  readonly keys: Map<string, KeyText>;
  /** The next depth, once something stood there. */
  deeper: Level | undefined;
}

/** The beginning of a line with a key and its colon, and the same with the blank that a value on this line needs. */
interface KeyText {
  readonly above: string;
  readonly beside: string;
}

function levelBehind(lineBreak: string): Level {
  return { lineBreak, dash: `${lineBreak}- `, keys: new Map(), deeper: undefined };
}

/** The top of every document, with what is below it: keys are the same in most. */
const top = levelBehind('\n');

function deeperThan(level: Level): Level {
  level.deeper ??= levelBehind(`${level.lineBreak}  `);
  return level.deeper;
}

function keyText({ lineBreak, keys }: Level, key: string): KeyText {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const text = flowText(key);
  // A key of more than 1,024 characters must announce itself, or no reader looks as far as its colon.
  const above = text.length >= longestKey ? `${lineBreak}? ${text}${lineBreak}:` : `${lineBreak}${text}:`;
  const both = { above, beside: `${above} ` };
  if (keys.size < keptTexts) keys.set(key, both);
  return both;
}

/** Short texts as they are printed: whether they need quotes is much to ask, and the same ones come again and again, also in the next of a thousand documents. */
const texts = new Map<string, string>();

/** How many texts are remembered: those that come again come early, and the names of ten thousand resources would only be moved about. */
const keptTexts = 500;

const longestKey = 1000;

/** The entries of a mapping; with `isBegun` the line of the first is begun already. */
function appendMembers(print: Print, members: JsonObject, level: Level, isBegun: boolean): void {
  const { parts } = print;
  const inner = deeperThan(level);
  let skipped = isBegun ? level.lineBreak.length : 0;
  members.forEach((value, key) => {
    const text = keyText(level, key);
    const isNested = isCompound(value);
    const line = isNested ? text.above : text.beside;
    parts.push(skipped > 0 ? line.slice(skipped) : line);
    skipped = 0;
    if (!isNested) parts.push(scalarText(value, inner.lineBreak));
    else if (isObject(value)) appendMembers(print, value, inner, false);
    else appendItems(print, value, inner, false);
  });
  if (parts.length > partsOfChunk) flush(print);
}

/** Whether a value stands on lines of its own. */
function isCompound(value: Json): value is JsonObject | readonly Json[] {
  return isObject(value) ? value.size > 0 : isList(value) && value.length > 0;
}

/** The items of a list; with `isBegun` the line of the first is begun already. */
function appendItems(print: Print, items: readonly Json[], level: Level, isBegun: boolean): void {
  const inner = deeperThan(level);
  let dash = isBegun ? '- ' : level.dash;
  for (const item of items) {
    print.parts.push(dash);
    dash = level.dash;
    if (!isCompound(item)) print.parts.push(scalarText(item, inner.lineBreak));
    else if (isObject(item)) appendMembers(print, item, inner, true);
    else appendItems(print, item, inner, true);
  }
}

function scalarText(value: Json, lineBreak: string): string {
  if (typeof value !== 'string') return atomText(value);
  if (isEveryday(value)) return value;
  const known = texts.get(value);
  if (known !== undefined) return known;
  if (isBlock(value)) return blockText(value, lineBreak);
  const text = flowText(value);
  if (value.length <= shortText && texts.size < keptTexts) texts.set(value, text);
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
