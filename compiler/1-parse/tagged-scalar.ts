import type { Node } from '../ast/node.ts';
import type { Literal, Str } from '../value/literal.ts';
import { readCore } from '../yaml/plain/core.ts';
import { literalOf } from '../yaml/plain/literal-of.ts';
import { isYaml11Date, readPyyaml, yaml11Boolean } from '../yaml/plain/pyyaml.ts';
import type { WrittenTag } from '../yaml/read/policy.ts';
import { parseDiagnostics as say } from './diagnostics.ts';
import { limits } from './limits.ts';
import { isWritable } from './read-plain.ts';
import type { StackReading } from './stack-reading.ts';
import type { CoreTag } from './tags.ts';

/** A tag of YAML itself, and as it stands before a scalar. */
export interface ScalarTag {
  readonly name: CoreTag;
  readonly written: WrittenTag;
}

/** A scalar whose type is written out: `!!int "10"`. STK1046 when its text does not fit. */
export function readTagged(stack: StackReading, tag: ScalarTag, content: Str): Node {
  const { file, start, end, value } = content;
  const number = tag.name === 'int' || tag.name === 'float';
  if (number && value.length > limits.digits) {
    stack.problems.report(say.numberTooLong(content, {}));
    return content;
  }
  const node = convert(stack, tag.name, content);
  if (node?.kind === 'float') isWritable(stack, node, value);
  if (node) return node;
  stack.problems.report(say.tagMismatch(tag.written.at, { tag: tag.written.raw, wanted: wanted[tag.name] }));
  return { kind: 'string', file, start, end, value };
}

const wanted: Readonly<Record<CoreTag, string>> = {
  str: 'text',
  int: 'a whole number',
  float: 'a number',
  bool: '"true" or "false"',
  null: 'nothing',
  binary: 'text in Base64 that stands for UTF-8 text',
  timestamp: 'a date such as 2031-04-05',
  map: 'a mapping',
  seq: 'a list',
  set: 'a mapping whose keys are the members of a set',
  omap: 'a list of mappings with one key each',
  merge: '"<<" as a key',
};

function convert(stack: StackReading, name: CoreTag, content: Str): Node | undefined {
  const { file, start, end, value } = content;
  switch (name) {
    case 'str':
      return content;
    case 'int':
      return ofKind('integer', asNumber(stack, content));
    case 'float':
      return asFloat(asNumber(stack, content));
    case 'bool': {
      const boolean = yaml11Boolean(value.toLowerCase());
      return boolean === undefined ? undefined : { kind: 'boolean', file, start, end, value: boolean };
    }
    case 'null':
      return readCore(value).kind === 'null' ? { kind: 'null', file, start, end } : undefined;
    case 'timestamp':
      return isYaml11Date(value) ? { kind: 'string', file, start, end, value, date: true } : undefined;
    case 'binary':
      return asText(content);
    default:
      return value === '' ? emptyCollection(name, content) : undefined;
  }
}

function asNumber({ reading }: StackReading, content: Str): Literal {
  const { value } = content;
  return literalOf(content, value, reading === '1.1' ? readPyyaml(value) : readCore(value));
}

function ofKind(kind: Literal['kind'], node: Literal): Literal | undefined {
  return node.kind === kind ? node : undefined;
}

function asFloat(node: Literal): Literal | undefined {
  if (node.kind === 'float') return node;
  if (node.kind !== 'integer') return undefined;
  return { kind: 'float', file: node.file, start: node.start, end: node.end, value: Number(node.value) };
}

/** Base64 of UTF-8 text as that text; undefined for anything else. */
function asText({ file, start, end, value }: Str): Str | undefined {
  const base64 = value.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 === 1) return undefined;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return { kind: 'string', file, start, end, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return undefined;
  }
}

function emptyCollection(name: CoreTag, { file, start, end }: Str): Node | undefined {
  if (name === 'map' || name === 'omap') return { kind: 'dict', file, start, end, entries: new Map() };
  return name === 'seq' || name === 'set' ? { kind: 'list', file, start, end, items: [] } : undefined;
}
