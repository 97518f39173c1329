import type { Json, JsonObject } from '../../../util/json.ts';

/** One resource of a document or a state. */
export interface Found {
  /** `databricks_job.ingest`, `data.aws_region.here`. */
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
  /** What Terraform called it before it could be a block of its own: `jobs["eu"]`. */
  readonly movedFrom?: string;
  /** Under which an existing object is known. */
  readonly id?: string;
}

/** Something that is not taken along, and why. */
export interface LeftOut {
  readonly address: string;
  readonly why: string;
}

/** What there is to import, from wherever. */
export interface TerraformDocument {
  readonly resources: readonly Found[];
  readonly leftOut: readonly LeftOut[];
  /** The other sections, as Terraform's JSON syntax has them; each one object. */
  readonly sections: ReadonlyMap<string, JsonObject>;
  /** Sensitive values, whose variables are declared and whose values are nowhere: by name of the variable. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Addresses of resources of a state of which nobody can tell what was written and what the provider has added. */
  readonly unknown?: ReadonlySet<string>;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value instanceof Map;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The member of an object, where it is an object. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? value.get(key) : undefined;
}

export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Values as one compares them: the order of keys means nothing. */
export function sameText(value: Json | undefined): string {
  return JSON.stringify(value, (_, part) => {
    if (typeof part === 'bigint') return `${part}n`;
    if (part instanceof Map) return [...part].sort(([a], [b]) => (a < b ? -1 : 1));
    return part;
  });
}
