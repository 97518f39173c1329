import { objectType } from '../../../schema/object-type.ts';
import type { Field, ObjectType } from '../../../schema/type.ts';
import { any, listOf, mapOf, oneOf, optional, required, text } from '../../../schema/types.ts';

/** What every element of a pipeline may say for itself and for what is inside it: which engine works with the data, and through which interface. */
export const elementFields: readonly Field[] = [
  optional('dataframe_backend', oneOf('PYSPARK', 'POLARS'), { aliases: ['dataframe_backend_'] }),
  optional('dataframe_api', oneOf('NARWHALS', 'NATIVE'), { aliases: ['dataframe_api_'] }),
];

/** A call on the reader or writer of the engine: `name(*args, **kwargs)`. */
export const methodType: ObjectType = objectType('method', [
  required('name', text),
  optional('args', listOf(any)),
  optional('kwargs', mapOf(any)),
]);

/** A function of the user's own package that reads or writes instead of Laktory. Its name alone says as much. */
export const functionType: ObjectType = objectType('function', [
  required('func_name', text),
  optional('func_args', listOf(any)),
  optional('func_kwargs', mapOf(any)),
  ...elementFields,
]);
