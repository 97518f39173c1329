import type { Json, JsonFloat, JsonObject, JsonScalar } from '../../compiler/util/json.ts';

/**
 * `tree` as JSON text: two spaces for each level, empty containers on one line, a newline at the end. Numbers keep their kind:
 * whole numbers all their digits, floats their point.
 */
export function jsonText(tree: Json): string {
  const print: Print = { chunks: [], parts: [], count: 0, keys: new Map() };
  printJson(print, tree, 0);
  put(print, '\n');
  flush(print);
  return print.chunks.join('');
}

/** An object that would be made only to be printed, so that it prints itself. To everybody else it is a mapping. */
export abstract class PrintedObject extends Map<string, Json> {
  /** Adds what `printJson` would of the mapping. */
  abstract print(print: Print, depth: number): void;
}

/** What is printed so far, and the keys that were met as they are printed: there are few different ones. */
export interface Print {
  readonly chunks: string[];
  /** The pieces behind the last chunk. They are joined before the collector of young objects has to move them, and their list is used again. */
  readonly parts: string[];
  /** How many of `parts` count. Whoever prints nothing but pieces (`put`) can take them back. */
  count: number;
  readonly keys: Map<string, string>;
}

const partsOfChunk = 4000;

/** Adds one piece. */
export function put(print: Print, text: string): void {
  print.parts[print.count++] = text;
}

function flush(print: Print): void {
  const { chunks, parts, count } = print;
  chunks.push(parts.fill('', count).join(''));
  if (parts.length > 2 * partsOfChunk) parts.length = 0;
  print.count = 0;
}

/** What stands around the members of a container that begins at some depth. */
export interface Level {
  readonly object: string;
  readonly list: string;
  readonly next: string;
  readonly endOfObject: string;
  readonly endOfList: string;
}

const levels: Level[] = [];

/** The same object for the same depth. */
export function levelAt(depth: number): Level {
  const known = levels[depth];
  if (known) return known;
  const outer = `\n${'  '.repeat(depth)}`;
  const inner = `${outer}  `;
  const level = {
    object: inOnePiece('{', inner),
    list: inOnePiece('[', inner),
    next: inOnePiece(',', inner),
    endOfObject: inOnePiece(outer, '}'),
    endOfList: inOnePiece(outer, ']'),
  };
  levels[depth] = level;
  return level;
}

/** Texts that are put together. V8 keeps what an operator puts together as its parts, and goes through them wherever it is used. */
export function inOnePiece(...parts: readonly string[]): string {
  return parts.join('');
}

/** Adds a tree that begins at `depth`. */
export function printJson(print: Print, tree: Json, depth: number): void {
  if (typeof tree !== 'object' || tree === null) put(print, scalarText(tree));
  else if (isObject(tree)) {
    if (tree instanceof PrintedObject) tree.print(print, depth);
    else printMembers(print, tree, { depth, printValue: (value) => printJson(print, value, depth + 1) });
  } else if (isList(tree)) printItems(print, tree, depth);
  else put(print, scalarText(tree));
}

/** How the members of an object are printed. */
export interface Members<Value> {
  /** Of the object. */
  readonly depth: number;
  /** Adds a value, which is one level deeper. */
  readonly printValue: (value: Value) => void;
}

/** Adds an object with these members. */
export function printMembers<Value>(
  print: Print,
  members: ReadonlyMap<string, Value>,
  { depth, printValue }: Members<Value>,
): void {
  if (members.size === 0) return void put(print, '{}');
  const { object, next, endOfObject } = levelAt(depth);
  let separator = object;
  members.forEach((value, key) => {
    put(print, separator);
    put(print, keyText(print, key));
    printValue(value);
    separator = next;
    if (print.count > partsOfChunk) flush(print);
  });
  put(print, endOfObject);
}

function printItems(print: Print, items: readonly Json[], depth: number): void {
  if (items.length === 0) return void put(print, '[]');
  const { list, next, endOfList } = levelAt(depth);
  let separator = list;
  for (const item of items) {
    put(print, separator);
    printJson(print, item, depth + 1);
    separator = next;
  }
  put(print, endOfList);
}

/** A key with its colon. */
export function keyText({ keys }: Print, key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  const text = inOnePiece(JSON.stringify(key), ': ');
  keys.set(key, text);
  return text;
}

/** What has no parts. JSON has no infinities; null is what every JSON writer makes of them. */
export function scalarText(scalar: JsonScalar): string {
  if (typeof scalar === 'string') return JSON.stringify(scalar);
  if (typeof scalar !== 'object' || scalar === null) return String(scalar);
  const { float } = scalar;
  if (!Number.isFinite(float)) return 'null';
  return Number.isInteger(float) && Math.abs(float) < 1e21 ? `${float}.0` : String(float);
}

function isObject(tree: JsonFloat | readonly Json[] | JsonObject): tree is JsonObject {
  return tree instanceof Map;
}

function isList(tree: JsonFloat | readonly Json[]): tree is readonly Json[] {
  return Array.isArray(tree);
}
