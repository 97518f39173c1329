import type { Program } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import type { Value } from '../../compiler/value/value.ts';
import { addressOf } from './expression.ts';

type Pointer = readonly (string | number)[];

/**
 * Where in the stack a part of the document comes from: the resource by its address, then as far down its properties as the pointer
 * can be followed. Terraform's own sections come from nowhere in particular.
 */
export function placeOfPart(program: Program): (pointer: Pointer) => Span | undefined {
  let places: ReadonlyMap<string, Program['resources'][number]> | undefined;
  return ([section, type, name, ...path]) => {
    if (section !== 'resource' && section !== 'data') return undefined;
    places ??= new Map(program.resources.map((resource) => [addressOf(resource), resource]));
    const resource = places.get(`${section === 'data' ? 'data.' : ''}${type}.${name}`);
    return resource && (placeIn(resource.properties, path) ?? placeOf(resource.at));
  };
}

/** The deepest known place on the way; undefined when not even the first step is known. */
function placeIn(value: Value, [step, ...rest]: Pointer): Span | undefined {
  if (step === undefined) return placeOf(value);
  const entry = value.kind === 'dict' ? value.entries.get(String(step)) : undefined;
  const inner = entry?.value ?? (value.kind === 'list' ? value.items[Number(step)] : undefined);
  return inner && (placeIn(inner, rest) ?? placeOf(entry ?? inner));
}
