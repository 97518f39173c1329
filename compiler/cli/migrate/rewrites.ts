import type { Node } from '../../ast/node.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { folderOf, isAbsolute, joinPath, wayTo } from '../../util/path.ts';
import type { Dict } from '../../value/literal.ts';
import type { Placed, Places } from './entry-at.ts';
import { formerClusters } from './former-clusters.ts';
import { formerView } from './former-views.ts';
import { formerWords, onlySink } from './former-words.ts';
import { endOfValue, entryAt, indentOf, insertedFirst, isFlow, isWrittenHere, removed, sourceOf } from './layout.ts';
import type { TextEdit } from './text-edit.ts';

/** How a message about a former spelling is acted on; nothing where a person has to. */
export type Rewrite = (diagnostic: Diagnostic, where: Where) => readonly TextEdit[];

/** What a rewrite may look at besides the message. */
export interface Where {
  /** Of the document in which the message stands. */
  readonly places: Places;
  /** The folder of the stack, relative to where stackc was started; empty for that folder itself. */
  readonly folder: string;
}

/** By code. What a former spelling means is decided by the compiler alone: migrating only writes what its messages say. */
export const rewrites: ReadonlyMap<string, Rewrite> = new Map<string, Rewrite>([
  ['STK1049', included],
  ['STK2002', ofPulumiOnly],
  ['STK2010', kindWithPrefix],
  ['STK2088', (diagnostic, where) => addedTo(diagnostic, where, 'serverless_environment_version: "3"')],
  ['STK2090', (diagnostic, where) => addedTo(diagnostic, where, 'format: JSONL')],
  ['STK2200', formerField],
  ['STK2206', renamed],
  ['STK3109', retired],
  ['STK3117', formerDefault],
  ['STK4032', ofPulumi],
]);

function value(diagnostic: Diagnostic, name: string): string {
  return String(diagnostic.values?.[name] ?? '');
}

/** Another name for the same. */
function renamed(diagnostic: Diagnostic): readonly TextEdit[] {
  return replaced(diagnostic, value(diagnostic, 'old'), value(diagnostic, 'name'));
}

/** What pipelines had before Laktory 0.9, where what it is today says the same. */
function formerField(diagnostic: Diagnostic, { places }: Where): readonly TextEdit[] {
  const [field, owner] = [value(diagnostic, 'name'), value(diagnostic, 'owner')];
  const placed = places.entryAt(diagnostic.at);
  if (!placed || placed.entry.key !== field) return [];
  if (owner === 'sink' && field === 'view_definition') return formerView(placed, places);
  if (owner === 'node' && field === 'sink') return onlySink(placed);
  const now = formerWords[owner]?.get(field);
  return now === undefined || placed.owner.entries.has(now) ? [] : replaced(diagnostic, field, now);
}

/** Until 0.2 what Pulumi is told stood at the top of the stack. */
const formerKeys: ReadonlyMap<string, string> = new Map([
  ['config', 'pulumi.config'],
  ['pulumi_outputs', 'pulumi.outputs'],
  ['engine', 'backend'],
]);

function ofPulumiOnly(diagnostic: Diagnostic, { places }: Where): readonly TextEdit[] {
  const key = value(diagnostic, 'key');
  const placed = places.entryAt(diagnostic.at);
  const [first = '', second] = formerKeys.get(key)?.split('.') ?? [];
  if (!placed || first === '' || placed.entry.key !== key) return [];
  // Two that go below one key do so one after the other.
  if (key === 'pulumi_outputs' && placed.owner.entries.has('config')) return [];
  if (second === undefined) return placed.owner.entries.has(first) ? [] : replaced(diagnostic, key, first);
  return moved(placed, first, second);
}

/** The first versions had no prefixes; anything else that is close may be a slip of the pen. */
function kindWithPrefix(diagnostic: Diagnostic): readonly TextEdit[] {
  const key = value(diagnostic, 'key');
  const meant = /^ Did you mean "(databricks_\w+)"\?$/.exec(value(diagnostic, 'suggestion'))?.[1];
  const isFormer = meant === `databricks_${key}` || (key === 'sqlqueries' && meant !== undefined);
  return isFormer && meant !== undefined ? replaced(diagnostic, key, meant) : [];
}

