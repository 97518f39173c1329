import type { Ajv, ErrorObject, ValidateFunction } from 'ajv';
import { type BoundedPattern, boundedPattern } from '../../../util/bounded-pattern.ts';
import { once } from '../../../util/once.ts';
import * as validators from './validators.cjs';

/** A JSON Schema that was read and can check values. */
export interface JsonSchema {
  /** What is wrong with `data`; empty when nothing is. */
  readonly check: (data: unknown) => readonly SchemaProblem[];
}

/** One thing that a schema does not allow. */
export interface SchemaProblem {
  /** The way to the value: keys and positions. */
  readonly path: readonly (string | number)[];
  /** The key in that mapping which may not be there. */
  readonly key: string | undefined;
  /** Completes `"source.address" …`: `must be text, but is a list`. */
  readonly reason: string;
}

/** Formats are not checked, as the platform does not; unknown keywords mean nothing, as JSON Schema says. */
const options = {
  allErrors: true,
  strict: false,
  validateFormats: false,
  verbose: true,
  logger: false,
  step,
  code: { regExp: Object.assign(lenient, { code: 'new RegExp' }), process: countingSteps },
} as const;

/** How many definitions one check may go into: `$ref`s that double open for ever. */
const mostSteps = 500_000;
let steps = 0;

class TooManySteps extends Error {}

function step(): void {
  if (++steps > mostSteps) throw new TooManySteps();
}

/** The library makes a function of each definition that others refer to; each counts when it is called. */
function countingSteps(code: string): string {
  return code.replace(/function validate\d+\(.*?=\{\}\)\{/s, '$&self.opts.step();');
}

/** The platform reads patterns as Go does: flags may stand in front, and a backslash before what needs none. */
function lenient(pattern: string, flags: string): BoundedPattern {
  const [, own = '', rest = pattern] = /^\(\?([ims]+)\)(.*)$/s.exec(pattern) ?? [];
  try {
    return boundedPattern(rest, own + flags);
  } catch {
    return boundedPattern(rest, own);
  }
}

/**
 * Reads a JSON Schema of draft 4, 6, 7, 2019-09 or 2020-12, as its `$schema` says; 7 without one. Gives words that complete `The schema cannot be used: …` where
 * it is none. References to other documents are not followed: nothing here reads the network.
 */
export function readJsonSchema(schema: unknown): JsonSchema | string {
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null || Array.isArray(schema))) {
    return 'it must be a JSON object';
  }
  const ajv = validatorFor(schema);
  if (typeof ajv === 'string') return ajv;
  const read = typeof schema === 'boolean' ? schema : withoutIdentity(schema);
  steps = 0;
  try {
    if (hasManyAlternatives(read)) return `one "oneOf" or "anyOf" has more than ${mostAlternatives} alternatives`;
    const validate = ajv.compile(read);
    return { check: (data) => problemsOf(validate, data) };
  } catch (error) {
    const [wrong] = withoutBranches(ajv.errors ?? []);
    if (wrong !== undefined) return wordsFor(wrong, read);
    if (error instanceof RangeError || error instanceof TooManySteps) return 'it is nested too deeply';
    const message = error instanceof Error ? error.message.replace(/\.$/, '') : '';
    const missing = /^can't resolve reference (.*) from id/.exec(message)?.[1];
    return missing === undefined
      ? message
      : `"$ref" names "${missing}", which it does not define; nothing is read from elsewhere`;
  } finally {
    // The next schema is one of its own, whatever it is called.
    if (typeof read !== 'boolean') ajv.removeSchema(read);
  }
}

/** The library needs time that grows with the square of them. */
const mostAlternatives = 500;

function hasManyAlternatives(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  return Object.entries(schema).some(
    ([key, value]) =>
      ((key === 'oneOf' || key === 'anyOf') && Array.isArray(value) && value.length > mostAlternatives) ||
      hasManyAlternatives(value),
  );
}

/** What is wrong with the schema itself. */
function wordsFor(error: ErrorObject, schema: unknown): string {
  const path = pathOf(error, schema);
  const place = path.length === 0 ? 'it' : `"${path.join('.')}"`;
  return path.at(-1) === 'type' ? `${place} names no type: ${shown(error.data)}` : `${place} ${reasonOf(error)}`;
}

type Validator = Pick<Ajv, 'compile' | 'errors' | 'removeSchema'>;

/** A validator of each dialect, which reads the schema of schemas first: that takes ten times as long as an ordinary schema, so it is done once. */
const validatorOf = {
  draft04: once(() => validators.draft04(options)),
  draft07: once(() => validators.draft07(options)),
  draft2020: once(() => validators.draft2020(options)),
} as const;

