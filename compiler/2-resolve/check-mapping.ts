import { describe } from '../ast/describe.ts';
import type { Node } from '../ast/node.ts';
import type { Report } from '../diagnostics/outcome.ts';
import type { Entry } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';

/** Reports a value that is neither a mapping nor empty: STK2005. */
export function checkMapping(entry: Entry<Node>, report: Report): boolean {
  const { key, value } = entry;
  if (value.kind === 'dict' || value.kind === 'null') return true;
  const found = value.kind === 'string' && value.value.includes('${') ? 'a placeholder' : describe(value);
  report(say.expectedMapping(value, { key, found, suggestion: mappingFrom(value) }));
  return false;
}

/** What to write where something else stands for a mapping of names; a sentence with a blank in front, or nothing. */
export function mappingFrom(node: Node | Value): string {
  const { file, start, end } = node;
  const written = file.text.slice(start, end);
  // A folder is the list of its files; a pattern merges what they hold.
  const [, folder] = /^!use\s+(\S+?)\/?$/.exec(written) ?? [];
  if (folder !== undefined) return ` Write "!use ${folder}/*.yaml", which merges the mappings of its files.`;
  const [, include] = /^["'](!use\s[^"']{1,80})["']$/.exec(written) ?? [];
  if (include !== undefined) return ` Take the quotes away: ${include}`;
  // What stands for a file without its tag is text.
  const [, path] = /^(?:!?[ \t]*(?:use|include)[ \t]+)?([\w./*-]{1,80}\.(?:ya?ml|json))$/.exec(written) ?? [];
  if (path !== undefined && node.kind === 'string') return ` Write "!use ${path}".`;
  return node.kind === 'list' ? withoutDashes(node.items) : '';
}

/** A list of mappings with one key each, of mappings that have their name inside, or of names. */
function withoutDashes(items: readonly (Node | Value)[]): string {
  const [first] = items;
  if (first?.kind === 'string' && /^[A-Za-z][\w-]{0,39}$/.test(first.value))
    return ` Write "${first.value}: …" instead of "- ${first.value}".`;
  if (first?.kind !== 'dict') return '';
  if (items.every(isNamed)) return ' Take "- " away.';
  const own = first.entries.get('name')?.value;
  const isPair = [...first.entries.keys()].every((key) => key === 'name' || key === 'value' || key === 'default');
  if (isPair && own?.kind === 'string') return ` Write "${own.value}: …" instead of "- name: ${own.value}".`;
  const name = [...first.entries.values()].find(({ key }) => /(?:^|_)name$/.test(key))?.value;
  const isName = name?.kind === 'string' && /^[A-Za-z][\w-]{0,39}$/.test(name.value);
  return ` Put a name in front of each item instead of "- ", such as "${isName ? name.value : 'NAME'}: {…}".`;
}

/** `- load: {…}`: the name is there, and only the dash is too much. */
function isNamed(item: Node | Value): boolean {
  const [only, other] = item.kind === 'dict' ? item.entries.values() : [];
  return only !== undefined && other === undefined && (only.value.kind === 'dict' || !/(?:^|_)name$/.test(only.key));
}
