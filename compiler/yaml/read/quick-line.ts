import type { Node } from '../../ast/node.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Entry } from '../../value/literal.ts';
import type { Policy } from './policy.ts';

/** Where the quick reader stands. It goes from line to line; lines without content do not exist for it. */
export interface QuickReader {
  readonly file: SourceFile;
  readonly text: string;
  readonly policy: Policy;
  /** Whether a tab stands anywhere, so that values must be searched for one. */
  readonly hasTabs: boolean;
  /** Whether there may be a comment behind a value. */
  readonly hasComments: boolean;
  /** The keys that were met: there are few different ones, so each is kept once. */
  readonly keys: Map<string, Key>;
  /** The offset for which it is known where a key ends (`keyEnd`, -1 for no key), and whether it is the expected one (`key`). */
  keyAt: number;
  keyEnd: number;
  key: Key | undefined;
  /** Where the content of the current line starts, or what is left of it. */
  at: number;
  /** The column of `at`; -1 behind the last line. */
  indent: number;
  /** Where the content of the current line can end: before its line break. */
  lineEnd: number;
  /** Where the next line starts. */
  next: number;
  /** Where the last thing that was read ended. */
  end: number;
  depth: number;
  /** Set when something is not for the quick reader; whatever it returns then is thrown away. */
  failed: boolean;
}

/**
 * A key, with the keys that came behind it, and first inside of it, the last time. Mappings of one kind look alike, so nearly every key is the expected one: comparing it is cheaper
 * than searching for its end, cutting it out and looking it up. Only keys without quotes are expected.
 */
export interface Key {
  readonly text: string;
  next: Key | undefined;
  first: Key | undefined;
}

/** Lists and mappings inside each other. Deeper nesting is not everyday; the ordinary reader has the limit. */
export const deepest = 100;

export const noEntries: ReadonlyMap<string, Entry<Node>> = new Map();

/** Gives up: the file is read in the ordinary way. */
export function giveUp(reader: QuickReader): Node {
  reader.failed = true;
  reader.indent = -1;
  return { kind: 'dict', file: reader.file, start: 0, end: 0, entries: noEntries };
}

/** Moves to the next line that has content; a line that starts with a tab is not for the quick reader. */
export function nextLine(reader: QuickReader): void {
  const { text } = reader;
  let start = reader.next;
  while (start < text.length) {
    let at = start;
    let code = text.charCodeAt(at);
    while (code === 32) code = text.charCodeAt(++at);
    if (code === 9) giveUp(reader);
    const found = text.indexOf('\n', at);
    const lineBreak = found < 0 ? text.length : found;
    const isEmpty = code === 10 || code === 13 || code === 35 || at >= text.length;
    if (!isEmpty) {
      reader.at = at;
      reader.indent = reader.failed ? -1 : at - start;
      reader.lineEnd = text.charCodeAt(lineBreak - 1) === 13 ? lineBreak - 1 : lineBreak;
      reader.next = lineBreak + 1;
      return;
    }
    start = lineBreak + 1;
  }
  reader.next = text.length;
  reader.indent = -1;
}

/** Whether a dash, colon or number sign at `at - 1` has its meaning because of what stands at `at`: a blank, or the end of the line. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || code === 13 || at >= text.length;
}

/** Whether a list starts or goes on at `at`. */
export function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && isBlank(text, at + 1);
}

/** The same key for the same text; inside a new one the same is expected as inside the one `beside` it. */
export function sharedKey({ keys }: QuickReader, text: string, beside?: Key): Key {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key: Key = { text, next: undefined, first: beside?.first };
  keys.set(text, key);
  return key;
}

/** Whether a plain text can start with this character without a second look: letters, digits, and a few signs. */
export function startsPlain(code: number): boolean {
  return code > 127 || canStart[code] === 1;
}

const cannotStart = '!"#%&\'*,-:>?@[]`{|}';
const canStart = Uint8Array.from({ length: 128 }, (_, code) =>
  code > 32 && !cannotStart.includes(String.fromCharCode(code)) ? 1 : 0,
);
