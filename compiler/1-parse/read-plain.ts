import { placeOf, type Span } from '../source/span.ts';
import type { Literal } from '../value/literal.ts';
import { readCore } from '../yaml/plain/core.ts';
import { literalOf } from '../yaml/plain/literal-of.ts';
import { canBeSpecial } from '../yaml/plain/plain-value.ts';
import { readPyyaml } from '../yaml/plain/pyyaml.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import { describeReading, explicitSpelling, sameReading } from './reading.ts';
import type { StackReading } from './stack-reading.ts';

/**
 * What an unquoted value means, under the version that the file chose. When nobody chose, it is read as YAML 1.2, with
 * STK1050 where 1.1 reads it differently. Also STK1036 and STK1052.
 */
export function readPlain(stack: StackReading, at: Span, text: string): Literal {
  const { file, start, end } = at;
  if (!canBeSpecial(text)) return { kind: 'string', file, start, end, value: text };
  const small = smallInteger(text);
  if (small !== undefined) return { kind: 'integer', file, start, end, value: small };
  if (text.length > limits.digits) return readLong(stack, at, text);
  const { reading, problems } = stack;
  const meaning = reading === '1.1' ? readPyyaml(text) : readCore(text);
  if (meaning.kind === 'unusable') problems.report(say.notAValue(at, { text }));
  const node = literalOf(at, text, meaning);
  return isWritable(stack, node, text) && reading === '1.2, undecided' ? inDoubt(stack, node, text) : node;
}

const zero = 48;
const nine = 57;

/**
 * `text` as a whole number when it is nothing but at most 15 decimal digits without a leading zero: the only numbers
 * that both versions of YAML agree on without a second look, and nearly all that occur. Undefined otherwise.
 */
function smallInteger(text: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 15) return undefined;
  let value = text.charCodeAt(0) - zero;
  if (value < 0 || value > 9 || (value === 0 && length > 1)) return undefined;
  for (let index = 1; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < zero || code > nine) return undefined;
    value = value * 10 + code - zero;
  }
  return value;
}

/** A long value is text, unless it would be a number: then it is refused, because nobody could hold it. */
function readLong({ problems }: StackReading, at: Span, text: string): Literal {
  const { file, start, end } = at;
  if (/^[-+]?[0-9._]+$/.test(text)) problems.report(say.numberTooLong(at, {}));
  return { kind: 'string', file, start, end, value: text };
}

/**
 * Whether a number that was written as `text` can be written again: STK1036 for `1e999`, which no number can hold, STK1054 for `.inf`
 * and `.nan`; and STK1055 for what becomes zero.
 */
export function isWritable({ problems }: StackReading, node: Literal, text: string): boolean {
  if (node.kind !== 'float') return true;
  if (node.value === 0 && /[1-9]/.test(text.replace(/e.*$/i, ''))) problems.report(say.tooSmall(node, { text }));
  if (Number.isFinite(node.value)) return true;
  const isNamed = /[a-z]{3}$/i.test(text);
  const what = Number.isNaN(node.value) ? '"not a number"' : 'an infinite number';
  problems.report(isNamed ? say.notFinite(node, { text, what }) : say.numberTooLong(node, {}));
  return false;
}

/** `node` with what YAML 1.1 makes of it, where that is something else. */
function inDoubt(stack: StackReading, node: Literal, text: string): Literal {
  const meaning = readPyyaml(text);
  const other = literalOf(node, text, meaning);
  const isUnusable = meaning.kind === 'unusable';
  if ((!isUnusable && sameReading(node, other)) || node.kind === 'null' || node.kind === 'boolean') return node;
  warn(stack, node, { text, other: isUnusable ? undefined : other });
  return { ...node, inYaml11: isUnusable ? { ...placeOf(node), kind: 'nothing' } : other };
}

interface Doubt {
  readonly text: string;
  /** Undefined for what YAML 1.1 refuses. */
  readonly other: Literal | undefined;
}

function warn({ problems }: StackReading, node: Literal, { text, other }: Doubt): void {
  if (problems.isFull('warning')) return;
  const readings = {
    text,
    reading: describeReading(node),
    other: other ? describeReading(other) : 'nothing at all',
    explicit: explicitSpelling(node, other ?? node, text),
  };
  problems.report(say.readsDifferently(node, readings));
}
