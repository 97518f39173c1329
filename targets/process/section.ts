import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';

/** `process:` in a stack and in an environment: there is nothing to say. */
export const section: ObjectType = objectType('process', () => []);
