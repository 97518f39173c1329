import type { Report } from '../../compiler/diagnostics/outcome.ts';
import type { Link, Program, Provider, Resource } from '../../compiler/ir/program.ts';
import type { TargetEnv } from '../../compiler/target.ts';
import { joinPath } from '../../compiler/util/path.ts';
import { pickText } from '../../compiler/value/pick.ts';
import type { FilePath, Ref, Value } from '../../compiler/value/value.ts';
import { type Copy, copiesOf } from './copies.ts';
import { type Keys, keysOf } from './keys.ts';
import { type Lookups, lookupsOf } from './lookups.ts';
import { openNames, type PackageNames } from './package-names.ts';
import type { Place } from './place.ts';
import type { TypeNames } from './type-names.ts';

/** What values mean in one program: where references lead, what things are called, and the way to files. */
export interface Words {
  readonly links: ReadonlyMap<Ref, Link>;
  readonly keys: Keys;
  /** What Pulumi calls types of resources and providers. */
  readonly packages: PackageNames;
  readonly lookups: Lookups;
  /** The copies of repeated resources. */
  readonly copies: ReadonlyMap<Resource, readonly Copy[]>;
  readonly file: (path: FilePath) => string;
  /** Where the fields of a type stand, worked out once. */
  readonly places: Map<TypeNames, Place>;
  /** Whether resources are those of Laktory 0.10: `pulumi.compat`. */
  readonly isLaktory: boolean;
  /** Whether what nothing is known of may be written as it stands. */
  readonly allowUnresolved: boolean;
  /** The configuration that `${…}` may name, besides what Pulumi knows itself. */
  readonly config: ReadonlySet<string>;
  /** In a copy of a repeated resource, what `${each.key}` and its like stand for. */
  readonly meanings: ReadonlyMap<string, Value> | undefined;
  /** Whose value it is, for messages. */
  readonly name: string;
  readonly report: Report;
}

/** What a program of Pulumi needs to know of everything before it writes anything. */
export function wordsOf(program: Program, env: TargetEnv, report: Report): Omit<Words, 'config'> {
  const packages = openNames(env, report);
  const lookups = lookupsOf(program, packages);
  const copies = new Map<Resource, readonly Copy[]>();
  for (const resource of program.resources) {
    const own = copiesOf(resource, report);
    if (own) copies.set(resource, own);
  }
  const { links } = program;
  const keys = keysOf(program);
  const isLaktory = pickText(env.section, 'compat') !== 'none';
  return {
    links,
    keys,
    packages,
    lookups,
    copies,
    file: wayTo(env),
    isLaktory,
    allowUnresolved: env.allowUnresolved,
    places: new Map(),
    meanings: undefined,
    name: '',
    report,
  };
}

/** Pulumi runs in the folder of its program, from which paths lead; `as_written` keeps the original's spelling. */
function wayTo({ home, section, paths }: TargetEnv): Words['file'] {
  const asWritten = (paths ?? pickText(section, 'paths')) === 'as_written';
  return ({ origin, path, written }) => {
    if (asWritten && written !== undefined) return written;
    if (origin === 'made') return joinPath('..', path);
    return asWritten ? path : joinPath(home, path);
  };
}

/** What Pulumi calls the fields of what a reference leads to, which for a looked-up resource is the resource that it reads. */
export function namesOf(target: Resource | Provider, { packages, lookups }: Words): TypeNames | undefined {
  if (target.kind === 'provider') return undefined;
  const read = lookups.get(target);
  if (read) return packages.resource(read.type);
  return target.mode === 'data' ? packages.data(target.type) : packages.resource(target.type);
}
