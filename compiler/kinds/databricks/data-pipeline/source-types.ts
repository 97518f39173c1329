import { objectType } from '../../../schema/object-type.ts';
import type { Field, ObjectType, VariantType } from '../../../schema/type.ts';
import { any, boolean, either, listOf, mapOf, oneOf, optional, required, text } from '../../../schema/types.ts';
import { elementFields, functionType, methodType } from './element-fields.ts';
import { goneOfSources } from './former-words.ts';
import { frameSchemaField } from './frame-schema-type.ts';

const commonFields: readonly Field[] = [
  optional('name', text),
  optional('as_stream', boolean),
  optional('drop_duplicates', either(listOf(text), boolean)),
  optional('drops', listOf(any)),
  optional('filter', text),
  optional('renames', mapOf(text)),
  optional('selects', either(listOf(text), mapOf(text))),
  ...elementFields,
];

const readerFields: readonly Field[] = [
  optional('reader_kwargs', mapOf(any)),
  optional('reader_methods', listOf(methodType)),
];

const tableFields: readonly Field[] = [
  optional('catalog_name', text),
  optional('schema_name', text),
  required('table_name', text),
  ...readerFields,
];

function source(type: string, fields: readonly Field[]): readonly [string, ObjectType] {
  return [
    type,
    objectType('source', () => [optional('type', oneOf(type)), ...commonFields, ...fields], { gone: goneOfSources }),
  ];
}

const shapes: ReadonlyMap<string, ObjectType> = new Map([
  source('FILE', [
    // Required, but for orchestrators of the time when it was not: see `former-formats.ts`.
    optional('format', text),
    required('path', text),
    optional('has_header', boolean),
    optional('infer_schema', boolean),
    frameSchemaField,
    optional('schema_location', text, { aliases: ['schema_location_'] }),
    ...readerFields,
  ]),
  source('UNITY_CATALOG', tableFields),
  source('HIVE_METASTORE', tableFields),
  source('PIPELINE_NODE', [required('node_name', text), ...readerFields]),
  source('DATAFRAME', [required('data', any)]),
  source('CUSTOM', [required('custom_reader', either(text, functionType))]),
]);

/** Where a node reads from (specs/laktory-resources §5). Without `type` the keys tell. */
export const sourceType: VariantType = { kind: 'variant', by: 'type', shapes, otherwise: [...shapes.values()] };
