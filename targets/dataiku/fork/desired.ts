import type { Config } from '../../../compiler/kinds/dataiku/config.ts';
import { desiredOf } from '../../../compiler/kinds/dataiku/desired.ts';
import { findMixedKeys } from '../../../compiler/kinds/dataiku/key-type.ts';
import type { State, StateResource } from '../../../compiler/plan/state.ts';
import type { Tree } from '../../../compiler/value/literal.ts';
import { configMetadata } from '../desired-state.ts';
import type { Failure } from './failure.ts';
import { typeName } from './python.ts';

/** The desired state as the original builds it: of equal names the last counts, and the serial counts all of them. */
export function forkDesired(config: Config, environment: string): State | Failure {
  if (!config.project) return { failure: 'build', text: 'Configuration must include a project' };
  const all = desiredOf(config);
  const resources = new Map<string, StateResource>();
  for (const { type, name, attributes } of all) {
    const problem = unserializable(attributes);
    if (problem !== undefined) return { failure: 'build', text: `Failed to build state from config: ${problem}` };
    const id = `${type}.${name}`;
    resources.set(id, { id, type, attributes, metadata: configMetadata(attributes) });
  }
  return { serial: all.length, lineage: undefined, environment, resources };
}

/** What Python's `json.dumps` says about a tree that it cannot write. */
function unserializable(attributes: Tree): string | undefined {
  const mixed = findMixedKeys(attributes);
  if (mixed) return `'<' not supported between instances of '${mixed.first}' and '${mixed.second}'`;
  const date = findDate(attributes);
  return date && `Object of type ${typeName(date)} is not JSON serializable`;
}

function findDate(tree: Tree): Tree | undefined {
  if (tree.kind === 'string') return tree.date ? tree : undefined;
  const inside =
    tree.kind === 'list'
      ? tree.items
      : tree.kind === 'dict'
        ? [...tree.entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ value }) => value)
        : [];
  for (const each of inside) {
    const found = findDate(each);
    if (found) return found;
  }
  return undefined;
}
