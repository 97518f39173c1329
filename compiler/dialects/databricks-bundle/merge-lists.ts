import type { Report } from '../../diagnostics/outcome.ts';
import { byCodePoint } from '../../util/by-code-point.ts';
import type { Dict, List, Tree } from '../../value/literal.ts';
import { mergeDicts } from './merge.ts';
import { changed, dictIn, itemsIn, member, textIn, textTree, withMembers } from './tree.ts';

/**
 * Lists whose elements have a key: equal ones are joined at the place of the first (specs/databricks-bundles §4.3). All other lists of root and
 * target stand behind each other.
 */
export function mergeKeyedLists(kind: string, body: Dict<Tree>, report: Report): Dict<Tree> {
  const granted = changed(body, 'grants', (grants) => (grants.kind === 'list' ? mergeGrants(grants, report) : grants));
  if (kind === 'jobs') return mergeJob(granted, report);
  if (kind === 'pipelines') return changed(granted, 'clusters', (list) => byKey(withLabels(list), 'label', report));
  if (kind === 'apps') return changed(granted, 'resources', mergeAppResources);
  return granted;
}

function mergeJob(job: Dict<Tree>, report: Report): Dict<Tree> {
  const tasks = changed(job, 'tasks', (list) => sorted(byKey(list, 'task_key', report)));
  const clusters = changed(tasks, 'job_clusters', (list) => byKey(list, 'job_cluster_key', report));
  return changed(clusters, 'parameters', (list) => byKey(list, 'name', report));
}

function byKey(list: Tree, key: string, report: Report): Tree {
  if (list.kind !== 'list') return list;
  const found = new Map<string, Tree>();
  list.items.forEach((item, index) => {
    const own = textIn(item, key);
    const name = own === undefined ? `\0${index}` : own;
    const known = found.get(name);
    found.set(name, known?.kind === 'dict' && item.kind === 'dict' ? mergeDicts(known, item, report) : item);
  });
  return found.size === list.items.length ? list : { ...list, items: [...found.values()] };
}

function sorted(list: Tree): Tree {
  if (list.kind !== 'list') return list;
  const key = (item: Tree) => textIn(item, 'task_key') ?? '';
  return { ...list, items: list.items.toSorted((a, b) => byCodePoint(key(a), key(b))) };
}

/** Labels of clusters are compared without letter case; a cluster without one is the default. */
function withLabels(list: Tree): Tree {
  if (list.kind !== 'list') return list;
  const items = list.items.map((item) => {
    if (item.kind !== 'dict') return item;
    const label = (textIn(item, 'label') ?? '').toLowerCase() || 'default';
    return textIn(item, 'label') === label
      ? item
      : withMembers(item, { label: textTree(member(item, 'label') ?? item, label) });
  });
  return { ...list, items };
}

/** The later of two equal ones gives every value: what it does not say is gone. */
function mergeAppResources(list: Tree): Tree {
  if (list.kind !== 'list') return list;
  const found = new Map<string, Tree>();
  list.items.forEach((item, index) => void found.set(textIn(item, 'name') ?? `\0${index}`, item));
  return { ...list, items: [...found.values()] };
}

function mergeGrants(list: List<Tree>, report: Report): Tree {
  const merged = byKey(list, 'principal', report);
  if (merged.kind !== 'list') return merged;
  const items = merged.items.map((item) => (item.kind === 'dict' ? withoutRepeated(item) : item));
  return { ...merged, items };
}

function withoutRepeated(grant: Dict<Tree>): Dict<Tree> {
  const seen = new Set<string>();
  const privileges = itemsIn(grant, 'privileges').filter((item) => {
    if (item.kind !== 'string') return true;
    return !seen.has(item.value) && seen.add(item.value);
  });
  const list = member(grant, 'privileges');
  return list?.kind === 'list' && dictIn(grant)
    ? withMembers(grant, { privileges: { ...list, items: privileges } })
    : grant;
}
