import type { OperationName } from '../patch/operation-name.ts';
import type { ObjectType } from '../schema/type.ts';
import type { Span } from '../source/span.ts';
import type { Credential, Dict, Entry } from '../value/literal.ts';
import type { PathStep } from '../value/path.ts';
import type { Foreign, Ref, Value } from '../value/value.ts';
import type { Build, MadeText } from './output-file.ts';

/** What the stack means, for one environment: everything that targets need and nothing of how it was written. */
export interface Program {
  readonly name: string;
  /** Where the name is written, if it is. */
  readonly nameAt?: Span | undefined;
  readonly description: string | undefined;
  /** Who owns the stack, for targets whose engine has organizations. */
  readonly organization?: string | undefined;
  /** Name, description and organization as they are written; undefined for foreign formats. */
  readonly labels?: readonly Entry<Value>[] | undefined;
  /** The selected environment; undefined when the bare stack is compiled. */
  readonly environment: string | undefined;
  /** Where the environment says `protected: true`: who destroys something in it is to be asked twice. */
  readonly protection?: Span | undefined;
  /** The target that the stack chose for what several targets can take (`iac_backend`). */
  readonly backend: BackendChoice | undefined;
  readonly resources: readonly Resource[];
  readonly providers: readonly Provider[];
  readonly outputs: readonly Output[];
  /** Resources that an environment drops and the engine must not destroy. */
  readonly forgotten: readonly Forgotten[];
  /** Everything that can be referred to, by logical name. */
  readonly index: ProgramIndex;
  /** Every reference with what holds it: of providers, of resources, of sections; each in the order of the source. */
  readonly references: readonly Reference[];
  /** What references mean. One that leads nowhere has no link. */
  readonly links: ReadonlyMap<Ref, Link>;
  /** Expressions in the target's own language, in the order of the source. */
  readonly foreign: readonly Foreign[];
  /** Sensitive variables that the stack declares, by name, whether used or not. */
  readonly secrets: ReadonlyMap<string, SecretVariable>;
  /** What the stack says to one target only, by target name: `terraform: {backend}`. */
  readonly sections: ReadonlyMap<string, Dict<Value>>;
  /** Files that kinds make, such as a pipeline's configuration. */
  readonly files: readonly MadeText[];
  readonly builds: readonly Build[];
  /** Where files that kinds make go, relative to the stack's folder; undefined for `build/` in the environment's output folder. */
  readonly buildRoot: string | undefined;
  readonly at: Span;
}

/** A value that the stack tells others: people, and stacks that read its state. */
export interface Output {
  readonly name: string;
  readonly value: Value;
  readonly description: Value | undefined;
  /** Undefined when the stack does not say. */
  readonly sensitive: boolean | undefined;
  readonly at: Span;
}

/** The address of a resource that is no longer part of the stack and stays where it is. */
export type Forgotten = Pick<Resource, 'system' | 'type' | 'name' | 'at'>;

export interface BackendChoice {
  /** The name of a target. */
  readonly name: string;
  readonly at: Span;
}

/** What a block that is switched off would have made, and the place that does so. */
export interface Unmade {
  readonly type: string;
  readonly properties: Dict<Value>;
  readonly at: Span;
}

export interface ProgramIndex {
  readonly byName: ReadonlyMap<string, Resource | Provider>;
  /** Other names for the same thing: former automatic names, and blocks that are represented by what they generate. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Names of blocks that are switched off, with the place that does so. */
  readonly disabled: ReadonlyMap<string, Span>;
  /** What they would have made. */
  readonly unmade?: readonly Unmade[];
  /** What a name could mean besides `byName`: names that resources of several blocks have. */
  readonly namesakes: ReadonlyMap<string, readonly Resource[]>;
  /** How many letters the longest name has: nothing longer need be looked up. */
  readonly longestName?: number;
}

