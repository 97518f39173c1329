import type { Kind } from '../kinds/kind.ts';
import type { ProviderTypes } from '../schema/provider-types.ts';
import type { Field, FieldType, ObjectType } from '../schema/type.ts';
import type { Json } from '../util/json.ts';
import type { Descriptions } from './descriptions.ts';
import { type Example, exampleOf, type KnownBlocks } from './example.ts';
import { ageWords, limitsOf, typeWords, type Values, valuesOf } from './field-words.ts';
import { permissionLevels, rulesAbout } from './rules-about.ts';
import { objectsIn, type Subject } from './subject.ts';

/** What is said of one field, as plain data: for text, Markdown and JSON alike. */
export interface FieldExplanation {
  readonly name: string;
  readonly type: string;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly values: Values | undefined;
  readonly limits: readonly string[];
  readonly default: Json | undefined;
  /** Which provider versions have it; undefined for all that are known. */
  readonly age: string | undefined;
  /** Other spellings of today, and those that are accepted with a warning. */
  readonly spellings: readonly string[];
  readonly formerSpellings: readonly string[];
  readonly isSensitive: boolean;
  readonly isDeprecated: boolean;
  /** Only the provider sets it: it can be referred to, and not be given. */
  readonly isComputed: boolean;
}

/** Everything that is said of a kind, or of a field in it. */
export interface Explanation extends FieldExplanation {
  readonly path: string;
  readonly family: Kind['family'] | undefined;
  /** The provider's type that a kind stands for. */
  readonly providerType: string | undefined;
  /** The page of the provider's documentation about that type. */
  readonly documentation: string | undefined;
  readonly rules: readonly string[];
  readonly fields: readonly FieldExplanation[];
  /** What the mapping may have besides its fields: the type of values under free keys. */
  readonly open: string | undefined;
  readonly example: Example;
}

/** What explaining needs to know besides the subject. */
export interface Library {
  readonly types: ProviderTypes;
  readonly descriptions: Descriptions;
  readonly blocks: KnownBlocks;
}

/** What there is to say about `subject`. */
export function explain(subject: Subject, library: Library): Explanation {
  const { field, kind, type, path } = subject;
  const about = field ? fieldExplanation(subject.owner, field, library) : wholeExplanation(subject, library);
  const levels = permissionLevels(subject, library.types);
  const objects = objectsIn(type);
  const open = objects.map((each) => each.open).find((each) => each !== undefined);
  return {
    ...about,
    path: path.length === 0 ? 'stack' : path.join('.'),
    spellings: field ? [field.name, ...field.aliases].filter((name) => name !== path.at(-1)) : about.spellings,
    age: ageWords(subject.age),
    values: levels === undefined ? about.values : { names: levels, isClosed: false },
    default: about.default ?? (subject.names.length === 1 ? filledIn(kind, about.name) : undefined),
    family: kind?.family,
    providerType: field ? undefined : kind?.type,
    documentation: field ? undefined : documentationOf(kind),
    rules: rulesAbout(subject, library.types),
    fields: fieldsOf(objects, { kind: field ? undefined : kind, library }),
    open: open && typeWords(open),
    example: exampleOf(subject, library.blocks),
  };
}

function wholeExplanation({ kind, path, type }: Subject, { descriptions }: Library): FieldExplanation {
  return {
    ...nothingSpecial,
    name: path[0] ?? 'stack',
    type: typeWords(type),
    description: descriptions.kind(kind?.key ?? 'stack'),
    formerSpellings: kind?.formerKeys ?? [],
  };
}

const nothingSpecial = {
  required: false,
  values: undefined,
  limits: [],
  default: undefined,
  age: undefined,
  spellings: [],
  formerSpellings: [],
  isSensitive: false,
  isDeprecated: false,
  isComputed: false,
} as const;

/** Each field once; of a mapping with several forms those are required that all forms require. Those that must be given come first, those that every block has last; what only the provider sets comes last of all. */
function fieldsOf(
  objects: readonly ObjectType[],
  { kind, library }: { readonly kind: Kind | undefined; readonly library: Library },
): readonly FieldExplanation[] {
  const all = new Map(
    objects.flatMap((owner) => [...owner.fields.values()].map((field) => [field.name, { owner, field }] as const)),
  );
  const isRequired = ({ name }: Field): boolean =>
    objects.every(({ required }) => required.some((each) => each.name === name));
  const explained = [...all.values()].map(({ owner, field }) => {
    const about = { ...fieldExplanation(owner, field, library), required: isRequired(field) };
    return about.default === undefined ? { ...about, default: filledIn(kind, field.name) } : about;
  });
  return explained.toSorted((one, other) => rank(one) - rank(other));
}

function rank({ name, required, isComputed, isDeprecated }: FieldExplanation): number {
  if (isComputed) return 4;
  if (isDeprecated) return 3;
  if (name === 'resource_options' || name === 'lookup_existing') return 2;
  return required ? 0 : 1;
}

function filledIn(kind: Kind | undefined, name: string): Json | undefined {
  return kind?.filledIn?.always[name] ?? kind?.filledIn?.formerly[name];
}

/** What is said of a field of `owner`. */
function fieldExplanation(owner: ObjectType, field: Field, { descriptions }: Library): FieldExplanation {
  const { type } = field;
  return {
    name: field.name,
    type: typeWords(type),
    description: descriptions.field(owner, field),
    required: field.required,
    values: valuesOf(type),
    limits: limitsOf(type),
    default: field.default,
    age: ageWords(field),
    spellings: field.aliases,
    formerSpellings: [...(field.was ?? []), ...(field.formerly ? [field.formerly.name] : [])],
    isSensitive: field.sensitive === true,
    isDeprecated: field.deprecated === true,
    isComputed: field.computed === true,
  };
}

/** The provider documents each of its types on a page that is called after it. */
function documentationOf(kind: Kind | undefined): string | undefined {
  const type = kind?.type ?? kind?.key ?? '';
  const [, data, name] = /^(data\.)?databricks_(\w+)$/.exec(type) ?? [];
  if (kind === undefined || name === undefined || (kind.type === undefined && kind.family !== 'terraform'))
    return undefined;
  const folder = data === undefined ? 'resources' : 'data-sources';
  return `https://registry.terraform.io/providers/databricks/databricks/latest/docs/${folder}/${name}`;
}

/** The mappings inside of a type that have fields of their own. */
export function hasFields(type: FieldType): boolean {
  return objectsIn(type).length > 0;
}
