import { closest, didYouMean } from '../util/did-you-mean.ts';
import type { Dict, Entry } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import { fits } from './fits.ts';
import { isVariables } from './is-variables.ts';
import type { ObjectType } from './type.ts';

/** ` Did you mean "x"?` for a key that `type` does not know, from the names that a user may write there; or nothing. */
export function suggestField(type: ObjectType, name: string): string {
  const settable = [...type.fields.values()].filter((field) => !field.computed).map((field) => field.name);
  return didYouMean(name, [...settable, ...type.spellings.keys()]);
}

/** The nearest name; if its field takes no such value, one that is near and does: `timeout_seconds` and not `retry_on_timeout` for `timeout: 10`. */
function suggestFitting(type: ObjectType, { key, value }: Entry<Value>): string {
  const near = suggestField(type, key);
  const [, name = ''] = /"(.*)"/.exec(near) ?? [];
  const field = type.fields.get(name);
  // Whoever leaves out the last letter writes the value of one.
  const isPlural = name === `${key}s` || key === `${name}s`;
  if (field === undefined || isPlural || fits(value, field.type)) return near;
  const fitting = [...type.fields.values()].filter((one) => !one.computed && fits(value, one.type));
  return (
    didYouMean(
      key,
      fitting.map((one) => one.name),
    ) || near
  );
}

/** What Databricks bundles, Kubernetes and other tools call a field. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['permissions', 'access_controls'],
  ['git_url', 'url'],
  ['git_provider', 'provider'],
  ['git_branch', 'branch'],
  ['git_commit', 'commit'],
  ['git_tag', 'tag'],
  ['cron', 'quartz_cron_expression'],
  ['depends_on', 'dependencies'],
  ['needs', 'depends_on'],
  ['work_pool_name', 'work_pool'],
  ['port', 'servicePort'],
  ['workdir', 'working_dir'],
  ['wheel', 'whl'],
  ['azure', 'azurerm'],
  ['gcp', 'gcs'],
  ['aws', 's3'],
]);

/** What stands elsewhere here. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['required_providers', ' Providers stand under "resources.providers", each with its "version" and "source".'],
]);

/**
 * What to write instead of an entry that `type` does not know: what became of it, where it belongs, a name that is near, what other tools call so, or the one field that is missing beside the one that
 * is unknown. A sentence with a blank in front; or nothing.
 */
export function suggestFor(entry: Entry<Value>, type: ObjectType, dict: Dict<Value>): string {
  const { key, value } = entry;
  const moved = type.gone?.get(key) ?? elsewhere.get(key);
  if (moved !== undefined) return moved;
  const slip = suggestForm(entry, type);
  if (slip !== '') return slip;
  if (key === 'name') return suggestMissing(entry, type, dict) || suggestName(type, dict);
  // What stands in a folder has a path there; a parent among the options is Pulumi's.
  if (type.fields.has(`${key}_path`)) return ` Did you mean "${key}_path"?`;
  if (optionsOf(type)?.fields.has(key)) return ` Write it in "resource_options".`;
  const empty = emptyOwner(key, type, dict);
  if (empty !== undefined) return ` It belongs below "${empty}", which is empty: indent it.`;
  const word = otherWords.get(key);
  if (word !== undefined && (type.spellings.has(word) || type.fields.has(word))) return ` Did you mean "${word}"?`;
  const near = suggestFitting(type, entry);
  if (near !== '') return near;
  // `type: s3` for `s3: {…}`.
  if (value.kind === 'string' && type.fields.get(value.value)?.type.kind === 'object')
    return ` Write "${value.value}: {…}".`;
  return suggestMissing(entry, type, dict) || suggestInside(key, type, dict);
}

