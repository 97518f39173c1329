import type { JsonObject } from '../util/json.ts';
import type { Dict } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import type { Action } from './plan.ts';
import type { Attributes, StateResource } from './state.ts';

/** Why something could not be done, in the words of whoever refused. */
export interface Failure {
  /**
   * `credentials`: nobody may do anything with this key. `forbidden`: this key may not do this. `unreachable`: no answer, or none that
   * makes sense, however often it was tried. `exists`: it is there, and not from here. `rejected`: everything else.
   */
  readonly kind: 'credentials' | 'forbidden' | 'unreachable' | 'exists' | 'rejected';
  readonly message: string;
}

/** Something that is to be done: no-changes are not performed. */
export type Change = Exclude<Action, { readonly kind: 'no-change' }>;

export interface PerformOptions {
  /** An earlier run began this and was interrupted: what is there already is ours. */
  readonly isRetry: boolean;
  /** Deletes leave the data where it is. */
  readonly keepsData: boolean;
}

/** What a platform answers to a change. */
export type Performed =
  | {
      readonly kind: 'done';
      /** What the platform calls the thing, where that is not its name. */
      readonly internalId?: string | undefined;
      /** What somebody should know although it worked. */
      readonly warnings?: readonly string[];
      /** It was there before, made by somebody else exactly as it should be. */
      readonly isTakenOver?: boolean;
    }
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** The thing, or a part of it, may be there, and is ours. Else whatever is there is somebody else's. */
      readonly isBegun?: boolean;
    };

/** What a platform has of a resource, in the form in which the stack says it: only what the stack declares. */
export type Observed =
  | { readonly kind: 'found'; readonly attributes: Attributes }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface StatusRequest {
  /** Names of what is asked for; undefined for all that there is. */
  readonly names: readonly string[] | undefined;
  /** Wait for what is being changed right now. */
  readonly waits: boolean;
  /** Is told how far that is. */
  readonly tell: (progress: string) => void;
}

/** A table of what a platform has, such as its infrastructures. The first column is a name. */
export interface Listing {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string | boolean | readonly string[]>>[];
}

/** What can be deployed: a bundle of a project. */
export interface Package {
  readonly id: string;
  readonly by: string;
  /** ISO 8601. */
  readonly on: string;
}

type Done = { readonly kind: 'done' };

/** Packages by hand. What is in one never changes. */
export interface Packages {
  readonly list: (
    project: string,
  ) => Promise<{ readonly kind: 'packages'; readonly packages: readonly Package[] } | Failure>;
  readonly make: (project: string, id: string, notes: string | undefined) => Promise<Done | Failure>;
  /** @param project undefined for the one that the file itself names. */
  readonly upload: (
    file: { readonly filename: string; readonly bytes: Uint8Array },
    project: string | undefined,
  ) => Promise<Done | Failure>;
  readonly download: (
    project: string,
    id: string,
  ) => Promise<{ readonly kind: 'file'; readonly bytes: Uint8Array } | Failure>;
  readonly remove: (project: string, id: string) => Promise<Done | Failure>;
}

export interface RollbackRequest {
  /** Where to; undefined for what ran before. */
  readonly version: string | undefined;
  /** Is told from which version to which, before anything is changed; false when nobody wants that. */
  readonly tell: (from: string, to: string) => Promise<boolean>;
}

export type RolledBack =
  | { readonly kind: 'rolled back'; readonly from: string; readonly to: string }
  | { readonly kind: 'declined' };

/** How one thing is that runs. */
export interface Status {
  readonly name: string;
  /** Where it runs. */
  readonly place: string;
  /** What runs. */
  readonly version: string;
  readonly health: string;
  readonly isFine: boolean;
  /** What the platform says about it. */
  readonly messages: readonly string[];
  /** What whoever must agree says about it. */
  readonly governance: readonly string[];
  /** Whether this key may change it. */
  readonly canDeploy: boolean;
}

/** A change that would fail. */
export interface RefusedChange {
  readonly change: Change;
  readonly failure: Failure;
}

/** What became of a thing of the platform, or of a field that is not in the stack as the platform has it. */
export interface ImportLine {
  readonly fate: 'mapped' | 'approximated' | 'not supported';
  /** As the platform names it. */
  readonly field: string;
  readonly becomes?: string;
  /** One sentence; of what is not simply there. */
  readonly why?: string;
}

/** Something of a platform, such as a project, as the parts of a stack. */
export interface Imported {
  readonly kind: 'imported';
  /** For the stack. */
  readonly name: string;
  /** `resources:` of the stack. */
  readonly blocks: JsonObject;
  /** `variables:` of the stack. */
  readonly variables: JsonObject;
  /** Files that the blocks name, by paths relative to the stack. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly report: readonly ImportLine[];
  /** What the platform calls things, by id, where that is not their name. */
  readonly internalIds: ReadonlyMap<string, string>;
}

/** A platform that answers. */
export interface Connection {
  /**
   * Looks for what cannot work before anything is changed; undefined for a platform that has nothing to look for.
   * @param known what is there by the state.
   */
  readonly check?: (
    changes: readonly Change[],
    known: ReadonlyMap<string, StateResource>,
  ) => Promise<readonly RefusedChange[]>;
  readonly perform: (change: Change, options: PerformOptions) => Promise<Performed>;
  readonly observe: (resource: StateResource) => Promise<Observed>;
  /** How what runs is, for `status`; undefined for a platform on which nothing runs. */
  readonly status?: (request: StatusRequest) => Promise<readonly Status[] | Failure>;
  /** Everything else that one must know to deploy: where, what, and who may; undefined for a platform on which nothing runs. */
  readonly list?: () => Promise<readonly Listing[] | Failure>;
  /** Lets an earlier version of something run again; undefined for a platform on which nothing runs. */
  readonly rollBack?: (resource: StateResource, request: RollbackRequest) => Promise<RolledBack | Failure>;
  readonly packages?: Packages;
  /** What is there under this name, for `import`; undefined for a platform from which nothing is imported. Nothing is changed. */
  readonly import?: (name: string) => Promise<Imported | Failure>;
  readonly close: () => void;
}

export interface ConnectRequest {
  readonly variables: ReadonlyMap<string, string>;
  /** The target's section of the stack. */
  readonly section: Dict<Value> | undefined;
  readonly readFile: (path: string) => string | undefined;
  readonly readBytes: (path: string) => Uint8Array | undefined;
}

/** Opens a connection and makes sure that somebody answers who takes the credentials. */
export type Connect = (request: ConnectRequest) => Promise<Connection | Failure>;

/** Whether nothing was opened. */
export function isFailure<Success extends object>(result: Success | Failure): result is Failure {
  return 'message' in result && 'kind' in result;
}
