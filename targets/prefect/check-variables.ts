import { readJsonSchema, type SchemaProblem } from '../../compiler/kinds/dataos/json-schema/validate.ts';
import type { Json, JsonObject } from '../../compiler/util/json.ts';
import { isJsonObject, member } from '../../compiler/util/json-tree.ts';
import { jsonText } from '../shared/json-text.ts';
import { valueAtPath } from './json-change.ts';
import { placeholdersIn } from './placeholder.ts';

/** What is wrong with values of job variables by the schema of their template (specs/prefect §8.6). Nothing is required, null is always fine, and what a placeholder stands for is not known yet. A text says
 * why the schema is none. */
export function variableProblems(template: Json, values: JsonObject): readonly SchemaProblem[] | string {
  const variables = member(template, 'variables');
  const properties = member(variables, 'properties');
  if (!isJsonObject(variables) || !isJsonObject(properties)) return [];
  const given = [...values].filter(([name, value]) => properties.has(name) && value !== null);
  const schema = new Map<string, Json>([
    ...[...variables].filter(([key]) => key !== 'required'),
    ['$schema', 'https://json-schema.org/draft/2020-12/schema'],
  ]);
  const read = readJsonSchema(plain(schema));
  if (typeof read === 'string') return read;
  return read.check(plain(new Map(given))).filter(({ path }) => {
    const value = valueAtPath(new Map(given), path);
    return !(typeof value === 'string' && placeholdersIn(value).length > 0) && member(value, '$ref') === undefined;
  });
}

/** As the library of JSON Schema takes it. */
function plain(json: Json): unknown {
  const read: unknown = JSON.parse(jsonText(json));
  return read;
}
