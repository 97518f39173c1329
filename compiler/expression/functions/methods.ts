import type { Callable, Method } from '../evaluate/invocation.ts';
import { isList, isMap, isSet, isTuple } from '../evaluate/values.ts';
import type { RuntimeValue } from '../runtime-value.ts';
import { changingMethods, listMethods, mapMethods, setMethods } from './collection-methods.ts';
import { textBuildMethods } from './text-build-methods.ts';
import { textCaseMethods } from './text-case-methods.ts';
import { textSearchMethods } from './text-search-methods.ts';
import { textSplitMethods } from './text-split-methods.ts';

export const textMethods: ReadonlyMap<string, Method<string>> = new Map<string, Method<string>>([
  ...textBuildMethods,
  ...textCaseMethods,
  ...textSearchMethods,
  ...textSplitMethods,
]);

/** The method `name` of `value`, with `value` as what it works on; undefined when there is none. */
export function methodOf(value: RuntimeValue, name: string): Callable | undefined {
  if (typeof value === 'string') return bound(textMethods.get(name), value);
  if (isList(value)) return bound(listMethods.get(name), value);
  if (isMap(value)) return bound(mapMethods.get(name), value);
  if (isTuple(value)) return bound(listMethods.get(name), value.items);
  return isSet(value) ? bound(setMethods.get(name), value) : undefined;
}

function bound<Subject>(method: Method<Subject> | undefined, subject: Subject): Callable | undefined {
  return method && { signature: method.signature, run: (call) => method.run(call, subject) };
}

/** The names of the methods that `value` has. */
export function methodNames(value: RuntimeValue): Iterable<string> {
  if (typeof value === 'string') return textMethods.keys();
  if (isMap(value)) return mapMethods.keys();
  if (isSet(value)) return setMethods.keys();
  return isList(value) || isTuple(value) ? listMethods.keys() : [];
}

/** The names of all methods there are. */
export function allMethodNames(): Iterable<string> {
  return [...textMethods.keys(), ...listMethods.keys(), ...mapMethods.keys(), ...setMethods.keys()];
}

/** Whether any value has a method `name`, or would have one that changes it. */
export function isMethod(name: string): boolean {
  return (
    textMethods.has(name) ||
    listMethods.has(name) ||
    mapMethods.has(name) ||
    setMethods.has(name) ||
    changingMethods.has(name)
  );
}
