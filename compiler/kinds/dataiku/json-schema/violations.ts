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
  visit(instance, schema, { step: undefined, run: { options, keys: new Map(), patterns: new Map(), report } });
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

interface Visit {
  /** The last step of the way here; a path is made of it only where something is wrong. */
  readonly step: Step | undefined;
  readonly run: Run;
}

/** What all places of one document share. A schema is met once for each of them, so what it holds is listed once. */
interface Run {
  readonly options: SchemaOptions;
  /** The keys of schemas and of their properties. */
  readonly keys: Map<object, readonly string[]>;
  /** Every pattern is made into an expression once. */
  readonly patterns: Map<string, RegExp>;
  readonly report: (violation: Violation) => void;
}

interface Step {
  readonly before: Step | undefined;
  readonly part: string | number;
}

function below(here: Visit, part: string | number): Visit {
  return { step: { before: here.step, part }, run: here.run };
}

function keysOf(object: object, { keys }: Run): readonly string[] {
  const known = keys.get(object);
  if (known) return known;
  const own = Object.keys(object);
  keys.set(object, own);
  return own;
}

function pathOf(step: Step | undefined): Path {
  return step ? [...pathOf(step.before), step.part] : [];
}

/** Keywords count in the order in which the schema has them, which decides between two violations at one place. */
function visit(instance: Tree, schema: Schema, here: Visit): void {
  for (const keyword of keysOf(schema, here.run)) {
    const message = brokenKeyword(keyword, instance, schema, here);
    if (message !== undefined) here.run.report({ at: instance, path: pathOf(here.step), message });
    if (keyword === 'properties') visitProperties(instance, schema, here);
    else if (keyword === 'items') visitItems(instance, schema, here);
    else if (keyword === 'additionalProperties') visitOthers(instance, schema, here);
  }
}

function visitProperties(instance: Tree, { properties = {} }: Schema, here: Visit): void {
  if (instance.kind !== 'dict') return;
  for (const key of keysOf(properties, here.run)) {
    const [value, schema] = [instance.entries.get(key)?.value, properties[key]];
    if (value && schema) visit(value, schema, below(here, key));
  }
}

function visitItems(instance: Tree, { items }: Schema, here: Visit): void {
  if (instance.kind !== 'list' || !items) return;
  for (const [index, item] of instance.items.entries()) visit(item, items, below(here, index));
}

function visitOthers(instance: Tree, { properties = {}, additionalProperties }: Schema, here: Visit): void {
  if (instance.kind !== 'dict' || typeof additionalProperties !== 'object') return;
  for (const { key, value } of instance.entries.values()) {
    if (!Object.hasOwn(properties, key)) visit(value, additionalProperties, below(here, key));
  }
}

function brokenKeyword(keyword: string, instance: Tree, schema: Schema, here: Visit): string | undefined {
  switch (keyword) {
    case 'type':
      return wrongType(instance, schema.type);
    case 'required':
      return missingProperty(instance, schema.required);
    case 'enum':
      return notAmong(instance, schema.enum);
    case 'const':
      return schema.const === undefined || isConstant(instance, schema.const)
        ? undefined
        : `${constantText(schema.const)} was expected`;
    case 'minimum':
      return belowMinimum(instance, schema.minimum);
    case 'minItems':
      return instance.kind === 'list' ? tooShort(instance, instance.items.length, schema.minItems) : undefined;
    case 'pattern':
      return noMatch(instance, schema.pattern, here);
    case 'minLength':
      return instance.kind === 'string' ? tooShort(instance, lengthOf(instance.value), schema.minLength) : undefined;
    case 'maxLength':
      return tooLong(instance, schema.maxLength);
    default:
      return undefined;
  }
}

function wrongType(instance: Tree, type: Schema['type']): string | undefined {
  if (type === undefined) return undefined;
  const types = typeof type === 'string' ? [type] : type;
  if (types.some((each) => hasType(instance, each))) return undefined;
  return `${representation(instance)} is not of type ${types.map(quotedText).join(', ')}`;
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

function noMatch(
  instance: Tree,
  pattern: string | undefined,
  { run: { options, patterns } }: Visit,
): string | undefined {
  if (instance.kind !== 'string' || pattern === undefined) return undefined;
  const expression = patterns.get(pattern) ?? new RegExp(pattern, 'u');
  patterns.set(pattern, expression);
  const text = options.lineBreakAtEnd ? instance.value.replace(/\n$/, '') : instance.value;
  if (expression.test(text)) return undefined;
  return `${representation(instance)} does not match ${quotedText(pattern)}`;
}

function tooShort(instance: Tree, length: number, minimum = 0): string | undefined {
  if (length >= minimum) return undefined;
  return `${representation(instance)} ${minimum === 1 ? 'should be non-empty' : 'is too short'}`;
}

function tooLong(instance: Tree, maximum = Number.POSITIVE_INFINITY): string | undefined {
  if (instance.kind !== 'string' || lengthOf(instance.value) <= maximum) return undefined;
  return `${representation(instance)} is too long`;
}

/** In characters, not in UTF-16 units. */
function lengthOf(text: string): number {
  return [...text].length;
}
