import { type ResolvedScalar, resolveScalar } from '../resolve-scalar.ts';
import type { ScalarNode } from './node.ts';

/** What a scalar means with its tag: or why the tag does not fit. `binary` is base64 text. */
export type ResolvedTag =
  | Exclude<ResolvedScalar, { readonly kind: 'merge' }>
  | { readonly kind: 'binary' }
  | { readonly kind: 'wrong'; readonly reason: string };

const prefix = 'tag:yaml.org,2002:';
const string = { kind: 'string' } as const;

const kindOfTag: ReadonlyMap<string, string> = new Map([
  ['bool', 'boolean'],
  ['int', 'integer'],
  ['float', 'float'],
  ['null', 'null'],
  ['timestamp', 'timestamp'],
]);

/** Resolves a scalar as `resolve` of gopkg.in/yaml.v2 2.4.0 does; other tags than those of YAML's own types leave a text. */
export function resolveTagged({ tag, text, implicit }: ScalarNode): ResolvedTag {
  if (tag === '') return implicit ? untagged(text) : string;
  const name = tag.startsWith(prefix) ? tag.slice(prefix.length) : '';
  if (name === 'binary') return { kind: 'binary' };
  const kind = kindOfTag.get(name);
  return kind === undefined ? string : coerce(text, kind, name);
}

function untagged(text: string): ResolvedTag {
  const resolved = resolveScalar(text);
  // As a value, `<<` is a text.
  return resolved.kind === 'merge' ? string : resolved;
}

function coerce(text: string, kind: string, name: string): ResolvedTag {
  const resolved = untagged(text);
  if (resolved.kind === kind) return resolved;
  if (resolved.kind === 'integer' && kind === 'float') return { kind: 'float', value: Number(resolved.value) };
  const shown = resolved.kind === 'timestamp' ? string : resolved;
  if (shown.kind === kind) return shown;
  return { kind: 'wrong', reason: `yaml: cannot decode !!${nameOf(resolved.kind)} \`${text}\` as a !!${name}` };
}

function nameOf(kind: string): string {
  const names: Readonly<Record<string, string>> = { boolean: 'bool', integer: 'int', string: 'str' };
  return names[kind] ?? kind;
}
