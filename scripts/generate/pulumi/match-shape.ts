import { byName } from '../by-name.ts';
import { shapeIn } from '../field-words.ts';
import type { Shape } from '../share-shapes.ts';
import type { TreeField, TreeShape, TreeType } from '../tree.ts';
import type { Properties, Property, PulumiPackage } from './declarations.ts';
import { propertyNames } from './property-names.ts';

/** What Pulumi calls the fields of a Terraform shape, by Terraform's name. */
export type NamedShape = Shape<NamedField>;

export interface NamedField {
  readonly property: string;
  /** Terraform has a list of at most one element where Pulumi has the element itself. */
  readonly isFlat: boolean;
  /** Terraform has a whole number where Pulumi has its digits as text: ids of 64 bits. */
  readonly isText: boolean;
  readonly shape: NamedShape | undefined;
}

/** Pairs the fields of Terraform types with the properties of a Pulumi package. */
export interface Matching {
  readonly package: PulumiPackage;
  /** Properties without a field, as paths; fields without a property have no name. */
  readonly unmatchedProperties: string[];
}

/**
 * The names of one shape and those below it. A name is never made up: it is one of the few spellings that the Terraform bridge can give a
 * field, and the package declares it. Every property is paired once.
 */
export function matchShape(
  matching: Matching,
  shape: TreeShape,
  at: { path: string; interfaces: readonly string[] },
): NamedShape {
  const properties = propertiesOf(matching, at.interfaces);
  const named = new Map<string, NamedField>();
  const free = new Map(properties);
  // A plain `trigger` must not take the name of a list `triggers`, so exact names are paired first.
  for (const isExact of [true, false]) {
    for (const [name, field] of shape) {
      if (named.has(name)) continue;
      const property = propertyNames(name, isExact)
        .map((each) => free.get(each))
        .find((each) => each && fits(field.type, each));
      if (property === undefined) continue;
      free.delete(property.name);
      named.set(name, nameField(matching, field, { property, path: `${at.path}.${name}` }));
    }
  }
  matching.unmatchedProperties.push(...[...free.keys()].map((name) => `${at.path}.${name}`));
  return new Map([...named].toSorted(byName));
}

/** What any of the interfaces has: arguments first, then what only the provider sets. */
function propertiesOf({ package: { interfaces } }: Matching, names: readonly string[]): Properties {
  const found = names.toReversed().flatMap((name) => [...(interfaces.get(name) ?? [])]);
  return new Map(found);
}

function fits(type: TreeType, property: Property): boolean {
  if (type.kind === 'list' || type.kind === 'set') return true;
  return !property.isList || type.kind === 'one' || type.kind === 'any';
}

function nameField(
  matching: Matching,
  { type }: TreeField,
  { property, path }: { property: Property; path: string },
): NamedField {
  const isList = type.kind === 'list' || type.kind === 'set' || type.kind === 'one';
  const inner = shapeIn(type);
  const of = property.of?.replace(/^\w+\./, '');
  const interfaces = of === undefined ? [] : [`inputs.${of}`, `inputs.${of}Args`, `outputs.${of}`];
  const shape = inner === undefined || of === undefined ? undefined : matchShape(matching, inner, { path, interfaces });
  const isText = type.kind === 'integer' && /\bstring\b/.test(property.type);
  return { property: property.name, isFlat: isList && !property.isList, isText, shape };
}
