import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { TargetEnv } from '../../compiler/target.ts';
import { readTypeNames, type TypeNames } from './type-names.ts';

/** What Pulumi calls types, by Terraform's names; undefined for what no known package has. */
export interface PackageNames {
  readonly resource: (type: string) => TypeNames | undefined;
  readonly data: (type: string) => TypeNames | undefined;
  /** The configuration of a provider, by the name of Pulumi's package. */
  readonly provider: (packageName: string) => TypeNames | undefined;
  /** Why a type has no names, for messages. */
  readonly reason: (type: string) => string;
}

/** The names of `@pulumi/databricks`, which are part of stackc, and those of the packages whose schemas the stack gives. */
export function openNames({ readBuiltIn }: TargetEnv, _report: Report): PackageNames {
  const read = new Map<string, TypeNames | undefined>();
  const open = (path: string): TypeNames | undefined => {
    if (read.has(path)) return read.get(path);
    const text = readBuiltIn(`kinds/generated/databricks/pulumi/${path}.json`);
    const names = text === undefined ? undefined : readTypeNames(text);
    read.set(path, names);
    return names;
  };
  const isDatabricks = (type: string): boolean => /^databricks_[a-z0-9_]+$/.test(type);
  return {
    resource: (type) => (isDatabricks(type) ? open(type) : undefined),
    data: (type) => (isDatabricks(type) ? open(`data/${type}`) : undefined),
    provider: (packageName) => (packageName === 'databricks' ? open('provider') : undefined),
    reason: () => 'no known package has it',
  };
}
