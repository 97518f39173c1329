import type { Origin, Trace } from '../value/origin.ts';
import type { Value } from '../value/value.ts';

/** Where values come from, as far as they are not simply what was written: what happened to each, the last first. */
export type Origins = Pick<ReadonlyMap<Value, readonly Origin[]>, 'get'>;

/** A listener for `Env.trace` and the table that it fills. Values keep their identity through all passes, which makes them the keys. */
export function collectOrigins(): { readonly trace: Trace; readonly origins: Origins } {
  const origins = new Map<Value, readonly Origin[]>();
  const trace: Trace = (value, origin) => void origins.set(value, [origin, ...(origins.get(value) ?? [])]);
  return { trace, origins };
}