/** What a reference points at. */
export interface Link {
  readonly target: Resource | Provider;
  /** One of the copies of a resource with `count` or `for_each`: `[0]`, `["eu"]`, or empty. */
  readonly copy: string;
  /** What stands behind the name: empty for the resource itself. */
  readonly path: readonly PathStep[];
}

export interface Reference {
  readonly ref: Ref;
  /** Undefined for what a section says. */
  readonly from: Resource | Provider | undefined;
  readonly link: Link | undefined;
}

/** Whose types a resource's `type` is one of; this decides which targets can take the resource. */
export type System = 'terraform' | 'kubernetes' | 'dataiku' | 'docker' | 'process' | 'prefect';

/** Something that a target manages (`managed`) or only reads (`data`). */
export interface Resource {
  readonly kind: 'resource';
  readonly system: System;
  readonly mode: 'managed' | 'data';
  /** The system's own word: `databricks_job`, `apps/v1/Deployment`, `dataset`. */
  readonly type: string;
  /** The logical name, unique together with `system`, `mode` and `type`. */
  readonly name: string;
  /** Set when a credential stands in the name: the place of what calls it one. */
  readonly credential?: Credential | undefined;
  /** The fields of `type` where they are known: references, credentials and nesting are read off here, never looked up again. */
  readonly shape: ObjectType | undefined;
  /** Canonical attribute names, in the order of the source. */
  readonly properties: Dict<Value>;
  /** Everything if not given. */
  readonly credentialsBy?: CredentialsBy | undefined;
  readonly options: ResourceOptions;
  /** Options that only some targets understand (`lifecycle`, `for_each`, `protect`); a target reports those that it does not. */
  readonly meta: Dict<Value> | undefined;
  /** The block that caused this resource. */
  readonly at: Span;
  /** From the nearest cause outwards: what made a generated resource. Empty for what the user wrote. */
  readonly causes: readonly Span[];
  /** What another target makes of the block than the system's own. */
  readonly alternative?: Alternative | undefined;
}

/** Another form of a resource, for a target that takes it only when it is asked to: an infrastructure block as a work pool. */
export interface Alternative {
  /** The name of the target. */
  readonly target: string;
  /** In place of the resource's own. */
  readonly properties: Dict<Value>;
  /** Whether the stack asks for it, so that its home is there. */
  readonly isWanted: boolean;
}

/**
 * What tells that a value is a credential: the type of its field, the variable that it comes from, how it looks, or everything, which includes the names of keys. Keys
 * count where the user chose them; in objects of other systems they tell where a credential is (`secretKey`), not that it is one. `contents` is everything, and whatever a Secret of
 * Kubernetes holds.
 */
export type CredentialsBy = 'types' | 'types and variables' | 'types and looks' | 'everything' | 'contents';

/** What every system has. */
export interface ResourceOptions {
  readonly dependsOn: readonly Value[];
  /** `databricks.dev`, or a reference to a provider. */
  readonly provider: Value | undefined;
  readonly ignoreChanges: readonly Value[];
  /** The id under which an existing object is adopted. */
  readonly importId: Value | undefined;
  /** The former logical name. */
  readonly movedFrom: Value | undefined;
  /** Changes to what a target makes of the resource, in order; applied by `5-emit` between lowering and printing. */
  readonly customizations: readonly Customization[];
}

/** One operation of RFC 6902 on a lowered resource. */
export interface Customization {
  readonly op: OperationName;
  readonly path: string;
  readonly from: string | undefined;
  readonly value: Value | undefined;
  readonly at: Span;
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
  /** The fields of the configuration where they are known. */
  readonly shape: ObjectType | undefined;
  readonly properties: Dict<Value>;
  readonly at: Span;
}

export interface SecretVariable {
  readonly name: string;
  /** Not declared by the stack: taken as sensitive because it feeds a credential. */
  readonly isAssumed?: true;
  readonly description: string | undefined;
  readonly at: Span;
}
