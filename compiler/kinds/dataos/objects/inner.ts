import { didYouMean } from '../../../util/did-you-mean.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick, pickText } from '../../../value/pick.ts';
import type { Value } from '../../../value/value.ts';
import { dataosDiagnostics as say } from '../diagnostics.ts';
import type { Runnable } from '../runnable/runnable.ts';
import { foundWord, type StackTemplate } from '../template/render.ts';
import type { Task } from '../world.ts';
import type { MadeObject } from './skeleton.ts';

export interface Inner {
  readonly runnable: Runnable;
  readonly template: StackTemplate;
  /** What is written besides. */
  readonly objects: readonly MadeObject[];
  readonly task: Task;
}

/**
 * Checks an object of an operator for what every pod has in common, wherever it stands in it: lists that are lists, volumes with different names, config maps, secrets and claims that somebody
 * makes. A CustomResourceDefinition says more, but most stacks come without one. Diagnostics: STK3443, STK3445, STK3475, STK3477.
 */
export function checkInner(object: MadeObject, inner: Inner): void {
  const { runnable, template, task } = inner;
  walk(object.body, (dict) => {
    checkLists(dict, object, inner);
    checkNames(dict, inner);
    for (const reference of referencesIn(dict)) checkReference(reference, object, inner);
  });
  if (object.namespace === undefined || object.namespace === runnable.workspace) return;
  const about = {
    template: template.name,
    stack: template.stack,
    what: `the ${object.kind} "${object.name}"`,
    namespace: object.namespace,
    workspace: runnable.workspace,
  };
  task.report(say.otherNamespace(template.text, about, [{ at: task.at, note: 'rendered for this' }]));
}

function walk(value: Value, visit: (dict: Dict<Value>) => void): void {
  if (value.kind === 'list') for (const item of value.items) walk(item, visit);
  if (value.kind !== 'dict') return;
  visit(value);
  for (const entry of value.entries.values()) walk(entry.value, visit);
}

const lists = ['volumes', 'volumeMounts', 'env', 'envFrom', 'imagePullSecrets', 'tolerations'];

function checkLists(dict: Dict<Value>, object: MadeObject, { template, task }: Inner): void {
  for (const key of lists) {
    const entry = dict.entries.get(key);
    // Operators have settings of the same names that are texts or mappings; nothing is always a mistake.
    if (entry?.value.kind !== 'null') continue;
    const about = { field: key, what: `the ${object.kind} of ${task.what}`, found: foundWord(entry.value) };
    task.report(
      say.innerShape(entry, { ...about, template: template.name, stack: template.stack }, related({ template, task })),
    );
  }
}

function related({ template, task }: Pick<Inner, 'template' | 'task'>) {
  return [
    { at: template.text, note: 'the template' },
    { at: task.at, note: 'rendered for this' },
  ];
}

function checkNames(dict: Dict<Value>, { template, task }: Inner): void {
  const volumes = pick(dict, 'volumes');
  const seen = new Set<string>();
  for (const item of volumes?.kind === 'list' ? volumes.items : []) {
    const name = item.kind === 'dict' ? pickText(item, 'name') : undefined;
    if (name === undefined) continue;
    if (seen.has(name))
      task.report(say.volumeTwice(item, { what: task.what, volume: name }, related({ template, task })));
    seen.add(name);
  }
}

interface Reference {
  readonly kind: 'config map' | 'secret' | 'claim';
  readonly name: string;
  readonly at: Value;
}

/** Where pods name other objects: key of the mapping, key of the name in it. */
const references: readonly (readonly [string, string, Reference['kind']])[] = [
  ['configMap', 'name', 'config map'],
  ['configMapRef', 'name', 'config map'],
  ['configMapKeyRef', 'name', 'config map'],
  ['secret', 'secretName', 'secret'],
  ['secret', 'name', 'secret'],
  ['secretRef', 'name', 'secret'],
  ['secretKeyRef', 'name', 'secret'],
  ['persistentVolumeClaim', 'claimName', 'claim'],
];

function referencesIn(dict: Dict<Value>): readonly Reference[] {
  return references.flatMap(([key, nameKey, kind]) => {
    const inside = pick(dict, key);
    const name = inside?.kind === 'dict' ? pick(inside, nameKey) : undefined;
    const optional = inside?.kind === 'dict' ? pick(inside, 'optional') : undefined;
    if (name?.kind !== 'string' || (optional?.kind === 'boolean' && optional.value)) return [];
    return [{ kind, name: name.value, at: name }];
  });
}

const kinds = { 'config map': 'ConfigMap', secret: 'Secret', claim: 'PersistentVolumeClaim' } as const;
const externals = { 'config map': 'configMaps', secret: 'secrets', claim: 'volumes' } as const;

function checkReference({ kind, name, at }: Reference, object: MadeObject, inner: Inner): void {
  const { runnable, objects, template, task } = inner;
  const { world } = task;
  const inInput =
    kind === 'secret'
      ? [...world.secrets.values()].map((secret) => secret.name)
      : kind === 'claim'
        ? [...world.volumes.keys()].flatMap((key) =>
            key.startsWith(`${runnable.workspace}/`) ? [key.slice(runnable.workspace.length + 1)] : [],
          )
        : [];
  const there = new Set([
    ...objects.filter((each) => each.kind === kinds[kind]).map((each) => each.name),
    ...world.profile.texts('external', externals[kind]),
    ...inInput,
  ]);
  if (there.has(name)) return;
  const what = `The ${object.kind} of ${task.what}`;
  task.report(
    say.innerReference(at, { what, kind, name, suggestion: didYouMean(name, there) }, related({ template, task })),
  );
}
