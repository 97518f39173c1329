import type { Node } from '../../ast/node.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { span } from '../../source/span.ts';
import type { Keys } from '../../value/keys.ts';
import type { Dict, Entry } from '../../value/literal.ts';
import type { Policy } from './policy.ts';
import { readBlockText } from './quick-block.ts';
import { readFlow } from './quick-flow.ts';
import {
  deepest,
  giveUp,
  isBlank,
  isDash,
  type Key,
  nextLine,
  type QuickReader,
  sharedKey,
  startsPlain,
} from './quick-line.ts';
import { checkedText, plainNode, plainText, quotedText } from './quick-text.ts';

/**
 * Reads the everyday part of YAML in one pass, without events: mappings and lists by indentation, values on one line, blocks of text,
 * brackets on one line, tags of one word. Undefined for everything else and for every mistake: then the file is read in the ordinary
 * way, with a new policy, so what this one had reported is void. Both give the same nodes (`quick-read.test.ts`).
 */
export function quickRead(file: SourceFile, policy: Policy): QuicklyRead | undefined {
  const { text } = file;
  if (policy.keyOf !== undefined || policy.checksPlain || policy.merging !== 'adds' || unusual.test(text))
    return undefined;
  const opening = /^(?: *(?:#.*)?\r?\n)*---(?: +#.*| *)\r?\n/.exec(text)?.[0].length ?? 0;
  marks.lastIndex = opening;
  if (marks.test(text)) return undefined;
  const reader: QuickReader = {
    file,
    text,
    policy,
    hasTabs: text.includes('\t'),
    hasComments: text.includes(' #'),
    keys: new Map(),
    keyAt: -1,
    keyEnd: -1,
    key: undefined,
    at: 0,
    indent: 0,
    lineEnd: 0,
    next: opening,
    end: 0,
    depth: 0,
    failed: false,
  };
  nextLine(reader);
  if (reader.indent < 0) return undefined;
  const root = readCollection(reader, reader.indent, sharedKey(reader, ''));
  return reader.failed || reader.indent >= 0 ? undefined : { root, keys: reader.keys };
}

export interface QuicklyRead {
  readonly root: Node;
  /** Every key that stands anywhere in it. */
  readonly keys: Keys;
}

/** Controls, halves of characters, unusual line breaks and blanks. */
const unusual =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]|\r(?!\n)|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** What ends or starts documents, and directives. */
const marks = /^(?:---|\.\.\.|%)/gm;

/** A mapping or list whose first line is the current one, at column `indent`: the value of `owner`, or in a list that is. */
function readCollection(reader: QuickReader, indent: number, owner: Key): Node {
  if (++reader.depth > deepest) return giveUp(reader);
  const node = isDash(reader.text, reader.at) ? readList(reader, indent, owner) : readDict(reader, indent, owner);
  reader.depth--;
  return node;
}

function readList(reader: QuickReader, indent: number, owner: Key): Node {
  const { text, file, at: start } = reader;
  const items: Node[] = [];
  while (reader.indent === indent && text.charCodeAt(reader.at) === 45) {
    let at = reader.at + 1;
    if (text.charCodeAt(at) !== 32) return giveUp(reader);
    while (text.charCodeAt(at) === 32) at++;
    if (at >= reader.lineEnd) return giveUp(reader);
    reader.indent += at - reader.at;
    reader.at = at;
    const isCollection = isDash(text, at) || keyEnd(reader, owner.first) >= 0;
    items.push(isCollection ? readCollection(reader, reader.indent, owner) : readInline(reader, indent));
    if (reader.failed) return giveUp(reader);
  }
  if (reader.indent > indent) return giveUp(reader);
  return { kind: 'list', file, start, end: reader.end, items };
}

function readDict(reader: QuickReader, indent: number, owner: Key): Node {
  const { file, at: start } = reader;
  const entries = new Map<string, Entry<Node>>();
  let merges: Node[] | undefined;
  let before: Key | undefined;
  while (reader.indent === indent) {
    const keyStart = reader.at;
    const end = keyEnd(reader, before ? before.next : owner.first);
    const known = end < 0 ? undefined : (reader.key ?? readKey(reader, end, before));
    if (known === undefined) return giveUp(reader);
    const isQuoted = end !== keyStart + known.text.length;
    if (!isQuoted && before) before.next = known;
    else if (!isQuoted) owner.first = known;
    before = known;
    const { text: key } = known;
    const value = readEntry(reader, { indent, from: end + 1, owner: known });
    const count = entries.size;
    if (key === '<<' && !isQuoted) {
      // Includes wait for their files; other merges need a second look.
      if (value.kind !== 'include') return giveUp(reader);
      merges = merges ? [...merges, value] : [value];
    } else {
      entries.set(key, { file, start: keyStart, end, key, value });
      if (entries.size === count) return giveUp(reader);
    }
    if (reader.failed) return giveUp(reader);
  }
  if (reader.indent > indent) return giveUp(reader);
  const dict: Dict<Node> = { kind: 'dict', file, start, end: reader.end, entries };
  return merges ? { kind: 'merge', file, start, end: reader.end, own: dict, from: merges } : dict;
}

/** The key at `at`, which ends at `end`; undefined for a quoted one with an escape that does not exist. */
function readKey(reader: QuickReader, end: number, before: Key | undefined): Key | undefined {
  const { text, at } = reader;
  const code = text.charCodeAt(at);
  const isQuoted = code === 34 || code === 39;
  const written = isQuoted ? checkedText(reader, at)?.value : text.slice(at, end);
  return written === undefined ? undefined : sharedKey(reader, written, before);
}

interface Behind {
  readonly indent: number;
  readonly from: number;
  readonly owner: Key;
}

/** The value of `owner` in a mapping at column `indent`, behind the colon that ends at `from`. */
function readEntry(reader: QuickReader, { indent, from, owner }: Behind): Node {
  const { text, file, lineEnd } = reader;
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  if (at < lineEnd && text.charCodeAt(at) !== 35) {
    reader.at = at;
    return readInline(reader, indent);
  }
  reader.end = from;
  nextLine(reader);
  // A list may stand at the column of its key.
  const isList = reader.indent >= indent && isDash(text, reader.at);
  if (isList || (reader.indent > indent && keyEnd(reader, owner.first) >= 0))
    return readCollection(reader, reader.indent, owner);
  return reader.indent > indent ? giveUp(reader) : { kind: 'null', file, start: from, end: from };
}

/** The offset behind the key that starts at `at`, where its colon stands; -1 when the line is no `key:`. `reader.key` is the key then, when it is the expected one. */
function keyEnd(reader: QuickReader, expected: Key | undefined): number {
  const { text, at } = reader;
  if (reader.keyAt === at) return reader.keyEnd;
  reader.keyAt = at;
  const end = expected === undefined ? -1 : at + expected.text.length;
  const isExpected =
    expected !== undefined &&
    text.charCodeAt(end) === 58 &&
    text.startsWith(expected.text, at) &&
    isBlank(text, end + 1);
  reader.key = isExpected ? expected : undefined;
  reader.keyEnd = isExpected ? end : foundKeyEnd(reader);
  return reader.keyEnd;
}

function foundKeyEnd(reader: QuickReader): number {
  const { text, lineEnd } = reader;
  let { at } = reader;
  let code = text.charCodeAt(at);
  if (code === 34 || code === 39) {
    const end = quotedText(reader, at)?.end ?? -1;
    return end >= 0 && text.charCodeAt(end) === 58 && isBlank(text, end + 1) ? end : -1;
  }
  if (!startsPlain(code) && (code !== 45 || isBlank(text, at + 1))) return -1;
  for (; at < lineEnd; code = text.charCodeAt(++at)) {
    if (code === 58 && isBlank(text, at + 1)) return text.charCodeAt(at - 1) === 32 ? -1 : at;
    if (code === 9 || (code === 35 && text.charCodeAt(at - 1) === 32)) return -1;
  }
  return -1;
}

/** A value that starts at `at`; `indent` is the column of what it belongs to. Goes to the line behind it. */
function readInline(reader: QuickReader, indent: number): Node {
  const { text, lineEnd, at } = reader;
  const code = text.charCodeAt(at);
  if (code === 124 || code === 62) {
    const node = readBlockText(reader, indent);
    return reader.indent > indent ? giveUp(reader) : node;
  }
  const isText = startsPlain(code) || code === 34 || code === 39 || (code === 45 && !isBlank(text, at + 1));
  if (isText) {
    const found = readText(reader, at);
    return found ? endLine(reader, indent, found) : giveUp(reader);
  }
  if (code === 33) return readTagged(reader, indent);
  if (code !== 123 && code !== 91) return giveUp(reader);
  const node = readFlow(reader);
  if (reader.failed || !isRest(text, reader.at, lineEnd)) return giveUp(reader);
  return endLine(reader, indent, node);
}

/** A text on this line, quoted or not, behind which nothing but a comment follows. */
function readText(reader: QuickReader, at: number): Node | undefined {
  const { text, file, lineEnd } = reader;
  const code = text.charCodeAt(at);
  if (code !== 34 && code !== 39) {
    const found = plainText(reader, at);
    return found && plainNode(reader, at, found);
  }
  const found = checkedText(reader, at);
  if (!found || !isRest(text, found.end, lineEnd)) return undefined;
  return { kind: 'string', file, start: at, end: found.end, value: found.value };
}

/** Goes to the next line; one that is indented further goes on with this value, or is a mistake. */
function endLine(reader: QuickReader, indent: number, node: Node): Node {
  reader.end = node.end;
  nextLine(reader);
  return reader.indent > indent ? giveUp(reader) : node;
}

/** `!use path`: a tag of one word, and a text. */
function readTagged(reader: QuickReader, indent: number): Node {
  const { text, file, policy, lineEnd, at } = reader;
  const raw = /![a-z]+(?= )/y;
  raw.lastIndex = at;
  const tag = raw.exec(text)?.[0];
  if (tag === undefined) return giveUp(reader);
  let start = at + tag.length;
  while (text.charCodeAt(start) === 32) start++;
  const code = text.charCodeAt(start);
  if (start >= lineEnd || (!startsPlain(code) && code !== 34 && code !== 39)) return giveUp(reader);
  const isQuoted = code === 34 || code === 39;
  const found = isQuoted ? checkedText(reader, start) : plainText(reader, start);
  if (!found || (isQuoted && !isRest(text, found.end, lineEnd))) return giveUp(reader);
  const { value, end } = found;
  const content: Node = { kind: 'string', file, start, end, value };
  endLine(reader, indent, content);
  if (reader.failed) return giveUp(reader);
  return policy.tagged({ raw: tag, name: tag, at: span(file, at, at + tag.length) }, content);
}

/** Whether nothing but blanks and a comment follows. */
function isRest(text: string, from: number, lineEnd: number): boolean {
  let at = from;
  while (at < lineEnd && text.charCodeAt(at) === 32) at++;
  return at >= lineEnd || (text.charCodeAt(at) === 35 && at > from);
}
