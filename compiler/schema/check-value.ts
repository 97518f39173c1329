import type { Report } from '../diagnostics/outcome.ts';
import { valueAt } from '../value/build.ts';
import { hasUnresolved, isDeferred } from '../value/deferred.ts';
import { filePath } from '../value/file-path.ts';
import type { Dict, Entry, List, Literal } from '../value/literal.ts';
import { mapEntriesWith, withEntries, withValue } from '../value/map.ts';
import type { Trace } from '../value/origin.ts';
import type { Value } from '../value/value.ts';
import { canonicalize } from './canonicalize.ts';
import { checkScalar, type ScalarType } from './check-scalar.ts';
import { shapeOf } from './descend.ts';
import { describeType, type Place } from './describe.ts';
import { schemaDiagnostics } from './diagnostics.ts';
import { fits } from './fits.ts';
import { emptyOwner, suggestField, suggestFor } from './suggest-field.ts';
import { checkBothReadings, hasTwoReadings, type TwoReadings } from './two-readings.ts';
import type { Field, FieldType, ListType, MapType, ObjectType, UnionType, VariantType } from './type.ts';
import { wrongType } from './wrong-type.ts';

/**
 * Checks a resolved value against `type`, and returns it as `type` wants it: `"4"` becomes 4 in a whole-number field, `"yes"` becomes true,
 * nulls of optional fields are left out, defaults are filled in (last, at the place of their mapping). Keys keep the order in which they were written.
 * Returns the same object where nothing changes. Keys are spelled canonically (`canonicalize`); what is not goes through `checkWritten`.
 *
 * References, text with holes and secrets fit every scalar field; a reference, a secret or a foreign expression fits any field as a whole,
 * and so does everything with an unresolved placeholder in it.
 *
 * Reports everything it finds: unknown keys (STK2200), missing fields (STK2201), wrong types (STK2202, STK2203), text that is not allowed
 * (STK2204, STK2209), fields that only the provider sets (STK2207),
 * texts that the provider's documentation does not name (STK3012, a warning), numbers out of bounds (STK2208), missing blocks that the provider needs (STK2210, a warning). Language spec §1.1.
 */
export function checkValue(value: Value, type: FieldType, report: Report, trace?: Trace): Value {
  return check(value, type, { name: type.kind === 'object' ? type.name : 'value' }, { report, trace });
}

/** `checkValue` for what is as a person wrote it: other spellings of a field get the canonical one first (STK2205, STK2206). */
export function checkWritten(value: Value, type: FieldType, report: Report): Value {
  return checkValue(canonicalize(value, type, { report }), type, report);
}

/** Who hears of problems, and of values that are not what was written. */
interface Listener {
  readonly report: Report;
  readonly trace: Trace | undefined;
}

function check(value: Value, type: FieldType, place: Place, to: Listener): Value {
  if (isAsWanted(value, type) || type.kind === 'any') return value;
  if (value.kind !== 'dict' && value.kind !== 'list' && mayFit(value, type)) return value;
  switch (type.kind) {
    case 'list':
      return value.kind === 'list' ? checkList(value, type, place, to) : wrongType(value, type, place, to.report);
    case 'map':
      return value.kind === 'dict' ? checkMap(value, type, place, to) : wrongType(value, type, place, to.report);
    case 'object':
      return value.kind === 'dict' ? checkObject(value, type, to) : wrongType(value, type, place, to.report);
    case 'variant':
      return value.kind === 'dict' ? checkVariant(value, type, place, to) : wrongType(value, type, place, to.report);
    case 'union':
      return hasTwoReadings(value) ? decidedUnion(value, type, place, to) : checkUnion(value, type, place, to);
    case 'json':
      return fits(value, type) ? value : wrongType(value, type, place, to.report);
    case 'file':
      return value.kind === 'string' ? filePath(value) : wrongType(value, type, place, to.report);
    default:
      if (!isLiteral(value)) return wrongType(value, type, place, to.report);
      return hasTwoReadings(value) ? decidedScalar(value, type, place, to) : converted(value, type, place, to);
  }
}

// Apart from `check`, which would make an object for what they remember each time that it is called.
function decidedUnion(value: TwoReadings, type: UnionType, place: Place, to: Listener): Value {
  return decided(value, (one, report) => checkUnion(one, type, place, { report, trace: undefined }), { type, to });
}

function decidedScalar(value: TwoReadings, type: ScalarType, place: Place, to: Listener): Value {
  return decided(value, (one, report) => checkScalar(one, type, place, report), { type, to });
}

