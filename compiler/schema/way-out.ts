import type { Span } from '../source/span.ts';
import type { Dict, List, Str } from '../value/literal.ts';
import type { Value } from '../value/value.ts';
import type { Place } from './describe.ts';
import { fits } from './fits.ts';
import type { Field, FieldType, ListType, NumberType, ObjectType } from './type.ts';

/**
 * What to write instead of a value of the wrong form, as a sentence with a blank in front; empty where it cannot be told. What may be private is not repeated, and neither is
 * long text.
 */
export function wayOut(value: Value, type: FieldType, place: Place): string {
  const options = type.kind === 'union' ? type.options : [type];
  const include = value.kind === 'string' ? quotedInclude(value) : undefined;
  if (include !== undefined) return ` Take the quotes away: ${include}`;
  const text = value.kind === 'string' ? shownText(value, place) : undefined;
  for (const option of options) {
    const found = forOption(value, option, { text, place });
    if (found !== undefined) return ` ${found}`;
  }
  return '';
}

/** `"!use jobs/load.yaml"` is a text like any other. */
export function quotedInclude({ file, start, end }: Span): string | undefined {
  return /^["'](!(?:use|extend|update)\s[^"'$]{1,80})["']$/.exec(file.text.slice(start, end))?.[1];
}

interface Found {
  /** Of a short text that may be shown. */
  readonly text: string | undefined;
  readonly place: Place;
}

function forOption(value: Value, type: FieldType, { text, place }: Found): string | undefined {
  // Our `backend` is the tool; what Terraform calls so belongs to it.
  if (type.kind === 'string' && value.kind === 'dict' && isBackend(place))
    return 'It is Terraform\'s, and stands in its section: "terraform: {backend: {…}}".';
  if (type.kind === 'string' && value.kind === 'list') return asJsonText(value, place);
  if (type.kind === 'string' && value.kind === 'dict') return asPath(value, '') ?? asText(value);
  const ending = value.kind === 'string' ? withoutEnding(value, type) : undefined;
  if (ending !== undefined) return ending;
  if (type.kind === 'integer') return value.kind === 'string' ? inUnits(value, type, place) : undefined;
  if (type.kind === 'list') {
    if (value.kind === 'string' && isGluedDash(value)) return 'Behind the dash of an item stands a blank: "- …".';
    if (value.kind === 'dict') return asItems(value, type) ?? asPaths(value, type, '- ');
    const item =
      (text === undefined ? undefined : asItem(text, type.item)) ??
      wordsIn(value, type, place) ??
      listedIn(value, type, place) ??
      quotedItem(value, type, place);
    return item === undefined ? undefined : `Write "[${item}]".`;
  }
  if (type.kind === 'object' && value.kind === 'string' && text === undefined) return ofRequired(type);
  if (type.kind === 'object' && text !== undefined) {
    const written = asMapping(text, type);
    return written === undefined ? undefined : `Write "${written}".`;
  }
  if (type.kind === 'map' && value.kind === 'string') return fromPair(value);
  const inside = type.kind === 'object' ? insideOnly(value, type, place) : undefined;
  if (inside !== undefined) return inside;
  if (value.kind === 'list' && place.part === 'item' && isWholeFile(value))
    return 'Write "!extend" instead of "!use" where the items of a file belong to this list.';
  const isMapping = type.kind === 'object' || type.kind === 'map' || type.kind === 'variant';
  return isMapping && value.kind === 'list' ? withoutDashes(value) : undefined;
}

function isBackend({ name }: Place): boolean {
  return name === 'backend' || name === 'iac_backend';
}

