import type { DocumentDirective } from './events.ts';

const core = 'tag:yaml.org,2002:';

/** What a tag asks for, whatever way it was spelled. */
export type Tag =
  | { readonly kind: 'none' }
  | { readonly kind: 'include'; readonly name: 'use' | 'extend' | 'update' }
  | { readonly kind: 'core'; readonly name: CoreTag }
  | { readonly kind: 'unknown' };

export type CoreTag = (typeof coreTags)[number];

/** The tags of YAML itself that have a meaning in a stack, as they stand behind `!!`. */
export const coreTags = [
  'str',
  'int',
  'float',
  'bool',
  'null',
  'binary',
  'timestamp',
  'map',
  'seq',
  'set',
  'omap',
  'merge',
] as const;

/** The tags of a stack, as they are written. */
export const includeTags = ['!use', '!extend', '!update'] as const;

/** The prefixes that `%TAG` lines declare, by handle; undefined when there are none. */
export function tagPrefixes(directives: readonly DocumentDirective[]): ReadonlyMap<string, string> | undefined {
  const prefixes = new Map<string, string>();
  for (const line of directives) if (line.kind === 'tag') prefixes.set(line.handle, line.prefix);
  return prefixes.size === 0 ? undefined : prefixes;
}

/** Understands the tag `raw`, as it is written in the file: `!use`, `!!str`, `!<tag:yaml.org,2002:str>`, `!e!thing`. */
export function readTag(raw: string, prefixes: ReadonlyMap<string, string> | undefined): Tag {
  switch (raw) {
    case '!use':
      return { kind: 'include', name: 'use' };
    case '!extend':
      return { kind: 'include', name: 'extend' };
    case '!update':
      return { kind: 'include', name: 'update' };
    case '!':
      return { kind: 'core', name: 'str' };
    default: {
      const full = fullName(raw, prefixes);
      const name = full.startsWith(core) ? coreTags.find((known) => known === full.slice(core.length)) : undefined;
      return name === undefined ? { kind: 'unknown' } : { kind: 'core', name };
    }
  }
}

function fullName(raw: string, prefixes: ReadonlyMap<string, string> | undefined): string {
  if (raw.startsWith('!<')) return raw.slice(2, -1);
  const handle = /^!([0-9A-Za-z-]*!)?/.exec(raw)?.[0] ?? '!';
  const prefix = prefixes?.get(handle) ?? (handle === '!!' ? core : handle);
  return prefix + raw.slice(handle.length);
}
