import { placeOf } from '../../source/span.ts';
import { isCredentialBy } from '../../util/credential-by-name.ts';
import { didYouMean, suggester } from '../../util/did-you-mean.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { stepsOf, wholeReference } from './references.ts';
import type { Answer, Scope } from './resolve-texts.ts';
import { dictIn, dictTree, isMissing, member, textIn, textTree } from './tree.ts';
import type { BundleVariable } from './variables.ts';
import { workspacePaths } from './workspace-paths.ts';

/** The parts of the current user that have an attribute in Terraform (specs/databricks-bundles §5.2). */
export const userAttributes: ReadonlyMap<string, string> = new Map([
  ['userName', 'user_name'],
  ['user_name', 'user_name'],
  ['short_name', 'alphanumeric'],
  ['domain_friendly_name', 'alphanumeric'],
  ['id', 'id'],
]);

/** The parts of the current user that nothing in Terraform tells: variables, which have to be given. */
export const userVariables: ReadonlyMap<string, string> = new Map([
  ['displayName', 'current_user_display_name'],
  ['name', 'current_user_display_name'],
  ['emails', 'current_user_email'],
]);

/** Fields that may be unset: then they are empty text. */
const unset: Readonly<Record<string, readonly string[]>> = {
  bundle: ['uuid', 'cluster_id', 'compute_id', 'databricks_cli_version', 'mode'],
  workspace: ['host', 'profile', 'auth_type', 'client_id', 'account_id', 'google_service_account'],
};

/**
 * What references stand for before anything is deployed: `bundle`, `workspace`, `var`, and the paths of volumes. The current user, looked-up
 * and missing values, Git and other resources are `kept`; so is what no bundle knows, which is text. `hear` hears of every variable that is asked for.
 */
export function bundleScope(
  root: Dict<Tree>,
  variables: ReadonlyMap<string, BundleVariable>,
  hear?: (variable: string) => void,
): Scope {
  const paths = workspacePaths(root);
  const find = (path: string): Answer => {
    const [first, ...rest] = stepsOf(path);
    if (first === 'bundle') return inBundle(root, rest);
    if (first === 'workspace') return inWorkspace(root, paths, rest);
    if (first === 'var') return inVariable(rest);
    if (first === 'variables')
      return rest[1] === 'value' ? inVariable([...rest.slice(0, 1), ...rest.slice(2)]) : 'unknown';
    if (first === 'artifacts') return 'unknown';
    const [kind, key, field] = rest;
    if (first === 'resources' && kind === 'volumes' && field === 'volume_path') return volumePath(root, String(key));
    return 'kept';
  };
  const inVariable = ([name, ...rest]: readonly (string | number)[]): Answer => {
    const variable = variables.get(String(name));
    if (!variable) return 'unknown';
    hear?.(String(name));
    return variable.value === undefined ? 'kept' : descend(withCredential(String(name), variable.value), rest, find);
  };
  const near = suggester(() => variables.keys());
  const suggest = (path: string) => suggestion(path, near);
  return { find, suggest };
}

/** The value of a variable that is named as a credential is one wherever it is put. */
function withCredential(name: string, value: Tree): Tree {
  const isOne = value.kind === 'string' && !value.value.includes('${') && isCredentialBy(name, value.value);
  return isOne ? { ...value, credential: placeOf(value) } : value;
}

function suggestion(path: string, near: (name: string) => string): string {
  const [first = '', name = ''] = path.split('.');
  if (first === 'artifacts') return ' What is built is not known while compiling.';
  if (first === 'var' || first === 'variables') return near(name);
  return didYouMean(
    name,
    first === 'bundle' ? ['name', 'target', 'git'] : ['host', 'current_user', 'root_path', 'file_path'],
  );
}

/** The value behind a path; a value that is a reference is followed. */
function descend(tree: Tree, steps: readonly (string | number)[], find: (path: string) => Answer, round = 0): Answer {
  const [step, ...rest] = steps;
  if (step === undefined) return tree;
  if (tree.kind === 'string') {
    const whole = wholeReference(tree.value);
    const answer = whole === undefined || round > 11 ? 'unknown' : find(whole);
    return typeof answer === 'object' ? descend(answer, steps, find, round + 1) : answer;
  }
  const inner = typeof step === 'number' && tree.kind === 'list' ? tree.items[step] : member(tree, String(step));
  return inner === undefined ? 'unknown' : descend(inner, rest, find, round);
}

function inBundle(root: Dict<Tree>, steps: readonly (string | number)[]): Answer {
  const [field, inner] = steps;
  const bundle = dictIn(root, 'bundle') ?? dictTree(root, {});
  if (field === 'git') return member(bundle, 'git', String(inner)) ?? (isGit(inner) ? 'kept' : 'unknown');
  const value = member(bundle, ...steps.map(String));
  if (!isMissing(value)) return value ?? 'unknown';
  return unset['bundle']?.includes(String(field)) ? textTree(root, '') : 'unknown';
}

function isGit(field: string | number | undefined): boolean {
  return ['branch', 'origin_url', 'commit', 'actual_branch', 'bundle_root_path'].includes(String(field));
}

function inWorkspace(
  root: Dict<Tree>,
  paths: ReadonlyMap<string, Tree>,
  [field, inner]: readonly (string | number)[],
): Answer {
  if (field === 'current_user') {
    return userAttributes.has(String(inner)) || userVariables.has(String(inner)) ? 'kept' : 'unknown';
  }
  const path = paths.get(String(field));
  if (path) return path;
  const value = member(root, 'workspace', String(field));
  if (!isMissing(value)) return value ?? 'unknown';
  const isField = unset['workspace']?.includes(String(field)) || String(field).startsWith('azure_');
  return isField ? textTree(root, '') : 'unknown';
}

function volumePath(root: Dict<Tree>, key: string): Answer {
  const volume = dictIn(root, 'resources', 'volumes', key);
  if (!volume) return 'unknown';
  const parts = ['catalog_name', 'schema_name', 'name'].map((name) => textIn(volume, name) ?? '');
  return { ...placeOf(volume), kind: 'string', value: `/Volumes/${parts.join('/')}` };
}
