import { describeType } from '../schema/describe.ts';
import type { Age, FieldType } from '../schema/type.ts';
import { never } from '../util/never.ts';

/** A type in a word or two, for a column: `text`, `list of mappings`. */
export function typeWords(type: FieldType): string {
  switch (type.kind) {
    case 'string':
    case 'enum':
      return 'text';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'whole number';
    case 'float':
      return 'number';
    case 'any':
      return 'any value';
    case 'json':
      return 'mapping or JSON text';
    case 'file':
      return 'local file';
    case 'list':
      return `list of ${several(type.item)}`;
    case 'map':
      return type.value.kind === 'any' ? 'mapping' : `mapping of ${several(type.value)}`;
    case 'variant':
    case 'object':
      return 'mapping';
    case 'union':
      return [...new Set(type.options.map(typeWords))].join(', or ');
    default:
      return never(type);
  }
}

function several(type: FieldType): string {
  const words = typeWords(type);
  const plurals: Readonly<Record<string, string>> = {
    text: 'texts',
    mapping: 'mappings',
    'any value': 'any values',
    'whole number': 'whole numbers',
    number: 'numbers',
    'local file': 'local files',
  };
  return plurals[words] ?? words;
}

/** The texts that a field may have. */
export interface Values {
  readonly names: readonly string[];
  /** Others are errors; else they are warnings, because the provider may know more than its documentation says. */
  readonly isClosed: boolean;
}

/** The texts that a field, or each item of its list, may have; undefined where it is free. */
export function valuesOf(type: FieldType): Values | undefined {
  switch (type.kind) {
    case 'enum':
      return { names: type.values, isClosed: true };
    case 'string':
      return type.known && { names: type.known.values, isClosed: false };
    case 'list':
      return valuesOf(type.item);
    case 'union':
      return type.options.map(valuesOf).find((values) => values !== undefined);
    default:
      return undefined;
  }
}

/** What else must hold of a value: its form, bounds, how many there may be. Empty where nothing must. */
export function limitsOf(type: FieldType): readonly string[] {
  switch (type.kind) {
    case 'string':
      return type.pattern === undefined ? [] : [type.pattern.means];
    case 'integer':
    case 'float':
      return [
        ...(type.minimum === undefined ? [] : [`at least ${type.minimum}`]),
        ...(type.maximum === undefined ? [] : [`at most ${type.maximum}`]),
      ];
    case 'list':
      return [...(type.most === undefined ? [] : [`at most ${type.most} of them`]), ...limitsOf(type.item)];
    case 'union':
      return type.options.some((option) => limitsOf(option).length > 0) ? [describeType(type)] : [];
    default:
      return [];
  }
}

/** Which versions of the provider have something: `since 1.120.0`, `up to 1.99.0`; undefined for all of them. */
export function ageWords({ since, until, absentIn }: Age): string | undefined {
  if (since !== undefined) return `since ${since}${absentIn === undefined ? '' : ` (${absentIn} does not have it)`}`;
  return until === undefined ? undefined : `up to ${until}`;
}
