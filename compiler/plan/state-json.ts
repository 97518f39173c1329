import type { Json, JsonObject } from '../util/json.ts';
import { checksum } from './checksum.ts';
import { members, objectOf } from './json-of.ts';
import type { State, StateResource } from './state.ts';

/** The version of the state format that is written. */
export const stateVersion = 1;

export interface StateJsonOptions {
  /** The time of writing, in the form of the file; undefined in what is committed, where a time would change every run. */
  readonly updatedAt: string | undefined;
}

/** A state as its file has it, ready to be printed. */
export function stateJson(state: State, { updatedAt }: StateJsonOptions): JsonObject {
  const { underway } = state;
  const resources = [...state.resources.values()].map((resource) => [resource.id, resourceJson(resource)] as const);
  return members({
    version: stateVersion,
    serial: state.serial,
    lineage: state.lineage ?? null,
    environment: state.environment,
    updated_at: updatedAt,
    resources: new Map(resources),
    underway: underway && members({ plan: underway.plan ?? null, started: underway.started }),
  });
}

function resourceJson(resource: StateResource): Json {
  const metadata = new Map(objectOf(resource.metadata));
  if (!metadata.has('checksum')) metadata.set('checksum', checksum(resource.attributes));
  return members({
    resource_type: resource.type,
    resource_id: resource.id,
    attributes: objectOf(resource.attributes),
    metadata,
  });
}
