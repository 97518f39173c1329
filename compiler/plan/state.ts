import type { Dict, Tree } from '../value/literal.ts';

/** Attributes and metadata: literals, lists and mappings, each with its place. */
export type Attributes = Dict<Tree>;

/** One thing that a platform has, or should have. */
export interface StateResource {
  /** `dataset.SALES.ORDERS`: unique in a state, and the same for as long as the thing lives. */
  readonly id: string;
  readonly type: string;
  readonly attributes: Attributes;
  /** Who made it, when, and under which name the platform itself knows it. Never compared. */
  readonly metadata: Attributes;
}

/** What a platform has (read from a state file) or should have (made by a target). */
export interface State {
  /** Rises with every change; two writers with the same serial are in each other's way. */
  readonly serial: number;
  /** Tells state files of different origin apart; undefined when nobody set it. */
  readonly lineage: string | undefined;
  /** The environment that the state describes; empty when the file does not say. */
  readonly environment: string;
  /** In the order in which they were added. */
  readonly resources: ReadonlyMap<string, StateResource>;
  /** The run that is changing the platform, or was when it ended without having finished. */
  readonly underway?: Underway | undefined;
}

/** What the next run must know of one that did not come to its end. */
export interface Underway {
  /** The checksum of the saved plan that is carried out, if it is one. */
  readonly plan: string | undefined;
  /** Ids of actions that were begun, and of which nobody knows how they ended. */
  readonly started: readonly string[];
}

/** The state of a platform that has nothing yet. */
export function emptyState(environment: string): State {
  return { serial: 0, lineage: undefined, environment, resources: new Map() };
}
