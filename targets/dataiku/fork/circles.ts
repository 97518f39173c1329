import { type Config, type Part, valueIn } from '../../../compiler/kinds/dataiku/config.ts';
import type { Tree } from '../../../compiler/value/literal.ts';
import { crash, type Failure, type ForkError, isFailure } from './failure.ts';
import { itemsIn, shown } from './python.ts';

/** Python's own limit, less what the original has already used up. */
const deepest = 980;

interface Walk {
  readonly madeOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly visited: Set<string>;
  readonly open: Set<string>;
  readonly errors: ForkError[];
}

/**
 * The original's search for circles. After a circle it leaves what it was following marked as open, so that a dataset behind a circle
 * ends in an exception. Its sets have no order; ours have that of the recipes.
 */
export function forkCircles({ datasets, recipes }: Config): readonly ForkError[] | Failure {
  const madeOf = new Map<string, Set<string>>();
  for (const dataset of datasets) madeOf.set(textIn(dataset, 'name'), new Set());
  for (const recipe of recipes) {
    const inputs = namesIn(recipe, 'inputs');
    for (const output of namesIn(recipe, 'outputs')) for (const input of inputs) madeOf.get(output)?.add(input);
  }
  const walk: Walk = { madeOf, visited: new Set(), open: new Set(), errors: [] };
  for (const name of madeOf.keys()) {
    if (walk.visited.has(name)) continue;
    const found = hasCircle(name, [], walk);
    if (typeof found === 'object') return found;
  }
  return walk.errors;
}

function hasCircle(node: string, path: string[], walk: Walk): boolean | Failure {
  if (path.length > deepest) return crash('maximum recursion depth exceeded');
  walk.visited.add(node);
  walk.open.add(node);
  path.push(node);
  for (const next of walk.madeOf.get(node) ?? []) {
    if (!walk.visited.has(next)) {
      const found = hasCircle(next, path, walk);
      if (found !== false) return found;
    } else if (walk.open.has(next)) {
      const start = path.indexOf(next);
      if (start < 0) return crash(`'${next}' is not in list`);
      const message = `Circular dependency detected: ${[...path.slice(start), next].join(' -> ')}`;
      walk.errors.push({ path: 'recipes', message, severity: 'error' });
      return true;
    }
  }
  path.pop();
  walk.open.delete(node);
  return false;
}

function textIn(part: Part, key: string): string {
  const value = valueIn(part, key);
  return value ? shown(value) : '';
}

/** Checks of references have seen that they are lists, or texts that are taken letter by letter. */
function namesIn(part: Part, key: string): readonly string[] {
  const items = itemsIn(valueIn(part, key) ?? part);
  return isFailure(items) ? [] : items.map((item: Tree) => shown(item));
}
