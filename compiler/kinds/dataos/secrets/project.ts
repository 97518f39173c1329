import type { Span } from '../../../source/span.ts';
import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickDicts, pickList, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import type { NeededSecret } from '../address/find.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import type { Runnable } from '../runnable/runnable.ts';
import { textsOf } from '../runnable/runnable.ts';
import type { Task, World } from '../world.ts';
import { keysOf, type SecretInput } from './input.ts';

/** How credentials come into a container: as environment variables or as files. */
type Consumption = 'environment' | 'files';

/** One secret that a runnable uses, and what of it. */
export interface Projection {
  readonly name: string;
  readonly workspace: string | undefined;
  readonly input: SecretInput | undefined;
  /** Undefined: everything in it. */
  readonly keys: readonly string[] | undefined;
  readonly consumption: Consumption;
  readonly at: Span;
}

/**
 * Every secret that `runnable` uses: `dataosSecrets`, `secrets`, and what its addresses need, which the stack wants as `projection` (specs/dataos §5.3). The same
 * secret in the same way is one projection. Diagnostics: STK3423 to STK3425.
 */
export function projectionsOf(
  runnable: Runnable,
  needed: readonly NeededSecret[],
  { projection, task }: { readonly projection: Consumption; readonly task: Task },
): readonly Projection[] {
  const found: Projection[] = [];
  for (const entry of pickDicts(runnable.section, 'dataosSecrets')) {
    const chosen = readDataosSecret(entry, { runnable, task });
    if (chosen !== undefined) found.push(chosen);
  }
  for (const item of pickList(runnable.section, 'secrets')?.items ?? []) {
    const chosen =
      item.kind === 'dict' ? readDataosSecret(item, { runnable, task }) : plainSecret(item, { runnable, task });
    if (chosen !== undefined)
      found.push({ ...chosen, consumption: item.kind === 'dict' ? chosen.consumption : 'files' });
  }
  for (const { secret, at } of needed) {
    const input = lookUp(secret.name, { runnable, task });
    found.push({
      name: secret.name,
      workspace: secret.workspace,
      input,
      keys: secret.keys.length > 0 ? secret.keys : undefined,
      consumption: projection,
      at,
    });
  }
  const unique = new Map(found.map((each) => [`${each.consumption} ${each.name} ${each.keys?.join()}`, each]));
  for (const each of unique.values()) checkProjection(each, { runnable, task });
  return [...unique.values()];
}

interface For {
  readonly runnable: Runnable;
  readonly task: Task;
}

function lookUp(name: string, { runnable, task }: For): SecretInput | undefined {
  const { secrets } = task.world;
  return secrets.get(`${runnable.workspace}/${name}`) ?? secrets.get(`/${name}`);
}

function plainSecret(item: Value, about: For): Projection | undefined {
  if (item.kind !== 'string') return undefined;
  const input = lookUp(item.value, about);
  return { name: item.value, workspace: undefined, input, keys: undefined, consumption: 'files', at: item };
}

function readDataosSecret(entry: Dict<Value>, about: For): Projection | undefined {
  const name = pickText(entry, 'name');
  if (name === undefined) return undefined;
  const all = pick(entry, 'allKeys');
  const given = ['key', 'keys', 'allKeys'].filter(
    (key) => entry.entries.has(key) && !(key === 'allKeys' && all?.kind === 'boolean' && !all.value),
  );
  if (given.length > 1) {
    const found = given.map((key) => `"${key}"`).join(' and ');
    about.task.report(say.keysExclude(entry, { name, found }));
  }
  const one = pickText(entry, 'key');
  const keys = one !== undefined ? [one] : entry.entries.has('keys') ? textsOf(pick(entry, 'keys')) : undefined;
  const written = pick(entry, 'consumptionType');
  const type = pickText(entry, 'consumptionType') ?? 'envVars';
  if (written !== undefined && type === 'propfile')
    about.task.report(say.otherCase(written, { what: 'consumption type', written: type, meant: 'propFile' }));
  return {
    name,
    workspace: pickText(entry, 'workspace'),
    input: lookUp(name, about),
    keys,
    consumption: type === 'envVars' ? 'environment' : 'files',
    at: entry,
  };
}

/** Says what the cluster must have, and which keys there are not. */
function checkProjection({ name, input, keys, at }: Projection, { runnable, task }: For): void {
  const { world, report } = task;
  if (input === undefined) {
    if (
      world.profile.texts('external', 'secrets').includes(name) ||
      world.profile.text('secrets', 'values') === 'externalSecret'
    )
      return;
    report(say.secretElsewhere(at, { name, namespace: runnable.workspace, suggestion: suggestionFor(name, world) }));
    return;
  }
  const known = keysOf(input);
  for (const key of keys ?? []) {
    if (known.includes(key)) continue;
    report(
      say.noSuchKey(at, { name, key, suggestion: didYouMean(key, known) }, [{ at: input.at, note: 'the secret' }]),
    );
  }
}

/** A secret of that name in another namespace is none that a pod can have. */
function suggestionFor(name: string, { secrets }: World): string {
  const elsewhere = [...secrets.values()].find((each) => each.name === name)?.workspace;
  if (elsewhere !== undefined) return ` Pods cannot read that of the namespace "${elsewhere}".`;
  return didYouMean(
    name,
    [...secrets.values()].map((each) => each.name),
  );
}
