import type { Json } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject } from '../../compiler/util/json-tree.ts';

/**
 * What stands at `people[0].name` in `values`; undefined when nothing does (specs/prefect §8.2). A part that is a whole number is an index, so a key made
 * of digits cannot be reached, and an index into a text is one of its characters.
 */
export function atKeyPath(values: Json, path: string): Json | undefined {
  let found: Json | undefined = values;
  for (const part of path.replaceAll('[', '.').replaceAll(']', '').split('.')) {
    found = /^[+-]?\d+$/.test(part) ? itemOf(found, Number(part)) : isJsonObject(found) ? found.get(part) : undefined;
    if (found === undefined) return undefined;
  }
  return found;
}

function itemOf(json: Json | undefined, index: number): Json | undefined {
  if (typeof json === 'string') return [...json].at(index);
  return isJsonList(json) ? json.at(index) : undefined;
}
