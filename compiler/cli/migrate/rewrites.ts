import type { Node } from '../../ast/node.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Dict } from '../../value/literal.ts';
import { dictAtPlace, entryAt, type Placed } from './entry-at.ts';
import { formerClusters } from './former-clusters.ts';
import { insertedFirst, removed, sourceOf } from './layout.ts';
import type { TextEdit } from './text-edit.ts';

/** How a message about a former spelling is acted on; nothing where a person has to. */
export type Rewrite = (diagnostic: Diagnostic, root: Node | undefined) => readonly TextEdit[];

/** By code. What a former spelling means is decided by the compiler alone: migrating only writes what its messages say. */
export const rewrites: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ['STK1049', included],
  ['STK2010', kindWithPrefix],
  ['STK2206', renamed],
  ['STK3109', retired],
  ['STK3117', formerDefault],
]);

function value(diagnostic: Diagnostic, name: string): string {
  return String(diagnostic.values?.[name] ?? '');
}

/** Another name for the same. */
function renamed(diagnostic: Diagnostic): readonly TextEdit[] {
  return replaced(diagnostic, value(diagnostic, 'old'), value(diagnostic, 'name'));
}

/** The first versions had no prefixes; anything else that is close may be a slip of the pen. */
function kindWithPrefix(diagnostic: Diagnostic): readonly TextEdit[] {
  const key = value(diagnostic, 'key');
  const meant = /^ Did you mean "(databricks_\w+)"\?$/.exec(value(diagnostic, 'suggestion'))?.[1];
  const isFormer = meant === `databricks_${key}` || (key === 'sqlqueries' && meant !== undefined);
  return isFormer && meant !== undefined ? replaced(diagnostic, key, meant) : [];
}

/** Before 0.6 files were included as if they were variables: `${include.path}`. */
function included(diagnostic: Diagnostic): readonly TextEdit[] {
  const { file, start, end } = diagnostic.at;
  const instead = value(diagnostic, 'instead');
  if (/ path$/.test(instead)) return [];
  const isQuoted = /["']/.test(file.text.charAt(start - 1)) && file.text.charAt(start - 1) === file.text.charAt(end);
  const [from, to] = isQuoted ? [start - 1, end + 1] : [start, end];
  const line = file.text.slice(file.text.lastIndexOf('\n', from - 1) + 1, from);
  if (/<<[ \t]*:[ \t]*$/.test(line)) return [{ start: from, end: to, text: instead.replace(/^<<: /, '') }];
  // In the middle of a text it is no include of a file.
  return /(?:[:-][ \t]+|^[ \t]*)$/.test(line) ? [{ start: from, end: to, text: instead }] : [];
}

function retired(diagnostic: Diagnostic, root: Node | undefined): readonly TextEdit[] {
  const placed = entryAt(root, diagnostic.at);
  if (!placed) return [];
  const [old, now] = [value(diagnostic, 'old'), value(diagnostic, 'now')];
  if (old === 'rootpath') return wholePath(placed, now);
  if (old === 'clusters') return formerClusters(placed);
  const [first = '', second] = now.split('.');
  return second === undefined ? replaced(diagnostic, old, now) : moved(placed, first, second);
}

/** `channel_name: x` → `channel: {name: x}`, or into the `channel` that is there. */
function moved({ entry, owner }: Placed, first: string, second: string): readonly TextEdit[] {
  const text = sourceOf(entry.value);
  // Where the options still have their former name, that comes first.
  if (text.includes('\n') || (first === 'resource_options' && owner.entries.has('options'))) return [];
  const known = owner.entries.get(first)?.value;
  if (!known) return [{ start: entry.start, end: entry.value.end, text: `${first}: {${second}: ${text}}` }];
  if (known.kind !== 'dict') return [];
  const [into, away] = [insertedFirst(known, `${second}: ${text}`), removed(entry, owner)];
  return into && away ? [into, away] : [];
}

/** `rootpath` and `dirpath` → the whole path, where it is known how the file is called. */
function wholePath({ entry, owner }: Placed, now: string): readonly TextEdit[] {
  const text = (key: string) => {
    const found = owner.entries.get(key)?.value;
    return found?.kind === 'string' ? found.value : undefined;
  };
  const root = text('rootpath');
  const source = now === 'path' ? text('source') : undefined;
  if (root === undefined || (now === 'path' && source === undefined)) return [];
  const path = [
    root,
    text('dirpath') ?? '',
    ...(source === undefined ? [] : [source.slice(source.lastIndexOf('/') + 1)]),
  ]
    .filter((part) => part !== '')
    .join('/')
    .replace(/\/{2,}/g, '/');
  const folder = owner.entries.get('dirpath');
  const away = folder && removed(folder, owner);
  if (folder && !away) return [];
  const quoted = /[:#{}[\],&*?|>!%@`"']|^\s|\s$/.test(path) ? JSON.stringify(path) : path;
  return [{ start: entry.start, end: entry.value.end, text: `${now}: ${quoted}` }, ...(away ? [away] : [])];
}

/** What earlier versions filled in is written out. */
function formerDefault(diagnostic: Diagnostic, root: Node | undefined): readonly TextEdit[] {
  const { at } = diagnostic;
  const placed = entryAt(root, at)?.entry;
  // A block is told by its key, or by its fields.
  const own = placed?.end === at.end && placed.value.kind === 'dict' ? placed.value : undefined;
  const block: Dict<Node> | undefined = own ?? dictAtPlace(root, at);
  const line = `${value(diagnostic, 'field')}: ${value(diagnostic, 'value')}`;
  const edit = block && insertedFirst(block, line);
  return edit ? [edit] : [];
}

function replaced({ at }: Diagnostic, old: string, now: string): readonly TextEdit[] {
  const index = sourceOf(at).indexOf(old);
  return index < 0 ? [] : [{ start: at.start + index, end: at.start + index + old.length, text: now }];
}
