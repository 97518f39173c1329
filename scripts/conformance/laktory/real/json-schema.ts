import { type JsonRecord, record } from '../../../../compiler/schema/record.ts';

/** What a field may hold, read off the JSON Schema that Laktory's models describe themselves with. */
export type Kind =
  | { readonly kind: 'string' | 'integer' | 'number' | 'boolean' | 'any' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list' | 'map'; readonly item: Kind }
  | { readonly kind: 'object'; readonly name: string };

export interface Model {
  readonly fields: ReadonlyMap<string, Kind>;
  readonly required: ReadonlySet<string>;
}

/** The models of Laktory, and the model of each kind of resource. */
export interface Models {
  readonly model: (name: string) => Model;
  readonly version: string;
  /** By key below `resources:`. */
  readonly kinds: ReadonlyMap<string, string>;
}

export function readModels(schema: unknown, version: string): Models {
  const definitions = record(record(schema)['$defs']);
  const known = new Map<string, Model>();
  const model = (name: string): Model => {
    const found = known.get(name) ?? readModel(record(definitions[name]), definitions);
    known.set(name, found);
    return found;
  };
  const kinds = Object.entries(record(record(schema)['properties'])).flatMap(([key, value]) => {
    const kind = kindOf(record(value), definitions);
    return kind.kind === 'map' && kind.item.kind === 'object' ? [[key, kind.item.name] as const] : [];
  });
  return { model, version, kinds: new Map(kinds) };
}

function readModel(definition: JsonRecord, definitions: JsonRecord): Model {
  const { properties, required } = definition;
  const fields = Object.entries(record(properties)).map(
    ([name, value]) => [name, kindOf(record(value), definitions)] as const,
  );
  return { fields: new Map(fields), required: new Set(Array.isArray(required) ? required.map(String) : []) };
}

function kindOf(schema: JsonRecord, definitions: JsonRecord): Kind {
  const { anyOf, $ref, type, items, additionalProperties } = schema;
  if (typeof $ref === 'string') return referred($ref.slice($ref.lastIndexOf('/') + 1), definitions);
  if (Array.isArray(anyOf))
    return firstOf(
      anyOf.map((each) => record(each)),
      definitions,
    );
  if (Array.isArray(schema['enum'])) return { kind: 'choice', values: schema['enum'].map(String) };
  if ('const' in schema) return { kind: 'choice', values: [String(schema['const'])] };
  if (type === 'array') return { kind: 'list', item: kindOf(record(items), definitions) };
  if (type === 'object') return { kind: 'map', item: kindOf(record(additionalProperties), definitions) };
  return type === 'string' || type === 'integer' || type === 'number' || type === 'boolean'
    ? { kind: type }
    : { kind: 'any' };
}

/** A definition may also be a set of words. */
function referred(name: string, definitions: JsonRecord): Kind {
  const definition = record(definitions[name]);
  return 'properties' in definition ? { kind: 'object', name } : kindOf(definition, definitions);
}

/** Null and the pattern of placeholders stand beside the type proper. */
function firstOf(choices: readonly JsonRecord[], definitions: JsonRecord): Kind {
  const proper = choices.find((each) => each['type'] !== 'null' && !('pattern' in each));
  return proper === undefined ? { kind: 'any' } : kindOf(proper, definitions);
}
