import type { DialectEnv } from './dialect.ts';

/** The kind of block that each type of manifest is. */
export const kindOfManifest: ReadonlyMap<string, string> = new Map([
  ['stack', 'dataos_stacks'],
  ['workflow', 'dataos_workflows'],
  ['service', 'dataos_services'],
  ['worker', 'dataos_workers'],
  ['secret', 'dataos_secrets'],
  ['instance-secret', 'dataos_secrets'],
  ['volume', 'dataos_volumes'],
  ['compute', 'dataos_computes'],
  ['depot', 'dataos_depots'],
]);

/** Types of the platform that make no Kubernetes objects of ours (specs/dataos §1). */
export const otherManifests: readonly string[] = [
  ...['database', 'cluster', 'resource', 'monitor', 'pager', 'lakehouse', 'lens'],
  ...['policy', 'dataplane', 'operator', 'bundle', 'grant', 'data'],
];

/**
 * Whether a text looks like a file of manifests: documents with `type:` at their top, and `version:` or the section of the type. With all that every manifest has it is one of a type that nobody knows,
 * perhaps because it is misspelt.
 */
export function isManifestText(text: string): boolean {
  // Compilers ask this of every stack, and most have no such line: looking for it as a text costs next to nothing.
  if (!text.startsWith('type:') && !text.includes('\ntype:')) return false;
  const type = /^type:[ \t]*["']?([\w-]+)["']?[ \t]*(?:#.*)?\r?$/m.exec(text)?.[1];
  if (type === undefined) return false;
  const has = (key: string): boolean => text.startsWith(`${key}:`) || text.includes(`\n${key}:`);
  if (kindOfManifest.has(type) || otherManifests.includes(type)) return has('version') || has(type);
  return has('name') && has('version') && !has('resources');
}

/** The YAML files of a folder and of those below it, but for what stackc wrote itself. */
export function manifestFiles(folder: string, env: Pick<DialectEnv, 'list'>): readonly string[] {
  return (env.list(folder.replace(/\/+$/, '') || '/') ?? []).filter(
    (file) => /\.ya?ml$/.test(file) && !/(?:^|\/)(?:generated|\.stackc|node_modules)\//.test(file),
  );
}
