import { dictAt, textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, pickText } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { type Environment, effectiveEnvironment, ownEnvironment } from './environment.ts';
import { jobName, labelKey, labelValue } from './names.ts';
import { plainOf } from './plain.ts';
import { escapePart } from './pointer.ts';
import { pythonText } from './python-text.ts';
import { stableHash } from './stable-hash.ts';
import type { Surroundings } from './surroundings.ts';

/** An addition to a Job's manifest, by JSON pointer. */
export interface Shortcut {
  readonly path: string;
  readonly value: Value;
}

const pod = '/spec/template/spec';
const container = `${pod}/containers/0`;

/** What the fields of a block add to its manifest, in the original's order (specs/prefect §3.5). Namespace and image are already settled. */
export function shortcutsOf(body: Dict<Value>, world: Surroundings): readonly Shortcut[] {
  return [
    ...added(body, 'namespace', '/metadata/namespace'),
    ...added(body, 'image', `${container}/image`),
    ...labels(body, world),
    ...variables(body, world),
    ...added(body, 'image_pull_policy', `${container}/imagePullPolicy`),
    ...added(body, 'service_account_name', `${pod}/serviceAccountName`),
    ...added(body, 'finished_job_ttl', '/spec/ttlSecondsAfterFinished'),
    ...added(body, 'command', `${container}/args`),
    { path: '/metadata/generateName', value: generateName(body, world) },
  ];
}

/** The labels of a block as they will stand on the Job, in the order of the source. */
export function labelsOf(body: Dict<Value>, { isOriginal }: Surroundings): readonly (readonly [string, Value])[] {
  const own = pickDict(body, 'labels');
  return [...(own?.entries.values() ?? [])].map(({ key, value }) => {
    const text = labelValue(pythonText(plainOf(value)), !isOriginal);
    return [labelKey(key, !isOriginal), textAt(value, text)] as const;
  });
}

/** The variables that the main container gets, with the API's address as it is seen from there (specs/prefect §3.9). */
export function jobEnvironment(body: Dict<Value>, { baseEnv, hostAlias }: Surroundings): Environment {
  const own = ownEnvironment(body);
  const all = effectiveEnvironment(baseEnv, own);
  const url = all.get('PREFECT_API_URL');
  if (hostAlias === undefined || own.has('PREFECT_API_URL') || url?.kind !== 'string') return all;
  const there = url.value.replaceAll('localhost', hostAlias).replaceAll('127.0.0.1', hostAlias);
  return new Map([...all, ['PREFECT_API_URL', textAt(url, there)]]);
}

/** What is empty adds nothing, but a number counts even when it is 0. */
function added(body: Dict<Value>, field: string, path: string): readonly Shortcut[] {
  const value = pick(body, field);
  if (!value || value.kind === 'null') return [];
  if (value.kind === 'string' && value.value === '') return [];
  if (value.kind === 'list' && value.items.length === 0) return [];
  return [{ path, value }];
}

/** The original escapes the slash of a label's key only, so a key with a tilde breaks its patch. */
function labels(body: Dict<Value>, world: Surroundings): readonly Shortcut[] {
  return labelsOf(body, world).map(([key, value]) => {
    const part = world.isOriginal ? key.replace('/', '~1') : escapePart(key);
    return { path: `/metadata/labels/${part}`, value };
  });
}

function variables(body: Dict<Value>, world: Surroundings): readonly Shortcut[] {
  return [...jobEnvironment(body, world)].map(([name, value]) => {
    const entry = dictAt(value, { name: textAt(value, name), value });
    return { path: `${container}/env/-`, value: entry };
  });
}

/** A name of which nothing is left is `-` in the original, which no API server takes. */
function generateName(body: Dict<Value>, { isOriginal }: Surroundings): Value {
  const given = pick(body, 'name');
  const name = pickText(body, 'name');
  if (given && name) {
    const text = jobName(name);
    if (text !== '' || isOriginal) return textAt(given, `${text}-`);
  }
  return textAt(given ?? body, `prefect-job-${hashOf(body)}-`);
}

/** Of the command, the names of the block's own variables, and their values (specs/prefect §3.5). */
function hashOf(body: Dict<Value>): string {
  const command = pick(body, 'command');
  const env = [...ownEnvironment(body)];
  const values = [
    ...(command?.kind === 'list' ? command.items : []),
    ...env.map(([name]) => textAt(body, name)),
    ...env.map(([, value]) => value).filter(({ kind }) => kind !== 'null'),
  ];
  return stableHash(values.map((value) => pythonText(plainOf(value))));
}

/** The shortcuts as the operations of a JSON patch. */
export function asPatch(shortcuts: readonly Shortcut[]): readonly Dict<Value>[] {
  return shortcuts.map(({ path, value }) =>
    dictAt(value, { op: textAt(value, 'add'), path: textAt(value, path), value }),
  );
}
