import type { Span } from '../source/span.ts';
import type { Dict } from '../value/literal.ts';
import type { Value } from '../value/value.ts';

/** What the stack means, for one environment: everything that targets need and nothing of how it was written. */
export interface Program {
  readonly name: string;
  readonly description: string | undefined;
  /** The selected environment; undefined when the bare stack is compiled. */
  readonly environment: string | undefined;
  readonly resources: readonly Resource[];
  readonly providers: readonly Provider[];
  /** Everything that can be referred to, by logical name. */
  readonly index: ProgramIndex;
  /** Sensitive variables that the stack declares, by name, whether used or not. */
  readonly secrets: ReadonlyMap<string, SecretVariable>;
  /** What the stack says to one target only, by target name: `terraform: {backend}`, `pulumi: {config, outputs}`. */
  readonly targets: ReadonlyMap<string, Dict<Value>>;
  readonly at: Span;
}

export interface ProgramIndex {
  readonly byName: ReadonlyMap<string, Resource | Provider>;
  /** Other names for the same thing: former automatic names, and blocks that are represented by what they generate. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Names of blocks that are switched off, with the place that does so. */
  readonly disabled: ReadonlyMap<string, Span>;
}

/** Something that a target manages (`managed`) or only reads (`data`). */
export interface Resource {
  readonly kind: 'resource';
  readonly mode: 'managed' | 'data';
  /** The provider's type name: `databricks_job`. */
  readonly type: string;
  /** The logical name, unique in the program; with `type` it is the address. */
  readonly name: string;
  /** Canonical attribute names, in the order of the schema. */
  readonly properties: Dict<Value>;
  readonly options: ResourceOptions;
  /** The block that caused this resource. */
  readonly at: Span;
  /** From the nearest cause outwards: what made a generated resource. Empty for what the user wrote. */
  readonly because: readonly Span[];
}

export interface ResourceOptions {
  readonly dependsOn: readonly Value[];
  /** `databricks.dev`, or a reference to a provider. */
  readonly provider: Value | undefined;
  readonly ignoreChanges: readonly Value[];
  /** The id under which an existing object is adopted. */
  readonly importId: Value | undefined;
  /** The former logical name. */
  readonly movedFrom: Value | undefined;
  /** Terraform's own `lifecycle` switches, as far as the block sets them. */
  readonly lifecycle: Dict<Value> | undefined;
  /** Terraform's `for_each`: a mapping, a list of texts, or an expression. */
  readonly forEach: Value | undefined;
  readonly count: Value | undefined;
}

/** A configured provider: `databricks`, or `databricks.dev` for the alias `dev`. */
export interface Provider {
  readonly kind: 'provider';
  /** The key in the stack, by which it is referred to. */
  readonly key: string;
  /** The part before the first dot: Terraform's local name. */
  readonly name: string;
  readonly alias: string | undefined;
  readonly source: Value | undefined;
  readonly version: Value | undefined;
  readonly properties: Dict<Value>;
  readonly at: Span;
}

export interface SecretVariable {
  readonly name: string;
  readonly description: string | undefined;
  readonly at: Span;
}