/** Plain text of one word, or of a few: nothing that quotes would be needed for, and nothing that came from elsewhere. */
function shownText(value: Str, place: Place): string | undefined {
  const written = value.file.text.slice(value.start, value.end).replace(/^(["'])(.*)\1$/s, '$2');
  const isPlain = written === value.value && /^[\w./-][\w./@-]{0,39}$/.test(written);
  return isPlain && !place.sensitive && value.credential === undefined ? written : undefined;
}

/** `python, load.py` for a command that is written as one text. */
function wordsIn(value: Value, { item }: ListType, place: Place): string | undefined {
  const isCommand = item.kind === 'string' && /^(?:command|args|arguments|entrypoint|parameters)$/.test(place.name);
  if (!isCommand || value.kind !== 'string' || place.sensitive || value.credential !== undefined) return undefined;
  const isPlain = value.file.text.slice(value.start, value.end).includes(value.value);
  return isPlain && /^[\w./-]{1,40}(?: [\w./=-]{1,40}){1,5}$/.test(value.value)
    ? value.value.split(' ').join(', ')
    : undefined;
}

/** `[a, b]` for `a, b`. */
function listedIn(value: Value, { item }: ListType, place: Place): string | undefined {
  if (value.kind !== 'string' || place.sensitive || value.credential !== undefined) return undefined;
  const isPlain = value.file.text.slice(value.start, value.end).includes(value.value);
  if (!isPlain || !/^[\w./@-]{1,40}(?:[ \t]*,[ \t]*[\w./@-]{1,40}){1,9}$/.test(value.value)) return undefined;
  const items = value.value.split(/[ \t]*,[ \t]*/).map((text) => asItem(text, item));
  return items.includes(undefined) ? undefined : items.join(', ');
}

/** `"${vars.mail}"` and `"pandas==2.2"`, which stand in quotes between brackets. */
function quotedItem(value: Value, { item }: ListType, place: Place): string | undefined {
  if (value.kind !== 'string' && value.kind !== 'text') return undefined;
  if ((item.kind !== 'string' && item.kind !== 'any') || place.sensitive || value.credential !== undefined)
    return undefined;
  const written = value.file.text.slice(value.start, value.end).replace(/^"(.*)"$/s, '$1');
  const isPlain = value.kind === 'string' && written === value.value && /^[\w./:=<>~!+-]{1,40}$/.test(written);
  return isPlain || /^\$\{vars?\.\w{1,60}\}$/.test(written) ? `"${written}"` : undefined;
}

/** `["a", "b"]` for a field that takes a list as the text of its JSON. */
function asJsonText(value: List<Value>, { name }: Place): string | undefined {
  if (!/^(?:inputs|serialized_\w+|\w+_json)$/.test(name) || !isFlow(value)) return undefined;
  return `Put single quotes around it, since it is JSON, and double quotes around each text in it: '["a", "b"]'.`;
}

/** `{enabled: true}` for `true`, where a mapping has one field that takes it, and where the only list of a mapping belongs. */
function insideOnly(value: Value, { fields }: ObjectType, place: Place): string | undefined {
  if (value.kind !== 'boolean' && value.kind !== 'integer' && value.kind !== 'list') return undefined;
  if (place.sensitive || (value.kind === 'list' && isPairs(value))) return undefined;
  const [only, other] = [...fields.values()].filter((field) => !field.computed && fits(value, field.type));
  if (only === undefined || other !== undefined || only.name === 'depends_on') return undefined;
  return value.kind === 'list'
    ? `Put it below "${only.name}:", and indent it.`
    : `Write "{${only.name}: ${value.value}}".`;
}

/** Whether the items are what would be the keys of a mapping. */
function isPairs({ items }: List<Value>): boolean {
  return items.length > 0 && items.every((item) => item.kind === 'dict' && item.entries.size === 1 && items.length > 1);
}

/** Whether a list is all that its file holds. */
function isWholeFile({ file, start }: Span): boolean {
  return /^(?:---[^\n]*\n|\s|#[^\n]*\n)*$/.test(file.text.slice(0, Math.min(start, 2000)));
}

/** `/data:/data` for `/data: /data`, which Docker Compose writes so. */
function asPath({ entries }: Dict<Value>, dash: string): string | undefined {
  const [first, other] = entries.values();
  if (first?.value.kind !== 'string' || other) return undefined;
  const isPath = [first.key, first.value.value].every((text) => /^(?:\.{0,2}|~)\/[\w./-]{0,60}$/.test(text));
  return isPath ? `Write "${dash}${first.key}:${first.value.value}".` : undefined;
}

function asPaths(dict: Dict<Value>, { item }: ListType, dash: string): string | undefined {
  return item.kind === 'string' ? asPath(dict, dash) : undefined;
}

/** `- Note: do this` is a mapping to YAML. What stands in it may be private, so it is not repeated. */
function asText({ file, start, entries }: Dict<Value>): string | undefined {
  const [first, other] = entries.values();
  const isBehindDash = /(?:^|\n)[ \t]*(?:-[ \t]+)+$/.test(file.text.slice(Math.max(0, start - 80), start));
  const isLine = first && !other && isBehindDash && first.value.kind !== 'dict' && first.value.kind !== 'list';
  return isLine ? 'Put the whole line in quotes: without them ": " makes a mapping of it.' : undefined;
}

function asItem(text: string, item: FieldType): string | undefined {
  if (item.kind === 'string' || item.kind === 'any') return text;
  if (item.kind === 'enum') return item.values.includes(text) ? text : undefined;
  return item.kind === 'object' ? asMapping(text, item) : undefined;
}

/** `{task_key: load}` for `load`, where a mapping needs one text; `{s3: …}` for `s3`, where it has a field of that name. */
function asMapping(text: string, type: ObjectType): string | undefined {
  const key = onlyText(type);
  if (key !== undefined) return `{${key}: ${text}}`;
  return type.fields.has(text) ? `${text}: {…}` : undefined;
}

/** The fields that a mapping needs, when a few. */
function ofRequired({ required }: ObjectType): string | undefined {
  const names = required.map(({ name }) => `${name}: …`);
  return names.length > 0 && names.length < 4 ? `Write "{${names.join(', ')}}".` : undefined;
}

/** `30;` and `30, ` end as in other languages, and `30 // a` has a comment as there. */
function withoutEnding({ file, start, end }: Str, { kind }: FieldType): string | undefined {
  if (kind !== 'integer' && kind !== 'float' && kind !== 'boolean') return undefined;
  const [, word, sign] =
    /^(-?\d{1,15}(?:\.\d{1,15})?|true|false)[ \t]*([,;]$|\/\/|#)/.exec(file.text.slice(start, end)) ?? [];
  if (word === undefined) return undefined;
  return sign === ',' || sign === ';'
    ? `Write ${word}.`
    : `Write "${word} # …": a comment begins with a blank and "#".`;
}

/** `-load` and `-- load` are texts. */
function isGluedDash({ file, start, end }: Str): boolean {
  return (
    /^-+(?:[A-Za-z]|[ \t]+\w)/.test(file.text.slice(start, end)) &&
    /\n[ \t]*$/.test(file.text.slice(Math.max(0, start - 80), start))
  );
}

function onlyText({ required }: ObjectType): string | undefined {
  const [field, other] = required;
  return other === undefined && field?.type.kind === 'string' ? field.name : undefined;
}

/** What each item is called stands in it, not in front of it. */
function asItems(dict: Dict<Value>, { item }: ListType): string | undefined {
  const [first] = dict.entries.values();
  if (!first) return undefined;
  if (item.kind !== 'object') return isField(first.key, item) ? asOneItem(dict) : undefined;
  if (item.fields.has(first.key)) return asOneItem(dict);
  const [called, other, third] = byName(item);
  const isShort = /^[\w.-]{1,40}(?: [\w.-]{1,40}){0,3}$/.test(first.key);
  if (isShort && called?.type.kind === 'string' && other && !third && fits(first.value, other.type))
    return `Write "- {${called.name}: ${first.key}, ${other.name}: …}".`;
  const field = item.required.find(isName);
  const isNested = isShort && first.value.kind === 'dict';
  return field && isNested ? `Write "- ${field.name}: ${first.key}" instead of "${first.key}:".` : undefined;
}

function asOneItem(at: Span): string {
  return isFlow(at) ? 'Write "[{…}]".' : 'Begin it with "- ".';
}

function isField(key: string, type: FieldType): boolean {
  if (type.kind === 'object') return type.fields.has(key);
  if (type.kind === 'variant') return [...type.shapes.values()].some(({ fields }) => fields.has(key));
  return type.kind === 'union' && type.options.some((option) => isField(key, option));
}

/** What an item needs, the field that says what it is called in front; a name and its value are enough where the value may be missing. */
function byName({ required, fields }: ObjectType): readonly Field[] {
  const named = required.find(isName);
  const others = required.filter((field) => field !== named);
  const value = named && others.length === 0 ? fields.get('value') : undefined;
  return [named, ...others, value].filter((field) => field !== undefined);
}

/** Whether it is written in brackets or braces. */
function isFlow({ file, start }: Span): boolean {
  return /[[{]/.test(file.text.charAt(start));
}

function isName({ name, type }: Field): boolean {
  return type.kind === 'string' && /(?:^|_)(?:name|key)$/.test(name);
}

/** Mappings behind dashes, each with one key, or one alone; or texts such as `NAME=value`. */
function withoutDashes(list: List<Value>): string | undefined {
  const { items } = list;
  const pair = pairIn(items);
  if (pair !== undefined) return `Write "${pair.name}: …" instead of "- ${pair.by}: ${pair.name}".`;
  const isOfMappings = items.every((item) => item.kind === 'dict' && (items.length === 1 || item.entries.size === 1));
  if (isOfMappings && items.length > 0) return isFlow(list) ? withoutBrackets(items) : 'Take "- " away.';
  const [first] = items;
  return first?.kind === 'string' ? fromPair(first) : undefined;
}

/** One mapping in brackets loses them; several, and pairs without braces, need one pair of braces instead. */
function withoutBrackets([first, other]: readonly Value[]): string {
  const isAlone = first !== undefined && other === undefined && isFlow(first);
  const isAlias =
    first !== undefined &&
    other === undefined &&
    /&[^\s&]*\s+\S?$/.test(first.file.text.slice(Math.max(0, first.start - 80), first.start + 1));
  return isAlone || isAlias ? 'Take "[" and "]" away.' : 'Write all of it between one "{" and "}", without brackets.';
}

/** A text such as `NAME=value`. The value may be a credential. */
function fromPair({ value, credential }: Str): string | undefined {
  const [, name] = /^(\w{1,40})=[\w./-]{0,40}$/.exec(value) ?? [];
  return name === undefined || credential !== undefined ? undefined : `Write "${name}: …" instead of "${name}=…".`;
}

/** The name in the first of mappings such as `{name: LEVEL, value: info}`, which Kubernetes has and we have not, or `{key: team, value: data}`. */
function pairIn(items: readonly Value[]): { readonly name: string; readonly by: string } | undefined {
  const isPair = (item: Value) => item.kind === 'dict' && item.entries.size === 2 && item.entries.has('value');
  const [first] = items;
  if (first?.kind !== 'dict' || !items.every(isPair)) return undefined;
  const { key: by, value: name } = first.entries.get('name') ?? first.entries.get('key') ?? {};
  return by !== undefined && name?.kind === 'string' && /^[\w.-]{1,40}$/.test(name.value)
    ? { name: name.value, by }
    : undefined;
}

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** `600` for `10m` or `10 min`, where the name of the field says what it counts. */
function inUnits(
  { value, credential }: Str,
  { minimum = -Infinity, maximum = Infinity }: NumberType,
  { name, sensitive }: Place,
): string | undefined {
  const [, amount, unit = ''] = /^(\d{1,6}) ?(s|m|h|d)(?:ec|ecs|econds?|in|ins|inutes?|ours?|ays?)?$/.exec(value) ?? [];
  const counted = /(?:_|(?<=[a-z])(?=[SMHD]))(s|m|h|d)(?:ec|ecs|econds?|in|ins|inutes?|ours?|ays?)$/i.exec(name)?.[1];
  const each = name.endsWith('_ttl') ? 1 : seconds[counted?.toLowerCase() ?? ''];
  const factor = seconds[unit];
  if (sensitive || credential !== undefined || amount === undefined || each === undefined || factor === undefined)
    return undefined;
  const number = (Number(amount) * factor) / each;
  return Number.isInteger(number) && number >= minimum && number <= maximum ? `Write ${number}.` : undefined;
}
