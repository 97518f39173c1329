import type { Node } from '../ast/node.ts';
import { type Span, span } from '../source/span.ts';
import { setKey } from './add-value.ts';
import type { Builder } from './builder.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from './events.ts';
import { checkText } from './read-scalar.ts';
import { scalarPlace } from './scalar-place.ts';
import { readTag } from './tags.ts';
import { unknownTag } from './unknown-tag.ts';

/**
 * A scalar where a key is expected. A key is always the text that is written there, whatever it would be as a value: `1:` and
 * `on:` are the keys "1" and "on". STK1041 for no key at all.
 */
export function readKey(builder: Builder, event: ScalarEvent): void {
  const { file, frame } = builder;
  if (event.valueStart < 0 && event.tagStart < 0) {
    frame.key = 'unusable';
    builder.report(say.emptyKey(nextCharacter(builder, Math.max(builder.cursor, event.anchorEnd)), {}));
    return;
  }
  if (event.fast && event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0) {
    readOneLineKey(builder, event);
    return;
  }
  const { start, end } = scalarPlace(file.text, event, builder.cursor);
  const text = getScalarValue(file.text, event);
  const plain = event.style === SCALAR_STYLE.PLAIN;
  builder.cursor = end;
  frame.keyStart = start;
  frame.keyEnd = end;
  if (event.tagStart >= 0) {
    readTaggedKey(builder, event, text);
  } else if (plain && text === '<<') {
    frame.key = 'merge';
  } else {
    frame.key = 'text';
    frame.keyText = plain && !builder.hasOldInclude ? text : checkText(builder, text, event);
  }
}

/** Nearly all keys. There are few different ones, so each is kept once. */
function readOneLineKey(builder: Builder, event: ScalarEvent): void {
  const { file, frame, keys } = builder;
  const { valueStart, valueEnd } = event;
  const written = file.text.slice(valueStart, valueEnd);
  const known = keys.get(written);
  if (known === undefined) keys.set(written, written);
  builder.cursor = valueEnd;
  frame.keyStart = valueStart;
  frame.keyEnd = valueEnd;
  frame.key = written === '<<' ? 'merge' : 'text';
  frame.keyText = known ?? written;
  if (builder.hasOldInclude) checkText(builder, written, event);
}

/** The colon or question mark that has no key, which can stand on a later line than what was read before. */
function nextCharacter({ file }: Builder, from: number): Span {
  const blanks = /\s*/y;
  blanks.lastIndex = from;
  blanks.test(file.text);
  const start = Math.min(blanks.lastIndex, Math.max(0, file.text.length - 1));
  return span(file, start, Math.min(start + 1, file.text.length));
}

function readTaggedKey(builder: Builder, event: ScalarEvent, text: string): void {
  const { file, frame } = builder;
  const at = span(file, event.tagStart, event.tagEnd);
  const raw = file.text.slice(event.tagStart, event.tagEnd);
  const tag = readTag(raw, builder.tagPrefixes);
  frame.key = tag.kind === 'core' && tag.name === 'merge' ? 'merge' : 'text';
  frame.keyText = text;
  if (tag.kind === 'include') builder.report(say.tagOnKey(at, { tag: raw }));
  if (tag.kind === 'unknown') builder.report(unknownTag(at, raw));
}

/** A value that stands where a key is expected: only an alias of text can. STK1040 for lists and mappings. */
export function keyFromNode(builder: Builder, node: Node): void {
  const { frame } = builder;
  switch (node.kind) {
    case 'list':
    case 'dict':
    case 'merge':
    case 'include':
      frame.key = 'unusable';
      builder.report(say.keyNotText(node, { found: node.kind === 'list' ? 'list' : 'mapping' }));
      return;
    default: {
      const value = node.kind === 'string' ? node.value : node.file.text.slice(node.start, node.end);
      setKey(frame, value, span(builder.file, node.start, node.end));
    }
  }
}
