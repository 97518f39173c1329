import type { Dict } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import type { Action } from './plan.ts';
import type { Attributes, StateResource } from './state.ts';

/** Why something could not be done, in the words of whoever refused. */
export interface Failure {
  /**
   * `credentials`: nobody may do anything with this key. `unreachable`: no answer, or none that makes sense, however often it was tried.
   * `exists`: it is there, and not from here. `rejected`: everything else.
   */
  readonly kind: 'credentials' | 'unreachable' | 'exists' | 'rejected';
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
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

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
}

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

/** A platform that answers. */
export interface Connection {
  readonly perform: (change: Change, options: PerformOptions) => Promise<Performed>;
  readonly observe: (resource: StateResource) => Promise<Observed>;
  /** How what runs is, for `status`; undefined for a platform on which nothing runs. */
  readonly status?: (request: StatusRequest) => Promise<readonly Status[] | Failure>;
  readonly close: () => void;
}

export interface ConnectRequest {
  readonly variables: ReadonlyMap<string, string>;
  /** The target's section of the stack. */
  readonly section: Dict<Value> | undefined;
  readonly readFile: (path: string) => string | undefined;
}

/** Opens a connection and makes sure that somebody answers who takes the credentials. */
export type Connect = (request: ConnectRequest) => Promise<Connection | Failure>;

/** Whether nothing was opened. */
export function isFailure<Success extends object>(result: Success | Failure): result is Failure {
  return 'message' in result && 'kind' in result;
}
