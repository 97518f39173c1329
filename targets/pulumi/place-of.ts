import type { Program } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import type { Value } from '../../compiler/value/value.ts';
import type { FieldNames } from './type-names.ts';
import { namesOf, type Words } from './words.ts';

type Pointer = readonly (string | number)[];

/**
 * Where in the stack a part of the program comes from: the resource by its key, then as far down its properties as the pointer can be
 * followed. What has no resource comes from nowhere in particular.
 */
export function placeOfPart({ resources }: Program, words: Words): (pointer: Pointer) => Span | undefined {
  let places: ReadonlyMap<string, Program['resources'][number]> | undefined;
  return ([section, key, , ...path]) => {
    if (section !== 'resources' && section !== 'variables') return undefined;
    places ??= new Map(resources.map((resource) => [words.keys.of(resource), resource]));
    const resource = places.get(String(key));
    if (!resource) return undefined;
    return placeIn(resource.properties, namesOf(resource, words)?.fields, path) ?? placeOf(resource.at);
  };
}

/** The deepest known place on the way; undefined when not even the first step is known. */
function placeIn(value: Value, names: FieldNames | undefined, [step, ...rest]: Pointer): Span | undefined {
  if (step === undefined) return placeOf(value);
  if (value.kind === 'list') {
    const item = typeof step === 'number' ? value.items[step] : value.items[0];
    return item && (placeIn(item, names, typeof step === 'number' ? rest : [step, ...rest]) ?? placeOf(item));
  }
  if (value.kind !== 'dict') return undefined;
  const [name, field] = [...(names ?? [])].find(([, { property }]) => property === step) ?? [String(step)];
  const entry = value.entries.get(name);
  return entry && (placeIn(entry.value, field?.inner, rest) ?? placeOf(entry));
}
