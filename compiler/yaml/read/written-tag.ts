import { span } from '../../source/span.ts';
import type { Builder } from './builder.ts';
import type { DocumentDirective } from './events.ts';
import type { WrittenTag } from './policy.ts';

/** What the names of YAML's own tags start with. */
export const coreTag = 'tag:yaml.org,2002:';

/** The prefixes that `%TAG` lines declare, by handle; undefined when there are none. */
export function tagPrefixes(directives: readonly DocumentDirective[]): ReadonlyMap<string, string> | undefined {
  const prefixes = new Map<string, string>();
  for (const line of directives) if (line.kind === 'tag') prefixes.set(line.handle, line.prefix);
  return prefixes.size === 0 ? undefined : prefixes;
}

/** The tag of an event: `!use`, `!!str`, `!<tag:yaml.org,2002:str>`, `!e!thing`. */
export function writtenTag(
  { file, tagPrefixes: prefixes }: Builder,
  { tagStart, tagEnd }: { readonly tagStart: number; readonly tagEnd: number },
): WrittenTag {
  const raw = file.text.slice(tagStart, tagEnd);
  return { raw, name: fullName(raw, prefixes), at: span(file, tagStart, tagEnd) };
}

function fullName(raw: string, prefixes: ReadonlyMap<string, string> | undefined): string {
  if (raw.startsWith('!<')) return raw.slice(2, -1);
  const handle = /^!([0-9A-Za-z-]*!)?/.exec(raw)?.[0] ?? '!';
  const prefix = prefixes?.get(handle) ?? (handle === '!!' ? coreTag : handle);
  return prefix + raw.slice(handle.length);
}
