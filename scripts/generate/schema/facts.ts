import { readFileSync } from 'node:fs';
import { byName } from '../by-name.ts';
import { type ProviderSchema, type SchemaShape, shapeIn } from './provider-schema.ts';

/**
 * What the provider says of its types and the bindings do not, kept in `databricks.json`. Paths are `databricks_job.run_as.user_name`, of
 * data sources `data.databricks_job.…`, of the provider's configuration `provider.token`.
 */
export interface ProviderFacts extends SchemaFacts {
  /** The version of the provider that was asked. */
  readonly version: string;
  /** Numbers with fractions. This and what follows is no part of the schema that Terraform prints; it is what the provider checks by itself. */
  readonly floats: readonly string[];
  /** Groups of fields of a type of which at most one may be set, as paths below the type. */
  readonly conflictsWith: Groups;
  readonly exactlyOneOf: Groups;
  readonly atLeastOneOf: Groups;
  /** By field: the fields that must be set with it. */
  readonly requiredWith: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export type Groups = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The facts that stand in the schema that Terraform prints. */
export interface SchemaFacts {
  readonly sensitive: readonly string[];
  /** Fields and whole types. */
  readonly deprecated: readonly string[];
  /** The most blocks, where there is a limit other than one. */
  readonly most: Readonly<Record<string, number>>;
}

export const factsFile = 'scripts/generate/schema/databricks.json';

export function readFacts(): ProviderFacts {
  return JSON.parse(readFileSync(factsFile, 'utf8'));
}

/** The facts of a schema, sorted by path. */
export function factsOf(schema: ProviderSchema): SchemaFacts {
  const sensitive: string[] = [];
  const deprecated: string[] = [];
  const most: [string, number][] = [];
  const visit = (shape: SchemaShape, path: string): void => {
    for (const [name, field] of shape) {
      const place = `${path}.${name}`;
      if (field.sensitive) sensitive.push(place);
      if (field.deprecated) deprecated.push(place);
      if (field.limits[1] > 1) most.push([place, field.limits[1]]);
      visit(shapeIn(field.type) ?? new Map(), place);
    }
  };
  for (const [type, shape] of schema.resources) visit(shape, type);
  for (const [type, shape] of schema.data) visit(shape, `data.${type}`);
  visit(schema.provider, 'provider');
  return {
    sensitive: sensitive.toSorted(),
    deprecated: [...deprecated, ...schema.deprecated].toSorted(),
    most: Object.fromEntries(most.toSorted(byName)),
  };
}
