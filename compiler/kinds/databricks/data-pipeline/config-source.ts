import type { Json, JsonObject } from '../../../util/json.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import { writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { given } from './certain.ts';
import { configJson, elementJson, type Inherited, passedOn, shortened } from './config-element.ts';
import { frameSchemaJson } from './dtype.ts';
import { directoryOf, posixPath } from './posix-path.ts';

/** A source as the configuration has it. */
export function sourceJson(source: Dict<Value>, inherited: Inherited): JsonObject {
  const schema = pick(source, 'schema_definition');
  return elementJson(source, inherited, {
    ...tableNames(source),
    ...(isFile(source) ? { schema_location: schemaLocation(source) } : {}),
    schema_definition: schema && frameSchemaJson(configJson(schema)),
    custom_reader: shortened(source, 'custom_reader', {
      member: 'func_name',
      inherited: passedOn(source, inherited),
    }),
  });
}

/** Whether a source or sink is a file: neither of a table nor of anything else. */
export function isFile(element: Dict<Value>): boolean {
  return element.entries.has('path') && element.entries.has('format') && !element.entries.has('table_name');
}

function schemaLocation(source: Dict<Value>): string {
  const own = given(source, 'schema_location');
  return posixPath(own ? writtenText(own) : directoryOf(writtenText(pick(source, 'path'))));
}

/** `a.b.c` is the table `c` of the schema `b` in the catalog `a`, whatever else is said about them. */
export function tableNames(element: Dict<Value>): Readonly<Record<string, Json | undefined>> {
  const table = pick(element, 'table_name');
  if (!table) return {};
  const names = writtenText(table).split(/\.(?![^{}]*\})/);
  const [name, schema, catalog] = names.toReversed();
  return {
    table_name: name,
    ...(schema === undefined ? {} : { schema_name: schema }),
    ...(catalog === undefined ? {} : { catalog_name: catalog }),
  };
}
