import { extendObject, objectType } from '../../../schema/object-type.ts';
import type { ProviderTypes } from '../../../schema/provider-types.ts';
import type { Field, ObjectType, VariantType } from '../../../schema/type.ts';
import {
  any,
  boolean,
  either,
  integer,
  listOf,
  mapOf,
  oneOf,
  optional,
  required,
  text,
} from '../../../schema/types.ts';
import { qualityMonitors } from '../quality-monitors.ts';
import { elementFields, functionType, methodType } from './element-fields.ts';
import { goneOfSinks } from './former-words.ts';
import { frameSchemaField } from './frame-schema-type.ts';

export const modes = [
  ...['OVERWRITE', 'APPEND', 'IGNORE', 'ERROR', 'ERRORIFEXISTS', 'COMPLETE', 'UPDATE', 'MERGE'],
] as const;

const mergeOptionsType: ObjectType = objectType('merge_cdc_options', [
  optional('delete_where', text),
  optional('end_at_column_name', text),
  optional('exclude_columns', listOf(text)),
  optional('ignore_null_updates', boolean),
  optional('include_columns', listOf(text)),
  optional('null_equals_null', boolean),
  optional('order_by', text),
  optional('primary_keys', listOf(text)),
  optional('scd_type', { ...integer, minimum: 1, maximum: 2 }),
  optional('start_at_column_name', text),
]);

/** A tag may have no value. */
const tags = mapOf(any);

const metadataType: ObjectType = objectType('metadata', [
  optional('comment', text),
  optional('owner', text),
  optional('properties', mapOf(text)),
  optional('tags', tags),
  optional(
    'columns',
    listOf(objectType('columns', [required('name', text), optional('comment', text), optional('tags', tags)])),
  ),
  ...elementFields,
]);

/** Since Laktory 0.13: who owns which rows of a table that several nodes write. */
const sharedType: ObjectType = objectType('shared', [
  optional('writer_id', text, { aliases: ['writer_id_'] }),
  optional('column', text),
  optional('where', text),
  ...elementFields,
]);

const commonFields: readonly Field[] = [
  optional('as_stream', boolean),
  optional('checkpoint_path', text, { aliases: ['checkpoint_path_'] }),
  optional('is_quarantine', boolean),
  optional('merge_cdc_options', mergeOptionsType),
  optional('mode', oneOf(...modes)),
  frameSchemaField,
  optional('writer_kwargs', mapOf(any)),
  optional('writer_methods', listOf(methodType)),
  optional('custom_writer', either(text, functionType)),
  optional('reset_mode', oneOf('DROP', 'TRUNCATE')),
  optional('shared', either(boolean, sharedType)),
  ...elementFields,
];

const tableFields: readonly Field[] = [
  optional('catalog_name', text),
  optional('format', oneOf('PARQUET', 'DELTA', 'ORC', 'AVRO')),
  optional('schema_name', text),
  optional('metadata', metadataType),
  required('table_name', text),
  optional('table_type', oneOf('TABLE', 'VIEW')),
];

function sink(type: string, fields: readonly Field[]): readonly [string, ObjectType] {
  return [
    type,
    objectType('sink', () => [optional('type', oneOf(type)), ...commonFields, ...fields], { gone: goneOfSinks }),
  ];
}

/** A monitor of a table that the sink itself names. */
function monitorType(types: ProviderTypes): ObjectType {
  return extendObject(qualityMonitors.shape(types, ''), {
    name: 'databricks_quality_monitor',
    omit: ['lookup_existing', 'resource_options'],
    required: { table_name: false },
  });
}

/** Where a node writes to (specs/laktory-resources §5). Without `type` the keys tell. */
export function sinkType(types: ProviderTypes): VariantType {
  const profiling = types.resource('databricks_data_quality_monitor')?.fields.get('data_profiling_config')?.type ?? any;
  const shapes = new Map([
    sink('UNITY_CATALOG', [
      ...tableFields,
      optional('databricks_data_profiling_config', profiling),
      // Until Laktory 0.11.
      optional('databricks_quality_monitor', monitorType(types)),
    ]),
    sink('HIVE_METASTORE', tableFields),
    sink('FILE', [required('format', text), required('path', text)]),
    sink('PIPELINE_VIEW', [required('pipeline_view_name', text, { was: ['dlt_view_name'] })]),
  ]);
  return { kind: 'variant', by: 'type', shapes, otherwise: [...shapes.values()] };
}
