import { describe } from '../../ast/describe.ts';
import { isTree } from '../../ast/is-tree.ts';
import type { Include, Merge, Node } from '../../ast/node.ts';
import { placeOf } from '../../source/span.ts';
import { never } from '../../util/never.ts';
import type { Dict, Entry, List, Tree } from '../../value/literal.ts';
import { countFile } from '../3-substitute/substitution.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { innerScope, type Scope } from '../variables/scope.ts';
import { patternDiagnostics as ofIncludes } from './diagnostics.ts';
import type { IncludeSite } from './include-site.ts';
import { includePath, loadFile, loadInclude } from './load-include.ts';
import { filesOfPattern, mergeFiles } from './read-pattern.ts';

/**
 * `node` with every include read (specs/laktory-language §2). Parts without includes stay the same objects.
 * A key `variables` of any mapping is in sight for the paths below that mapping, across files.
 */
export function readIncludes(node: Node, site: IncludeSite): Tree {
  if (isRead(node, site)) return node;
  switch (node.kind) {
    case 'include':
      return readInclude(node, site);
    case 'merge':
      return readMerge(node, site);
    case 'dict':
      return readDict(node, site);
    case 'list':
      return readList(node, site);
    default:
      return never(node);
  }
}

/** Most files have no includes, and most nodes stand in such a file; only the others are searched. */
function isRead(node: Node, site: IncludeSite): node is Tree {
  return site.whole.has(node.file) || isTree(node);
}

/** The content of one included file, in place of the tag. What cannot be read is reported and counts as empty. */
function readInclude(node: Include, site: IncludeSite): Tree {
  const merged = readPattern(node, site);
  if (merged) return merged;
  const found = loadInclude(node, site);
  const loaded = found && mayAdd(found, node, site) ? found : undefined;
  const data = loaded ? readIncludes(loaded, { ...site, chain: [...site.chain, node] }) : undefined;
  if (data && node.tag === 'update' && data.kind !== 'dict') {
    const suggestion = data.kind === 'list' && isItem(node) ? ` Write "!extend" for the items of a list.` : '';
    const found = data.kind === 'null' ? 'nothing' : describe(data);
    site.substitution.report(say.includeNotMapping(node, { path: node.path.value, found, suggestion }));
    site.substitution.state.unread.places.push(placeOf(node));
    return { ...placeOf(node), kind: 'null' };
  }
  return data ?? { ...placeOf(node), kind: 'null' };
}

/** Whether an include stands behind a dash. */
function isItem({ file, start }: Include): boolean {
  return /(?:^|\s)-[ \t]+$/.test(file.text.slice(Math.max(0, start - 20), start));
}

/** The mappings of all files that a path with `*` means; undefined where it means none. */
function readPattern(node: Include, site: IncludeSite): Tree | undefined {
  if (node.tag === 'extend' || !node.path.value.includes('*')) return undefined;
  const path = includePath(node, site);
  const files = path === undefined ? undefined : filesOfPattern(path, site);
  const inner = { ...site, chain: [...site.chain, node] };
  const contents = files?.flatMap((file) => {
    const loaded = loadFile(node, file, site);
    if (!loaded) site.substitution.state.unread.places.push(placeOf(node));
    return loaded && mayAdd(loaded, node, site) ? [readIncludes(loaded, inner)] : [];
  });
  return contents && mergeFiles(node, contents, site);
}

/** A mapping with merge keys: explicit entries win over merged ones, later merged ones over earlier ones. */
function readMerge(node: Merge, site: IncludeSite): Tree {
  const entries = new Map<string, Entry<Tree>>();
  for (const part of node.from) {
    const data = readIncludes(part, site);
    if (data.kind === 'dict') for (const [key, entry] of data.entries) entries.set(key, entry);
    else if (data.kind !== 'null') site.substitution.report(say.mergeNotMapping(part, { found: describe(data) }));
  }
  const scope = scopeInside(entries.get('variables')?.value, site);
  for (const [key, entry] of readDict(node.own, { ...site, scope }).entries) entries.set(key, entry);
  return { ...placeOf(node), kind: 'dict', entries };
}

/** The mapping's own variables are read first, because they are in sight for everything else in it. */
function readDict(dict: Dict<Node>, site: IncludeSite): Dict<Tree> {
  const own = dict.entries.get('variables');
  const variables = own && readIncludes(own.value, { ...site, part: partOf('variables', site) });
  const inner = { ...site, scope: scopeInside(variables, site) };
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of dict.entries) {
    const isOwn = key === 'variables' && variables !== undefined;
    const value = isOwn ? variables : readIncludes(entry.value, { ...inner, part: partOf(key, site) });
    if (value.kind === 'null' && !isOwn) reportEmpty(entry.value, value, site);
    entries.set(key, { ...entry, value });
  }
  return { ...dict, entries };
}

/** What is merged or spliced may be nothing, and so may variables; what stands for the value of a key was meant to be one. STK2067. */
export function reportEmpty(node: Node, { file, start, end }: Tree, { substitution }: IncludeSite): void {
  if (node.kind === 'include' && node.tag === 'use' && start === end && file !== node.file)
    substitution.report(ofIncludes.includeEmpty(node, { path: node.path.value }));
}

/** The part of the stack that the value under `key` belongs to. */
export function partOf(key: string, { part }: IncludeSite): IncludeSite['part'] {
  return key === 'variables' || part === 'variables' ? 'variables' : 'other';
}

function scopeInside(variables: Tree | undefined, { scope }: IncludeSite): Scope {
  return variables?.kind === 'dict' ? innerScope(scope, variables) : scope;
}

/**
 * Files that include each other several times can make a few lines as large as anything, so everything that is included counts with
 * its size. STK2199.
 */
function mayAdd(content: Node, node: Include, { substitution }: IncludeSite): boolean {
  const { report, state } = substitution;
  const { included } = state;
  if (included.left < 0) return false;
  countFile(state, node.file);
  countFile(state, content.file);
  const size = included.sizes.get(content) ?? sizeOf(content);
  included.sizes.set(content, size);
  included.left -= costOfInclude + size;
  if (included.left >= 0) return true;
  report(say.includesTooLarge(node, { path: node.path.value, limit: included.limit }));
  state.unread.count++;
  state.unread.variables = true;
  return false;
}

/** Finding a file and putting it in its place takes as long as so many parts of one. */
const costOfInclude = 100;

/** The number of parts of a file, without what it includes. */
function sizeOf(node: Node): number {
  let size = 1;
  if (node.kind === 'list') for (const item of node.items) size += sizeOf(item);
  else if (node.kind === 'dict') for (const entry of node.entries.values()) size += sizeOf(entry.value);
  else if (node.kind === 'merge') for (const part of [node.own, ...node.from]) size += sizeOf(part);
  return size;
}

/** A list item `!extend path` stands for all items of that file. */
function readList(list: List<Node>, site: IncludeSite): Tree {
  const items = list.items.flatMap((item): readonly Tree[] => {
    const data = readIncludes(item, site);
    if (item.kind !== 'include' || item.tag !== 'extend') return [data];
    if (data.kind === 'list') return data.items;
    if (data.kind !== 'null') {
      site.substitution.report(say.includeNotList(item, { path: item.path.value, found: describe(data) }));
      site.substitution.state.unread.places.push(placeOf(item));
    }
    return [];
  });
  return { ...list, items };
}
