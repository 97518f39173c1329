import type { Node } from '../../ast/node.ts';
import type { Span } from '../../source/span.ts';
import { never } from '../../util/never.ts';
import type { Literal, Str } from '../../value/literal.ts';
import { readGo } from '../../yaml/plain/go.ts';
import { literalOf } from '../../yaml/plain/literal-of.ts';
import { type PlainValue, plain } from '../../yaml/plain/plain-value.ts';
import type { Policy, Problem, WrittenTag } from '../../yaml/read/policy.ts';
import { coreTag } from '../../yaml/read/written-tag.ts';
import { decodeBase64 } from '../encoding/base64.ts';
import { fromBytes } from '../go-string.ts';
import { floatKey } from './float-key.ts';

/** Enough for every real document; the aliases themselves are charged when their values are copied. */
const limits = { aliasedValues: Number.POSITIVE_INFINITY, mergedEntries: 200_000 };

/**
 * YAML as gopkg.in/yaml.v2 2.4.0 decodes it for sigs.k8s.io/yaml 1.3.0: YAML 1.1, the last of equal keys counts and so does what `<<`
 * brings behind them, unknown tags leave text, keys are the text of their value. `wrong` takes the words of a mistake.
 */
export function goPolicy(wrong: (reason: string) => void): Policy {
  return {
    plain: (at, text) => goLiteral(at, text, readGo(text)),
    tagged: (tag, content) => tagged(tag, content, wrong),
    collectionTag: () => undefined,
    keyTag: () => undefined,
    keyOf,
    alias: undefined,
    singleEntry: (mapping) => mapping,
    checkText: (text, { isEscaped }) => {
      if (isEscaped && /\p{Surrogate}/u.test(text)) wrong('yaml: found invalid Unicode character escape code');
    },
    checksPlain: false,
    equalKeys: 'last',
    merging: 'replaces',
    limits,
    isFull: () => false,
    wrong: (problem) => {
      const reason = reasonOf(problem);
      if (reason !== undefined) wrong(reason);
    },
  };
}

/** Dates stay text, and so does `<<` as a value. */
function goLiteral(at: Span, text: string, meaning: PlainValue): Literal {
  return literalOf(at, text, meaning.kind === 'date' ? plain.string : meaning);
}

const kindOfTag: ReadonlyMap<string, PlainValue['kind']> = new Map([
  [`${coreTag}bool`, 'boolean'],
  [`${coreTag}int`, 'integer'],
  [`${coreTag}float`, 'float'],
  [`${coreTag}null`, 'null'],
  [`${coreTag}timestamp`, 'date'],
]);

function tagged({ raw, name }: WrittenTag, content: Str, wrong: (reason: string) => void): Node {
  const { value } = content;
  if (raw === '!') return goLiteral(content, value, readGo(value));
  if (name === `${coreTag}binary`) return binary(content, wrong);
  const kind = kindOfTag.get(name);
  if (kind === undefined) return content;
  const meaning = readGo(value);
  if (meaning.kind === 'integer' && kind === 'float') {
    return goLiteral(content, value, { kind: 'float', value: Number(meaning.value) });
  }
  if (meaning.kind !== kind) {
    const short = name.slice(coreTag.length);
    wrong(`yaml: cannot decode !!${nameOf(meaning.kind)} \`${value}\` as a !!${short}`);
  }
  return goLiteral(content, value, meaning);
}

function nameOf(kind: PlainValue['kind']): string {
  const names: Readonly<Record<string, string>> = {
    boolean: 'bool',
    integer: 'int',
    date: 'timestamp',
    string: 'str',
  };
  return names[kind] ?? kind;
}

function binary(content: Str, wrong: (reason: string) => void): Node {
  const decoded = decodeBase64(content.value);
  if ('bytes' in decoded) return { ...content, value: fromBytes(decoded.bytes) };
  wrong('yaml: !!binary value contains invalid base64 data');
  return content;
}

/** Begins the text of a key that JSON cannot have; what YAML 1.1 can write has no half of a pair. */
const noKeyMark = '\ud800';

/** Keys are texts of JSON: null cannot be one, nor a whole number beyond 64 bits with a sign. */
function keyOf(key: Literal): string {
  switch (key.kind) {
    case 'null':
      return `${noKeyMark}type: %!s(<nil>), key: <nil>`;
    case 'float':
      return floatKey(key.value);
    case 'integer':
      return BigInt(key.value) < 1n << 63n
        ? String(key.value)
        : `${noKeyMark}type: uint64, key: 0x${key.value.toString(16)}`;
    default:
      return String(key.value);
  }
}

/** Go only looks at keys when it makes JSON, of the values that stay: what a later one of equal keys replaces has no mistake. */
export function wrongKey(key: string): string | undefined {
  return key.startsWith(noKeyMark) ? `Unsupported map key of ${key.slice(noKeyMark.length)}` : undefined;
}

/** Undefined for what Go takes: whatever stands behind the first document. The rest of those never comes up under this policy. */
function reasonOf(problem: Problem): string | undefined {
  switch (problem.kind) {
    case 'unknown anchor':
      return `yaml: unknown anchor '${problem.name}' referenced`;
    case 'alias in itself':
      return `yaml: anchor '${problem.name}' value contains itself`;
    case 'cannot be merged':
      return 'yaml: map merge requires map or sequence of maps as the value';
    case 'key is no text':
      return `yaml: invalid map key: a ${problem.found}`;
    case 'too many aliases':
    case 'too many merges':
      return 'yaml: document contains excessive aliasing';
    case 'second document':
    case 'no key':
    case 'key stands twice':
    case 'not one key each':
    case 'value without blank':
      return undefined;
    default:
      return never(problem);
  }
}
