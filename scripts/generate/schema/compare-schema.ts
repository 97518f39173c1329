import { compareVersions, readVersion } from '../../../compiler/util/version.ts';
import { shapeIn } from '../field-words.ts';
import type { ProviderTree, TreeField, TreeShape, TreeType } from '../tree.ts';
import {
  type ProviderSchema,
  type SchemaField,
  type SchemaShape,
  type SchemaType,
  shapeIn as shapeInSchema,
} from './provider-schema.ts';

/** What the provider of one version says of itself. */
export interface VersionSchema {
  readonly version: string;
  readonly schema: ProviderSchema;
  /** No newer one was asked. */
  readonly isNewest: boolean;
}

/**
 * Where the catalogue says something else than the provider of one version: what it lacks, what it has by its ages and the provider has not, and
 * types that differ. `ageOf` tells the ages of whole types, by `databricks_job` and `data.databricks_job`.
 */
export function contradictions(
  catalogue: ProviderTree,
  { version, schema, isNewest }: VersionSchema,
  ageOf: (type: string) => string | undefined,
): readonly string[] {
  const found: string[] = [];
  const compare = (ours: TreeShape, theirs: SchemaShape, path: string): void => {
    for (const [name, field] of ours) {
      const other = theirs.get(name);
      if (other !== undefined) compareFields(field, other, `${path}.${name}`);
      else if (isThere(field.age, version)) found.push(`${path}.${name}: the provider does not have it`);
    }
    for (const name of theirs.keys())
      if (!ours.has(name) || !isThere(ours.get(name)?.age, version)) found.push(`${path}.${name}: missing`);
  };
  const compareFields = (ours: TreeField, theirs: SchemaField, path: string): void => {
    // A list and a set are written alike, and the catalogue says which it is today.
    const asToday = (words: string) => (isNewest ? words : words.replaceAll('set', 'list'));
    const [own, right] = [typeWords(ours.type), schemaWords(theirs)].map(asToday);
    if (own !== right) found.push(`${path}: "${own}" where the provider has "${right}"`);
    const [inner, innerOther] = [shapeIn(ours.type), shapeInSchema(theirs.type)];
    if (inner && innerOther) compare(inner, innerOther, path);
  };
  for (const mode of ['resources', 'data'] as const) {
    const called = (type: string) => (mode === 'data' ? `data.${type}` : type);
    for (const [type, shape] of catalogue[mode]) {
      const theirs = schema[mode].get(type);
      const isOurs = isThere(ageOf(called(type)), version);
      if (theirs === undefined && isOurs) found.push(`${called(type)}: the provider does not have it`);
      else if (theirs !== undefined && !isOurs) found.push(`${called(type)}: missing`);
      if (theirs !== undefined) compare(shape, theirs, called(type));
    }
    found.push(
      ...[...schema[mode].keys()]
        .filter((type) => !catalogue[mode].has(type))
        .map((type) => `${called(type)}: missing`),
    );
  }
  compare(catalogue.provider, schema.provider, 'provider');
  return found;
}

/** Whether a version has what is of this age: `new=1.99.0..1.113.0` is there from the second version on, `gone=1.99.0..1.113.0` up to the first. */
function isThere(age: string | undefined, version: string): boolean {
  const [, word, from, to] = /^(new|gone)=(.+)\.\.(.+)$/.exec(age ?? '') ?? [];
  const [own, first, second] = [version, from, to].map((each) => readVersion(each ?? ''));
  if (!own || !first || !second) return true;
  return word === 'new' ? compareVersions(own, second) >= 0 : compareVersions(own, first) <= 0;
}

function typeWords(type: TreeType): string {
  if (type.kind === 'one') return 'one object';
  if (type.kind === 'integer' || type.kind === 'float') return 'number';
  return 'item' in type ? `${type.kind} ${typeWords(type.item)}` : type.kind;
}

function schemaWords({ type, limits }: SchemaField): string {
  return limits[1] === 1 ? 'one object' : words(type);
}

function words(type: SchemaType): string {
  return 'item' in type ? `${type.kind} ${words(type.item)}` : type.kind;
}
