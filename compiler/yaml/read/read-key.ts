import type { Node } from '../../ast/node.ts';
import { type Span, span } from '../../source/span.ts';
import type { Literal } from '../../value/literal.ts';
import { setKey } from './add-value.ts';
import type { Builder } from './builder.ts';
import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from './events.ts';
import { checkText, readScalar } from './read-scalar.ts';
import { scalarPlace } from './scalar-place.ts';
import { coreTag, writtenTag } from './written-tag.ts';

/** A scalar where a key is expected. Unless the policy says otherwise, `1:` and `on:` are the keys "1" and "on". */
export function readKey(builder: Builder, event: ScalarEvent): void {
  const { file, frame, policy } = builder;
  const isPlain = event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0;
  if (policy.keyOf !== undefined) {
    readKeyAsValue(builder, event, isPlain);
  } else if (event.valueStart < 0 && event.tagStart < 0) {
    frame.key = 'unusable';
    policy.wrong({ kind: 'no key', at: nextCharacter(builder, Math.max(builder.cursor, event.anchorEnd)) });
  } else if (event.fast && isPlain) {
    readOneLineKey(builder, event);
  } else {
    const { start, end } = scalarPlace(file.text, event, builder.cursor);
    const text = getScalarValue(file.text, event);
    builder.cursor = end;
    setKey(frame, text, span(file, start, end));
    if (event.tagStart >= 0) readTaggedKey(builder, event);
    else if (isPlain && text === '<<') frame.key = 'merge';
    else if (!isPlain || policy.checksPlain) checkText(builder, text, event);
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
  if (builder.policy.checksPlain) checkText(builder, written, event);
}

/** The colon or question mark that has no key, which can stand on a later line than what was read before. */
function nextCharacter({ file }: Builder, from: number): Span {
  const blanks = /\s*/y;
  blanks.lastIndex = from;
  blanks.test(file.text);
  const start = Math.min(blanks.lastIndex, Math.max(0, file.text.length - 1));
  return span(file, start, Math.min(start + 1, file.text.length));
}

function readTaggedKey(builder: Builder, event: ScalarEvent): void {
  const tag = writtenTag(builder, event);
  if (tag.name === `${coreTag}merge`) builder.frame.key = 'merge';
  builder.policy.keyTag(tag);
}

function readKeyAsValue(builder: Builder, event: ScalarEvent, isPlain: boolean): void {
  const isMerge =
    getScalarValue(builder.file.text, event) === '<<' &&
    (isPlain || (event.tagStart >= 0 && writtenTag(builder, event).name === `${coreTag}merge`));
  const node = readScalar(builder, event);
  keyFromNode(builder, node);
  if (isMerge) builder.frame.key = 'merge';
}

/** A value that stands where a key is expected: only a single value can. */
export function keyFromNode(builder: Builder, node: Node): void {
  const { file, frame, policy } = builder;
  switch (node.kind) {
    case 'list':
    case 'dict':
    case 'merge':
    case 'include':
      frame.key = 'unusable';
      policy.wrong({ kind: 'key is no text', at: node, found: node.kind === 'list' ? 'list' : 'mapping' });
      return;
    default: {
      const text = policy.keyOf === undefined ? writtenText(node) : policy.keyOf(node);
      setKey(frame, text ?? '', span(file, node.start, node.end));
      if (text === undefined) frame.key = 'unusable';
    }
  }
}

function writtenText(node: Literal): string {
  return node.kind === 'string' ? node.value : node.file.text.slice(node.start, node.end);
}