/** What most values are: a text where any text will do, or a plain number or a truth value where one is due. */
function isAsWanted(value: Value, type: FieldType): boolean {
  if (value.kind === 'string')
    return (
      type.kind === 'string' &&
      type.pattern === undefined &&
      type.known === undefined &&
      value.inYaml11 === undefined &&
      value.date === undefined
    );
  if (value.kind === 'boolean') return type.kind === 'boolean';
  if (value.kind !== 'integer' || type.kind !== 'integer' || value.inYaml11 !== undefined) return false;
  return type.minimum === undefined && type.maximum === undefined;
}

function decided(
  value: TwoReadings,
  check: (one: Literal, report: Report) => Value,
  { type, to }: { readonly type: FieldType; readonly to: Listener },
): Value {
  const checked = checkBothReadings(value, check, to.report);
  to.trace?.(checked, { kind: 'converted', by: describeType(type), from: value });
  return checked;
}

function converted(value: Literal, type: ScalarType, place: Place, { report, trace }: Listener): Value {
  const checked = checkScalar(value, type, place, report);
  if (checked !== value) trace?.(checked, { kind: 'converted', by: describeType(type), from: value });
  return checked;
}

function isLiteral(value: Value): value is Literal {
  return value.kind !== 'list' && value.kind !== 'dict' && !isDeferred(value);
}

/** Whether `value` is known only to the target, and may turn out to be what `type` wants. */
function mayFit(value: Value, type: FieldType): boolean {
  if (!isDeferred(value)) return false;
  if (value.kind !== 'text' || hasUnresolved(value)) return true;
  // Text with holes is text whatever its holes hold.
  return type.kind !== 'list' && type.kind !== 'map' && type.kind !== 'object' && type.kind !== 'variant';
}

/** An entry is called as its field is, and is as private. */
function inside({ name, sensitive }: Place, part: 'item' | 'value'): Place {
  return sensitive ? { name, part, sensitive } : { name, part };
}

function checkList(list: List<Value>, type: ListType, place: Place, to: Listener): Value {
  const { items } = list;
  const item = inside(place, 'item');
  let changed: Value[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const value = items[index];
    if (value === undefined) continue;
    const checked = check(value, type.item, item, to);
    if (checked !== value) changed ??= items.slice();
    if (changed !== undefined) changed[index] = checked;
  }
  return changed === undefined
    ? list
    : { kind: 'list', file: list.file, start: list.start, end: list.end, items: changed };
}

function checkMap(dict: Dict<Value>, type: MapType, place: Place, to: Listener): Value {
  return mapEntriesWith(dict, checkMember, { type: type.value, place: inside(place, 'value'), to });
}

interface Member {
  readonly type: FieldType;
  readonly place: Place;
  readonly to: Listener;
}

function checkMember(entry: Entry<Value>, { type, place, to }: Member): Entry<Value> | undefined {
  if (isAsWanted(entry.value, type)) return entry;
  if (entry.value.kind === 'null' && type.kind !== 'any') return undefined;
  return withValue(entry, check(entry.value, type, place, to));
}

function checkObject(dict: Dict<Value>, type: ObjectType, to: Listener): Value {
  const inside: Inside = { dict, type, fields: type.fields, to };
  const checked = mapEntriesWith(dict, checkEntry, inside);
  const isWaived = type.requiredUnless !== undefined && checked.entries.has(type.requiredUnless);
  for (const field of isWaived ? [] : type.required) {
    if (dict.entries.has(field.name) || isMisspelt(field.name, dict, type)) continue;
    if (field.mayComeLater && dict.entries.size === 0) continue;
    to.report(missingRow(field)(dict, { owner: type.name, name: field.name, suggestion: '' }));
  }
  return type.defaults.length === 0 ? checked : withDefaults(checked, type, to);
}

function checkEntry(entry: Entry<Value>, inside: Inside): Entry<Value> | undefined {
  const field = inside.fields.get(entry.key);
  if (field === undefined) return checkOtherKey(entry, inside);
  return isAsWanted(entry.value, field.type) && !field.computed ? entry : checkField(entry, field, inside);
}

/** Laktory lets blocks be missing, so stacks exist that never deployed but must compile (language spec Appendix A, alerts). */
function missingRow({ block, mayComeLater }: Field) {
  if (mayComeLater) return schemaDiagnostics.missingForNow;
  return block ? schemaDiagnostics.missingBlock : schemaDiagnostics.missingField;
}

/**
 * Whether a key that `type` does not know was reported with the advice to write `name`: then it is not missing as well. So is nothing where the advice is a field
 * that only another shape has, which is then the one that is meant.
 */
function isMisspelt(name: string, dict: Dict<Value>, type: ObjectType): boolean {
  if (type.open !== undefined) return false;
  return [...dict.entries.values()].some((entry) => {
    if (type.fields.has(entry.key)) return false;
    const advice = suggestFor(entry, type, dict);
    const other = / Did you mean "([^"]+)"\?/.exec(advice)?.[1];
    const isOtherShape = other !== undefined && !type.fields.has(other) && !type.spellings.has(other);
    return isOtherShape || advice.includes(` Did you mean "${name}"`) || advice.includes(` "${name}: `);
  });
}