/** Before 0.6 files were included as if they were variables, `${include.path}`, and paths led from the stack, wherever they stood. */
function included(diagnostic: Diagnostic, { folder }: Where): readonly TextEdit[] {
  const { file, start, end } = diagnostic.at;
  const [, tag = '', path = ''] = /^(.*) (\S+)$/.exec(value(diagnostic, 'instead')) ?? [];
  if (path === 'path') return [];
  const instead = `${tag} ${fromFolder(folderOf(file.name), joinPath(folder, path), path)}`;
  const isQuoted = /["']/.test(file.text.charAt(start - 1)) && file.text.charAt(start - 1) === file.text.charAt(end);
  const [from, to] = isQuoted ? [start - 1, end + 1] : [start, end];
  const line = file.text.slice(file.text.lastIndexOf('\n', from - 1) + 1, from);
  if (/<<[ \t]*:[ \t]*$/.test(line)) return [{ start: from, end: to, text: instead.replace(/^<<: /, '') }];
  // In the middle of a text it is no include of a file.
  return /(?:[:-][ \t]+|^[ \t]*)$/.test(line) ? [{ start: from, end: to, text: instead }] : [];
}

/** The way to a file from the folder of the one that includes it; `written` where that is how it is said already. */
function fromFolder(folder: string, path: string, written: string): string {
  if (isAbsolute(written)) return written;
  const way = wayTo(folder, path);
  return way === '.' ? written : way;
}

function retired(diagnostic: Diagnostic, { places }: Where): readonly TextEdit[] {
  const placed = places.entryAt(diagnostic.at);
  if (!placed) return [];
  const [old, now] = [value(diagnostic, 'old'), value(diagnostic, 'now')];
  if (old === 'rootpath') return wholePath(placed, now);
  if (old === 'clusters') return formerClusters(placed);
  if (now === 'orchestrator') return orchestratorBeside(placed, old);
  const [first = '', second] = now.split('.');
  return second === undefined ? replaced(diagnostic, old, now) : moved(placed, first, second);
}

/** `channel_name: x` → `channel: {name: x}`, or into the `channel` that is there. */
function moved({ entry, owner }: Placed, first: string, second: string): readonly TextEdit[] {
  const text = sourceOf(entry.value);
  const isBelow = entry.file.text.slice(entry.end, entry.value.start).includes('\n');
  if ((isBelow || text.includes('\n')) && isWrittenHere(entry)) return movedLines({ entry, owner }, first, second);
  // Where the options still have their former name, that comes first.
  if (text.includes('\n') || (first === 'resource_options' && owner.entries.has('options'))) return [];
  const known = owner.entries.get(first)?.value;
  if (known === entry.value) return [{ start: known.start, end: known.end, text: `{${second}: ${text}}` }];
  if (!known) return [{ start: entry.start, end: entry.value.end, text: `${first}: {${second}: ${text}}` }];
  if (known.kind !== 'dict') return [];
  const [into, away] = [insertedFirst(known, `${second}: ${text}`), removed(entry, owner)];
  return into && away ? [into, away] : [];
}

/** The same for a value of several lines. */
function movedLines({ entry, owner }: Placed, first: string, second: string): readonly TextEdit[] {
  const known = owner.entries.get(first)?.value;
  const indent = indentOf(entry);
  if (!known) {
    const text = `${first}:\n${indent}  ${entryAt(entry, second, `${indent}  `)}`;
    return isFlow(owner) ? [] : [{ start: entry.start, end: endOfValue(entry), text }];
  }
  const [top] = known.kind === 'dict' && !isFlow(known) ? known.entries.values() : [];
  const into = top && known.kind === 'dict' ? insertedFirst(known, entryAt(entry, second, indentOf(top))) : undefined;
  const away = removed(entry, owner);
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
    // As the compiler reads it: folders of Windows are folders.
    text('dirpath')?.replaceAll('\\', '/') ?? '',
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

/** `orchestrator: DLT` and `dlt: {…}` → `orchestrator: {type: DLT, …}`; in an environment `dlt` stands alone. */
function orchestratorBeside({ entry, owner }: Placed, old: string): readonly TextEdit[] {
  const named = owner.entries.get('orchestrator');
  const renaming = { start: entry.start, end: entry.end, text: sourceOf(entry).replace(old, 'orchestrator') };
  if (!named) return [renaming];
  if (named.value.kind !== 'string' || entry.value.kind !== 'dict') return [];
  // A comment behind the name stays where it is.
  const away = removed(named, owner) ?? { start: named.start, end: named.value.end, text: '' };
  const type = insertedFirst(entry.value, `type: ${sourceOf(named.value)}`);
  return type ? [away, renaming, type] : [];
}

/** A field more in the mapping that a message is about. */
function addedTo({ at }: Diagnostic, { places }: Where, line: string): readonly TextEdit[] {
  const dict = places.dictAt(at);
  const edit = dict && insertedFirst(dict, line);
  return edit ? [edit] : [];
}

function ofPulumi(diagnostic: Diagnostic): readonly TextEdit[] {
  return replaced(diagnostic, value(diagnostic, 'written'), value(diagnostic, 'name'));
}

/** What earlier versions filled in is written out. */
function formerDefault(diagnostic: Diagnostic, { places }: Where): readonly TextEdit[] {
  const { at } = diagnostic;
  const placed = places.entryAt(at)?.entry;
  // A block is told by its key, or by its fields.
  const own = placed?.end === at.end && placed.value.kind === 'dict' ? placed.value : undefined;
  const block: Dict<Node> | undefined = own ?? places.dictAt(at);
  const line = `${value(diagnostic, 'field')}: ${value(diagnostic, 'value')}`;
  const edit = block && insertedFirst(block, line);
  return edit ? [edit] : [];
}

function replaced({ at }: Diagnostic, old: string, now: string): readonly TextEdit[] {
  const index = sourceOf(at).indexOf(old);
  return index < 0 ? [] : [{ start: at.start + index, end: at.start + index + old.length, text: now }];
}
