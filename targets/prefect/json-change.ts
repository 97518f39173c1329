import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonList, isJsonObject } from '../../compiler/util/json-tree.ts';

/** `tree` with what stands at `path` made anew by `change`; what is not there yet is undefined to it, and objects on the way are made. Lists are not. */
export function changeAt(
  tree: Json | undefined,
  path: readonly (string | number)[],
  change: (found: Json | undefined) => Json,
): Json {
  const [step, ...rest] = path;
  if (step === undefined) return change(tree);
  if (typeof step === 'number') {
    if (!isJsonList(tree) || step >= tree.length) return tree ?? null;
    return tree.with(step, changeAt(tree[step], rest, change));
  }
  const object: JsonObject = isJsonObject(tree) ? tree : new Map();
  return new Map([...object, [step, changeAt(object.get(step), rest, change)]]);
}

/** What stands at `path`; undefined when nothing does. */
export function valueAtPath(tree: Json | undefined, path: readonly (string | number)[]): Json | undefined {
  let found = tree;
  for (const step of path) {
    if (typeof step === 'number') found = isJsonList(found) ? found[step] : undefined;
    else found = isJsonObject(found) ? found.get(step) : undefined;
  }
  return found;
}