/** Whether the content of the empty field `name` stands beside it, which is reported there. */
function isBeside(name: string, dict: Dict<Value>, type: ObjectType): boolean {
  return [...dict.entries.keys()].some((key) => !type.fields.has(key) && emptyOwner(key, type, dict) === name);
}

function checkField(entry: Entry<Value>, field: Field, { dict, type, to }: Inside): Entry<Value> | undefined {
  if (entry.value.kind === 'null') {
    if (field.isBare) {
      const { file, start, end, key } = entry;
      return { file, start, end, key, value: withEntries(entry, new Map()) };
    }
    if (field.required && !field.block && !isBeside(entry.key, dict, type))
      to.report(missingRow(field)(entry, { owner: type.name, name: field.name, suggestion: '' }));
    return undefined;
  }
  if (field.computed) to.report(schemaDiagnostics.computedField(entry, { owner: type.name, name: field.name }));
  return withValue(entry, check(entry.value, field.type, placeIn(entry, field), to));
}

/** A field with several spellings is called as the user did. */
function placeIn(entry: Entry<Value>, field: Field): Place {
  if (field.aliases.length === 0 && field.was === undefined) return field;
  if (entry.file.text.startsWith(`${field.name}:`, entry.start)) return field;
  const written = entry.file.text.slice(entry.start, entry.end).replace(/^["']|["']$/g, '');
  return field.aliases.includes(written) || field.was?.includes(written) ? { name: written } : field;
}

interface Inside {
  readonly dict: Dict<Value>;
  readonly type: ObjectType;
  readonly fields: ObjectType['fields'];
  readonly to: Listener;
}

/** A key that is no field: a free key, or a mistake. */
function checkOtherKey(entry: Entry<Value>, { dict, type, to }: Inside): Entry<Value> {
  if (type.open !== undefined) return withValue(entry, check(entry.value, type.open, { name: entry.key }, to));
  const suggestion = suggestFor(entry, type, dict);
  const say = type.mayGrow ? schemaDiagnostics.unknownSoFar : schemaDiagnostics.unknownField;
  to.report(say(entry, { name: entry.key, owner: type.name, suggestion }));
  return entry;
}

function checkVariant(dict: Dict<Value>, type: VariantType, place: Place, to: Listener): Value {
  const told = dict.entries.get(type.by)?.value;
  if (told === undefined || told.kind === 'null') {
    const shape = likelyShape(type, dict);
    if (shape !== undefined) return checkObject(dict, shape, to);
    to.report(schemaDiagnostics.missingField(dict, { owner: place.name, name: type.by }));
    return dict;
  }
  const shape = told.kind === 'string' ? type.shapes.get(told.value) : undefined;
  if (shape !== undefined) return checkObject(dict, shape, to);
  // Which shape it is cannot be known yet, so nothing can be said about the other fields.
  const values = [...type.shapes.keys()];
  check(told, { kind: 'enum', values }, { name: type.by }, to);
  return dict;
}

/** The shape that knows most of the keys, or the one that has a field which an unknown key is near to. */
function likelyShape(type: VariantType, dict: Dict<Value>): ObjectType | undefined {
  const known = shapeOf(type, dict);
  if (known === undefined || !Array.isArray(type.otherwise)) return known;
  const unknown = [...dict.entries.keys()].find((key) => !known.fields.has(key) && !known.spellings.has(key));
  if (unknown === undefined) return known;
  return [known, ...type.shapes.values()].find((shape) => suggestField(shape, unknown) !== '') ?? known;
}

function checkUnion(value: Value, type: UnionType, place: Place, to: Listener): Value {
  const option = type.options.find((each) => fits(value, each) && !isOtherWord(value, each));
  return option === undefined ? wrongType(value, type, place, to.report) : check(value, option, place, to);
}

/** Text that is none of an option's words: what the other options want must be told, too. */
function isOtherWord(value: Value, option: FieldType): boolean {
  return option.kind === 'enum' && value.kind === 'string' && !option.values.includes(value.value);
}

function withDefaults(dict: Dict<Value>, type: ObjectType, { trace }: Listener): Dict<Value> {
  const missing = type.defaults.filter((field) => !dict.entries.has(field.name));
  if (missing.length === 0) return dict;
  const entries = new Map(dict.entries);
  const at = { file: dict.file, start: dict.start, end: dict.end };
  for (const { name, default: json } of missing) {
    if (json === undefined) continue;
    const value = valueAt(at, json);
    trace?.(value, { kind: 'default', by: type.name });
    entries.set(name, { ...at, key: name, value });
  }
  return withEntries(dict, entries);
}
