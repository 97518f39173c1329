import { textAt } from '../../value/build.ts';
import type { Dict, Entry } from '../../value/literal.ts';
import { pick, pickDict, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';

/**
 * A block for one run (specs/prefect §1.4): the run's id is a variable, and the run is named in the labels. What the block says itself wins. `run` is what the
 * stack says under `prefect: {flow_run}`.
 */
export function prepareForRun(body: Dict<Value>, run: Dict<Value>, version: string | undefined): Dict<Value> {
  const labels = { 'flow-run-id': pick(run, 'id'), 'flow-run-name': pick(run, 'name') };
  const release = version === undefined ? undefined : textAt(run, version);
  const id = pick(run, 'id');
  return withMembers(body, {
    env: before(body, 'env', id ? [['PREFECT__FLOW_RUN_ID', id]] : []),
    labels: before(body, 'labels', [
      ...Object.entries(labels).flatMap(([key, value]) => (value ? [[`prefect.io/${key}`, value] as const] : [])),
      ...(release ? [['prefect.io/version', release] as const] : []),
    ]),
    name: pick(body, 'name') ?? pick(run, 'name'),
  });
}

/** A mapping of the body with entries in front; those that it has itself keep the place of the new ones and their own value. */
function before(
  body: Dict<Value>,
  field: string,
  first: readonly (readonly [string, Value])[],
): Dict<Value> | undefined {
  const own = pickDict(body, field);
  if (first.length === 0) return own;
  const { file, start, end } = own ?? body;
  const entries = new Map<string, Entry<Value>>();
  for (const [key, value] of first) {
    entries.set(key, { file: value.file, start: value.start, end: value.end, key, value });
  }
  for (const entry of own?.entries.values() ?? []) entries.set(entry.key, entry);
  return { file, start, end, kind: 'dict', entries };
}
