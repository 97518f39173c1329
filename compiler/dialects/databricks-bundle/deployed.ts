import { isTree } from '../../ast/is-tree.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { startOf } from '../../source/span.ts';
import type { Dict, Entry, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { bundleKind } from './bundle-kinds.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { providerType, type StackBlock } from './grants.ts';
import { dictIn, dictTree, entriesIn, itemsIn, textIn, textTree, withMembers } from './tree.ts';

/** What the CLI has deployed of a bundle for a target, from the state that it keeps (specs/databricks-bundles §9). */
export interface Deployed {
  readonly file: Str;
  /** By address (`databricks_job.load`): where the state says it, and the id to import it by. A state of Terraform's own is used as it is, and has none. */
  readonly resources: ReadonlyMap<string, { readonly at: Entry<Tree> | Tree; readonly id: string | undefined }>;
  readonly isTerraform: boolean;
}

/**
 * Reads `terraform.tfstate` (the Terraform engine) or `resources.json` (the direct engine). Undefined, and STK3643, for what is neither.
 */
function readDeployed(file: Str, env: Pick<DialectEnv, 'load'>, report: Report): Deployed | undefined {
  const document = env.load(file.value);
  const root = document?.value.root;
  document?.diagnostics.forEach(report);
  if (root?.kind === 'dict' && isTree(root)) {
    if (dictIn(root, 'state')) return ofDirectEngine(file, root);
    if (root.entries.has('terraform_version') || itemsIn(root, 'resources').length > 0) return ofTerraform(file, root);
  }
  const reason = document ? 'neither "state" nor the "resources" of Terraform stand in it' : 'there is no such file';
  report(say.noState(root ?? (document ? startOf(document.value.file) : file), { file: file.value, reason }));
  return undefined;
}

/** What is deployed for a target, and whether its files are uploaded: whoever adopts wants a first plan without anything new. */
export function adoptionOf(
  target: string | undefined,
  env: Pick<DialectEnv, 'load' | 'options'>,
  report: Report,
): { readonly deployed: Deployed | undefined; readonly uploadsFiles: boolean } {
  const { state, uploadsFiles } = env.options;
  const file = state?.get(target ?? 'default');
  return { deployed: file && readDeployed(file, env, report), uploadsFiles: uploadsFiles ?? !state?.size };
}

function ofTerraform(file: Str, root: Dict<Tree>): Deployed {
  const resources = itemsIn(root, 'resources').flatMap((item) =>
    textIn(item, 'mode') === 'data'
      ? []
      : [[`${textIn(item, 'type')}.${textIn(item, 'name')}`, { at: item, id: undefined }] as const],
  );
  return { file, resources: new Map(resources), isTerraform: true };
}

function ofDirectEngine(file: Str, root: Dict<Tree>): Deployed {
  const resources = entriesIn(root, 'state').flatMap((entry) => {
    const address = addressOf(entry.key);
    const id = textIn(entry.value, '__id__');
    return address === undefined ? [] : [[address, { at: entry, id }] as const];
  });
  return { file, resources: new Map(resources), isTerraform: false };
}

/** `resources.jobs.load.permissions` is `databricks_permissions.job_load`. Undefined for what has no resource of its own in Terraform. */
function addressOf(path: string): string | undefined {
  const [, kind = '', key = '', part] = path.split('.');
  const row = bundleKind(kind);
  if (!row) return undefined;
  const name = key.replace(/[^A-Za-z0-9_-]/g, '-');
  if (part === undefined) return `${row.type}.${name}`;
  if (part === 'permissions' && kind === 'secret_scopes') return `databricks_secret_acl.${key}`;
  if (part === 'permissions' && row.permitted) return `databricks_permissions.${row.permitted.prefix}_${name}`;
  return part === 'grants' && row.granted ? `databricks_grants.${row.granted.prefix}_${name}` : undefined;
}

/**
 * The blocks of a bundle with the ids of what is deployed, so that the first plan creates nothing. Tells what is deployed and not in the bundle (STK3642), and what is
 * in the bundle and not deployed (STK3644).
 */
export function adopting(blocks: readonly StackBlock[], deployed: Deployed, report: Report): readonly StackBlock[] {
  const left = new Map(deployed.resources);
  const missing: StackBlock[] = [];
  const adopted = blocks.map((block) => {
    const [address, id] = found(block, deployed) ?? [];
    if (address === undefined) {
      missing.push(block);
      return block;
    }
    left.delete(address);
    return id === undefined ? block : { ...block, body: withImport(block.body, id) };
  });
  for (const [address, { at }] of left) {
    const outcome = deployed.isTerraform ? 'the first apply removes it' : 'nothing manages it any more';
    report(say.notInBundle(at, { resource: address, outcome }));
  }
  const names = missing.map(({ type, name }) => `${providerType(type)}.${name}`);
  if (names.length > 0)
    report(say.notDeployed(deployed.file, { file: deployed.file.value, resources: names.join(', ') }));
  return adopted;
}

/** The address of what is deployed for a block, and the id that it is imported by. */
function found(
  { type, name, body }: StackBlock,
  { resources }: Deployed,
): readonly [string, string | undefined] | undefined {
  const address = `${providerType(type)}.${name}`;
  const known = resources.get(address);
  if (known) return [address, known.id];
  // The direct engine has one entry for all lines of a scope, and Terraform a resource for each.
  const [, scope = ''] = (type === 'databricks_secret_acl' && /^secret_acl_(.+)_\d+$/.exec(name)) || [];
  const acls = resources.get(`databricks_secret_acl.${scope}`);
  const id = resources.get(`databricks_secret_scope.${scope}`)?.id;
  if (!acls || id === undefined) return undefined;
  return [`databricks_secret_acl.${scope}`, `${id}|||${textIn(body, 'principal') ?? ''}`];
}

function withImport(body: Dict<Tree>, id: string): Dict<Tree> {
  const options = dictIn(body, 'resource_options') ?? dictTree(body, {});
  return withMembers(body, { resource_options: withMembers(options, { import_: textTree(body, id) }) });
}
