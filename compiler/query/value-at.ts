import type { Program, Resource } from '../ir/program.ts';
import type { PathStep } from '../value/path.ts';
import type { Value } from '../value/value.ts';

/** The resource with this address: its logical name, or its type and name as targets write them (`databricks_job.ingest`). */
export function resourceAt({ resources, index }: Program, address: string): Resource | undefined {
  const named = index.byName.get(index.aliases.get(address) ?? address);
  if (named?.kind === 'resource') return named;
  return resources.find(({ mode, type, name }) => `${mode === 'data' ? 'data.' : ''}${type}.${name}` === address);
}

/** What stands in `value` behind `path`; undefined when the path leads nowhere, or into something that only a target knows. */
export function valueAt(value: Value, path: readonly PathStep[]): Value | undefined {
  let at: Value | undefined = value;
  for (const { name } of path) {
    if (at?.kind === 'dict') at = at.entries.get(name)?.value;
    else at = at?.kind === 'list' ? at.items[Number(name)] : undefined;
  }
  return at;
}
