import type { Span } from '../../../source/span.ts';
import { byCodePoint } from '../../../util/by-code-point.ts';
import { quotedText } from '../../../util/quoted-text.ts';
import type { Tree } from '../../../value/literal.ts';
import { representation } from './representation.ts';
import type { Constant, Schema, SchemaType } from './schema.ts';

/** Keys and indices from the root to a place. */
export type Path = readonly (string | number)[];

export interface Violation {
  readonly at: Span;
  readonly path: Path;
  /** In the words of Python's jsonschema, with values as Python shows them. */
  readonly message: string;
}

export interface SchemaOptions {
  /** `$` in a pattern also matches before a line break at the end, as in Python. */
  readonly lineBreakAtEnd: boolean;
}

/** Every violation of `schema`, in the order of its keywords. */
export function violations(instance: Tree, schema: Schema, options: SchemaOptions): readonly Violation[] {
  const found: Violation[] = [];
  const report = (violation: Violation) => void found.push(violation);
  visitOf(schema, { options, visits: new Map(), path: [], report })(instance);
  return found;
}

/**
 * The one violation that the original reports: of those nearest to the root the one whose path comes last, and of several at one place
 * the first.
 */
export function bestMatch(all: readonly Violation[]): Violation | undefined {
  let best: Violation | undefined;
  for (const violation of all) if (!best || byRelevance(violation.path, best.path) > 0) best = violation;
  return best;
}

function byRelevance(a: Path, b: Path): number {
  if (a.length !== b.length) return b.length - a.length;
  for (const [index, part] of a.entries()) {
    const other = b[index];
    if (part === other || other === undefined) continue;
    if (typeof part === 'number' && typeof other === 'number') return part - other;
    return byCodePoint(String(part), String(other));
  }
  return 0;
}

/** What a keyword demands: what is wrong with a value, undefined when nothing is. */
type Demand = (instance: Tree) => string | undefined;
/** Looks at a value, or at what is in it. */
type Visit = (instance: Tree) => void;

/** What all places of one document share. A schema is met once for each of them, so it is made into functions once. */
interface Run {
  readonly options: SchemaOptions;
  readonly visits: Map<Schema, Visit>;
  /** The way to the value that is looked at; copied only where something is wrong. */
  readonly path: (string | number)[];
  readonly report: (violation: Violation) => void;
}

function visitPart(part: string | number, value: Tree, visit: Visit, path: (string | number)[]): void {
  path.push(part);
  visit(value);
  path.pop();
}

function visitOf(schema: Schema, run: Run): Visit {
  const known = run.visits.get(schema);
  if (known) return known;
  const parts = keywordVisits(schema, run);
  const visit: Visit = (instance) => {
    for (const part of parts) part(instance);
  };
  run.visits.set(schema, visit);
  return visit;
}

/** Keywords count in the order in which the schema has them, which decides between two violations at one place. */
function keywordVisits(schema: Schema, run: Run): readonly Visit[] {
  return Object.keys(schema).flatMap((keyword): readonly Visit[] => {
    const demand = demandOf(keyword, schema, run.options);
    if (demand) return [reporting(demand, run)];
    if (keyword === 'properties') return [propertiesOf(schema, run)];
    if (keyword === 'items') return schema.items ? [itemsOf(schema.items, run)] : [];
    return keyword === 'additionalProperties' ? [othersOf(schema, run)] : [];
  });
}

function reporting(demand: Demand, { path, report }: Run): Visit {
  return (instance) => {
    const message = demand(instance);
    if (message !== undefined) report({ at: instance, path: [...path], message });
  };
}

function propertiesOf({ properties = {} }: Schema, run: Run): Visit {
  const visits = Object.entries(properties).map(([key, schema]) => [key, visitOf(schema, run)] as const);
  return (instance) => {
    if (instance.kind !== 'dict') return;
    for (const [key, visit] of visits) {
      const value = instance.entries.get(key)?.value;
      if (value) visitPart(key, value, visit, run.path);
    }
  };
}

function itemsOf(schema: Schema, run: Run): Visit {
  const visit = visitOf(schema, run);
  return (instance) => {
    if (instance.kind !== 'list') return;
    instance.items.forEach((item, index) => {
      visitPart(index, item, visit, run.path);
    });
  };
}

function othersOf({ properties = {}, additionalProperties }: Schema, run: Run): Visit {
  const own = new Set(Object.keys(properties));
  const visit = typeof additionalProperties === 'object' ? visitOf(additionalProperties, run) : undefined;
  return (instance) => {
    if (instance.kind !== 'dict' || !visit) return;
    for (const { key, value } of instance.entries.values()) {
      if (!own.has(key)) visitPart(key, value, visit, run.path);
    }
  };
}

