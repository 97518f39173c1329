import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { oneOf, optional, text } from '../../compiler/schema/types.ts';

/** `dataiku:` in a stack. */
export const section: ObjectType = objectType('dataiku', () => [
  optional('compat', oneOf('fork'), { description: 'Plan as the original does, with its mistakes' }),
  optional('state_file', text, { description: 'Where the state is kept, relative to the stack' }),
]);
