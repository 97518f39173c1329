import type { Change } from '../plan/connection.ts';
import type { Platform } from '../plan/platform.ts';
import type { Attributes, State, StateResource } from '../plan/state.ts';
import { textAt } from '../value/build.ts';
import type { Entry, Tree } from '../value/literal.ts';

export interface Recorded {
  readonly platform: Platform;
  /** What the platform calls the thing, where that is not its name. */
  readonly internalId: string | undefined;
  /** The time of the change, as states have it. */
  readonly at: string;
  /** The command that recorded it. */
  readonly by: 'apply' | 'import';
}

/** The state after a change that was carried out; its serial rises by one. */
export function afterChange(state: State, { kind, resource }: Change, recorded: Recorded): State {
  const resources = new Map(state.resources);
  if (kind === 'delete') resources.delete(resource.id);
  else resources.set(resource.id, { ...kept(resource), metadata: metadataOf(resource, recorded) });
  return { ...state, serial: state.serial + 1, resources };
}

function kept({ id, type, attributes }: StateResource) {
  return { id, type, attributes };
}

function metadataOf({ metadata }: StateResource, { platform, internalId, at, by }: Recorded): Attributes {
  const place = { file: metadata.file, start: metadata.start, end: metadata.end };
  const internal: Tree = internalId === undefined ? { ...place, kind: 'null' } : textAt(place, internalId);
  const values: readonly (readonly [string, Tree | undefined])[] = [
    ['deployed_at', textAt(place, at)],
    ['deployed_by', textAt(place, by)],
    [platform.internalIdKey, internal],
    ['checksum', metadata.entries.get('checksum')?.value],
  ];
  const entries = values.flatMap(([key, value]): (readonly [string, Entry<Tree>])[] =>
    value ? [[key, { ...place, key, value }]] : [],
  );
  return { ...place, kind: 'dict', entries: new Map(entries) };
}
