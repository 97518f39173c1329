import type { Json } from '../../../util/json.ts';
import { isDeferred } from '../../../value/deferred.ts';
import type { Entry } from '../../../value/literal.ts';
import type { Value } from '../../../value/value.ts';
import { scalarText } from '../plain.ts';
import { readLocal } from '../read-local.ts';
import { referenceDiagnostics as say } from '../references/diagnostics.ts';
import type { Runnable } from '../runnable/runnable.ts';
import { fileNameOf, holesOf } from '../runnable/volumes.ts';
import type { SecretInput } from '../secrets/input.ts';
import type { Projection } from '../secrets/project.ts';
import type { Task } from '../world.ts';
import { members, sortedByKey } from './json.ts';
import { ownMetadata } from './labels.ts';
import { type MadeObject, skeletonObject } from './skeleton.ts';

/**
 * The secret with the environment that the platform gives: nothing in it is secret, but the templates of all stacks load it as a secret. Always written.
 */
export function environmentSecret(
  environment: ReadonlyMap<string, string>,
  about: { readonly name: string; readonly runnable: Runnable; readonly labels: Json; readonly task: Task },
): MadeObject | undefined {
  const { name, runnable, labels, task } = about;
  const data = members({
    objectName: name,
    namespace: runnable.workspace,
    labels,
    secretType: 'Opaque',
    stringData: environment,
  });
  return skeletonObject('secret', data, task);
}

/** The object that brings `secret` into a namespace: an ExternalSecret, or a Secret with values where the profile allows that; else none. */
export function secretObject(secret: SecretInput, namespace: string, task: Task): MadeObject | undefined {
  const { profile } = task.world;
  const base = { objectName: secret.name, namespace, ...ownMetadata(secret.name, secret.manifest, profile) };
  switch (profile.text('secrets', 'values')) {
    case 'externalSecret':
      return skeletonObject(
        'external-secret',
        members({ ...base, ...store(task), whole: [remoteKey(secret.name, secret.workspace, task)] }),
        task,
      );
    case 'stringData': {
      const secretType = secret.type === 'cloud-kernel-image-pull' ? 'kubernetes.io/dockerconfigjson' : 'Opaque';
      return skeletonObject('secret', members({ ...base, secretType, stringData: valuesOf(secret, task) }), task);
    }
    default:
      return undefined;
  }
}

function store({ world }: Task): Readonly<Record<string, string>> {
  const setting = (key: string): string => world.profile.text('secrets', 'externalSecret', key);
  return {
    apiVersion: setting('apiVersion'),
    storeName: setting('storeName'),
    storeKind: setting('storeKind'),
    refreshInterval: setting('refreshInterval'),
  };
}

function remoteKey(secret: string, workspace: string | undefined, { world }: Task): string {
  return world.profile.filled(['secrets', 'externalSecret', 'remoteKey'], { secret, workspace: workspace ?? '' });
}

/** The pairs of a secret in clear. Called only where the profile says `stringData`. */
function valuesOf(secret: SecretInput, task: Task): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const { key, value } of secret.data.values()) {
    if (isDeferred(value)) reportUnknown(`data.${key}`, { value, name: secret.name, task });
    pairs.set(key, scalarText(value) ?? '');
  }
  if (secret.type === 'key-value-properties') {
    const lines = [...sortedByKey(pairs)].map(([key, value]) => `${key}=${value}`);
    pairs.clear();
    pairs.set(secret.name, `${lines.join('\n')}\n`);
  }
  for (const entry of secret.files.values()) {
    const text = fileText(entry, task);
    if (text !== undefined) pairs.set(entry.key, text);
  }
  return sortedByKey(pairs);
}

/** Diagnostics: STK3441. */
function reportUnknown(
  field: string,
  { value, name, task }: { readonly value: Value; readonly name: string; readonly task: Task },
): void {
  const found =
    'something that has no value here; a sensitive variable is never written: let "secrets.values" of the profile be "reference" or "externalSecret"';
  task.report(say.knownTooLate(value, { field, what: `the secret "${name}"`, found, suggestion: '' }));
}

function fileText({ key, value }: Entry<Value>, task: Task): string | undefined {
  const path = value.kind === 'file' ? value.path : scalarText(value);
  return path === undefined
    ? undefined
    : readLocal({ path, key: `files.${key}`, at: value }, { read: task.world.read, report: task.report });
}

/** The secret with all credentials that a runnable gets as files, where the profile does not leave that to the cluster. */
export function filesSecret(
  runnable: Runnable,
  files: readonly Projection[],
  { labels, task }: { readonly labels: Json; readonly task: Task },
): MadeObject | undefined {
  const { profile } = task.world;
  const base = {
    objectName: profile.filled(['names', 'filesSecret'], holesOf(runnable)),
    namespace: runnable.workspace,
    labels,
  };
  const kind = profile.text('secrets', 'values');
  if (files.length === 0 || kind === 'reference') return undefined;
  if (kind === 'externalSecret') {
    const known = files.filter((each) => each.keys !== undefined || each.input !== undefined);
    const entries = known.flatMap((each) => entriesOf(each, task));
    const whole = files
      .filter((each) => !known.includes(each))
      .map((each) => remoteKey(each.name, each.workspace, task));
    return skeletonObject(
      'external-secret',
      members({
        ...base,
        ...store(task),
        entries: entries.length > 0 ? entries : undefined,
        whole: whole.length > 0 ? whole : undefined,
      }),
      task,
    );
  }
  const stringData = new Map<string, string>();
  for (const each of files) {
    const values = each.input === undefined ? new Map<string, string>() : valuesOf(each.input, task);
    for (const [key, value] of values) {
      if (each.keys === undefined || each.keys.includes(key)) stringData.set(fileNameOf(each, key, profile), value);
    }
  }
  return skeletonObject(
    'secret',
    members({ ...base, secretType: 'Opaque', stringData: sortedByKey(stringData) }),
    task,
  );
}

function entriesOf(projection: Projection, task: Task): readonly Json[] {
  const { keys, input, name, workspace } = projection;
  const all = keys ?? (input === undefined ? [] : [...input.data.keys(), ...input.files.keys()]);
  return all.map((key) =>
    members({
      secretKey: fileNameOf(projection, key, task.world.profile),
      key: remoteKey(name, workspace, task),
      property: key,
    }),
  );
}
