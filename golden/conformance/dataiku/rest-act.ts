import type { Change, Connection } from '../../../compiler/plan/connection.ts';
import type { StateResource } from '../../../compiler/plan/state.ts';
import { sourceFile } from '../../../compiler/source/source-file.ts';
import { startOf } from '../../../compiler/source/span.ts';
import type { Json } from '../../../scripts/conformance/dataiku/fake-dss/json.ts';
import { dictFromWire, type WireDocument } from '../../../targets/dataiku/dss/wire.ts';

/** One operation as stackc does it: what there is to do, and what must be answered besides what was recorded. */
export interface Act {
  readonly act: (connection: Connection) => Promise<unknown>;
  /** Paths that are not there yet when they are asked for first. */
  readonly absent?: readonly string[];
  readonly answers?: Readonly<Record<string, Json>>;
}

const place = startOf(sourceFile('stack.yaml', ''));

export function resource(id: string, attributes: WireDocument): StateResource {
  const type = id.split('.')[0] ?? '';
  return { id, type, attributes: dictFromWire(place, attributes), metadata: dictFromWire(place, {}) };
}

const options = { isRetry: false, keepsData: true };
export const perform =
  (change: Change, more = {}) =>
  (connection: Connection) =>
    connection.perform(change, { ...options, ...more });
export const create = (id: string, attributes: WireDocument) =>
  perform({ kind: 'create', resource: resource(id, attributes) });
export const remove = (id: string, attributes: WireDocument, more = {}) =>
  perform({ kind: 'delete', resource: resource(id, attributes) }, more);
export const update = (id: string, old: WireDocument, wanted: WireDocument) =>
  perform({ kind: 'update', resource: resource(id, wanted), old: resource(id, old), changes: [] });
