import type { PlaceOf } from '../../compiler/ir/output-file.ts';
import type { Program, Provider, Resource } from '../../compiler/ir/program.ts';
import { placeOf, type Span } from '../../compiler/source/span.ts';
import { type Pointer, placeIn } from '../../compiler/value/place-in.ts';
import type { Value } from '../../compiler/value/value.ts';
import { placeOfOption } from '../shared/place-of-option.ts';
import { addressOf } from './expression.ts';
import { forgottenOf } from './other-blocks.ts';

/**
 * Where in the stack a part of the document comes from: the resource by its address, then as far down its properties and options as the pointer
 * can be followed; a provider or a variable by its name, an output, what the section of the stack says. Otherwise nowhere in particular.
 */
export function placeOfPart(program: Program): PlaceOf {
  let byAddress: ReadonlyMap<string, Resource> | undefined;
  return ([section, first, second, ...path]) => {
    const name = String(first);
    const rest = second === undefined ? path : [second, ...path];
    switch (section) {
      case 'resource':
      case 'data': {
        byAddress ??= new Map(program.resources.map((resource) => [addressOf(resource), resource]));
        const resource = byAddress.get(`${section === 'data' ? 'data.' : ''}${name}.${second}`);
        return resource && (placeInResource(resource, path) ?? placeOf(resource.at));
      }
      case 'module': {
        const module = program.resources.find((resource) => resource.type === 'module' && resource.name === name);
        return module && (placeInResource(module, rest) ?? placeOf(module.at));
      }
      case 'provider':
        return placeInProvider(program.providers, name, rest);
      case 'variable': {
        const variable = program.secrets.get(name);
        return variable && placeOf(variable.at);
      }
      case 'output': {
        const output = program.outputs.find((one) => one.name === name);
        return output && (placeIn(output.value, rest.slice(1)) ?? placeOf(output.at));
      }
      case 'import':
        return placeOfNth(program.resources, ({ importId }) => importId, [Number(first), rest[0] === 'id']);
      case 'moved':
        return placeOfNth(program.resources, ({ movedFrom }) => movedFrom, [Number(first), rest[0] === 'from']);
      case 'removed': {
        const forgotten = typeof first === 'number' ? forgottenOf(program)[first] : undefined;
        return forgotten && placeOf(forgotten.at);
      }
      case 'check':
        return placeInSection(program, first === undefined ? [] : ['check', first, ...rest]);
      default:
        return section === 'terraform' && first !== undefined ? placeInTerraform(program, [first, ...rest]) : undefined;
    }
  };
}

/** Meta-arguments stand beside the attributes; a block in Terraform's language has a number. */
function placeInResource(resource: Resource, path: Pointer): Span | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return undefined;
  const inLifecycle = rest.filter((step, index) => index > 0 || typeof step !== 'number');
  const ignored = first === 'lifecycle' && inLifecycle[0] === 'ignore_changes' ? inLifecycle.slice(1) : undefined;
  return (
    placeIn(resource.properties, path) ??
    (ignored && placeOfOption(resource, 'ignore_changes', ignored)) ??
    placeOfOption(resource, String(first), rest)
  );
}

/** Of several configurations of a provider, the pointer has the number. */
function placeInProvider(providers: readonly Provider[], name: string, path: Pointer): Span | undefined {
  const all = providers.filter((provider) => provider.name === name);
  const [first, ...rest] = path;
  const found = (typeof first === 'number' && all.length > 1 ? all[first] : all[0]) ?? all[0];
  const inside = typeof first === 'number' ? rest : path;
  return found && ((inside.length > 0 && placeIn(found.properties, inside)) || placeOf(found.at));
}

/** A block of the list that resources with an option make: the option where the block says it, otherwise the resource. */
function placeOfNth(
  resources: readonly Resource[],
  optionOf: (options: Resource['options']) => Value | undefined,
  [index, isOption]: readonly [index: number, isOption: boolean],
): Span | undefined {
  const found = resources.filter(({ options }) => optionOf(options))[index];
  return found && placeOf((isOption && optionOf(found.options)) || found.at);
}

/** What a provider's version is asked for is said by the provider; the rest by the section. */
function placeInTerraform(program: Program, pointer: Pointer): Span | undefined {
  const path = pointer.filter((step) => typeof step !== 'number');
  const [first, name, field] = path;
  if (first !== 'required_providers' || name === undefined) return placeInSection(program, path);
  const own = program.providers.filter((provider) => provider.name === name);
  const said = own.flatMap(({ source, version }) => (field === 'source' ? source : version) ?? []);
  const at = said[0] ?? own[0]?.at;
  return at && placeOf(at);
}

function placeInSection({ sections }: Program, path: Pointer): Span | undefined {
  const section = sections.get('terraform');
  return section && path.length > 0 ? placeIn(section, path) : undefined;
}
