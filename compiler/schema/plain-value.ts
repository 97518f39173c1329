import type { SourceFile } from '../source/source-file.ts';
import type { Dict, Entry, List } from '../value/literal.ts';
import type { Value } from '../value/value.ts';

/** For tests: what `plainValue` understands. `{float: 1}` is a float, `{date: '2031-04-05'}` a date, `{ref: 'a.id'}` a reference, `{unresolved: 'a'}` the variable `a` without a value. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** For tests: a value with real places, whose source text is `plain` written as flow-style YAML. */
export function plainValue(plain: Plain): Value {
  let text = '';
  const file: SourceFile = {
    name: 'stack.yaml',
    get text() {
      return text;
    },
  };
  const write = (part: string): { file: SourceFile; start: number; end: number } => {
    text += part;
    return { file, start: text.length - part.length, end: text.length };
  };
  const scalar = (value: null | boolean | number | string): Value => {
    if (value === null) return { ...write('null'), kind: 'null' };
    if (typeof value === 'boolean') return { ...write(String(value)), kind: 'boolean', value };
    if (typeof value === 'number') return { ...write(String(value)), kind: 'integer', value };
    return { ...write(JSON.stringify(value)), kind: 'string', value };
  };
  const list = (items: readonly Plain[]): List<Value> => {
    const { start } = write('[');
    const values = items.map((item, index) => {
      if (index > 0) write(', ');
      return build(item);
    });
    return { file, start, end: write(']').end, kind: 'list', items: values };
  };
  const dict = (members: { readonly [key: string]: Plain }): Dict<Value> => {
    const { start } = write('{');
    const entries = new Map<string, Entry<Value>>();
    for (const [key, member] of Object.entries(members)) {
      if (entries.size > 0) write(', ');
      const at = write(key);
      write(': ');
      entries.set(key, { ...at, key, value: build(member) });
    }
    return { file, start, end: write('}').end, kind: 'dict', entries };
  };
  const build = (value: Plain): Value => {
    if (value === null || typeof value !== 'object') return scalar(value);
    if (isList(value)) return list(value);
    const { float, date, ref, unresolved } = value;
    if (typeof unresolved === 'string') {
      const text = `\${vars.${unresolved}}`;
      return { ...write(text), kind: 'unresolved', text };
    }
    if (typeof float === 'number') return { ...write(String(float)), kind: 'float', value: float };
    if (typeof date === 'string') return { ...write(date), kind: 'string', value: date, date: true };
    if (typeof ref !== 'string') return dict(value);
    return { ...write(`\${resources.${ref}}`), kind: 'ref', text: ref };
  };
  return build(plain);
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

/** For tests: the plain form of a value, the inverse of `plainValue` but for dates. */
export function toPlain(value: Value): Plain {
  switch (value.kind) {
    case 'list':
      return value.items.map(toPlain);
    case 'dict':
      return Object.fromEntries([...value.entries.values()].map((entry) => [entry.key, toPlain(entry.value)]));
    case 'null':
      return null;
    case 'float':
      return { float: value.value };
    case 'integer':
      return typeof value.value === 'bigint' ? `${value.value}n` : value.value;
    case 'ref':
      return { ref: value.text };
    case 'boolean':
    case 'string':
      return value.value;
    default:
      return `<${value.kind}>`;
  }
}
