import type { Node } from '../../ast/node.ts';
import { type Span, span } from '../../source/span.ts';
import type { Literal } from '../../value/literal.ts';
import { canBeSpecial } from '../plain/plain-value.ts';
import type { Builder } from './builder.ts';
import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from './events.ts';
import { scalarPlace } from './scalar-place.ts';
import { writtenTag } from './written-tag.ts';

/** The node of one scalar, and moves the cursor behind it. */
export function readScalar(builder: Builder, event: ScalarEvent): Node {
  const { file, policy } = builder;
  if (event.fast && event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0) return readOneLine(builder, event);
  const { start, end } = scalarPlace(file.text, event, builder.cursor);
  const value = getScalarValue(file.text, event);
  builder.cursor = end;
  if (event.tagStart >= 0) {
    checkText(builder, value, event);
    return policy.tagged(writtenTag(builder, event), { kind: 'string', file, start, end, value });
  }
  if (event.style === SCALAR_STYLE.PLAIN) {
    if (policy.checksPlain) checkText(builder, value, event);
    return policy.plain({ file, start, end }, value);
  }
  checkText(builder, value, event);
  return { kind: 'string', file, start, end, value };
}

/** The commonest case by far, without the objects that the general way makes for a moment. */
function readOneLine(builder: Builder, event: ScalarEvent): Node {
  const { file, policy } = builder;
  const { valueStart: start, valueEnd: end } = event;
  const value = file.text.slice(start, end);
  builder.cursor = end;
  if (policy.checksPlain) checkText(builder, value, event);
  if (!canBeSpecial(value)) return { kind: 'string', file, start, end, value };
  return policy.plain({ file, start, end }, value);
}

/** Shows the text to the policy. */
export function checkText({ file, policy }: Builder, text: string, event: ScalarEvent): void {
  const isEscaped = event.style === SCALAR_STYLE.DOUBLE_QUOTED && !event.fast;
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  policy.checkText(text, { at: span(file, event.valueStart, event.valueEnd), isEscaped, isPlain });
}

/** What stands in for a value that could not be understood, after its diagnostic. */
export function nothingAt({ file, start, end }: Span): Literal {
  return { kind: 'null', file, start, end };
}
