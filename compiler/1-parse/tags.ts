import { coreTag } from '../yaml/read/written-tag.ts';

/** What a tag asks for, whatever way it was spelled. */
export type Tag =
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

/** Understands a tag by its full name: `!use`, `tag:yaml.org,2002:str`. */
export function readTag(name: string): Tag {
  switch (name) {
    case '!use':
      return { kind: 'include', name: 'use' };
    case '!extend':
      return { kind: 'include', name: 'extend' };
    case '!update':
      return { kind: 'include', name: 'update' };
    case '!':
      return { kind: 'core', name: 'str' };
    default: {
      const core = name.startsWith(coreTag)
        ? coreTags.find((known) => known === name.slice(coreTag.length))
        : undefined;
      return core === undefined ? { kind: 'unknown' } : { kind: 'core', name: core };
    }
  }
}
