import type { Assembly, AssemblyType, Property, TypeReference } from './assembly.ts';
import { byName } from './by-name.ts';
import { isFloat } from './floats.ts';
import { knownAt } from './schema/documented.ts';
import { readFacts } from './schema/facts.ts';
import { isSensitive } from './sensitive.ts';
import { readSourceClasses, type SourceClass, type SourceField } from './source-classes.ts';
import type { ProviderTree, TreeField, TreeShape, TreeType } from './tree.ts';

const facts = readFacts();
const deprecated: ReadonlySet<string> = new Set(facts.deprecated);

/** What reading one package needs at every step. */
interface Reading {
  readonly assembly: Assembly;
  readonly folder: string;
  readonly modules: Map<string, ReadonlyMap<string, SourceClass>>;
  readonly descriptions: Map<string, string>;
}

/** Every resource, data source and the configuration of the provider that the package in `folder` was generated from. */
export function providerTree(assembly: Assembly, folder: string): ProviderTree {
  const reading: Reading = { assembly, folder, modules: new Map(), descriptions: new Map() };
  const classes = (base: string): readonly AssemblyType[] =>
    Object.values(assembly.types).filter((type) => type.base?.endsWith(`.${base}`));
  const shapes = (base: string, prefix: string): ReadonlyMap<string, TreeShape> =>
    new Map(
      classes(base)
        .map((type): readonly [string, TreeShape] => [
          terraformType(type),
          shapeOf(reading, type, prefix + terraformType(type)),
        ])
        .toSorted(byName),
    );
  const [provider] = classes('TerraformProvider');
  if (provider === undefined) throw new Error(`${assembly.name} has no provider class`);
  return {
    resources: shapes('TerraformResource', ''),
    data: shapes('TerraformDataSource', 'data.'),
    provider: withAlias(shapeOf(reading, provider, 'provider')),
    descriptions: new Map([...reading.descriptions].toSorted(byName)),
  };
}

/** `alias` is Terraform's, not the provider's: the stack spells it in the provider's key. */
function withAlias(shape: TreeShape): TreeShape {
  return new Map([...shape].filter(([name]) => name !== 'alias'));
}

/** The class's first sentence ends in its link: `Represents a {@link https://… databricks_job}`. */
function terraformType(type: AssemblyType): string {
  const name = / (\w+)\}/.exec(type.docs?.summary ?? '')?.[1];
  if (name === undefined) throw new Error(`${type.fqn} does not say its Terraform type`);
  return name;
}

function shapeOf(reading: Reading, owner: AssemblyType, path: string): TreeShape {
  const properties = new Map(owner.properties?.map((property) => [property.name, property]));
  const settable = settableProperties(reading, owner);
  const fields = sourceClass(reading, owner).fields.map((source): readonly [string, TreeField] => {
    const property = properties.get(source.property);
    if (property === undefined) throw new Error(`${owner.fqn} has no property ${source.property}`);
    const input = settable.get(source.property);
    const place = `${path}.${source.name}`;
    if (input !== undefined) describe(reading, input, place);
    const type = typeOf(reading, property.type, source, place);
    return [source.name, { ...flags(source, input), ...said(place, type), type }];
  });
  const found = new Set(sourceClass(reading, owner).fields.map(({ property }) => property));
  const lost = [...settable.keys()].filter((property) => !found.has(property) && !metaArguments.has(property));
  if (lost.length > 0) throw new Error(`${path}: no Terraform name for ${lost.join(', ')}`);
  return new Map(fields.toSorted(byName));
}

/** What every resource takes in these packages and no provider defines. */
const metaArguments: ReadonlySet<string> = new Set(['alias']);

/** What the provider says of a field and the bindings do not. */
function said(path: string, type: TreeType): Pick<TreeField, 'sensitive' | 'deprecated' | 'most' | 'known'> {
  const most = facts.most[path];
  const known = holdsText(type) ? knownAt(path) : undefined;
  return {
    ...(!('shape' in type) && isSensitive(path) ? { sensitive: true } : {}),
    ...(deprecated.has(path) ? { deprecated: true } : {}),
    ...(most === undefined ? {} : { most }),
    ...(known === undefined ? {} : { known }),
  };
}

