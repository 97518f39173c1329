import type { Node } from '../../ast/node.ts';
import type { Entry } from '../../value/literal.ts';
import { deepest, giveUp, isBlank, noEntries, type QuickReader, sharedKey, startsPlain } from './quick-line.ts';
import { checkedText, plainNode } from './quick-text.ts';

/** `{…}` or `[…]` on one line, which starts at `at`; leaves `at` behind it. */
export function readFlow(reader: QuickReader): Node {
  if (++reader.depth > deepest) return giveUp(reader);
  const node = reader.text.charCodeAt(reader.at) === 91 ? readFlowList(reader) : readFlowDict(reader);
  reader.depth--;
  return node;
}

function readFlowList(reader: QuickReader): Node {
  const { text, file, at: start } = reader;
  const items: Node[] = [];
  reader.at = start + 1;
  while (!isClosed(reader, 93)) {
    items.push(readFlowValue(reader));
    if (reader.failed || !endsItem(reader, 93)) return giveUp(reader);
  }
  if (text.charCodeAt(reader.at) !== 93) return giveUp(reader);
  const end = ++reader.at;
  return { kind: 'list', file, start, end, items };
}

function readFlowDict(reader: QuickReader): Node {
  const { text, file, policy, at: start } = reader;
  const entries = new Map<string, Entry<Node>>();
  reader.at = start + 1;
  while (!isClosed(reader, 125)) {
    const keyStart = reader.at;
    const written = flowKey(reader);
    if (written === undefined || written === '<<') return giveUp(reader);
    const { text: key } = sharedKey(reader, written);
    const keyEnd = reader.at;
    reader.at = skipBlanks(text, keyEnd + 1);
    const value = readFlowValue(reader);
    const count = entries.size;
    entries.set(key, { file, start: keyStart, end: keyEnd, key, value });
    if (reader.failed || entries.size === count || !endsItem(reader, 125)) return giveUp(reader);
  }
  if (text.charCodeAt(reader.at) !== 125) return giveUp(reader);
  const end = ++reader.at;
  const isEmpty = entries.size === 0;
  const dict = { kind: 'dict', file, start, end, entries: isEmpty ? noEntries : entries } as const;
  return entries.size === 1 ? policy.singleEntry(dict) : dict;
}

/** Whether the collection ends here, or the line does; else `at` is where the next item starts. */
function isClosed(reader: QuickReader, closing: number): boolean {
  reader.at = skipBlanks(reader.text, reader.at);
  return reader.at >= reader.lineEnd || reader.text.charCodeAt(reader.at) === closing;
}

/** Whether an item ends as it must, and goes behind its comma. */
function endsItem(reader: QuickReader, closing: number): boolean {
  const { text } = reader;
  reader.at = skipBlanks(text, reader.at);
  const code = text.charCodeAt(reader.at);
  if (code === 44) reader.at++;
  return code === 44 || code === closing;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** What most keys are made of. */
const name = /[\w-]*/y;

/** The key at `at`, which its colon and, unless it is quoted, a blank must follow; leaves `at` at the colon. */
function flowKey(reader: QuickReader): string | undefined {
  const { text, lineEnd, at: start } = reader;
  const code = text.charCodeAt(start);
  let key: string | undefined;
  if (code === 34 || code === 39) {
    const quoted = checkedText(reader, start);
    key = quoted?.value;
    reader.at = quoted?.end ?? start;
  } else if (startsFlowPlain(text, start)) {
    name.lastIndex = start;
    name.test(text);
    let at = name.lastIndex;
    for (let sign = text.charCodeAt(at); !isColon(text, at); sign = text.charCodeAt(++at)) {
      if (at >= lineEnd || sign === 32 || sign === 9 || isFlowSign(sign)) return undefined;
    }
    key = text.slice(start, at);
    reader.at = at;
  }
  if (text.charCodeAt(reader.at) !== 58) return undefined;
  // Behind a quoted key the value may follow at once, as in JSON; what is no value there is told by what reads it.
  const isJson = reader.at > start && (code === 34 || code === 39) && reader.at + 1 < lineEnd;
  return isJson || text.charCodeAt(reader.at + 1) === 32 ? key : undefined;
}

/** A comma or a bracket. */
function isFlowSign(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** Whether a key ends at `at`: `a:b` and `https://x` are texts. */
function isColon(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 58) return false;
  const next = text.charCodeAt(at + 1);
  return isBlank(text, at + 1) || next === 9 || isFlowSign(next);
}

/** A dash in front of something is a part of it. */
function startsFlowPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 45) return startsPlain(code);
  const next = text.charCodeAt(at + 1);
  return !isBlank(text, at + 1) && next !== 9 && !isFlowSign(next);
}

function readFlowValue(reader: QuickReader): Node {
  const { text, file, at } = reader;
  const code = text.charCodeAt(at);
  if (code === 123 || code === 91) return readFlow(reader);
  if (code !== 34 && code !== 39) return readFlowPlain(reader);
  const quoted = checkedText(reader, at);
  if (!quoted || text.charCodeAt(quoted.end) === 58) return giveUp(reader);
  reader.at = quoted.end;
  return { kind: 'string', file, start: at, end: quoted.end, value: quoted.value };
}

/** What stands in a plain value without a second look; a colon, a bracket or a number sign may mean something. */
const simple = /[^,:#[\]{}\r\n\t]*/y;

/** A plain value up to a comma or bracket; one that a colon or comment ends needs a second look. */
function readFlowPlain(reader: QuickReader): Node {
  const { text, lineEnd, hasTabs, at } = reader;
  if (!startsFlowPlain(text, at)) return giveUp(reader);
  simple.lastIndex = at;
  simple.test(text);
  let end = simple.lastIndex;
  for (let code = text.charCodeAt(end); code !== 44 && code !== 93 && code !== 125; code = text.charCodeAt(++end)) {
    const isComment = code === 35 && text.charCodeAt(end - 1) === 32;
    if (end >= lineEnd || isComment || isColon(text, end) || code === 91 || code === 123) return giveUp(reader);
  }
  reader.at = end;
  while (text.charCodeAt(end - 1) === 32) end--;
  const value = text.slice(at, end);
  return hasTabs && value.includes('\t') ? giveUp(reader) : plainNode(reader, at, { value, end });
}
