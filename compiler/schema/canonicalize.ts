import type { Report } from '../diagnostics/outcome.ts';
import type { Keys } from '../value/keys.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';
import { mapEntries, mapItems, withValue } from '../value/map.ts';
import type { Trace } from '../value/origin.ts';
import type { Value } from '../value/value.ts';
import { dictType, itemType, takesDict } from './descend.ts';
import { schemaDiagnostics } from './diagnostics.ts';
import { type MayRename, renamingAmong } from './may-rename.ts';
import type { Field, FieldType, Spelling as NamedSpelling, ObjectType } from './type.ts';

/** Mappings with what they are for a type, where there was nothing to report: what environments share is spelled once. */
export type KnownCanonical = Map<object, { readonly type: ObjectType; readonly node: Dict<Value> }>;

/** Who hears of problems and of keys that are another name now, and what other environments know already. */
export interface Spelling {
  readonly report: Report;
  readonly trace?: Trace | undefined;
  readonly known?: KnownCanonical | undefined;
  /** Every key that stands anywhere in what is spelled, and maybe others; undefined where nobody knows. */
  readonly keys?: Keys | undefined;
}

interface Walk extends Spelling {
  readonly mayRename: MayRename;
  readonly reported: () => number;
}

/**
 * `node` with every key spelled canonically, at every depth that `type` describes. Made for raw data, before overlays and variables:
 * text with placeholders and patches of lists (a mapping with whole numbers as keys where a list is due) are understood or left alone.
 * What a placeholder stands for is spelled in the same way when it takes the placeholder's place.
 *
 * Returns the same object where nothing changes. Reports both spellings of one field (STK2205, the canonical one is kept)
 * and retired spellings (STK2206, a warning). Unknown keys stay: `checkValue` reports them. Language spec §1.1, §8.5, Appendix B.
 */
export function canonicalize(node: Tree, type: FieldType, spelling: Spelling): Tree;
export function canonicalize(node: Value, type: FieldType, spelling: Spelling): Value;
export function canonicalize(node: Value, type: FieldType, { report, trace, known, keys }: Spelling): Value {
  let count = 0;
  const counting: Report = (diagnostic) => {
    count++;
    report(diagnostic);
  };
  // What is known was heard of when it was worked out, which a trace must not miss.
  const mayRename = keys ? renamingAmong(keys) : () => true;
  if (!mayRename(type)) return node;
  return rename(node, type, {
    report: counting,
    trace,
    known: trace ? undefined : known,
    mayRename,
    reported: () => count,
  });
}

function rename(node: Value, type: FieldType, walk: Walk): Value {
  if (node.kind === 'list') {
    const item = itemType(type);
    return item && isCompound(item) ? mapItems<Value, Value>(node, (each) => rename(each, item, walk)) : node;
  }
  return node.kind === 'dict' ? renameDict(node, type, walk) : node;
}

function renameDict(dict: Dict<Value>, type: FieldType, walk: Walk): Value {
  const own = dictType(type, dict);
  if (own?.kind === 'object') return renameKeys(dict, own, walk);
  if (own?.kind === 'map') return isCompound(own.value) ? renameValues(dict, own.value, walk) : dict;
  const item = itemType(type);
  const isPatch = item && isCompound(item) && [...dict.entries.keys()].every((key) => /^\d+$/.test(key));
  return isPatch ? renameValues(dict, item, walk) : dict;
}

function renameValues(dict: Dict<Value>, type: FieldType, walk: Walk): Dict<Value> {
  return mapEntries<Value, Value>(dict, (entry) => (hasKeys(entry.value) ? inner(entry, type, walk) : entry));
}

/** Types inside which there can be keys to rename. */
function isCompound(type: FieldType): boolean {
  return type.kind === 'list' || type.kind === 'union' || takesDict(type);
}

function renameKeys(dict: Dict<Value>, type: ObjectType, walk: Walk): Dict<Value> {
  const { fields } = type;
  const { report, known } = walk;
  const hadNames = type.formerly.size > 0;
  const found = known?.get(dict);
  if (found?.type === type) return found.node;
  const before = known ? walk.reported() : 0;
  const renamed = mapEntries<Value, Value>(dict, (entry) => {
    const former = hadNames ? formerField(entry, dict, type) : undefined;
    if (former) return inner(renameKey(entry, { field: former, retired: true }, walk), former.type, walk);
    const field = fields.get(entry.key);
    if (field !== undefined) return hasKeys(entry.value) ? inner(entry, field.type, walk) : entry;
    const spelling = type.spellings.get(entry.key);
    if (spelling === undefined) return type.open === undefined ? entry : inner(entry, type.open, walk);
    const twin = dict.entries.get(winningSpelling(dict, spelling.field, type));
    if (twin !== undefined && twin.key !== entry.key) {
      const values = { first: twin.key, second: entry.key, owner: type.name };
      report(schemaDiagnostics.bothSpellings(entry, values, [{ at: twin, note: 'the other spelling' }]));
      return undefined;
    }
    return inner(renameKey(entry, spelling, walk), spelling.field.type, walk);
  });
  if (known && walk.reported() === before) known.set(dict, { type, node: renamed });
  return renamed;
}

/** Which of the keys of `dict` speaks for `field` when several spellings stand there: the canonical one, else the one declared first. */
function winningSpelling(dict: Dict<Value>, field: Field, type: ObjectType): string {
  const canonical = dict.entries.get(field.name);
  // What stands under the canonical name may be meant for another field.
  if (canonical && !formerField(canonical, dict, type)) return field.name;
  return otherSpelling(dict, field) ?? field.name;
}

function otherSpelling({ entries }: Dict<Value>, { aliases, was }: Field): string | undefined {
  return aliases.find((alias) => entries.has(alias)) ?? was?.find((alias) => entries.has(alias));
}

/** The field that a mapping was meant for when it was called as another one is today; its keys tell, and where it has none, the other one beside it. */
function formerField({ key, value }: Entry<Value>, dict: Dict<Value>, type: ObjectType): Field | undefined {
  const field = type.formerly.get(key);
  if (!field?.formerly || value.kind !== 'dict' || dict.entries.has(field.name)) return undefined;
  const { keys } = field.formerly;
  const present = type.fields.get(key);
  if (value.entries.size === 0 && !(present && otherSpelling(dict, present))) return undefined;
  return [...value.entries.keys()].every((each) => keys.has(each)) ? field : undefined;
}

function renameKey(entry: Entry<Value>, spelling: NamedSpelling, { report, trace }: Walk): Entry<Value> {
  const { name } = spelling.field;
  if (spelling.retired) report(schemaDiagnostics.retiredSpelling(entry, { old: entry.key, name }));
  const value = trace ? traced(entry, trace) : entry.value;
  return { file: entry.file, start: entry.start, end: entry.end, key: name, value };
}

/** A value of its own, so that it can be told from what was written under the other name. */
function traced({ key, value }: Entry<Value>, trace: Trace): Value {
  const renamed = { ...value };
  trace(renamed, { kind: 'renamed', by: key, from: value });
  return renamed;
}

/** Whether there can be something to rename inside. */
function hasKeys(value: Value): boolean {
  return value.kind === 'dict' || value.kind === 'list';
}

function inner(entry: Entry<Value>, type: FieldType, walk: Walk): Entry<Value> {
  if (!walk.mayRename(type)) return entry;
  return withValue(entry, rename(entry.value, type, walk));
}
