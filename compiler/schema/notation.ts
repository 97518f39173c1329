import type { JsonRecord } from './record.ts';

/**
 * What a JSON Schema describes: `data` is a stack as a program writes it, in its strict form; `yaml` is the text that people write, where everything that
 * compiles must be allowed: text of another file (`!use`), merge keys, numbers and truths in words, and fields that are left empty.
 */
export type Notation = 'data' | 'yaml';

/** The definitions that most fields are made of, and how a field may be left empty. */
export interface NotationParts {
  readonly shared: JsonRecord;
  /** What may stand in the place of a mapping or list. */
  readonly instead: JsonRecord;
  /** The same field, which may also be empty. */
  readonly orEmpty: (schema: JsonRecord) => JsonRecord;
  /** Keys of every mapping that are no fields. */
  readonly keys: JsonRecord;
}

const variables = { type: 'object', additionalProperties: true };
const placeholder = { $ref: '#/$defs/Placeholder' };

const data: NotationParts = {
  shared: {
    Placeholder: { type: 'string', pattern: '^\\$\\{' },
    Truth: { anyOf: [{ type: 'boolean' }, placeholder] },
    Whole: { anyOf: [{ type: 'integer' }, placeholder] },
    Decimal: { anyOf: [{ type: 'number' }, placeholder] },
    Variables: variables,
  },
  instead: placeholder,
  orEmpty: (schema) => schema,
  keys: {},
};

/** Editors see `!use a.yaml` as the text `a.yaml`. */
const includedFile = '\\.(ya?ml|json|sql)$|/';
const word = '[Tt]rue|TRUE|[Ff]alse|FALSE|[Yy]es|YES|[Nn]o|NO|[Oo]n|ON|[Oo]ff|OFF|[TtYyFfNn]|[01]';
const digits = '\\s*[+-]?\\d+(_\\d+)*(\\.0*)?\\s*';
const decimal = '\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*';

const textOf = (form: string): JsonRecord => ({ type: 'string', pattern: `^(${form})$|\\$\\{|${includedFile}` });

const yaml: NotationParts = {
  shared: {
    Placeholder: { type: 'string', pattern: `\\$\\{|${includedFile}` },
    // A folder is included by its bare name, and nothing that means a mapping or a list has blanks in it.
    Elsewhere: { type: 'string', pattern: '^\\S+$|\\$\\{', description: 'Of another file, or of a variable.' },
    Truth: { anyOf: [{ type: 'boolean' }, { enum: [0, 1] }, textOf(word)] },
    Whole: { anyOf: [{ type: ['integer', 'boolean'] }, textOf(digits)] },
    Decimal: { anyOf: [{ type: ['number', 'boolean'] }, textOf(`${digits}|${decimal}`)] },
    Variables: { type: ['object', 'string', 'null'] },
  },
  instead: { $ref: '#/$defs/Elsewhere' },
  orEmpty,
  keys: { '<<': { description: 'Merged into this mapping: "!update FILE", or an anchor.' } },
};

function orEmpty(schema: JsonRecord): JsonRecord {
  const { type, anyOf, ...rest } = schema;
  if (Object.keys(schema).length === 0) return schema;
  if (typeof type === 'string' && !('enum' in schema)) return { ...schema, type: [type, 'null'] };
  if (Array.isArray(type)) return type.includes('null') ? schema : { ...schema, type: [...type, 'null'] };
  if (Array.isArray(anyOf)) return { ...rest, anyOf: [...anyOf, { type: 'null' }] };
  return { anyOf: [schema, { type: 'null' }] };
}

export const notations: Readonly<Record<Notation, NotationParts>> = { data, yaml };