function validatorFor(schema: object | boolean): Validator | string {
  const named = typeof schema === 'object' && '$schema' in schema ? schema.$schema : undefined;
  const dialect = String(named ?? '')
    .replace(/#$/, '')
    .replace(/^https?:\/\/json-schema\.org\//, '');
  if (dialect === 'draft-04/schema') return validatorOf.draft04();
  if (dialect === 'draft/2020-12/schema' || dialect === 'draft/2019-09/schema') return validatorOf.draft2020();
  if (named === undefined || /^(draft-0[67]\/)?schema$/.test(dialect)) return validatorOf.draft07();
  return `"$schema" names "${named}", which is not known; draft-04, draft-06, draft-07 and 2020-12 are`;
}

/** `$schema` was read already, and two stacks may have schemas with one `$id`. */
function withoutIdentity(schema: object): object {
  const kept = Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id' && key !== 'id');
  return Object.fromEntries(kept);
}

function problemsOf(validate: ValidateFunction, data: unknown): readonly SchemaProblem[] {
  steps = 0;
  try {
    if (validate(data)) return [];
  } catch (error) {
    if (error instanceof TooManySteps || error instanceof RangeError) return [endless];
    throw error;
  }
  const errors = withoutBranches(validate.errors ?? []);
  return errors.map((error) => ({ path: pathOf(error, data), key: keyOf(error), reason: reasonOf(error) }));
}

const endless: SchemaProblem = {
  path: [],
  key: undefined,
  reason: 'cannot be checked, because definitions that refer to each other ("$ref") open too many times',
};

/** Keywords that say themselves what is wrong inside of them. */
const branching: readonly string[] = ['oneOf', 'anyOf', 'contains', 'propertyNames'];

/** What the branches of `oneOf`, `anyOf`, `not`, `if` and the like say is said by the keyword itself. */
function withoutBranches(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => branching.includes(keyword));
  return errors.filter(
    (error) =>
      error.keyword !== 'if' &&
      !choices.some(
        ({ schemaPath }) => error.schemaPath !== schemaPath && error.schemaPath.startsWith(`${schemaPath}/`),
      ),
  );
}

function pathOf({ instancePath }: ErrorObject, data: unknown): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of instancePath.split('/').slice(1)) {
    const key = part.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  }
  return path;
}

function keyOf({ keyword, params }: ErrorObject): string | undefined {
  if (keyword === 'additionalProperties') return String(params['additionalProperty']);
  if (keyword === 'unevaluatedProperties') return String(params['unevaluatedProperty']);
  return keyword === 'propertyNames' ? String(params['propertyName']) : undefined;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  null: 'empty',
};

const comparisons: Readonly<Record<string, string>> = {
  '<=': 'at most',
  '<': 'less than',
  '>=': 'at least',
  '>': 'more than',
};

/** The error in words. `message` of the library is the last resort: it is for programmers. */
function reasonOf({ keyword, params, schema, data, message }: ErrorObject): string {
  switch (keyword) {
    case 'type':
      return `must be ${[schema]
        .flat()
        .map((name) => typeNames[String(name)] ?? String(name))
        .join(' or ')}, but is ${shown(data)}`;
    case 'required':
      return `needs "${String(params['missingProperty'])}", which is missing`;
    case 'enum':
      return `must be ${listed(schema)}, but is ${shown(data)}`;
    case 'const':
      return `must be ${shown(schema)}, but is ${shown(data)}`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `cannot have "${String(params['additionalProperty'] ?? params['unevaluatedProperty'])}"`;
    case 'minItems':
      return `must have at least ${schema} items, but has ${countOf(data)}`;
    case 'maxItems':
      return `must have at most ${schema} items, but has ${countOf(data)}`;
    case 'minLength':
    case 'maxLength':
      return `must have at ${keyword === 'minLength' ? 'least' : 'most'} ${schema} characters, but is ${shown(data)}`;
    case 'minProperties':
    case 'maxProperties':
      return `must have at ${keyword === 'minProperties' ? 'least' : 'most'} ${schema} keys`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return `must be ${comparisons[String(params['comparison'])] ?? ''} ${params['limit']}, but is ${shown(data)}`;
    case 'multipleOf':
      return `must be a multiple of ${schema}, but is ${shown(data)}`;
    case 'uniqueItems':
      return `must not have an item twice, but [${params['j']}] and [${params['i']}] are the same`;
    case 'contains':
      return 'must have an item of the form that is demanded';
    case 'propertyNames':
      return `cannot have the key "${String(params['propertyName'])}"`;
    case 'dependencies':
    case 'dependentRequired':
      return `needs "${String(params['missingProperty'])}" where "${String(params['property'])}" is there`;
    case 'pattern':
      return `must match ${schema}, but is ${shown(data)}`;
    case 'oneOf':
      return Array.isArray(params['passingSchemas'])
        ? 'fits more than one of the forms that exclude each other'
        : 'fits none of the forms that are allowed here';
    case 'anyOf':
      return 'fits none of the forms that are allowed here';
    case 'not':
      return 'has exactly the form that is not allowed here';
    case 'false schema':
      return 'is not allowed here';
    default:
      return `${message ?? 'is not allowed'}, but is ${shown(data)}`;
  }
}

function countOf(data: unknown): number {
  return Array.isArray(data) ? data.length : 0;
}

/** As many values as one reads. */
const mostListed = 20;

function listed(values: unknown): string {
  const all = Array.isArray(values) ? values : [values];
  if (all.length < 2) return shown(all[0]);
  const more = all.length > mostListed ? ` and ${all.length - mostListed} more` : '';
  return `one of ${all.slice(0, mostListed).map(shown).join(', ')}${more}`;
}

/** A value in a message. Text is quoted and cut: it may be long. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 60 ? `${value.slice(0, 57)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  if (value === null || value === undefined) return 'empty';
  return typeof value === 'object' ? 'a mapping' : String(value);
}
