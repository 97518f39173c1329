import { type TemplateFunction, templateFunction } from '../function.ts';
import { kindName, typeName } from '../type-name.ts';
import { deepEqual } from './deep-equal.ts';

/** Types and kinds: https://masterminds.github.io/sprig/reflection.html. */
export const reflectionFunctions: readonly TemplateFunction[] = [
  templateFunction('typeOf', { takes: ['any'], call: ([value]) => typeName(value) }),
  templateFunction('typeIs', { takes: ['string', 'any'], call: ([type, value]) => typeName(value) === type }),
  templateFunction('typeIsLike', {
    takes: ['string', 'any'],
    call: ([type, value]) => typeName(value) === type || typeName(value) === `*${type}`,
  }),
  templateFunction('kindOf', { takes: ['any'], call: ([value]) => kindName(value) }),
  templateFunction('kindIs', { takes: ['string', 'any'], call: ([kind, value]) => kindName(value) === kind }),
  templateFunction('deepEqual', {
    takes: ['any', 'any'],
    call: ([left, right], scope) => deepEqual(left, right, scope),
  }),
];
