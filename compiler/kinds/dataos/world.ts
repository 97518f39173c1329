import type { Document } from '../../ast/document.ts';
import type { Outcome, Report } from '../../diagnostics/outcome.ts';
import type { Template } from '../../go-template/engine.ts';
import type { Jq } from '../../jq.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Span } from '../../source/span.ts';
import type { Dict, Str } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import type { KubernetesSchema } from '../kubernetes/schema.ts';
import type { Depot } from './address/depots.ts';
import type { JsonSchema } from './json-schema/validate.ts';
import type { StackDefinition } from './model/definition.ts';
import type { SkeletonForms } from './objects/form.ts';
import type { Profile } from './profile/profile.ts';
import type { SecretInput } from './secrets/input.ts';

/** Everything that compiling one manifest may need of the others, of the platform and of the disk. Made once for a compilation. */
export interface World {
  readonly profile: Profile;
  readonly definitions: readonly StackDefinition[];
  /** Stacks that are part of the platform. A definition of the same name wins. */
  readonly builtIns: readonly StackDefinition[];
  readonly depots: ReadonlyMap<string, Depot>;
  /** `compute:` sections by name. */
  readonly computes: ReadonlyMap<string, Dict<Value>>;
  /** `volume:` sections by `workspace/name`. */
  readonly volumes: ReadonlyMap<string, Dict<Value>>;
  /** By `workspace/name`; instance secrets by `/name`. */
  readonly secrets: ReadonlyMap<string, SecretInput>;
  readonly schema: KubernetesSchema;
  readonly jq: Jq;
  readonly read: (path: string) => Outcome<string | undefined>;
  readonly parse: (file: SourceFile) => Outcome<Document>;
  /** What `$NAME` means in a manifest that another one names; undefined where it stays. */
  readonly variables: Pick<ReadonlyMap<string, string>, 'get'> | undefined;
  /** The text of a skeleton: the user's own of that name, or the built-in one. */
  readonly skeleton: (name: string) => SourceFile;
  /** What the built-in skeletons made of data of a form; undefined where a user has skeletons of their own, which may ask for anything. */
  readonly forms: SkeletonForms | undefined;
  /** A stamp that a user chose for everything. */
  readonly stamp: string | undefined;
  /** Templates and schemas of stacks by the node of their text, so that a thousand services do not read them a thousand times. */
  readonly templates: (text: Str, make: () => Outcome<Template | undefined>) => Outcome<Template | undefined>;
  readonly schemas: (text: Str, make: () => JsonSchema | string) => JsonSchema | string;
}

/** For whom something is done, and where to say so. */
export interface Task {
  readonly world: World;
  readonly report: Report;
  /** `the service "orders"`. */
  readonly what: string;
  readonly at: Span;
}
