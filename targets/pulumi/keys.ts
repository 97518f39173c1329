import type { Program, Provider, Resource } from '../../compiler/ir/program.ts';

/**
 * What resources and providers are called in the program, where one name means one thing. What has a name of its own keeps it; resources
 * of several types with one name (which Terraform tells apart by type) are told apart by type here, too, and keep their name for Pulumi.
 */
export interface Keys {
  /** The key of a resource; of a repeated one, what the keys of its copies begin with. */
  readonly of: (target: Resource | Provider) => string;
  /** Whether the key differs from the name, which then stands beside it. */
  readonly isRenamed: (resource: Resource) => boolean;
  /** Whether Pulumi's own way of referring, `${key.attribute}`, leads to a resource. */
  readonly has: (key: string) => boolean;
}

export function keysOf({ resources, providers }: Program): Keys {
  const names = new Map<string, number>();
  for (const provider of providers) count(names, providerKey(provider));
  for (const { name } of resources) count(names, name);
  const isRenamed = ({ name }: Resource): boolean => (names.get(name) ?? 0) > 1;
  return {
    isRenamed,
    has: (key) => names.get(key) === 1,
    of(target) {
      if (target.kind === 'provider') return providerKey(target);
      return isRenamed(target) ? `${target.name}-${target.mode === 'data' ? 'data-' : ''}${target.type}` : target.name;
    },
  };
}

/** A dot would lead to a property, so `databricks.dev` is `databricks-dev`. */
function providerKey({ key }: Provider): string {
  return key.replaceAll('.', '-');
}

function count(names: Map<string, number>, name: string): void {
  names.set(name, (names.get(name) ?? 0) + 1);
}
