import { didYouMean } from '../../util/did-you-mean.ts';
import { changingMethods } from '../functions/collection-methods.ts';
import { functions, withoutFunctions } from '../functions/functions.ts';

/** What to say about a name that is no function. */
export function functionHint(name: string): string {
  return withoutFunctions.get(name) ?? didYouMean(otherFunctions.get(name) ?? name, functions.keys());
}

/** What other languages call a function. */
const otherFunctions: ReadonlyMap<string, string> = new Map([
  ['string', 'str'],
  ['toString', 'str'],
  ['tostring', 'str'],
  ['number', 'int'],
  ['tonumber', 'int'],
  ['integer', 'int'],
  ['boolean', 'bool'],
  ['length', 'len'],
  ['count', 'len'],
  ['size', 'len'],
]);

/** What other languages call a method of texts. */
const otherMethods: ReadonlyMap<string, string> = new Map([
  ['toUpperCase', 'upper'],
  ['toLowerCase', 'lower'],
  ['trim', 'strip'],
  ['startsWith', 'startswith'],
  ['endsWith', 'endswith'],
]);

/** What to say about a name that is no method of a value that has `names`. */
export function methodHint(name: string, names: Iterable<string>): string {
  const instead = changingMethods.get(name);
  return instead === undefined
    ? didYouMean(otherMethods.get(name) ?? name, names)
    : ` Values cannot be changed; ${instead}.`;
}