function holdsText(type: TreeType): boolean {
  return type.kind === 'string' || ('item' in type && type.kind !== 'map' && holdsText(type.item));
}

function flags(source: SourceField, input: Property | undefined): Omit<TreeField, 'type'> {
  const block = input?.docs?.summary === `${source.name} block.`;
  const required = input !== undefined && input.optional !== true;
  return { required, computed: input === undefined, block };
}

/** The properties of the interface that users of the package fill in: `JobConfig` for `Job`, `JobTask` for `JobTaskOutputReference`. */
function settableProperties(reading: Reading, type: AssemblyType): ReadonlyMap<string, Property> {
  const config = type.initializer?.parameters?.find(({ name }) => name === 'config')?.type.fqn;
  const input = reading.assembly.types[config ?? type.fqn.replace(/OutputReference$/, '')];
  return new Map(input?.properties?.map((property) => [property.name, property]));
}

function describe(reading: Reading, input: Property, path: string): void {
  const summary = input.docs?.summary ?? '';
  if (summary !== '' && !summary.startsWith('Docs at ') && !summary.endsWith(' block.')) {
    reading.descriptions.set(path, summary);
  }
}

function typeOf(reading: Reading, reference: TypeReference, source: SourceField, path: string): TreeType {
  const { fqn, collection, union, primitive } = reference;
  const own = fqn === undefined ? undefined : reading.assembly.types[fqn];
  if (own !== undefined) return nested(reading, own, source, path);
  if (collection !== undefined) {
    const kind = collection.kind === 'map' ? 'map' : source.isSet ? 'set' : 'list';
    return { kind, item: typeOf(reading, collection.elementtype, source, path) };
  }
  if (union !== undefined) {
    const [known, ...others] = union.types.filter((type) => !type.fqn?.endsWith('.IResolvable'));
    if (known === undefined || others.length > 0) throw new Error(`${path}: several types`);
    return typeOf(reading, known, source, path);
  }
  return scalar(primitive ?? fqn?.split('.').at(-1) ?? '', source, path);
}

function scalar(name: string, source: SourceField, path: string): TreeType {
  switch (name) {
    case 'string':
    case 'boolean':
    case 'any':
      return { kind: name };
    case 'number':
      return { kind: isFloat(path) ? 'float' : 'integer' };
    case 'IResolvable':
      return { kind: source.isBoolean ? 'boolean' : 'any' };
    case 'StringMap':
      return { kind: 'map', item: { kind: 'string' } };
    case 'NumberMap':
      return { kind: 'map', item: { kind: 'integer' } };
    default:
      throw new Error(`${path}: unknown type ${name}`);
  }
}

function nested(reading: Reading, type: AssemblyType, source: SourceField, path: string): TreeType {
  if (type.base?.endsWith('.ComplexObject')) {
    const kind = sourceClass(reading, type).isListOfOne ? 'one' : 'object';
    return { kind, shape: shapeOf(reading, type, path) };
  }
  const element = type.methods?.find(({ name }) => name === 'get')?.returns?.type.fqn;
  const object = element === undefined ? undefined : reading.assembly.types[element];
  if (object === undefined) throw new Error(`${path}: a list of unknown objects`);
  return { kind: source.isSet ? 'set' : 'list', item: { kind: 'object', shape: shapeOf(reading, object, path) } };
}

function sourceClass(reading: Reading, type: AssemblyType): SourceClass {
  const module = /^src\/([^/]+)\//.exec(type.locationInModule?.filename ?? '')?.[1] ?? '';
  const classes = reading.modules.get(module) ?? readSourceClasses(`${reading.folder}/lib/${module}`);
  reading.modules.set(module, classes);
  const found = classes.get(type.name);
  if (found === undefined) throw new Error(`No JavaScript for ${type.fqn}`);
  return found;
}
