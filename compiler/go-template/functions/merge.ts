import {
  type Failure,
  type FunctionScope,
  failure,
  type Result,
  type TemplateFunction,
  templateFunction,
} from '../function.ts';
import { sortedKeys } from '../sorted-keys.ts';
import { type GoMap, type GoStruct, type GoTime, type GoValue, map } from '../value.ts';
import { isEmpty } from './empty.ts';
import { isList } from './text-of.ts';

/**
 * Merging as github.com/imdario/mergo 0.3.12 does it: https://masterminds.github.io/sprig/dicts.html. `merge` fills what is absent or empty in the
 * first dict, `mergeOverwrite` replaces; maps are merged key by key, lists never. The first dict is changed, and shares what it takes.
 */
export const mergeFunctions: readonly TemplateFunction[] = [
  mergeFunction('merge', false),
  mergeFunction('mustMerge', false),
  mergeFunction('mergeOverwrite', true),
  mergeFunction('mustMergeOverwrite', true),
];

function mergeFunction(name: string, overwrite: boolean): TemplateFunction {
  return templateFunction(name, {
    takes: ['map'],
    variadic: 'map',
    call: ([target, ...sources], scope) => {
      const merged = mergeAll(target, sources, { overwrite, scope, depth: 0 });
      // sprig swallows this error, but for the "must" twins.
      return merged === differentTypes && !name.startsWith('must') ? '' : merged;
    },
  });
}

const differentTypes = failure('src and dst must be of same type');

interface Merging {
  readonly overwrite: boolean;
  readonly scope: FunctionScope;
  readonly depth: number;
}

function mergeAll(first: GoMap, sources: readonly GoMap[], merging: Merging): Result {
  let target = first;
  for (const source of sources) {
    if (target.nil && !source.nil) target = map();
    const stop = mergeMaps(target, source, merging);
    if (stop) return stop;
  }
  return target;
}

function mergeMaps(target: GoMap, source: GoMap, merging: Merging): Failure | undefined {
  const { scope, depth } = merging;
  if (depth >= scope.maximumDepth) return scope.tooDeep();
  // An entry costs about as much as four ordinary steps.
  const stop = scope.spend(4 * source.entries.size);
  if (stop) return stop;
  // Go cannot write into a nil map inside another map.
  if (target.nil) return undefined;
  for (const key of sortedKeys(source)) {
    const problem = mergeEntry(target, key, { ...merging, value: source.entries.get(key) ?? null });
    if (problem) return problem;
  }
  return undefined;
}

interface Entry extends Merging {
  readonly value: Exclude<GoValue, undefined>;
}

function mergeEntry(target: GoMap, key: string, entry: Entry): Failure | undefined {
  const { value, overwrite } = entry;
  const existing = target.entries.get(key);
  if (value === null) {
    if (overwrite) target.entries.set(key, null);
    return undefined;
  }
  if (isPointer(existing) && !overwrite && (isMap(value) || isStructured(value)) && !isPointer(value))
    return differentTypes;
  const problem = isMap(existing) ? mergeInto(existing, entry) : undefined;
  if (problem) return problem;
  const present = existing !== undefined && !isEmpty(existing);
  // An existing value is kept rather than replaced by a map; a list replaces it only when overwriting.
  if (present && (isMap(value) || (isList(value) && !overwrite))) return undefined;
  if (overwrite || !present) target.entries.set(key, value);
  return undefined;
}

function mergeInto(existing: GoMap, { value, ...merging }: Entry): Failure | undefined {
  if (isMap(value)) return mergeMaps(existing, value, { ...merging, depth: merging.depth + 1 });
  const panics = merging.overwrite && isStructured(value);
  return panics ? failure('reflect.Value.Set using unaddressable value') : undefined;
}

function isMap(value: GoValue): value is GoMap {
  return typeof value === 'object' && value !== null && value.kind === 'map';
}

function isPointer(value: GoValue): boolean {
  return typeof value === 'object' && value !== null && value.kind === 'struct' && value.goKind === 'ptr';
}

function isStructured(value: GoValue): value is GoTime | GoStruct {
  return typeof value === 'object' && value !== null && (value.kind === 'time' || value.kind === 'struct');
}