function demandOf(keyword: string, schema: Schema, options: SchemaOptions): Demand | undefined {
  switch (keyword) {
    case 'type':
      return wrongType(schema.type);
    case 'required':
      return (instance) => missingProperty(instance, schema.required);
    case 'enum':
      return (instance) => notAmong(instance, schema.enum);
    case 'const':
      return (instance) => notConstant(instance, schema.const);
    case 'minimum':
      return (instance) => belowMinimum(instance, schema.minimum);
    case 'minItems':
      return (instance) =>
        instance.kind === 'list' ? tooShort(instance, instance.items.length, schema.minItems) : undefined;
    case 'pattern':
      return noMatch(schema.pattern, options);
    case 'minLength':
      return (instance) => tooShortText(instance, schema.minLength);
    case 'maxLength':
      return (instance) => tooLong(instance, schema.maxLength);
    default:
      return undefined;
  }
}

function wrongType(type: Schema['type'] = []): Demand | undefined {
  const types = typeof type === 'string' ? [type] : type;
  if (types.length === 0) return undefined;
  return (instance) => {
    for (const each of types) if (hasType(instance, each)) return undefined;
    return `${representation(instance)} is not of type ${types.map(quotedText).join(', ')}`;
  };
}

function notConstant(instance: Tree, constant: Constant | undefined): string | undefined {
  if (constant === undefined || isConstant(instance, constant)) return undefined;
  return `${constantText(constant)} was expected`;
}

function hasType(instance: Tree, type: SchemaType): boolean {
  switch (type) {
    case 'object':
      return instance.kind === 'dict';
    case 'array':
      return instance.kind === 'list';
    case 'integer':
      return instance.kind === 'integer' || (instance.kind === 'float' && Number.isInteger(instance.value));
    case 'number':
      return instance.kind === 'integer' || instance.kind === 'float';
    case 'string':
      return instance.kind === 'string' && !instance.date;
    default:
      return instance.kind === type;
  }
}

function missingProperty(instance: Tree, required: readonly string[] = []): string | undefined {
  if (instance.kind !== 'dict') return undefined;
  const missing = required.find((key) => !instance.entries.has(key));
  return missing === undefined ? undefined : `${quotedText(missing)} is a required property`;
}

function notAmong(instance: Tree, constants: readonly Constant[] = []): string | undefined {
  if (constants.some((constant) => isConstant(instance, constant))) return undefined;
  return `${representation(instance)} is not one of [${constants.map(constantText).join(', ')}]`;
}

function isConstant(instance: Tree, constant: Constant): boolean {
  if (instance.kind === 'list' || instance.kind === 'dict') return false;
  return instance.kind === 'null' ? constant === null : instance.value === constant;
}

function constantText(constant: Constant): string {
  if (constant === null) return 'None';
  if (typeof constant === 'boolean') return constant ? 'True' : 'False';
  return typeof constant === 'string' ? quotedText(constant) : String(constant);
}

function belowMinimum(instance: Tree, minimum = Number.NEGATIVE_INFINITY): string | undefined {
  if ((instance.kind !== 'integer' && instance.kind !== 'float') || instance.value >= minimum) return undefined;
  return `${representation(instance)} is less than the minimum of ${minimum}`;
}

function noMatch(pattern: string | undefined, { lineBreakAtEnd }: SchemaOptions): Demand | undefined {
  if (pattern === undefined) return undefined;
  const expression = new RegExp(pattern, 'u');
  return (instance) => {
    if (instance.kind !== 'string') return undefined;
    const text = lineBreakAtEnd ? instance.value.replace(/\n$/, '') : instance.value;
    if (expression.test(text)) return undefined;
    return `${representation(instance)} does not match ${quotedText(pattern)}`;
  };
}

function tooShort(instance: Tree, length: number, minimum = 0): string | undefined {
  if (length >= minimum) return undefined;
  return `${representation(instance)} ${minimum === 1 ? 'should be non-empty' : 'is too short'}`;
}

function tooShortText(instance: Tree, minimum = 0): string | undefined {
  // A character is one unit or two.
  if (instance.kind !== 'string' || instance.value.length >= 2 * minimum) return undefined;
  return tooShort(instance, lengthOf(instance.value), minimum);
}

function tooLong(instance: Tree, maximum = Number.POSITIVE_INFINITY): string | undefined {
  if (instance.kind !== 'string' || instance.value.length <= maximum || lengthOf(instance.value) <= maximum)
    return undefined;
  return `${representation(instance)} is too long`;
}

/** In characters, not in UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}
