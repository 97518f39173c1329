import type { Failure } from '../../plan/connection.ts';
import type { Look } from './follow.ts';

/** What a person asked to run. */
export interface Order {
  /** What it is called in the workspace. */
  readonly name: string;
  readonly isFullRefresh: boolean;
  /** `--param`, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Whether the stack declares parameters of the job, which then take what `--param` says. */
  readonly hasParameters: boolean;
}

/** Something that is running, or was. */
export interface Run {
  /** By which it can be found again. */
  readonly id: string;
  /** Where a person can look at it. */
  readonly page: string;
}

/** A failed call: thrown, and told by whoever asked for all this. */
export class CallFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** A kind of thing that a workspace can run: what `run` needs of it. `id` is the thing's own. */
export interface Runnable {
  /** As people call it: `job`. */
  readonly kind: 'job' | 'pipeline';
  /** The ids of all that are called so. */
  readonly find: (name: string) => Promise<readonly string[]>;
  readonly underWay: (id: string) => Promise<readonly Run[]>;
  readonly start: (id: string, order: Order) => Promise<Run>;
  /** Asks that it end; it takes a while. */
  readonly cancel: (id: string, run: Run) => Promise<void>;
  readonly look: (id: string, run: Run) => Promise<Look>;
  /** What went wrong, a line each, for a run that ended badly. */
  readonly errors: (id: string, run: Run) => Promise<readonly string[]>;
}
