import type { Span } from '../../source/span.ts';
import { textAt } from '../../value/build.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, pickDict, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { applyOperation } from './apply-operation.ts';
import { baseJobAt } from './base-job.ts';
import { finishJob } from './finish-job.ts';
import { type PatchProblem, readOperation } from './patch-operation.ts';
import { asPatch, jobEnvironment, labelsOf, shortcutsOf } from './shortcuts.ts';
import type { Surroundings } from './surroundings.ts';

/** A Job made of a block, and what is wrong with it. */
export interface BuiltJob {
  readonly manifest: Value;
  readonly problems: readonly JobProblem[];
}

export type JobProblem =
  | { readonly kind: 'patch'; readonly at: Span; readonly step: string; readonly problem: PatchProblem }
  | { readonly kind: 'dropped'; readonly at: Span; readonly names: readonly string[] }
  | { readonly kind: 'sameLabel'; readonly at: Span; readonly label: string };

/**
 * The Job of a `kubernetes-job` block (specs/prefect §3.5): its manifest or the base manifest, what its fields add, then its customizations. A
 * customization that cannot be applied is left out and reported; so is one that takes away variables which the block sets. `job` is already known to fit the base.
 */
export function buildJob(body: Dict<Value>, customizations: readonly Value[], world: Surroundings): BuiltJob {
  const problems: JobProblem[] = [];
  const start = pickDict(body, 'job') ?? baseJobAt(body);
  const settled = settleImageAndNamespace(body, start, world);
  let manifest: Value = start;
  for (const operation of asPatch(shortcutsOf(settled, world))) manifest = patched(manifest, operation, problems);
  for (const operation of customizations) {
    const next = patched(manifest, operation, problems);
    const names = droppedVariables(manifest, next);
    if (names.length > 0) problems.push({ kind: 'dropped', at: operation, names });
    manifest = next;
  }
  if (world.isOriginal) return { manifest, problems };
  const labels = labelsOf(body, world);
  for (const [index, [label, value]] of labels.entries()) {
    if (labels.findIndex(([other]) => other === label) < index) problems.push({ kind: 'sameLabel', at: value, label });
  }
  const environment = jobEnvironment(body, world);
  return { manifest: finishJob(manifest, { labels, environment }), problems };
}

/** A block without namespace or image takes what its manifest says, and else the default (specs/prefect §3.4). */
function settleImageAndNamespace(body: Dict<Value>, job: Dict<Value>, { defaultImage }: Surroundings): Dict<Value> {
  const metadata = pickDict(job, 'metadata');
  const container = mainContainer(job);
  const namespace = isGiven(pick(body, 'namespace')) || (metadata && isGiven(pick(metadata, 'namespace')));
  const image = isGiven(pick(body, 'image')) || (container && isGiven(pick(container, 'image')));
  return withMembers(body, {
    namespace: namespace ? undefined : textAt(body, 'default'),
    image: image ? undefined : defaultImage,
  });
}

/** Whether a field says something; an empty text says nothing. */
export function isGiven(value: Value | undefined): boolean {
  return value !== undefined && value.kind !== 'null' && !(value.kind === 'string' && value.value === '');
}

/** The first container of a Job's pod. */
export function mainContainer(job: Value): Dict<Value> | undefined {
  const containers = ['spec', 'template', 'spec'].reduce<Dict<Value> | undefined>(
    (dict, key) => dict && pickDict(dict, key),
    job.kind === 'dict' ? job : undefined,
  );
  const list = containers && pick(containers, 'containers');
  const first = list?.kind === 'list' ? list.items[0] : undefined;
  return first?.kind === 'dict' ? first : undefined;
}

function patched(manifest: Value, operation: Value, problems: JobProblem[]): Value {
  const read = readOperation(operation);
  const applied = 'problem' in read ? read : applyOperation(manifest, read);
  if (!('problem' in applied)) return applied.value;
  problems.push({ kind: 'patch', at: operation, step: stepText(operation), problem: applied });
  return manifest;
}

function stepText(operation: Value): string {
  if (operation.kind !== 'dict') return 'patch';
  return ['op', 'path']
    .map((key) => textIn(operation, key))
    .filter(Boolean)
    .join(' ');
}

function textIn(dict: Dict<Value>, key: string): string {
  const value = pick(dict, key);
  return value?.kind === 'string' ? value.value : '';
}

function droppedVariables(before: Value, after: Value): readonly string[] {
  const left = new Set(variableNames(after));
  return variableNames(before).filter((name) => !left.has(name));
}

function variableNames(job: Value): readonly string[] {
  const container = mainContainer(job);
  const env = container && pick(container, 'env');
  if (env?.kind !== 'list') return [];
  return env.items.flatMap((item) => (item.kind === 'dict' ? [textIn(item, 'name')] : []));
}
