import { objectType } from '../../../schema/object-type.ts';
import type { Field, FieldType, ObjectType } from '../../../schema/type.ts';
import { boolean, either, integer, listOf, mapOf, oneOf, optional, required, text } from '../../../schema/types.ts';

/** The type of a column: a name, or a mapping for types that are made of others. */
const typeOfColumn: FieldType = either(
  text,
  objectType('dtype', () => [
    required('name', text),
    optional('inner', typeOfColumn),
    optional('fields', listOf(fieldType)),
    optional('shape', either(listOf(integer), integer)),
    optional('time_unit', text),
    optional('time_zone', text),
    optional('category', oneOf('NUMERIC', 'STRING', 'STRUCT')),
  ]),
);

const fieldType: ObjectType = objectType('field', () => [required('name', text), required('dtype', typeOfColumn)]);

const columnType: ObjectType = objectType('column', () => [
  optional('name', text),
  required('dtype', typeOfColumn),
  optional('nullable', boolean),
  optional('is_primary', boolean),
]);

/** The columns of a table: a list, or a mapping by name. */
export const frameSchemaType: ObjectType = objectType('schema', () => [
  required('columns', either(listOf(columnType), mapOf(either(text, columnType)))),
]);

/** `schema` of sources and sinks. */
export const frameSchemaField: Field = optional('schema_definition', frameSchemaType, { aliases: ['schema'] });
