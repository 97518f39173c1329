import { readJson } from '../../util/read-json.ts';
import { valueAt } from '../../value/build.ts';
import type { Value } from '../../value/value.ts';
import { plainOf } from './plain.ts';
import { pythonText } from './python-text.ts';

/** The operations of a patch, or why there are none; the sentences are the original's (specs/prefect §3.6). */
export type Customizations = { readonly operations: readonly Value[] } | { readonly problem: string };

/** What stands under `customizations`: a list of operations, or a text that holds such a list as JSON. */
export function readCustomizations(written: Value | undefined): Customizations {
  if (!written) return { operations: [] };
  if (written.kind === 'list') return { operations: written.items };
  if (written.kind === 'null') return { problem: 'none is not an allowed value' };
  if (written.kind !== 'string') return { problem: 'instance of JsonPatch expected' };
  const json = readJson(written.value);
  if (json === undefined) {
    const text = pythonText(plainOf(written));
    const problem = `Unable to parse customizations as JSON: ${text}. Please make sure that the provided value is a valid JSON string.`;
    return { problem };
  }
  const list = valueAt(written, json);
  return list.kind === 'list' ? { operations: list.items } : { problem: 'instance of JsonPatch expected' };
}