/** What is no name at all: half of a merge key, a key without a blank behind its colon, and the rest of a value with a comma between brackets. */
function suggestForm({ key, value, file, start }: Entry<Value>, type: ObjectType): string {
  if (key === '<') return ' Did you mean "<<"?';
  if (value.kind === 'dict' && isVariables(key)) return ' Did you mean "variables"?';
  if (value.kind !== 'null') return '';
  const [, glued] = /^([\w-]{1,60}):\S/.exec(key) ?? [];
  if (glued !== undefined && type.fields.has(glued)) return ` Write a blank behind the colon: "${glued}: …".`;
  const before = file.text.slice(Math.max(0, start - 200), start);
  const [, owner] = /[{,][ \t]*([\w-]{1,60}):[ \t]+[^\s"'{}[\],][^"'{}[\],\n]*,[ \t]*$/.exec(before) ?? [];
  return owner === undefined || /^[\w-]+$/.test(key)
    ? ''
    : ` A comma between brackets ends a value: if this belongs to the value of "${owner}", put all of that in quotes.`;
}

/** The one field that has the name that was meant among its own: `timezone_id` belongs to `schedule`. */
function suggestInside(key: string, { fields }: ObjectType, { entries }: Dict<Value>): string {
  const found = [...fields.values()].flatMap((field) => {
    const { type } = field;
    if (type.kind !== 'object' || field.computed) return [];
    const inner = type.fields.has(key)
      ? key
      : closest(
          key,
          [...type.fields.keys()].filter((name) => name.length === key.length),
        );
    return inner === undefined || (inner.length < 5 && !(inner === key && entries.has(field.name)))
      ? []
      : [{ inner, field: field.name }];
  });
  // Of several the one that is written beside it.
  const beside = found.length > 1 ? found.filter(({ field }) => entries.has(field)) : found;
  const [only, other] = beside;
  return only && !other ? ` Did you mean "${only.inner}" in "${only.field}"?` : '';
}

/** Whoever writes a name means what the object is called, and not how we call it. */
function suggestName(type: ObjectType, { entries }: Dict<Value>): string {
  const [missing] = type.required.filter(({ name }) => name.endsWith('_name') && !entries.has(name));
  return missing ? ` Did you mean "${missing.name}"?` : suggestField(type, 'name');
}

/**
 * The field of `type` that is written without a value and would know the key `name`, or that takes any key and stands right before it: whoever forgot to indent wrote it so.
 */
export function emptyOwner(name: string, type: ObjectType, { entries }: Dict<Value>): string | undefined {
  // A type has a bounded number of fields; a mapping may have thousands of entries, each of which asks.
  let isOpen = false;
  for (const [key, { type: inside }] of type.fields) {
    if (entries.get(key)?.value.kind !== 'null') continue;
    if (inside.kind === 'object' && (inside.fields.has(name) || inside.spellings.has(name))) return key;
    isOpen ||= takesAnyKey(type, key);
  }
  return isOpen ? openOwner(name, type, entries) : undefined;
}

/** The empty field with keys of the user's own that stands in front of `name`, with nothing but such keys between them. */
function openOwner(name: string, type: ObjectType, entries: Dict<Value>['entries']): string | undefined {
  if (entries.size > mostRead) return undefined;
  let before: Entry<Value> | undefined;
  for (const entry of entries.values()) {
    const { key } = entry;
    if (key === name) return before?.value.kind === 'null' && takesAnyKey(type, before.key) ? before.key : undefined;
    // What is not known either stands below the same field.
    if (type.fields.has(key) || type.spellings.has(key)) before = entry;
  }
  return undefined;
}

/** A mapping with more keys was made by a program, which indents as it should; each of its mistakes would take as long as there are keys. */
const mostRead = 200;

function takesAnyKey({ fields }: ObjectType, key: string): boolean {
  const type = fields.get(key)?.type;
  return type?.kind === 'map' || type?.kind === 'any';
}

function optionsOf({ fields }: ObjectType): ObjectType | undefined {
  const options = fields.get('resource_options')?.type;
  return options?.kind === 'object' ? options : undefined;
}

function suggestMissing({ value }: Entry<Value>, type: ObjectType, { entries }: Dict<Value>): string {
  if (type.requiredUnless !== undefined && entries.has(type.requiredUnless)) return '';
  const missing = type.required.filter(
    ({ name, block, mayComeLater }) => !entries.has(name) && !block && !mayComeLater,
  );
  const [field, other] = missing;
  if (field === undefined || other !== undefined || !fits(value, field.type)) return '';
  const unknown = [...entries.keys()].filter((key) => !type.fields.has(key));
  return unknown.length === 1 ? ` Did you mean "${field.name}", which is missing?` : '';
}
