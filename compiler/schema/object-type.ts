import type { Age, Field, FieldRules, FieldType, ObjectType, Spelling } from './type.ts';

/** What `objectType` may be told besides name and fields. */
export interface ObjectOptions {
  /** The type of values under keys that are no field; without it such keys are errors. */
  readonly open?: FieldType | undefined;
  /** Whether keys that are no field are told of, though they may stand: what describes the type may not be whole. Only for open types. */
  readonly mayLackFields?: boolean;
  readonly isListOfOne?: boolean;
  readonly isVerbatim?: boolean;
  /** The name by which expressions inside know the mapping. */
  readonly knownAs?: string | undefined;
  /** The field in whose presence nothing is required. */
  readonly requiredUnless?: string | undefined;
  readonly age?: Age | undefined;
  readonly rules?: FieldRules | undefined;
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
  let built: Built | undefined;
  const get = (): Built => {
    built ??= build(typeof fields === 'function' ? fields() : fields);
    return built;
  };
  return {
    kind: 'object',
    name,
    open: options.open,
    mayLackFields: options.mayLackFields ?? false,
    isListOfOne: options.isListOfOne ?? false,
    isVerbatim: options.isVerbatim ?? false,
    knownAs: options.knownAs,
    requiredUnless: options.requiredUnless,
    ...(options.age ? { age: options.age } : {}),
    ...(options.rules ? { rules: options.rules } : {}),
    get fields() {
      return get().fields;
    },
    get spellings() {
      return get().spellings;
    },
    get formerly() {
      return get().formerly;
    },
    get required() {
      return get().required;
    },
    get defaults() {
      return get().defaults;
    },
  };
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
  const { isListOfOne, isVerbatim, knownAs, open, mayLackFields } = base;
  const requiredUnless = changes.requiredUnless ?? base.requiredUnless;
  return objectType(changes.name ?? base.name, fields, {
    isListOfOne,
    isVerbatim,
    knownAs,
    open,
    mayLackFields,
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
