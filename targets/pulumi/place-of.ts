import type { PlaceOf } from '../../compiler/ir/output-file.ts';
import type { Program, Provider, Resource } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import type { Dict } from '../../compiler/value/literal.ts';
import { pickDict } from '../../compiler/value/pick.ts';
import { type Naming, type Pointer, placeIn } from '../../compiler/value/place-in.ts';
import type { Value } from '../../compiler/value/value.ts';
import { placeOfOption } from '../shared/place-of-option.ts';
import { copyKey } from './copies.ts';
import type { FieldNames } from './type-names.ts';
import { namesOf, type Words } from './words.ts';

/**
 * Where in the stack a part of the program comes from: the resource or the provider by its key, then as far down its properties as the pointer can be followed;
 * an output; what the section of the stack says. Otherwise nowhere in particular.
 */
export function placeOfPart(program: Program, words: Words): PlaceOf {
  let places: ReadonlyMap<string, Resource | Provider> | undefined;
  return ([section, key, ...path]) => {
    if (section === 'resources' || section === 'variables') {
      places ??= placesByKey(program, words);
      const found = places.get(String(key));
      return found && (placeInProperties(found, path, words) ?? placeOf(found.at));
    }
    if (section === 'outputs') return placeOfOutput(program, String(key), path);
    return section === 'config' ? placeOfConfiguration(program, String(key), path) : undefined;
  };
}

function placeOfOutput({ outputs, sections }: Program, name: string, path: Pointer): Span | undefined {
  const output = outputs.find((one) => one.name === name);
  if (output) return placeIn(output.value, path) ?? placeOf(output.at);
  return settingIn(sections.get('pulumi'), ['outputs', name, ...path]);
}

/** The project's own keys stand with its name or without; a sensitive variable is one of them. */
function placeOfConfiguration(program: Program, key: string, path: Pointer): Span | undefined {
  const { name, sections, secrets } = program;
  const short = key.startsWith(`${name}:`) ? key.slice(name.length + 1) : key;
  const settings = sections.get('pulumi');
  const found = [key, short, `${name}:${short}`].map((one) => settingIn(settings, ['config', one, ...path]));
  const secret = [...secrets.values()].find((one) => one.name === short);
  return found.find((span) => span !== undefined) ?? (secret && placeOf(secret.at));
}

/** Undefined when the section does not go as far as to the second step. */
function settingIn(settings: Dict<Value> | undefined, [part, name, ...path]: readonly [string, string, ...Pointer]) {
  const entry = settings && pickDict(settings, part)?.entries.get(name);
  return entry && (placeIn(entry.value, path) ?? placeOf(entry));
}

/** Copies of a repeated resource have keys of their own, and come from one place. */
function placesByKey({ resources, providers }: Program, words: Words): ReadonlyMap<string, Resource | Provider> {
  const places = new Map<string, Resource | Provider>(providers.map((provider) => [words.keys.of(provider), provider]));
  for (const resource of resources) {
    const key = words.keys.of(resource);
    places.set(key, resource);
    for (const copy of words.copies.get(resource) ?? []) places.set(copyKey(key, copy), resource);
  }
  return places;
}

/** A function is called with `arguments`; what is said to Pulumi about a resource (`options`, `get`) is no part of its properties. */
function placeInProperties(of: Resource | Provider, [part, ...path]: Pointer, words: Words): Span | undefined {
  const [option, ...rest] = path;
  if (part === 'options' && of.kind === 'resource' && option !== undefined)
    return placeOfOption(of, snakeCase(String(option)), rest);
  const lookup = part === 'get' && of.kind === 'resource' ? words.lookups.get(of) : undefined;
  if (lookup) return placeOf(lookup.id);
  const inside =
    part === 'properties' ? path : part === 'fn::invoke' && path[0] === 'arguments' ? path.slice(1) : undefined;
  return (
    inside && placeIn(of.properties, inside, namingOf(of.kind === 'resource' ? namesOf(of, words)?.fields : undefined))
  );
}

/** By the table of names, or by likeness where the table does not know: `depends_on` and `dependsOns`. */
function namingOf(names: FieldNames | undefined): Naming {
  return {
    find(step, keys) {
      const known = [...(names ?? [])].find(([, { property }]) => property === step);
      if (known) return { key: known[0], inner: namingOf(known[1].inner) };
      const key = [...keys].find((one) => one === step || likeness(one) === likeness(step));
      return key === undefined ? undefined : { key, inner: namingOf(names?.get(key)?.inner) };
    },
  };
}

function likeness(name: string): string {
  return name.replaceAll('_', '').toLowerCase().replace(/s$/, '');
}

/** `dependsOn` is `depends_on` in a stack. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
