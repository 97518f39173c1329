import { objectType } from './object-type.ts';
import { providerSpellings } from './spellings.ts';
import type { Age, Field, FieldRules, FieldType, KnownTexts, ObjectType } from './type.ts';

/**
 * One file of the provider catalogue. A field is a few words: `"required block list object task"`; first marks
 * (`required`, `computed`, `new=…`, `gone=…`, `sensitive`, `deprecated`, `most=…`, `known=…`, `block`), then the type, `object` and `one` followed by a name under `shapes`.
 */
export interface CatalogueFile {
  readonly fields: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** `new=…` or `gone=…` where not all known provider versions have the type. */
  readonly age?: string;
  /** What the provider checks between the fields. */
  readonly rules?: FieldRules;
}

/** What a file is the description of. */
export interface CatalogueSubject {
  /** What messages call it. */
  readonly name: string;
  /** Managed resources get their `id` from the provider; data sources are often looked up by it. */
  readonly mode: 'resource' | 'data' | 'provider';
}

/** The type that `file` describes. Nothing is built before it is looked into, and each nested shape once for each field name that uses it. */
export function catalogueType(file: CatalogueFile, subject: CatalogueSubject): ObjectType {
  const fields = (): readonly Field[] => {
    const reader: Reader = { file, subject, built: new Map() };
    const all = readFields(reader, file.fields, true);
    return subject.mode === 'resource' ? all.map(withComputedId) : all;
  };
  return objectType(subject.name, fields, {
    age: file.age === undefined ? undefined : readAge([file.age]),
    rules: file.rules,
  });
}

/** The provider accepts a top-level id where it must not be given (language spec §8.5). */
function withComputedId(field: Field): Field {
  return field.name === 'id' ? { ...field, required: false, computed: true } : field;
}

interface Reader {
  readonly file: CatalogueFile;
  readonly subject: CatalogueSubject;
  /** By shape and field name. */
  readonly built: Map<string, ObjectType>;
}

function readFields(reader: Reader, fields: Readonly<Record<string, string>>, isTopLevel: boolean): readonly Field[] {
  return Object.entries(fields).map(([name, words]) =>
    readField(reader, name, { words: words.split(' '), isTopLevel }),
  );
}

function readField(reader: Reader, name: string, from: { words: readonly string[]; isTopLevel: boolean }): Field {
  const { words, isTopLevel } = from;
  const start = words.findIndex((word) => !marks.has(word) && !word.includes('='));
  const marked = (mark: string): boolean => words.indexOf(mark) >= 0 && words.indexOf(mark) < start;
  const read = withMost(readType(reader, name, words.slice(start)), words.slice(0, start));
  const known = readKnown(words.slice(0, start));
  const type = known ? withKnown(read, known) : read;
  const isBlock = marked('block');
  return {
    name,
    type,
    required: marked('required'),
    ...providerSpellings(name, { isTopLevel, isBlock, isList: type.kind === 'list' }),
    ...(marked('computed') ? { computed: true } : {}),
    ...(marked('sensitive') ? { sensitive: true } : {}),
    ...(isBlock ? { block: true } : {}),
    ...(marked('deprecated') ? { deprecated: true } : {}),
    ...readAge(words.slice(0, start)),
  };
}

const marks: ReadonlySet<string> = new Set(['required', 'computed', 'sensitive', 'deprecated', 'block']);

function withMost(type: FieldType, words: readonly string[]): FieldType {
  const most = words.find((word) => word.startsWith('most='));
  return type.kind === 'list' && most !== undefined ? { ...type, most: Number(most.slice('most='.length)) } : type;
}

/** `known=PAUSED|UNPAUSED`; `known~=` where the provider does not tell upper from lower case. */
function readKnown(words: readonly string[]): KnownTexts | undefined {
  const word = words.find((one) => one.startsWith('known'));
  const [, mark, values] = /^known(~?)=(.+)$/.exec(word ?? '') ?? [];
  return values === undefined ? undefined : { values: values.split('|'), inAnyCase: mark === '~' };
}

/** A field's texts are those of the field itself, or of the items of its list. */
function withKnown(type: FieldType, known: KnownTexts): FieldType {
  if (type.kind === 'list') return { ...type, item: withKnown(type.item, known) };
  return type.kind === 'string' ? { ...type, known } : type;
}

/** `new=1.99.0..1.113.0`: not in the first version, and in the second one; `gone=` the other way round. */
function readAge(words: readonly string[]): Age {
  const age = words.find((word) => word.startsWith('new=') || word.startsWith('gone='));
  const [, mark, from, to] = /^(new|gone)=(.+)\.\.(.+)$/.exec(age ?? '') ?? [];
  if (from === undefined || to === undefined) return {};
  return mark === 'new' ? { absentIn: from, since: to } : { until: from, absentIn: to };
}

function readType(reader: Reader, name: string, words: readonly string[]): FieldType {
  const [kind, ...rest] = words;
  switch (kind) {
    case 'string':
    case 'boolean':
    case 'integer':
    case 'float':
      return { kind };
    case 'list':
      return { kind: 'list', item: readType(reader, name, rest) };
    case 'set':
      return { kind: 'list', item: readType(reader, name, rest), unordered: true };
    case 'map':
      return { kind: 'map', value: readType(reader, name, rest) };
    case 'object':
    case 'one':
      return shapeType(reader, name, words);
    default:
      return { kind: 'any' };
  }
}

function shapeType(reader: Reader, name: string, words: readonly string[]): ObjectType {
  const key = `${words.join(' ')} ${name}`;
  const known = reader.built.get(key);
  if (known !== undefined) return known;
  const fields = reader.file.shapes[words[1] ?? ''] ?? {};
  const type = objectType(name, () => readFields(reader, fields, false), { isListOfOne: words[0] === 'one' });
  reader.built.set(key, type);
  return type;
}
