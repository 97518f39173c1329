import { describe } from '../../ast/describe.ts';
import { isTree } from '../../ast/is-tree.ts';
import type { Include, Merge, Node } from '../../ast/node.ts';
import { placeOf } from '../../source/span.ts';
import { never } from '../../util/never.ts';
import type { Dict, Entry, List, Tree } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { innerScope, type Scope } from '../variables/scope.ts';
import type { IncludeSite } from './include-site.ts';
import { loadInclude } from './load-include.ts';

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
  const loaded = loadInclude(node, site);
  const data = loaded ? readIncludes(loaded, { ...site, chain: [...site.chain, node] }) : undefined;
  if (data && node.tag === 'update' && data.kind !== 'dict') {
    site.substitution.report(say.includeNotMapping(node, { path: node.path.value, found: describe(data) }));
    return { ...placeOf(node), kind: 'null' };
  }
  return data ?? { ...placeOf(node), kind: 'null' };
}

/** A mapping with merge keys: explicit entries win over merged ones, later merged ones over earlier ones. */
function readMerge(node: Merge, site: IncludeSite): Tree {
  const entries = new Map<string, Entry<Tree>>();
  for (const part of node.from) {
    const data = readIncludes(part, site);
    if (data.kind === 'dict') for (const [key, entry] of data.entries) entries.set(key, entry);
    else if (data.kind !== 'null') site.substitution.report(say.mergeNotMapping(part, { found: describe(data) }));
  }
  const scope = scopeInside({ ...node.own, entries }, site);
  for (const [key, entry] of readDict(node.own, { ...site, scope }).entries) entries.set(key, entry);
  return { ...placeOf(node), kind: 'dict', entries };
}

function readDict(dict: Dict<Node>, site: IncludeSite): Dict<Tree> {
  const inner = { ...site, scope: scopeInside(dict, site) };
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of dict.entries) {
    const part = partOf(key, site);
    entries.set(key, { ...entry, value: readIncludes(entry.value, { ...(key === 'variables' ? site : inner), part }) });
  }
  return { ...dict, entries };
}

/** The part of the stack that the value under `key` belongs to. */
export function partOf(key: string, { part }: IncludeSite): IncludeSite['part'] {
  return key === 'variables' || part === 'variables' ? 'variables' : 'other';
}

function scopeInside(dict: Dict<Node>, site: IncludeSite): Scope {
  const variables = dict.entries.get('variables')?.value;
  if (!variables) return site.scope;
  // Read for real, and reported, as a part of the mapping; so here nothing is said, and no value is kept that was got in silence.
  const substitution = { ...site.substitution, report: () => {} };
  const data = readIncludes(variables, { ...site, substitution, scope: { ...site.scope, resolved: new Map() } });
  return data.kind === 'dict' ? innerScope(site.scope, data) : site.scope;
}

/** A list item `!extend path` stands for all items of that file. */
function readList(list: List<Node>, site: IncludeSite): Tree {
  const items = list.items.flatMap((item): readonly Tree[] => {
    const data = readIncludes(item, site);
    if (item.kind !== 'include' || item.tag !== 'extend') return [data];
    if (data.kind === 'list') return data.items;
    if (data.kind !== 'null') {
      site.substitution.report(say.includeNotList(item, { path: item.path.value, found: describe(data) }));
    }
    return [];
  });
  return { ...list, items };
}
