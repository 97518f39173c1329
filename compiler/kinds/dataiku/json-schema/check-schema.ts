import type { Tree } from '../../../value/literal.ts';
import { representation } from './representation.ts';
import type { Schema } from './schema.ts';
import { violations } from './violations.ts';

const types: readonly string[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

const typeName: Schema = { enum: types };
const typeList: Schema = { type: 'array', items: typeName, minItems: 1 };
const options = { lineBreakAtEnd: false } as const;

/**
 * What is wrong with a document that should be a JSON Schema, in the words of Python's jsonschema; undefined when nothing is, as far as
 * the keyword `type` at its top tells. The schemas of this room are ours and right: this is for those who bring their own.
 */
export function schemaProblem(schema: Tree): string | undefined {
  if (schema.kind !== 'dict') {
    return schema.kind === 'boolean' ? undefined : `${representation(schema)} is not of type 'object', 'boolean'`;
  }
  const type = schema.entries.get('type')?.value;
  const isKnown = !type || [typeName, typeList].some((each) => violations(type, each, options).length === 0);
  return isKnown ? undefined : `${representation(type)} is not valid under any of the given schemas`;
}
