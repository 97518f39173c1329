import { looksLikeCredential } from '../../../compiler/kinds/dataiku/rules/credentials-are-placeholders.ts';
import type { Json, JsonObject } from '../../../compiler/util/json.ts';
import type { Importing } from './importing.ts';

/** A block in which credentials are sensitive variables of the stack, which are declared and never valued. */
export function credentialsOf(
  block: JsonObject,
  importing: Importing,
): { readonly body: JsonObject; readonly variables: JsonObject } {
  const variables = new Map<string, Json>();
  const hidden = (members: JsonObject, path: string): JsonObject => {
    const entries = [...members].map(([key, value]): readonly [string, Json] => {
      const here = `${path}.${key}`;
      if (typeof value !== 'string' || value === '' || !looksLikeCredential(key)) return [key, inside(value, here)];
      const variable = freeName(`${importing.project}_${key}`.toLowerCase().replace(/\W+/g, '_'), variables);
      variables.set(variable, new Map([['sensitive', true]]));
      const why = `its value is no part of the stack: the process variable ${variable.toUpperCase()} says it to "apply" and "drift"`;
      importing.note({ fate: 'approximated', field: here.slice(1), becomes: `variables.${variable}`, why });
      return [key, `\${vars.${variable}}`];
    });
    return new Map(entries);
  };
  const inside = (value: Json, path: string): Json => {
    if (Array.isArray(value)) return value.map((item, index) => inside(item, `${path}[${index}]`));
    return value instanceof Map ? hidden(value, path) : value;
  };
  return { body: hidden(block, ''), variables };
}

function freeName(wanted: string, taken: JsonObject): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wanted : `${wanted}_${count}`;
    if (!taken.has(name)) return name;
  }
}
