import { objectType } from '../../compiler/schema/object-type.ts';
import type { ObjectType } from '../../compiler/schema/type.ts';
import { oneOf, optional, text } from '../../compiler/schema/types.ts';

/** `dataiku:` in a stack. */
export const section: ObjectType = objectType('dataiku', () => [
  optional('compat', oneOf('fork'), { description: 'Plan as the original does, with its mistakes' }),
  optional('default_connection', text, { description: 'Where managed datasets without a connection are stored' }),
  optional('url_variable', text, { description: 'The process variable with the address of DSS, else DATAIKU_DSS_URL' }),
  optional('api_key_variable', text, { description: 'The process variable with the API key, else DATAIKU_API_KEY' }),
  optional('ca_file', text, { description: 'Certificates that are trusted besides the usual ones' }),
  optional('state_file', text, {
    description:
      'Where the state is kept: a path relative to the stack, "s3://BUCKET/KEY", or "git::REPOSITORY//PATH?ref=BRANCH"',
  }),
]);
