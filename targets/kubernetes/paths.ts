import type { Identity } from '../../compiler/kinds/kubernetes/same-object.ts';

/**
 * Objects with the paths of their files: `<namespace or "cluster">/<kind>-<name>.yaml`, so that people find them. Where that is the path of several, those of a group of its own have it behind the kind, and
 * what a path cannot say otherwise is told apart, too. Some file systems take paths that differ in case for one.
 */
export function withPaths<T extends Identity>(objects: readonly T[]): readonly (T & { readonly path: string })[] {
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

function shortPath({ kind, name, namespace }: Identity): string {
  // Names of roles may have colons, which some file systems do not.
  return `${namespace ?? 'cluster'}/${kind.toLowerCase()}-${name.replaceAll(':', '-')}.yaml`;
}

function fullPath({ group, kind, name, isNamed, namespace }: Identity): string {
  const whole = group === '' ? kind.toLowerCase() : `${kind.toLowerCase()}.${group}`;
  return `${namespace ?? 'cluster'}/${whole}-${name.replaceAll(':', '_')}${isNamed ? '' : '_'}.yaml`;
}
