import type { Literal } from '../../value/literal.ts';
import { canBeSpecial } from '../plain/plain-value.ts';
import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from './events.ts';
import type { QuickReader } from './quick-line.ts';

/** A text on one line: what it means, and where it ends, with its quotes. */
export interface QuickText {
  readonly value: string;
  readonly end: number;
  /** It held escapes, so that the policy must see it where it is used. */
  readonly isEscaped?: true;
}

const escapes = /^(?:[^"\\]|\\(?:[0abtnvfre "/\\N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))*$/;

/** The text in quotes that starts at `at` and ends on this line; undefined for others, and for escapes that do not exist. */
export function quotedText(reader: QuickReader, at: number): QuickText | undefined {
  const { text, lineEnd } = reader;
  const isDouble = text.charCodeAt(at) === 34;
  const quote = isDouble ? '"' : "'";
  const close = text.indexOf(quote, at + 1);
  if (close < 0 || close >= lineEnd) return undefined;
  const raw = text.slice(at + 1, close);
  const isSimple = isDouble ? !raw.includes('\\') : text.charCodeAt(close + 1) !== 39;
  if (isSimple) return { value: raw, end: close + 1 };
  return isDouble ? escapedText(reader, at) : doubledText(reader, at);
}

function doubledText({ text, lineEnd }: QuickReader, at: number): QuickText | undefined {
  let close = text.indexOf("'", at + 1);
  while (close >= 0 && text.charCodeAt(close + 1) === 39) close = text.indexOf("'", close + 2);
  if (close < 0 || close >= lineEnd) return undefined;
  return { value: text.slice(at + 1, close).replaceAll("''", "'"), end: close + 1 };
}

function escapedText({ text, lineEnd }: QuickReader, at: number): QuickText | undefined {
  let close = at + 1;
  while (close < lineEnd && text.charCodeAt(close) !== 34) close += text.charCodeAt(close) === 92 ? 2 : 1;
  if (close >= lineEnd || !escapes.test(text.slice(at + 1, close))) return undefined;
  const style = SCALAR_STYLE.DOUBLE_QUOTED;
  const value = getScalarValue(text, scalarAt({ valueStart: at + 1, valueEnd: close, style }));
  return { value, end: close + 1, isEscaped: true };
}

/** The text in quotes at `at`, shown to the policy. */
export function checkedText(reader: QuickReader, at: number): QuickText | undefined {
  const found = quotedText(reader, at);
  if (!found?.isEscaped) return found;
  const place = { file: reader.file, start: at + 1, end: found.end - 1 };
  reader.policy.checkText(found.value, { at: place, isEscaped: true, isPlain: false });
  return found;
}

/** An event of js-yaml for what stands at a place; its own function knows what blocks and escapes mean. */
export function scalarAt(place: Pick<ScalarEvent, 'valueStart' | 'valueEnd' | 'style'>): ScalarEvent {
  return {
    type: EVENT_ID.SCALAR,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    chomping: CHOMPING_MODE.CLIP,
    indent: -1,
    fast: false,
    ...place,
  };
}

/**
 * The plain text that starts at `at` and takes the rest of the line, up to a comment; undefined where something in it needs a second
 * look. Leaves blanks behind it to nobody: a comment is all that can follow.
 */
export function plainText({ text, lineEnd, hasTabs, hasComments }: QuickReader, at: number): QuickText | undefined {
  const raw = text.slice(at, lineEnd);
  const comment = hasComments ? raw.indexOf(' #') : -1;
  let end = comment < 0 ? lineEnd : at + comment;
  while (text.charCodeAt(end - 1) === 32) end--;
  const value = end === lineEnd ? raw : text.slice(at, end);
  if (value.includes(': ') || text.charCodeAt(end - 1) === 58 || (hasTabs && raw.includes('\t'))) return undefined;
  return { value, end };
}

/** What a plain text means. */
export function plainNode({ file, policy }: QuickReader, start: number, { value, end }: QuickText): Literal {
  return canBeSpecial(value) ? policy.plain({ file, start, end }, value) : { kind: 'string', file, start, end, value };
}
