import type { Dict, Entry, Tree } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { type Pattern, patternsOf } from './pattern.ts';

/** A variable is the entry that defines it: its place is that of its name. */
export type Variable = Entry<Tree>;

/** The variables of one layer, by lower-cased name. */
export type Variables = Pick<ReadonlyMap<string, Variable>, 'get' | 'values'>;

/**
 * The variables that are visible at one place, as layers from the innermost outwards (specs/laktory-language §3.5):
 * nested mapping, resource, `resources.variables`, `--var`, variable file, environment, stack, process environment, settings.
 */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly own: Variables;
  /** What the process and the settings give: consulted when no other layer has the name, or the one that has it is null. */
  readonly isFallback: boolean;
  /** Values of variables as seen from here. Resolution is dynamic: a variable's own placeholders see the place of use. */
  readonly resolved: Map<Variable, Value>;
  /** Variables that are patterns, of this layer and all outer ones. */
  readonly patterns: readonly Pattern[];
}

/** A layer of fallback values around everything else. */
export function fallbackScope(outer: Scope | undefined, variables: Variables): Scope {
  return { outer, own: variables, isFallback: true, resolved: new Map(), patterns: [] };
}

/** `outer` with the entries of `variables` in front; `outer` itself when there are none. */
export function innerScope(outer: Scope, variables: Dict<Tree> | undefined): Scope {
  if (!variables || variables.entries.size === 0) return outer;
  const own = new Map<string, Variable>();
  for (const entry of variables.entries.values()) own.set(entry.key.toLowerCase(), entry);
  const patterns = [...outer.patterns, ...patternsOf(variables)];
  return { outer, own, isFallback: false, resolved: new Map(), patterns };
}

/** The same variables, whose values are worked out anew: something is known here that was not further out. */
export function renewedScope(outer: Scope): Scope {
  return { outer, own: new Map(), isFallback: false, resolved: new Map(), patterns: outer.patterns };
}

/** The settings, which are the outermost variables. */
export function settingsIn(scope: Scope): Variables {
  let outermost = scope;
  while (outermost.outer) outermost = outermost.outer;
  return outermost.own;
}

/** The variable called `name` in any letter case. A null counts as "not set here": then only fallbacks are asked. */
export function findVariable(scope: Scope, name: string): Variable | undefined {
  const key = name.toLowerCase();
  let onlyFallbacks = false;
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    if (onlyFallbacks && !layer.isFallback) continue;
    const found = layer.own.get(key);
    if (found && found.value.kind !== 'null') return found;
    if (found) onlyFallbacks = true;
  }
  return undefined;
}

/** The definition of the same name further out of which `isOne` holds; those of the process and the settings do not count. */
export function declaredOutside(
  scope: Scope,
  variable: Variable,
  isOne: (variable: Variable) => boolean,
): Variable | undefined {
  const key = variable.key.toLowerCase();
  let isBehind = false;
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    const found = layer.isFallback ? undefined : layer.own.get(key);
    if (isBehind && found && isOne(found)) return found;
    if (found === variable) isBehind = true;
  }
  return undefined;
}

/** The other definitions of the name that `variable` has, further out and with a value; for those who ask why a value is what it is. */
export function hiddenBy(scope: Scope, variable: Variable): readonly Variable[] {
  const key = variable.key.toLowerCase();
  const all: Variable[] = [];
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    const found = layer.own.get(key);
    if (found) all.push(found);
  }
  return all.slice(all.indexOf(variable) + 1).filter(({ value }) => value.kind !== 'null');
}

/** Where the variable called `name` is set to nothing, so that it has no value although it is known. */
export function findNull(scope: Scope, name: string): Variable | undefined {
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    const found = layer.own.get(name.toLowerCase());
    if (found) return found.value.kind === 'null' ? found : undefined;
  }
  return undefined;
}

/** Every name that has a value here, innermost first, without the process environment: for suggestions. */
export function* visibleNames(scope: Scope): Iterable<string> {
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    if (layer.isFallback) continue;
    for (const variable of layer.own.values()) if (findVariable(scope, variable.key)) yield variable.key;
  }
}
