import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { nameOfKind } from './tree.ts';

/**
 * How bundles lay one value over another: null on either side yields the other (so null never removes), mappings merge by key, lists are
 * concatenated, other values are replaced (specs/databricks-bundles §4.1). Reports STK3604 where the two are of different kinds.
 */
export function mergeTrees(under: Tree, over: Tree, report: Report): Tree {
  if (over.kind === 'null') return under;
  if (under.kind === 'null') return over;
  if (under.kind === 'dict' && over.kind === 'dict') return mergeDicts(under, over, report);
  if (under.kind === 'list' && over.kind === 'list') return { ...under, items: [...under.items, ...over.items] };
  // A placeholder may become anything.
  const isOpen = [under, over].some((one) => one.kind === 'string' && one.value.includes('${'));
  if (formOf(under) !== formOf(over) && !isOpen) {
    const related = [{ at: under, note: 'the value that it is merged into' }];
    report(say.differentKinds(over, { found: nameOfKind(over), other: nameOfKind(under) }, related));
  }
  return over;
}

export function mergeDicts(under: Dict<Tree>, over: Dict<Tree>, report: Report): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>(under.entries);
  for (const [key, entry] of over.entries) {
    const before = under.entries.get(key);
    entries.set(key, before ? { ...entry, value: mergeTrees(before.value, entry.value, report) } : entry);
  }
  return { ...under, entries };
}

function formOf(tree: Tree): 'dict' | 'list' | 'scalar' {
  return tree.kind === 'dict' || tree.kind === 'list' ? tree.kind : 'scalar';
}
