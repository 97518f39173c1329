import type { Block } from '../../../ir/stack.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import { textAt } from '../../../value/build.ts';
import { type PathStep, pathText, readPath } from '../../../value/path.ts';
import { pick, pickDict, pickText } from '../../../value/pick.ts';
import type { Ref, Value } from '../../../value/value.ts';
import type { ExpandEnv } from '../../kind.ts';
import { isEnabled } from '../../resource-options.ts';
import { readDefinition } from '../model/definition.ts';
import type { Profile } from '../profile/profile.ts';
import { stampOf } from '../stack/stamp.ts';

export interface Surroundings {
  readonly env: ExpandEnv;
  readonly profile: Profile;
  /** A stamp that a user chose for everything. */
  readonly stamp: string | undefined;
}

/** What a reference means when a stack is compiled, or words that complete `it contains …`. */
export type FoundValue =
  | { readonly value: Value }
  | { readonly problem: string; readonly suggestion?: string; readonly isCredential?: true };

/**
 * The value of a reference that is known before anything is deployed. A resource of DataOS has what its manifest says, and is called as others call it: a service as its host, a stack as
 * `stack:` names it. An object of Kubernetes has what it says itself, and is called by its name.
 */
export function findValue(ref: Ref, around: Surroundings): FoundValue {
  const { text } = ref;
  const { blocks, end } = blocksOf(ref, around.env);
  const [block] = blocks;
  if (block !== undefined) {
    const written = `"\${resources.${text}}"`;
    if (!blocks.some(isEnabled)) return { problem: `${written}, and "${block.name}" is switched off` };
    const known = blocks
      .filter((each) => isEnabled(each))
      .map((each) => valueIn(each, readPath(text.slice(end)), around));
    return known.find((each) => 'value' in each) ?? known[0] ?? { problem: written };
  }
  const name = text.split(/[.[]/)[0] ?? text;
  return {
    problem: `"\${resources.${text}}", and nothing in this stack is named "${name}"`,
    suggestion: didYouMean(name, names(around.env)),
  };
}

/** The blocks of the longest name with which the reference begins, and where that name ends: names may have dots. */
export function blocksOf({ text }: Ref, env: ExpandEnv): { readonly blocks: readonly Block[]; readonly end: number } {
  for (let end = text.length; end > 0; end = Math.max(text.lastIndexOf('.', end - 1), text.lastIndexOf('[', end - 1))) {
    const blocks = env.named(text.slice(0, end));
    if (blocks.length > 0) return { blocks, end };
  }
  return { blocks: [], end: 0 };
}

const dataosKeys = ['stacks', 'workflows', 'services', 'workers', 'secrets', 'volumes', 'computes', 'depots'].map(
  (word) => `dataos_${word}`,
);

function names(env: ExpandEnv): readonly string[] {
  return [...dataosKeys, 'kubernetes'].flatMap((key) => env.blocks(key).map(({ name }) => name));
}

function valueIn(block: Block, path: readonly PathStep[], around: Surroundings): FoundValue {
  const attribute = pathText(path);
  const reference = `"\${resources.${block.name}${attribute === '' ? '' : `.${attribute}`}}"`;
  if (dataosKeys.includes(block.kind)) {
    if (isCredential(block, path)) {
      return credential(reference);
    }
    const value = ofManifest(block, path, around);
    return value === undefined
      ? {
          problem: `${reference}, and the manifest of "${block.name}" does not say "${attribute}"; "\${resources.${block.name}}" is its name`,
        }
      : { value };
  }
  const [object] = block.kind === 'kubernetes' ? around.env.made(block) : [];
  if (object === undefined)
    return {
      problem: `${reference}, which is known only when it is deployed; write the value itself, or make it a variable that both use`,
    };
  if (object.type === 'v1/Secret' && ['data', 'stringData'].includes(path[0]?.name ?? '')) return credential(reference);
  const value = follow(object.properties, path.length === 0 ? ['metadata', 'name'] : path.map(({ name }) => name));
  return value === undefined
    ? { problem: `${reference}, and "${attribute}" is not set in the stack; the cluster is not asked` }
    : { value };
}

function credential(reference: string): FoundValue {
  return { problem: `${reference}, which is a credential; name its secret instead`, isCredential: true };
}

/** Where manifests hold credentials; whole sections hold them too. */
const credentials: Readonly<Record<string, readonly string[]>> = {
  dataos_secrets: ['data', 'files'],
  dataos_depots: ['connectionSecret', 'connectionSecrets'],
};

function isCredential({ kind, body }: Block, path: readonly PathStep[]): boolean {
  const keys = credentials[kind] ?? ['runAsApiKey'];
  if (path.some(({ name }) => keys.includes(name))) return true;
  const value = follow(
    body,
    path.map(({ name }) => name),
  );
  return path.length > 0 && value?.kind === 'dict' && keys.some((key) => value.entries.has(key));
}

const instanceKinds: readonly string[] = ['dataos_stacks', 'dataos_computes', 'dataos_depots'];
/** Kinds whose one object is called as the manifest is. */
const sameName: readonly string[] = ['dataos_secrets', 'dataos_volumes'];

/** What a manifest says of itself, with the defaults of what every manifest has (specs/dataos §1). */
function ofManifest(block: Block, path: readonly PathStep[], around: Surroundings): Value | undefined {
  const { body, kind, at } = block;
  const names = path.map(({ name }) => name);
  const isObject = names[0] === 'metadata' && sameName.includes(kind);
  const way = (isObject ? names.slice(1) : names).join('.');
  if (names.length === 0) return textAt(at, calledBy(block, around));
  if (way === 'name') return pick(body, 'name') ?? textAt(at, block.name);
  if (way !== 'workspace' && !(isObject && way === 'namespace')) return follow(body, names);
  if (instanceKinds.includes(kind) || pickDict(body, 'instance-secret') !== undefined) return undefined;
  return pick(body, 'workspace') ?? textAt(at, around.profile.text('workspace'));
}

/** How others call a resource: a service by the name of its host, a stack as manifests choose it. */
function calledBy({ kind, name: key, body }: Block, { profile, stamp: chosen }: Surroundings): string {
  const name = pickText(body, 'name') ?? key;
  if (kind === 'dataos_stacks') return readDefinition(body)?.selector ?? name;
  if (kind !== 'dataos_services') return name;
  const workspace = pickText(body, 'workspace') ?? profile.text('workspace');
  const stamp = chosen ?? stampOf('service', workspace, name);
  return profile.filled(['names', 'service'], { name, type: 'service', stamp, workspace });
}

function follow(value: Value, names: readonly string[]): Value | undefined {
  let found: Value | undefined = value;
  for (const name of names) {
    found = found?.kind === 'dict' ? pick(found, name) : found?.kind === 'list' ? found.items[Number(name)] : undefined;
  }
  return found;
}
