import type { Json } from '../util/json.ts';

/**
 * What may stand in a field. Provider catalogues, hand-written kinds and dialects all describe themselves with these, and
 * `check-value.ts`, `canonicalize.ts`, `json-schema.ts` read them. Types are plain data but for `ObjectType`, whose fields are built on first use.
 */
export type FieldType =
  | StringType
  | BooleanType
  | NumberType
  | AnyType
  | EnumType
  | JsonTextType
  | FileType
  | ListType
  | MapType
  | UnionType
  | VariantType
  | ObjectType;

/** Text. Only text fits: a number or a date must be quoted. */
export interface StringType {
  readonly kind: 'string';
  /** What the whole text must match, without anchors in the message: `means` says it in words, "a time such as 10s or 5m". */
  readonly pattern?: { readonly matches: Pick<RegExp, 'test'>; readonly means: string };
  /** The texts that the provider's documentation names. It may grow, so another one is only a warning. */
  readonly known?: KnownTexts;
}

export interface KnownTexts {
  readonly values: readonly string[];
  /** The provider does not tell upper from lower case. */
  readonly inAnyCase: boolean;
}

/** True or false, also as the texts YAML 1.1 knows: yes, no, on, off, y, n, t, f, 1, 0. */
export interface BooleanType {
  readonly kind: 'boolean';
}

/** A whole number of any size, or a float. Text that spells a number fits. Bounds are inclusive. */
export interface NumberType {
  readonly kind: 'integer' | 'float';
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Whatever the user writes, unchanged at every depth (nulls included). */
export interface AnyType {
  readonly kind: 'any';
}

/** One of a few texts. */
export interface EnumType {
  readonly kind: 'enum';
  readonly values: readonly string[];
}

/** JSON text, which a user may also write as a mapping or list (a cluster policy's definition). Checking leaves it as it is written. */
export interface JsonTextType {
  readonly kind: 'json';
}

/** The path of a local file, relative to the stack's folder. Checking turns text into a `FilePath`. */
export interface FileType {
  readonly kind: 'file';
}

export interface ListType {
  readonly kind: 'list';
  readonly item: FieldType;
  /** A set: the order means nothing, and references cannot pick an element. */
  readonly unordered?: boolean;
  /** The most items that the provider takes. */
  readonly most?: number;
}

/** A mapping with free keys. */
export interface MapType {
  readonly kind: 'map';
  readonly value: FieldType;
  /** An environment changes parts of its values at every depth, instead of replacing them. */
  readonly isDeep?: true;
}

/** The first option that fits the outer form of a value (text, list, mapping …) decides how it is checked. */
export interface UnionType {
  readonly kind: 'union';
  readonly options: readonly FieldType[];
}

/** Mappings that tell by one of their own fields which of several shapes they have. */
export interface VariantType {
  readonly kind: 'variant';
  /** The name of the telling field; every shape declares it. */
  readonly by: string;
  readonly shapes: ReadonlyMap<string, ObjectType>;
  /** The shape when the telling field is missing, or several of which the one that knows most of the keys is meant; undefined makes the field required. */
  readonly otherwise: ObjectType | readonly ObjectType[] | undefined;
}

/** A mapping with known keys. Made by `objectType` (`object-type.ts`), never by hand. */
export interface ObjectType {
  readonly kind: 'object';
  /** What messages call it: the provider's type name or the name of the field that holds it. */
  readonly name: string;
  /** By canonical name, in the order of declaration; fields that only the provider sets included. */
  readonly fields: ReadonlyMap<string, Field>;
  /** The fields by every accepted spelling that is not their canonical name. */
  readonly spellings: ReadonlyMap<string, Spelling>;
  /** The fields that were once called as others are now, by that name: `Field.formerly`. */
  readonly formerly: ReadonlyMap<string, Field>;
  /** The fields that must be given. */
  readonly required: readonly Field[];
  /** The field in whose presence nothing is required: what is only looked up need not be described. */
  readonly requiredUnless: string | undefined;
  /** The fields that have a default. */
  readonly defaults: readonly Field[];
  /** The type of the values under keys that are no field; undefined makes such keys errors. */
  readonly open: FieldType | undefined;
  /** Newer versions of what reads the mapping may know more fields: another key is a warning and stays as it is written. */
  readonly mayGrow: boolean;
  /** Text inside is handed on as it is written: `${…}` in it is another language's business. */
  readonly isVerbatim: boolean;
  /** The name by which expressions inside the mapping know it: `pipeline`. */
  readonly knownAs: string | undefined;
  /** Written as one mapping, but a list to those who refer to it: `${resources.x.continuous[0].pause_status}`. */
  readonly isListOfOne: boolean;
  /** Which provider versions have the type, where not all known ones do. */
  readonly age: Age | undefined;
  /** What the provider checks between the fields of a type. */
  readonly rules: FieldRules | undefined;
  /** By key that is no field any more, what to write instead: a sentence with a blank in front. */
  readonly gone: ReadonlyMap<string, string> | undefined;
}

/** What must hold between the fields of a provider's type. A path leads through mappings and lists: `task.notebook_task`. */
export interface FieldRules {
  /** Of each group at most one is set. */
  readonly conflictsWith?: readonly FieldGroup[];
  /** Of each group exactly one is set. */
  readonly exactlyOneOf?: readonly FieldGroup[];
  readonly atLeastOneOf?: readonly FieldGroup[];
  /** By field: what must be set with it. */
  readonly requiredWith?: Readonly<Record<string, readonly string[]>>;
  /** By field: the texts that it may have where another field is set. */
  readonly knownWith?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Paths that stand in the same mapping, or in mappings inside of it. */
export type FieldGroup = readonly string[];

/** Which provider versions have something, as far as somebody looked. */
export interface Age {
  /** The first version that is known to have it, where an older one (`absentIn`) is known not to. */
  readonly since?: string;
  /** The last version that is known to have it, where a newer one (`absentIn`) is known not to. */
  readonly until?: string;
  readonly absentIn?: string;
}

/** One key of an `ObjectType`. */
export interface Field extends Age {
  /** The canonical name, which is the provider's: `job_cluster`. */
  readonly name: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** Other spellings that are as good: plurals, names with a trailing underscore. */
  readonly aliases: readonly string[];
  /** Spellings of the past: accepted with a warning that names the canonical one. */
  readonly was?: readonly string[];
  /** A spelling of the past that another field has today: a mapping with nothing but these keys is still meant for this one. */
  readonly formerly?: { readonly name: string; readonly keys: ReadonlySet<string> };
  /** An overlay replaces the value whole instead of merging into it. */
  readonly isReplaced?: boolean;
  /** Required, but it may also be given when the result is used (`terraform init -backend-config`): its absence is a warning, and none in an empty mapping. */
  readonly mayComeLater?: boolean;
  /** The key alone is an empty mapping; otherwise a key without a value is as if it was not there. */
  readonly isBare?: boolean;
  /** What checking fills in when the field is not given. */
  readonly default?: Json;
  /** Set by the provider and by nobody else: it can be referred to, but not given. */
  readonly computed?: boolean;
  /** Must not be printed in clear. */
  readonly sensitive?: boolean;
  /** A nested block of Terraform's language, not an attribute. */
  readonly block?: boolean;
  /** The provider advises against it. */
  readonly deprecated?: boolean;
  readonly description?: string;
}

export interface Spelling {
  readonly field: Field;
  readonly retired: boolean;
}
