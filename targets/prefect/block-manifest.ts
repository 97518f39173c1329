import { applyOperation } from '../../compiler/kinds/infrastructure/apply-operation.ts';
import { buildJob } from '../../compiler/kinds/infrastructure/build-job.ts';
import { dictOf } from '../../compiler/kinds/infrastructure/make-dict.ts';
import { type Operation, readOperation } from '../../compiler/kinds/infrastructure/patch-operation.ts';
import { escapePart } from '../../compiler/kinds/infrastructure/pointer.ts';
import type { Surroundings } from '../../compiler/kinds/infrastructure/surroundings.ts';
import { dictAt, listAt, textAt, valueAt } from '../../compiler/value/build.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pick, pickList } from '../../compiler/value/pick.ts';
import type { Value } from '../../compiler/value/value.ts';
import { kubernetesManifest } from './default-template.ts';
import { prefectTargetDiagnostics as say } from './diagnostics.ts';
import { wholePlaceholder } from './placeholder.ts';
import type { Words } from './plain-value.ts';

/** The manifest of a work pool that is made of a block, and what the block's own manifest says where the pool has variables. */
export interface BlockManifest {
  readonly manifest: Value;
  /** By variable. */
  readonly said: ReadonlyMap<string, Value>;
}

/**
 * The default manifest with what the block's own manifest says, and the block's customizations applied. Where both say something, the pool keeps its variable and the block's
 * value becomes the default. Environment, labels and annotations of a manifest stay in it: a worker adds those of the run. The original takes the finished Job of a block with a
 * manifest, without any variable. Diagnostics: STK6245.
 */
export function blockManifest(block: Dict<Value>, words: Words, world: Surroundings): BlockManifest {
  const said = new Map<string, Value>();
  const job = pick(block, 'job');
  const base = valueAt(block, kubernetesManifest);
  const customizations = pickList(block, 'customizations')?.items ?? [];
  if (world.isOriginal && job) return { manifest: buildJob(block, customizations, world).manifest, said };
  const merged = job ? laidOver(base, job, said) : base;
  return { manifest: customized(merged, customizations, { words, isOriginal: world.isOriginal }), said };
}

/** What a worker merges with what the run has. */
const merging: ReadonlySet<string> = new Set(['env', 'labels', 'annotations']);

function laidOver(base: Value, own: Value, said: Map<string, Value>): Value {
  const variable = base.kind === 'string' ? wholePlaceholder(base.value)?.name : undefined;
  if (variable !== undefined) return placed(base, own, { variable, said });
  if (base.kind === 'dict' && own.kind === 'dict') {
    const members = [...own.entries.values()].map(({ key, value }) => {
      const default_ = pick(base, key);
      return [key, default_ ? laidOver(default_, value, said) : value] as const;
    });
    const rest = [...base.entries.values()].filter(({ key }) => !own.entries.has(key));
    return dictOf(own, new Map([...members, ...rest.map(({ key, value }) => [key, value] as const)]));
  }
  if (base.kind === 'list' && own.kind === 'list') {
    const items = own.items.map((item, index) => {
      const default_ = base.items[index];
      return default_ ? laidOver(default_, item, said) : item;
    });
    return listAt(own, items);
  }
  // The name is made anew for every run.
  return base.kind === 'string' && base.value.includes('{{') ? base : own;
}

interface Placing {
  readonly variable: string;
  readonly said: Map<string, Value>;
}

function placed(placeholder: Value, own: Value, { variable, said }: Placing): Value {
  const isContainer = own.kind === 'dict' || own.kind === 'list';
  if (own.kind === 'null') return placeholder;
  if (merging.has(variable) && isContainer) return sizeOf(own) === 0 ? placeholder : own;
  said.set(variable, own);
  return placeholder;
}

function sizeOf(value: Value): number {
  return value.kind === 'dict' ? value.entries.size : value.kind === 'list' ? value.items.length : 1;
}

interface Customizing {
  readonly words: Words;
  readonly isOriginal: boolean;
}

function customized(manifest: Value, customizations: readonly Value[], { words, isOriginal }: Customizing): Value {
  let result = manifest;
  for (const written of customizations) {
    const operation = readOperation(written);
    // What is no operation was told where the block was made a Job of.
    if ('problem' in operation) continue;
    const before = isOriginal ? result : opened(result, operation, written);
    const applied = applyOperation(before, operation);
    if (!('problem' in applied)) {
      result = applied.value;
      continue;
    }
    const step = `${operation.name} /${operation.path.map(escapePart).join('/')}`;
    const problem = applied.ours ?? applied.problem.replace(/(?<!\w)'([^']*)'/g, '"$1"');
    words.report(say.patchFails(written, { step, name: words.name, problem }));
  }
  return result;
}

const containers: readonly (readonly [path: readonly string[], isList: boolean])[] = [
  [['metadata', 'labels'], false],
  [['metadata', 'annotations'], false],
  [['spec', 'template', 'spec', 'containers', '0', 'env'], true],
];

/** A placeholder for something that an operation adds to: it becomes an empty container, which comes to the same, because a worker merges. */
function opened(manifest: Value, operation: Operation, at: Value): Value {
  const { path } = operation;
  const found = containers.find(
    ([own]) => path.length > own.length && own.every((part, index) => path[index] === part),
  );
  if (!found) return manifest;
  const [own, isList] = found;
  const empty = isList ? listAt(at, []) : dictAt(at, {});
  const placeholder = textAt(at, `{{ ${own.at(-1)} }}`);
  const test = applyOperation(manifest, { ...operation, name: 'test', path: own, value: placeholder });
  if ('problem' in test) return manifest;
  const replaced = applyOperation(manifest, { ...operation, name: 'replace', path: own, value: empty });
  return 'problem' in replaced ? manifest : replaced.value;
}
