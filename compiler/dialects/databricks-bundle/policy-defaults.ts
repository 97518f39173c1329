import { byCodePoint } from '../../util/by-code-point.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { isMissing, isTrue, listTree, member, textTree, withMembers } from './tree.ts';

const hidden = '__apply_policy_default_values_allow_list';

/** Mappings and lists that count as one value. */
const whole = ['custom_tags', 'init_scripts', 'spark_conf', 'spark_env_vars', 'ssh_public_keys'];

/**
 * A cluster of a job that takes the defaults of its policy, with the list of what it says itself: the provider needs it to tell them from each other, and every plan would show
 * them without it (specs/databricks-bundles §6.2).
 */
export function withOwnValues(cluster: Dict<Tree>): Dict<Tree> {
  const applies = member(cluster, 'apply_policy_default_values');
  if (!applies || !isTrue(applies) || isMissing(member(cluster, 'policy_id'))) return cluster;
  const paths = [...cluster.entries.values()].flatMap(({ key, value }) =>
    whole.includes(key) ? [key] : leafPaths(value, key),
  );
  const texts = paths.toSorted(byCodePoint).map((path) => textTree(applies, path));
  return withMembers(cluster, { [hidden]: listTree(applies, texts) });
}

function leafPaths(tree: Tree, path: string): readonly string[] {
  if (tree.kind === 'dict')
    return [...tree.entries.values()].flatMap(({ key, value }) => leafPaths(value, `${path}.${key}`));
  if (tree.kind === 'list') return tree.items.flatMap((item, index) => leafPaths(item, `${path}[${index}]`));
  return isMissing(tree) ? [] : [path];
}
