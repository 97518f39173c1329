import type { Span } from '../source/span.ts';
import type { Literal } from '../value/literal.ts';
import type { Builder } from './builder.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import { smallInteger } from './plain-number.ts';
import { describeReading, explicitSpelling, sameReading } from './reading.ts';
import { readCore } from './scalar-core.ts';
import { readYaml11 } from './scalar-yaml11.ts';

/**
 * What an unquoted value means, under the version that the file chose. When nobody chose, it is read as YAML 1.2, with
 * STK1050 where 1.1 reads it differently. Also STK1036 and STK1052.
 */
export function readPlain(builder: Builder, at: Span, text: string): Literal {
  const { file, start, end } = at;
  if (!canBeSpecial(text)) return { kind: 'string', file, start, end, value: text };
  const small = smallInteger(text);
  if (small !== undefined) return { kind: 'integer', file, start, end, value: small };
  if (text.length > limits.digits) return readLong(builder, at, text);
  if (builder.reading === '1.1' && text === '=') builder.report(say.notAValue(at, { text }));
  const node = builder.reading === '1.1' ? readYaml11(at, text) : readCore(at, text);
  if (isTooLarge(node, text)) builder.report(say.numberTooLong(node, {}));
  else if (builder.reading === '1.2, undecided') warnWhereDifferent(builder, node, text);
  return node;
}

/** Every word that is more than text in one of the versions. */
const words = new Set(
  ['null', 'true', 'false', 'yes', 'no', 'on', 'off'].flatMap((word) => [
    word,
    `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    word.toUpperCase(),
  ]),
);

/** Whether `text` might be anything but text, in either version. Most values are decided by their first character. */
export function canBeSpecial(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first > 64) return first === 126 ? text === '~' : text.length <= 5 && words.has(text);
  if (first > 47) return first < 58 || text === '=';
  return first === 43 || first === 45 || first === 46 || text === '';
}

/** A long value is text, unless it would be a number: then it is refused, because nobody could hold it. */
function readLong(builder: Builder, at: Span, text: string): Literal {
  const { file, start, end } = at;
  if (/^[-+]?[0-9._]+$/.test(text)) builder.report(say.numberTooLong(at, {}));
  return { kind: 'string', file, start, end, value: text };
}

/** `1e999` has no value, but it is not text either. `.inf` is meant. */
function isTooLarge(node: Literal, text: string): boolean {
  return node.kind === 'float' && !Number.isFinite(node.value) && !/[a-z]{3}$/i.test(text);
}

function warnWhereDifferent(builder: Builder, node: Literal, text: string): void {
  const other = readYaml11(node, text);
  if (text !== '=' && sameReading(node, other)) return;
  if (builder.isFull('warning')) return;
  const readings = {
    text,
    reading: describeReading(node),
    other: text === '=' ? 'nothing at all' : describeReading(other),
    explicit: explicitSpelling(node, other, text),
  };
  builder.report(say.readsDifferently(node, readings));
}
