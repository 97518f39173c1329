import type { StateResource } from './state.ts';

/** What must be known about a platform to plan for it. */
export interface Platform {
  /** The first line of a printed plan. */
  readonly title: string;
  /** Under which key of a resource's metadata states keep the name that the platform gave it. */
  readonly internalIdKey: string;
  /** Types that come first have a lower rank; among resources that do not depend on each other rank decides, then the id. */
  readonly rank: (type: string) => number;
  /** For each resource, the ids of what must exist before it. Ids that are not among `resources` do not matter. */
  readonly dependencies: (resources: ReadonlyMap<string, StateResource>) => ReadonlyMap<string, readonly string[]>;
  /** What a resource belongs to, as a project. Only what belongs to something in the desired state is ever deleted. */
  readonly scope: (resource: StateResource) => string;
  /** The names of what runs, among some resources, as `Connection.status` asks for them. */
  readonly running: (resources: ReadonlyMap<string, StateResource>) => readonly string[];
  /** Whether a resource is such a whole: deleting it deletes what is in it, also what no state knows. */
  readonly isScope: (resource: StateResource) => boolean;
}
