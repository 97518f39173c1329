import type { Age, Field, FieldRules, FieldType, ObjectType, Spelling } from './type.ts';

/** What `objectType` may be told besides name and fields. */
export interface ObjectOptions {
  /** The type of values under keys that are no field; without it such keys are errors. */
  readonly open?: FieldType | undefined;
  readonly mayGrow?: boolean;
  readonly isListOfOne?: boolean;
  readonly isVerbatim?: boolean;
  /** The name by which expressions inside know the mapping. */
  readonly knownAs?: string | undefined;
  /** The field in whose presence nothing is required. */
  readonly requiredUnless?: string | undefined;
  readonly age?: Age | undefined;
  readonly rules?: FieldRules | undefined;
  /** What to write instead of keys that earlier versions had: sentences with a blank in front. */
  readonly gone?: ReadonlyMap<string, string> | undefined;
}

/**
 * A mapping with known keys. `fields` may be a function: it is called once, when the type is first looked into, which is how
 * catalogue types stay unbuilt until used, and how a type refers to itself. Later fields of the same name replace earlier ones in place.
 */
export function objectType(
  name: string,
  fields: readonly Field[] | (() => readonly Field[]),
  options: ObjectOptions = {},
): ObjectType {
  return new LazyObjectType(name, fields, options);
}

/** One class for all, so that whoever asks many types for their fields meets objects of one form. */
class LazyObjectType implements ObjectType {
  readonly kind = 'object';
  readonly name: string;
  readonly open: FieldType | undefined;
  readonly mayGrow: boolean;
  readonly isListOfOne: boolean;
  readonly isVerbatim: boolean;
  readonly knownAs: string | undefined;
  readonly requiredUnless: string | undefined;
  readonly age: Age | undefined;
  readonly rules: FieldRules | undefined;
  readonly gone: ReadonlyMap<string, string> | undefined;
  private readonly listed: readonly Field[] | (() => readonly Field[]);
  private built: Built | undefined;

  constructor(name: string, listed: readonly Field[] | (() => readonly Field[]), options: ObjectOptions) {
    this.name = name;
    this.open = options.open;
    this.mayGrow = options.mayGrow ?? false;
    this.isListOfOne = options.isListOfOne ?? false;
    this.isVerbatim = options.isVerbatim ?? false;
    this.knownAs = options.knownAs;
    this.requiredUnless = options.requiredUnless;
    this.age = options.age;
    this.rules = options.rules;
    this.gone = options.gone;
    this.listed = listed;
    this.built = undefined;
  }

  get fields(): ReadonlyMap<string, Field> {
    return (this.built ?? this.build()).fields;
  }

  get spellings(): ReadonlyMap<string, Spelling> {
    return (this.built ?? this.build()).spellings;
  }

  get formerly(): ReadonlyMap<string, Field> {
    return (this.built ?? this.build()).formerly;
  }

  get required(): readonly Field[] {
    return (this.built ?? this.build()).required;
  }

  get defaults(): readonly Field[] {
    return (this.built ?? this.build()).defaults;
  }

  private build(): Built {
    this.built = build(typeof this.listed === 'function' ? this.listed() : this.listed);
    return this.built;
  }
}

/** How a kind differs from the type that it is made from. */
export interface ObjectChanges {
  readonly name?: string;
  /** Fields that are not part of the new type. */
  readonly omit?: readonly string[];
  /** Replacements, which keep their place, and new fields, which come last. A function is called when the new type is looked into. */
  readonly fields?: readonly Field[] | (() => readonly Field[]);
  /** Fields whose being required differs: `false` for those that a kind fills in by itself. */
  readonly required?: Readonly<Record<string, boolean>>;
  readonly requiredUnless?: string;
}

/** `base` with some fields left out, replaced or added; `base` is looked into only when the new type is. */
export function extendObject(base: ObjectType, changes: ObjectChanges): ObjectType {
  const fields = (): readonly Field[] => {
    const omitted = new Set(changes.omit);
    const kept = [...base.fields.values()].filter((field) => !omitted.has(field.name));
    const added = typeof changes.fields === 'function' ? changes.fields() : (changes.fields ?? []);
    return [...kept.map((field) => withRequired(field, changes.required?.[field.name])), ...added];
  };
  const { gone, isListOfOne, isVerbatim, knownAs, mayGrow, open } = base;
  const requiredUnless = changes.requiredUnless ?? base.requiredUnless;
  return objectType(changes.name ?? base.name, fields, {
    gone,
    isListOfOne,
    isVerbatim,
    knownAs,
    mayGrow,
    open,
    requiredUnless,
  });
}

function withRequired(field: Field, required: boolean | undefined): Field {
  return required === undefined ? field : { ...field, required };
}

interface Built {
  readonly fields: ReadonlyMap<string, Field>;
  readonly spellings: ReadonlyMap<string, Spelling>;
  readonly formerly: ReadonlyMap<string, Field>;
  readonly required: readonly Field[];
  readonly defaults: readonly Field[];
}

function build(list: readonly Field[]): Built {
  const fields = new Map(list.map((field) => [field.name, field]));
  const spellings = new Map<string, Spelling>();
  for (const field of fields.values()) {
    for (const alias of field.aliases) spellings.set(alias, { field, retired: false });
    for (const old of field.was ?? []) spellings.set(old, { field, retired: true });
  }
  // A canonical name always wins over another field's alias.
  for (const name of fields.keys()) spellings.delete(name);
  const all = [...fields.values()];
  return {
    fields,
    spellings,
    formerly: new Map(all.flatMap((field) => (field.formerly ? [[field.formerly.name, field] as const] : []))),
    required: all.filter((field) => field.required),
    defaults: all.filter((field) => field.default !== undefined),
  };
}
