import { objectType } from '../../schema/object-type.ts';
import type { Field, FieldType, ObjectType } from '../../schema/type.ts';
import { any, boolean, either, float, integer, listOf, mapOf, text } from '../../schema/types.ts';
import { quantityOf } from './quantity.ts';

/** The objects that one version of Kubernetes knows, as field types. */
export interface KubernetesSchema {
  /** The type of an object; undefined where this version has none of that name. `apiVersion` is as it is written: `apps/v1`. */
  readonly object: (apiVersion: string, kind: string) => ObjectType | undefined;
  /** A type that stands inside of objects, by its name in the API: `core.v1.Container`. */
  readonly part: (name: string) => ObjectType | undefined;
  /** Every `apiVersion/kind`, sorted: for suggestions. */
  readonly names: readonly string[];
}

/** Versions with a generated schema, newest last. The newest that most clusters have is the default. */
export const kubernetesVersions: readonly string[] = ['1.32', '1.33', '1.34', '1.35', '1.36', '1.37'];
export const defaultKubernetesVersion = '1.34';

/**
 * Reads the generated schema of a version (`kinds/kubernetes/generated/<version>.json`, written by `npm run generate:kubernetes`). Types are built when they
 * are first looked into. `amount` is the type of quantities.
 */
export function readKubernetesSchema(source: string, amount: FieldType): KubernetesSchema {
  const file: SchemaFile = JSON.parse(source);
  const built = new Map<string, FieldType>();
  const named = (name: string): FieldType => {
    const known = built.get(name);
    if (known !== undefined) return known;
    const spelled = file.types[name];
    const type = spelled === undefined ? any : toType(spelled, { named, amount }, lastPart(name));
    built.set(name, type);
    return type;
  };
  const object = (name: string | undefined): ObjectType | undefined => {
    const type = name === undefined ? undefined : named(name);
    return type?.kind === 'object' ? type : undefined;
  };
  return {
    object: (apiVersion, kind) => object(file.objects[`${apiVersion}/${kind}`]),
    part: (name) => (name in file.types ? object(name) : undefined),
    names: Object.keys(file.objects),
  };
}

interface SchemaFile {
  readonly objects: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, Spelled>>;
}

/** As `scripts/kubernetes/schema.ts` writes it. */
type Spelled =
  | string
  | readonly ['list' | 'map', Spelled]
  | { readonly fields: Readonly<Record<string, Spelled>>; readonly required?: readonly string[] };

const wholeOrText = either(integer, text);
/** A quantity (`500m`, `256Mi`) that may be anything that looks like one. */
export const anyAmount: FieldType = either(text, integer, float);
/** A quantity that a server can read. */
export const readableAmount: FieldType = either(
  {
    kind: 'string',
    pattern: {
      matches: { test: (value: string) => quantityOf(value) !== undefined },
      means: 'an amount such as 500m, 2 or 256Mi',
    },
  },
  integer,
  float,
);

interface Reading {
  readonly named: (name: string) => FieldType;
  readonly amount: FieldType;
}

function toType(spelled: Spelled, reading: Reading, name: string): FieldType {
  if (typeof spelled === 'string')
    return spelled.startsWith('#') ? reading.named(spelled.slice(1)) : scalarType(spelled, reading);
  if (isPair(spelled)) {
    const inside = toType(spelled[1], reading, name);
    return spelled[0] === 'list' ? listOf(inside) : mapOf(inside);
  }
  const { fields, required = [] } = spelled;
  const make = (): readonly Field[] =>
    Object.entries(fields).map(([key, each]) => ({
      name: key,
      type: toType(each, reading, key),
      required: required.includes(key),
      aliases: [],
    }));
  return objectType(name, make);
}

function isPair(spelled: Exclude<Spelled, string>): spelled is readonly ['list' | 'map', Spelled] {
  return Array.isArray(spelled);
}

function scalarType(word: string, { amount }: Reading): FieldType {
  switch (word) {
    case 'text':
      return text;
    case 'whole':
      return integer;
    case 'number':
      return float;
    case 'boolean':
      return boolean;
    case 'whole or text':
      return wholeOrText;
    case 'quantity':
      return amount;
    default:
      return any;
  }
}

/** `Deployment` of `apps.v1.Deployment`: what messages call it. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
