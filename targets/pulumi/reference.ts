import type { Link, Resource } from '../../compiler/ir/program.ts';
import type { FieldType } from '../../compiler/schema/type.ts';
import { didYouMean } from '../../compiler/util/did-you-mean.ts';
import { type PathStep, pathText } from '../../compiler/value/path.ts';
import type { Ref } from '../../compiler/value/value.ts';
import { camelCase } from './camel-case.ts';
import { copyKey, pickedBy } from './copies.ts';
import { pulumiDiagnostics as say } from './diagnostics.ts';
import type { FieldNames } from './type-names.ts';
import { namesOf, type Words } from './words.ts';

/**
 * `${resources.x.job_clusters[0].key}` as Pulumi reads it, `${x.jobClusters[0].key}` (specs/laktory-language §9.4), wherever it stands. Names and attributes
 * that are unknown were reported by the check pass, or allowed; then they are written in Pulumi's manner, as Laktory 0.10 did.
 */
export function reference(ref: Ref, words: Words): string {
  const link = words.links.get(ref);
  if (!link) return asNamed(ref.text);
  const root = rootOf(ref, link, words);
  if (root === undefined) return '';
  const { target, path } = link;
  if (target.kind === 'provider') return `\${${root}}`;
  const named = namesOf(target, words);
  const type = target.mode === 'data' && words.lookups.has(target) ? undefined : target.shape;
  const steps = namedPath(path, { names: named?.fields, type });
  if (typeof steps === 'string') return `\${${root}${steps}}`;
  if (steps.missing !== undefined && words.allowUnresolved) return asNamed(`${root}.${pathText(path)}`);
  const reason = steps.missing === undefined ? steps.reason : `${named?.token} has no property "${steps.missing}"`;
  words.report(say.pathNotPossible(ref, { path: pathText(path), name: target.name, reason }));
  return '';
}

/** `cluster.user_name` of which nothing is known: `${cluster.userName}`. */
function asNamed(text: string): string {
  return `\${${text.replace(/\.\w+/g, camelCase)}}`;
}

/** `${x}` for the resource itself, whatever attribute stands behind its name; undefined for what is not found, which is reported. */
export function wholeReference(ref: Ref, words: Words): string | undefined {
  const link = words.links.get(ref);
  const root = link && rootOf(ref, link, words);
  return root === undefined ? undefined : `\${${root}}`;
}

/** The key of the resource or of the copy that is meant; undefined where that is unclear, which is reported. */
function rootOf(ref: Ref, { target, copy, path }: Link, words: Words): string | undefined {
  const key = words.keys.of(target);
  const copies = target.kind === 'resource' ? words.copies.get(target) : undefined;
  if (!copies || target.kind === 'provider') return key;
  if (copy === '') {
    const isCounted = target.meta?.entries.has('count') ?? false;
    const example = `\${resources.${target.name}${isCounted ? '[0]' : '["key"]'}${pathAfter(path)}}`;
    return void words.report(say.copyNotPicked(ref, { name: target.name, example }));
  }
  const picked = pickedBy(copy, words.meanings);
  const found = copies.find((one) => one.picked === picked);
  if (found) return copyKey(key, found);
  const known = copies.map((one) => one.picked);
  const suggestion = picked === undefined ? '' : didYouMean(picked, known).replace(/\?$/, '?');
  return void words.report(say.copyNotFound(ref, { name: target.name, copy, suggestion }));
}

function pathAfter(path: readonly PathStep[]): string {
  return path.length === 0 ? '' : `.${pathText(path)}`;
}

/** Everything that a whole resource stands for in `dependsOn`: itself, or all of its copies. */
export function keysOfWhole(target: Resource, copy: string, words: Words): readonly string[] {
  const key = words.keys.of(target);
  const copies = words.copies.get(target);
  if (!copies) return [key];
  const picked = copy === '' ? undefined : pickedBy(copy, words.meanings);
  return copies.filter((one) => picked === undefined || one.picked === picked).map((one) => copyKey(key, one));
}

/** Where a path begins. */
export interface PathStart {
  readonly names: FieldNames | undefined;
  readonly type: FieldType | undefined;
}

/** Why a path cannot be said: a property that is missing, or something in words. */
type Failure = { readonly missing: string } | { readonly missing?: undefined; readonly reason: string };

/**
 * A path in Pulumi's words: properties by their own names, the only item of a list that Pulumi does not have left out, keys of
 * mappings untouched.
 */
export function namedPath(path: readonly PathStep[], start: PathStart): string | Failure {
  let { names, type } = start;
  let isFlat = false;
  let text = '';
  for (const step of path) {
    if (step.kind === 'splat') return { reason: 'it has no "[*]"; pick one item' };
    if (step.kind === 'unreadable') return { reason: `"${step.text}" cannot be read` };
    if (step.kind === 'index') {
      if (isFlat && step.name !== '0') return { reason: 'there is only one of it' };
      if (!isFlat) text += `[${step.name}]`;
      type = type?.kind === 'list' ? type.item : type;
    } else if (type?.kind === 'map' || !names) {
      text += step.kind === 'attribute' && /^[A-Za-z_]\w*$/.test(step.name) ? `.${step.name}` : keyStep(step.name);
      type = type?.kind === 'map' ? type.value : undefined;
    } else {
      const field = names.get(step.name) ?? ownProperty(names, step.name);
      if (!field) return { missing: step.name };
      text += `.${field.property}`;
      type = type?.kind === 'object' ? type.fields.get(step.name)?.type : field.isMap ? anyMap : undefined;
      [names, isFlat] = [field.inner, field.isFlat];
      continue;
    }
    isFlat = false;
  }
  return text;
}

const anyMap: FieldType = { kind: 'map', value: { kind: 'any' } };

/** Pulumi's own name of a property means it as well: that is how stacks were written for it. */
function ownProperty(names: FieldNames, name: string) {
  if (!/[A-Z]/.test(name)) return undefined;
  return [...names.values()].find(({ property }) => property === name);
}

function keyStep(name: string): string {
  return `["${name.replaceAll('"', '\\"')}"]`;
}
