import type { Span } from '../../../source/span.ts';
import type { Dict, Entry } from '../../../value/literal.ts';
import { pickDict, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';

/** A secret whose manifest is in the input. Values stay where they were written; only an explicit setting lets them into a file. */
export interface SecretInput {
  readonly name: string;
  /** Undefined for an instance secret, which every workspace can use. */
  readonly workspace: string | undefined;
  readonly type: string;
  readonly acl: 'r' | 'rw' | undefined;
  readonly data: ReadonlyMap<string, Entry<Value>>;
  /** Keys whose value is a local file. */
  readonly files: ReadonlyMap<string, Entry<Value>>;
  /** Undefined where only the name is known. */
  readonly manifest: Dict<Value> | undefined;
  readonly at: Span;
}

/** What is known of a secret that is not in the input. */
export const unknownSecret: Pick<SecretInput, 'type' | 'acl' | 'data' | 'files' | 'manifest'> = {
  type: 'key-value',
  acl: undefined,
  data: new Map(),
  files: new Map(),
  manifest: undefined,
};

/** The secret of a checked manifest; undefined unless it has exactly one of its two sections. */
export function readSecretInput(name: string, manifest: Dict<Value>, workspace: string): SecretInput | undefined {
  const own = pickDict(manifest, 'secret');
  const shared = pickDict(manifest, 'instance-secret');
  const section = own ?? shared;
  if (section === undefined || (own !== undefined && shared !== undefined)) return undefined;
  const acl = pickText(section, 'acl');
  return {
    name,
    workspace: own === undefined ? undefined : (pickText(manifest, 'workspace') ?? workspace),
    type: pickText(section, 'type') ?? 'key-value',
    acl: acl === 'r' || acl === 'rw' ? acl : undefined,
    data: pickDict(section, 'data')?.entries ?? new Map(),
    files: pickDict(section, 'files')?.entries ?? new Map(),
    manifest,
    at: section,
  };
}

/** The names of the pairs, or of the one value into which `key-value-properties` folds them. */
export function keysOf({ type, data, files, name }: SecretInput): readonly string[] {
  if (type === 'key-value-properties') return [name, ...files.keys()];
  return [...data.keys(), ...files.keys()];
}
