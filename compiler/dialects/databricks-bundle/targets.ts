import type { Report } from '../../diagnostics/outcome.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { mergeTrees } from './merge.ts';
import { dictIn, dictTree, entriesIn, isTrue, textTree, withMembers, without } from './tree.ts';

/** The targets of a bundle, the default one first: it is meant when nobody chooses. */
export function targetNames(root: Dict<Tree>): readonly string[] {
  const targets = targetEntries(root);
  const preferred = targets.filter(({ value }) => isTrue(dictIn(value)?.entries.get('default')?.value));
  return [...new Set([...preferred, ...targets].map(({ key }) => key))];
}

function targetEntries(root: Dict<Tree>): readonly Entry<Tree>[] {
  return [...entriesIn(root, 'targets'), ...entriesIn(root, 'environments')];
}

/** What a target merges into the bundle, and what it replaces whole. */
const merged = ['bundle', 'workspace', 'artifacts', 'resources', 'sync', 'permissions', 'presets'] as const;
const replaced = ['run_as', 'mode'] as const;
const others = ['default', 'cluster_id', 'compute_id', 'git', 'variables'];

/**
 * The bundle as the target has it (specs/databricks-bundles §4.2); `name` undefined is a bundle without targets. Undefined when there is no
 * such target: STK3605. Reports STK3606 (`environments` beside `targets`), STK3641 (two defaults) and STK3607 (a key that no target has).
 */
export function withTarget(root: Dict<Tree>, name: string | undefined, report: Report): Dict<Tree> | undefined {
  const targets = targetEntries(root);
  const former = root.entries.get('environments');
  if (former && root.entries.has('targets')) report(say.onlyOne(former, { first: 'targets', second: 'environments' }));
  const defaults = targets.filter(({ value }) => isTrue(dictIn(value)?.entries.get('default')?.value));
  const [first, second] = defaults;
  if (first && second) report(say.defaultTwice(second, { first: first.key, second: second.key }));
  const bare = without(root, 'targets', 'environments', 'include');
  const chosen = name ?? 'default';
  const entry = targets.find(({ key }) => key === chosen);
  if (!entry && (name !== undefined || targets.length > 0)) {
    const names = targets.map(({ key }) => key);
    const suggestion =
      didYouMean(chosen, names) || (names.length > 0 ? ` It has ${names.join(', ')}.` : ' It has none.');
    report(say.unknownTarget(root.entries.get('targets') ?? root, { name: chosen, suggestion }));
    return undefined;
  }
  const target = entry?.value.kind === 'dict' ? entry.value : undefined;
  return named(target ? laid(bare, target, { name: chosen, report }) : bare, entry ?? root, chosen);
}

function laid(
  bare: Dict<Tree>,
  target: Dict<Tree>,
  { name, report }: { readonly name: string; readonly report: Report },
): Dict<Tree> {
  let result = bare;
  for (const entry of target.entries.values()) {
    const { key, value } = entry;
    const before = result.entries.get(key)?.value;
    if (value.kind === 'null') continue;
    if (merged.some((one) => one === key)) {
      result = withEntry(result, { ...entry, value: before ? mergeTrees(before, value, report) : value });
    } else if (replaced.some((one) => one === key)) result = withEntry(result, entry);
    else if (key === 'cluster_id' || key === 'compute_id') result = inBundle(result, 'cluster_id', value);
    else if (key === 'git') result = inBundle(result, 'git', value, report);
    else if (!others.includes(key)) {
      const suggestion = didYouMean(key, [...merged, ...replaced, ...others]);
      report(say.unknownKey(entry, { key, where: `in the target "${name}"`, suggestion }));
    }
  }
  const variables = target.entries.get('variables');
  return variables ? withEntry(result, { ...variables, key: targetVariables }) : result;
}

/** The key under which the values that a target gives to variables are handed on. */
export const targetVariables = 'variables of the target';

function withEntry(dict: Dict<Tree>, entry: Entry<Tree>): Dict<Tree> {
  return { ...dict, entries: new Map(dict.entries).set(entry.key, entry) };
}

function inBundle(root: Dict<Tree>, key: string, value: Tree, report?: Report): Dict<Tree> {
  const bundle = dictIn(root, 'bundle') ?? dictTree(root, {});
  const before = bundle.entries.get(key)?.value;
  const next = before && report ? mergeTrees(before, value, report) : value;
  return withMembers(root, { bundle: withMembers(bundle, { [key]: next }) });
}

function named(root: Dict<Tree>, at: Tree | Entry<Tree>, target: string): Dict<Tree> {
  const bundle = dictIn(root, 'bundle') ?? dictTree(root, {});
  const value = textTree(at, target);
  return withMembers(root, { bundle: withMembers(bundle, { target: value, environment: value }) });
}
