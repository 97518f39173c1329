import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { oneOf, optional, text } from '../../compiler/schema/types.ts';

/** `docker:` in a stack and in an environment: the engine that containers will run on. No engine is asked when a stack is compiled. */
export const section: ObjectType = objectType('docker', () => [
  optional('platform', oneOf('linux', 'darwin', 'win32'), { description: 'Where the engine runs; linux by default.' }),
  optional('via', oneOf('terraform'), {
    description: 'What creates the containers instead of the engine: they become resources of its Docker provider.',
  }),
  optional('engine_version', text, { description: 'The version of the engine, such as "24.0.7"; 20.10.0 by default.' }),
]);
