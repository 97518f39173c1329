/** What tells an object from others, and its file from other files. */
export interface Named {
  /** Empty for the kinds of the core, such as Service. */
  readonly group: string;
  readonly kind: string;
  /** That of the block where the cluster gives the name (`generateName`). */
  readonly name: string;
  readonly isNamed: boolean;
  readonly namespace: string | undefined;
}

/** The group of an `apiVersion`: `apps` of `apps/v1`, nothing of `v1`. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.replace(/\/.*$/, '') : '';
}

/** The same for what is one object to a cluster. The version of its API is not part of that. */
export function identityOf({ group, kind, name, isNamed, namespace }: Named): string {
  return JSON.stringify([namespace ?? null, group, kind, name, isNamed]);
}

/**
 * Objects with the paths of their files: `<namespace or "cluster">/<kind>-<name>.yaml`, so that people find them. Where that is the path of several, those of a group of its own have it behind the kind, and
 * what a path cannot say otherwise is told apart, too. Some file systems take paths that differ in case for one.
 */
export function withPaths<T extends Named>(objects: readonly T[]): readonly (T & { readonly path: string })[] {
  const taken = new Map<string, number>();
  for (const object of objects) {
    const path = shortPath(object).toLowerCase();
    taken.set(path, (taken.get(path) ?? 0) + 1);
  }
  return objects.map((object) => {
    const path = shortPath(object);
    return { ...object, path: (taken.get(path.toLowerCase()) ?? 0) > 1 ? fullPath(object) : path };
  });
}

function shortPath({ kind, name, namespace }: Named): string {
  // Names of roles may have colons, which some file systems do not.
  return `${namespace ?? 'cluster'}/${kind.toLowerCase()}-${name.replaceAll(':', '-')}.yaml`;
}

function fullPath({ group, kind, name, isNamed, namespace }: Named): string {
  const whole = group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
  return `${namespace ?? 'cluster'}/${whole}-${name.replaceAll(':', '_')}${isNamed ? '' : '_'}.yaml`;
}
