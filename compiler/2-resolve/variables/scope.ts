import type { Dict, Entry, Tree } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { type Pattern, patternsOf } from './pattern.ts';

/** A variable is the entry that defines it: its place is that of its name. */
export type Variable = Entry<Tree>;

/** The variables of one layer, by lower-cased name. */
export type Variables = Pick<ReadonlyMap<string, Variable>, 'get' | 'values'>;

/**
 * Who gives the variables of a layer. What the process and the settings give is consulted when no other layer has the name, or the one
 * that has it is null. Only the stack declares variables; the command line gives values to them.
 */
export type Giver = 'stack' | 'command' | 'process' | 'settings';

/**
 * The variables that are visible at one place, as layers from the innermost outwards (specs/laktory-language §3.5):
 * nested mapping, resource, `resources.variables`, `--var`, variable file, environment, stack, process environment, settings.
 */
export interface Scope {
  readonly outer: Scope | undefined;
  readonly own: Variables;
  readonly giver: Giver;
  /** Asked only for names that another layer has without a value. */
  readonly onlyDeclared?: boolean | undefined;
  /** Values of variables as seen from here. Resolution is dynamic: a variable's own placeholders see the place of use. */
  readonly resolved: Map<Variable, Value>;
  /** Variables that are patterns, of this layer and all outer ones. */
  readonly patterns: readonly Pattern[];
}

/** A layer of fallback values around everything else. */
export function fallbackScope(outer: Scope | undefined, variables: Variables, giver: 'process' | 'settings'): Scope {
  return { outer, own: variables, giver, resolved: new Map(), patterns: [] };
}

/** Whether a layer is asked only for what no other one has. */
export function isFallback({ giver }: Scope): boolean {
  return giver === 'process' || giver === 'settings';
}

/** `outer` with the entries of `variables` in front; `outer` itself when there are none. */
export function innerScope(
  outer: Scope,
  variables: Dict<Tree> | undefined,
  giver: 'stack' | 'command' = 'stack',
): Scope {
  if (!variables || variables.entries.size === 0) return outer;
  const own = new Map<string, Variable>();
  for (const entry of variables.entries.values()) own.set(entry.key.toLowerCase(), entry);
  const patterns = [...outer.patterns, ...patternsOf(variables)];
  return { outer, own, giver, resolved: new Map(), patterns };
}

/** The same variables, whose values are worked out anew: something is known here that was not further out. */
export function renewedScope(outer: Scope): Scope {
  return { outer, own: new Map(), giver: 'stack', resolved: new Map(), patterns: outer.patterns };
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
    if (onlyFallbacks ? !isFallback(layer) : layer.onlyDeclared) continue;
    const found = layer.own.get(key);
    if (found && found.value.kind !== 'null') return found;
    if (found) onlyFallbacks = true;
  }
  return undefined;
}

/** Whether the stack itself speaks of the variable `name`, with a value or with none. */
export function isDeclared(scope: Scope, name: string): boolean {
  const key = name.toLowerCase();
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    if (layer.giver === 'stack' && layer.own.get(key)) return true;
  }
  return false;
}

/** Whether the process has the variable `name` and gives it only to a stack that declares it. */
export function isWithheld(scope: Scope, name: string): boolean {
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    if (layer.onlyDeclared) return layer.own.get(name.toLowerCase()) !== undefined;
  }
  return false;
}

/** Who gives `variable`, which is one of those that are visible here. */
export function giverOf(scope: Scope, variable: Variable): Giver {
  const key = variable.key.toLowerCase();
  for (let layer: Scope | undefined = scope; layer; layer = layer.outer) {
    if (layer.own.get(key) === variable) return layer.giver;
  }
  return 'stack';
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
    const found = isFallback(layer) ? undefined : layer.own.get(key);
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
    if (isFallback(layer)) continue;
    for (const variable of layer.own.values()) if (findVariable(scope, variable.key)) yield variable.key;
  }
}
