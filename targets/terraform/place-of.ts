import type { Program } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import type { Value } from '../../compiler/value/value.ts';
import { addressOf } from './expression.ts';

type Pointer = readonly (string | number)[];

/**
 * Where in the stack a part of the document comes from: the resource by its address, then as far down its properties as the pointer
 * can be followed; a provider by its name, an output, what the section of the stack says. Otherwise nowhere in particular.
 */
export function placeOfPart(program: Program): (pointer: Pointer) => Span | undefined {
  let places: ReadonlyMap<string, Program['resources'][number]> | undefined;
  return ([section, first, second, ...path]) => {
    if (section === 'resource' || section === 'data') {
      places ??= new Map(program.resources.map((resource) => [addressOf(resource), resource]));
      const resource = places.get(`${section === 'data' ? 'data.' : ''}${first}.${second}`);
      return resource && (placeIn(resource.properties, path) ?? placeOf(resource.at));
    }
    if (section === 'module') {
      const found = program.resources.find(({ type, name }) => type === 'module' && name === first);
      return found && placeOf(found.at);
    }
    if (section === 'provider') return placeInProvider(program, first, second === undefined ? path : [second, ...path]);
    if (section === 'output') {
      const found = program.outputs.find(({ name }) => name === first);
      return found && placeOf(found.at);
    }
    const settings = section === 'terraform' ? program.sections.get('terraform') : undefined;
    return settings && first !== undefined
      ? placeIn(settings, second === undefined ? [first] : [first, second, ...path])
      : undefined;
  };
}

/** Of several configurations of a provider, the pointer has the number. */
function placeInProvider({ providers }: Program, name: string | number | undefined, path: Pointer): Span | undefined {
  const all = providers.filter((provider) => provider.name === name);
  const [first, ...rest] = path;
  const found = (typeof first === 'number' && all.length > 1 ? all[first] : all[0]) ?? all[0];
  return found && (placeIn(found.properties, typeof first === 'number' ? rest : path) ?? placeOf(found.at));
}

/** The deepest known place on the way; undefined when not even the first step is known. A single block has no number, whatever the document says. */
function placeIn(value: Value, [step, ...rest]: Pointer): Span | undefined {
  if (step === undefined) return placeOf(value);
  if (typeof step === 'number' && value.kind === 'dict') return placeIn(value, rest);
  const entry = value.kind === 'dict' ? value.entries.get(String(step)) : undefined;
  const inner = entry?.value ?? (value.kind === 'list' ? value.items[Number(step)] : undefined);
  return inner && (placeIn(inner, rest) ?? placeOf(entry ?? inner));
}
