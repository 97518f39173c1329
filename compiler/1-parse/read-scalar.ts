import type { Node } from '../ast/node.ts';
import { type Span, span } from '../source/span.ts';
import type { Literal, Str } from '../value/literal.ts';
import type { Builder } from './builder.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from './events.ts';
import { canBeSpecial, readPlain } from './read-plain.ts';
import { scalarPlace } from './scalar-place.ts';
import { readTagged } from './tagged-scalar.ts';
import { readTag } from './tags.ts';
import { unknownTag } from './unknown-tag.ts';

/** The node of one scalar, and moves the cursor behind it. */
export function readScalar(builder: Builder, event: ScalarEvent): Node {
  const { file } = builder;
  if (event.fast && event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0) return readOneLine(builder, event);
  const { start, end } = scalarPlace(file.text, event, builder.cursor);
  const value = getScalarValue(file.text, event);
  builder.cursor = end;
  if (event.tagStart >= 0) return readWithTag(builder, event, { kind: 'string', file, start, end, value });
  if (event.style === SCALAR_STYLE.PLAIN) {
    return readPlain(builder, { file, start, end }, builder.hasOldInclude ? checkText(builder, value, event) : value);
  }
  return { kind: 'string', file, start, end, value: checkText(builder, value, event) };
}

/** The commonest case by far, without the objects that the general way makes for a moment. */
function readOneLine(builder: Builder, event: ScalarEvent): Node {
  const { file } = builder;
  const { valueStart: start, valueEnd: end } = event;
  const value = file.text.slice(start, end);
  builder.cursor = end;
  if (builder.hasOldInclude) checkText(builder, value, event);
  if (!canBeSpecial(value)) return { kind: 'string', file, start, end, value };
  return readPlain(builder, { file, start, end }, value);
}

function readWithTag(builder: Builder, event: ScalarEvent, content: Str): Node {
  const { file } = builder;
  const raw = file.text.slice(event.tagStart, event.tagEnd);
  const at = span(file, event.tagStart, event.tagEnd);
  const tag = readTag(raw, builder.tagPrefixes);
  switch (tag.kind) {
    case 'include': {
      if (content.value.trim() === '') builder.report(say.includeWithoutPath(at, { tag: raw }));
      builder.hasInclude = true;
      return { kind: 'include', file, start: event.tagStart, end: content.end, tag: tag.name, path: content };
    }
    case 'core': {
      checkText(builder, content.value, event);
      return readTagged(builder, { name: tag.name, raw, at }, content);
    }
    default:
      builder.report(unknownTag(at, raw));
      return content;
  }
}

/** Hands `value` back, after STK1049 for the old way of including and STK1053 for halves of characters. */
export function checkText(builder: Builder, value: string, event: ScalarEvent): string {
  if (builder.hasOldInclude && value.includes('${include.'))
    builder.report(say.oldInclude(placeOf(builder, event), { old: '${include.…}' }));
  const escaped = event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast;
  if (escaped && /\p{Surrogate}/u.test(value)) builder.report(say.halfCharacter(placeOf(builder, event), {}));
  return value;
}

function placeOf(builder: Builder, event: ScalarEvent): Span {
  return span(builder.file, event.valueStart, event.valueEnd);
}

/** What stands in for a value that could not be understood, after its diagnostic. */
export function nothingAt({ file, start, end }: Span): Literal {
  return { kind: 'null', file, start, end };
}
