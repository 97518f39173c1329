import type { Report } from '../../compiler/diagnostics/outcome.ts';
import { providerOfType } from '../../compiler/kinds/terraform/known-providers.ts';
import type { TargetEnv } from '../../compiler/target.ts';
import { folderOf, joinPath } from '../../compiler/util/path.ts';
import { pickDict, pickList, pickText } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import { type PackageSchema, readPackageSchema } from './package-schema.ts';
import { readTypeNames, type TypeNames } from './type-names.ts';

/** What Pulumi calls types, by Terraform's names; undefined for what no known package has. */
export interface PackageNames {
  readonly resource: (type: string) => TypeNames | undefined;
  readonly data: (type: string) => TypeNames | undefined;
  /** The configuration of a provider, by the name of Pulumi's package. */
  readonly provider: (packageName: string) => TypeNames | undefined;
  /** Why a type has no names, in words. */
  readonly reason: (type: string, mode: 'managed' | 'data') => string;
}

/** Pulumi's packages by the names that Terraform's providers have, where they differ. */
const packages: Readonly<Record<string, string>> = {
  azurerm: 'azure',
  azure_native: 'azure-native',
  google: 'gcp',
  'google-beta': 'gcp',
};

/** The package of Pulumi that stands for a provider of Terraform: `azure` for `azurerm`. */
export function packageNamed(provider: string): string {
  return packages[provider] ?? provider;
}

/** The names of `@pulumi/databricks`, which are part of stackc, and those of the packages whose schemas the stack gives. STK6122, STK6123. */
export function openNames(env: TargetEnv, report: Report): PackageNames {
  const own = ownNames(env);
  const schemas = (pickList(env.section, 'schemas')?.items ?? []).flatMap(
    (path) => readSchema(path, env, report) ?? [],
  );
  const tokens = pickDict(env.section, 'tokens');
  const read = new Map<string, readonly TypeNames[]>();
  const find = (type: string, mode: 'managed' | 'data'): readonly TypeNames[] => {
    const key = mode === 'data' ? `data.${type}` : type;
    const known = read.get(key);
    if (known) return known;
    const provider = providerOfType(type);
    const rest = type.slice(provider.length + 1);
    const token = tokens && pickText(tokens, key);
    const found = schemas.flatMap((schema) => {
      if (token !== undefined) return schema.byToken(token) ?? [];
      if (schema.name !== packageNamed(provider)) return [];
      return mode === 'data' ? schema.functions(rest) : schema.resources(rest);
    });
    read.set(key, found);
    return found;
  };
  const only = (found: readonly TypeNames[]) => (found.length === 1 ? found[0] : undefined);
  return {
    resource: (type) => own.find(type) ?? only(find(type, 'managed')),
    data: (type) => own.find(type, 'data/') ?? only(find(type, 'data')),
    provider: (name) => own.provider(name) ?? schemas.find((schema) => schema.name === name)?.provider,
    reason: (type, mode) => reasonOf(type, find(type, mode)),
  };
}

function reasonOf(type: string, found: readonly TypeNames[]): string {
  if (type.startsWith('databricks_')) return 'its package @pulumi/databricks has none';
  if (found.length === 0) return 'give the schema of its package under "pulumi.schemas"';
  const tokens = found.map(({ token }) => `"${token}"`).join(' and ');
  return `${tokens} could be meant; say which under "pulumi.tokens"`;
}

/** The generated names of one package: files below `kinds/generated/databricks/pulumi/`. */
function ownNames({ readBuiltIn }: TargetEnv) {
  const read = new Map<string, TypeNames | undefined>();
  const open = (path: string): TypeNames | undefined => {
    if (read.has(path)) return read.get(path);
    const text = readBuiltIn(`kinds/generated/databricks/pulumi/${path}.json`);
    const names = text === undefined ? undefined : readTypeNames(text);
    read.set(path, names);
    return names;
  };
  return {
    find: (type: string, folder = '') => (/^databricks_[a-z0-9_]+$/.test(type) ? open(folder + type) : undefined),
    provider: (name: string) => (name === 'databricks' ? open('provider') : undefined),
  };
}

/** Paths count from the folder of the file that names them. */
function readSchema(value: Value, { read }: TargetEnv, report: Report): PackageSchema | undefined {
  if (value.kind !== 'string') return undefined;
  const path = joinPath(folderOf(value.file.name), value.value);
  const { value: text, diagnostics } = read(path);
  diagnostics.forEach(report);
  if (text === undefined) {
    if (diagnostics.length === 0) report(say.schemaMissing(value, { path }));
    return undefined;
  }
  const json = parsed(text);
  const schema = json === undefined ? undefined : readPackageSchema(json);
  const problem = json === undefined ? 'it is no JSON' : 'it has no "name" or no "resources"';
  return schema ?? void report(say.schemaNotRead(value, { path, problem }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
