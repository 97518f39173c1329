import type { MadeText } from '../ir/output-file.ts';
import type { Block } from '../ir/stack.ts';
import type { Expansion } from '../kinds/kind.ts';
import { namesCredential } from '../util/names-credential.ts';
import { textFinder } from '../util/text-finder.ts';
import type { Credential, Dict } from '../value/literal.ts';
import { mapEntries, mapItems } from '../value/map.ts';
import type { Value } from '../value/value.ts';

/**
 * What a block makes, with every text called a credential that holds one of the block's own: what a kind or a template builds anew has lost
 * the mark of what it was built from (`Str.credential`), and is known by what stands in it, also as JSON, base64 or part of an address.
 */
export function withCarriedCredentials(block: Block, made: Expansion): Expansion {
  const known = credentialsOf(block);
  if (known.size === 0) return made;
  const found = finderOf(known);
  const files = made.files?.map((file) => withFound(file, found));
  return {
    ...made,
    ...(files && { files }),
    resources: made.resources.map((one) => {
      const credential = found(one.name ?? block.name);
      return { ...one, properties: markedDict(one.properties, found), ...(credential && { credential }) };
    }),
    blocks: made.blocks.map((one) => ({ ...one, body: markedDict(one.body, found) })),
  };
}

type Find = (text: string) => Credential | undefined;

/** Shorter texts stand in others by chance. */
const shortest = 6;

/** Looks in a text for one of the forms, whose numbers may be those of the texts. */
function finderOf(known: ReadonlyMap<string, Credential>): Find {
  if (known.size <= few) {
    const forms = [...known];
    return (text) => forms.find(([form]) => text.includes(form))?.[1];
  }
  const next = textFinder(known.keys(), shortest);
  return (text) => {
    const part = next(text, 0);
    return part && known.get(text.slice(part.start, part.end));
  };
}

/** So many are looked for one by one: that is quicker, and nearly always all. */
const few = 30;

/** The forms in which credentials of a block may come back, each with the place of the name that calls it one. */
function credentialsOf({ name, credential, body, templates }: Block): ReadonlyMap<string, Credential> {
  const known = new Map<string, Credential>();
  if (credential) addForms(name, credential, known);
  collect(body, known);
  for (const value of templates?.variables.values() ?? []) collect(value, known);
  return known;
}

function collect(value: Value, known: Map<string, Credential>): void {
  switch (value.kind) {
    case 'list':
      for (const item of value.items) collect(item, known);
      return;
    case 'dict':
      for (const { value: member } of value.entries.values()) collect(member, known);
      return;
    case 'string':
      if (value.credential) addForms(value.value, value.credential, known);
      return;
    case 'integer':
      if (value.credential) addForms(String(value.value), value.credential, known);
      return;
    case 'text':
      for (const part of value.credential ? value.parts : [])
        if (typeof part === 'string' && value.credential) addForms(part, value.credential, known);
      return;
    default:
      return;
  }
}

function addForms(text: string, credential: Credential, known: Map<string, Credential>): void {
  if (text.length < shortest || namesCredential(text)) return;
  // Half a character has no form in an address.
  const inAddress = /\p{Cs}/u.test(text) ? text : encodeURIComponent(text);
  for (const form of [text, JSON.stringify(text).slice(1, -1), inAddress, ...base64Forms(text)]) {
    if (form.length >= shortest && !known.has(form)) known.set(form, credential);
  }
}

/** What base64 makes of the text, wherever it begins in a longer one: without the letters that it may share with its neighbours. */
function base64Forms(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].map((skipped) => {
    const whole = bytes.length - ((bytes.length - skipped) % 3);
    return btoa(Array.from(bytes.slice(skipped, whole), (byte) => String.fromCharCode(byte)).join(''));
  });
}

function withFound(file: MadeText, found: Find): MadeText {
  const { holds } = file;
  const credential = found(file.text);
  const marked = holds && { holds: { ...holds, value: markedValue(holds.value, found) } };
  return { ...file, ...marked, ...(credential && { credential }) };
}

function markedDict(dict: Dict<Value>, found: Find): Dict<Value> {
  return mapEntries<Value, Value>(dict, (entry) => {
    const value = markedValue(entry.value, found);
    return value === entry.value ? entry : { ...entry, value };
  });
}

function markedValue(value: Value, found: Find): Value {
  switch (value.kind) {
    case 'list':
      return mapItems<Value, Value>(value, (item) => markedValue(item, found));
    case 'dict':
      return markedDict(value, found);
    case 'string': {
      const credential = value.credential ? undefined : found(value.value);
      return credential ? { ...value, credential } : value;
    }
    case 'text': {
      const texts = value.credential ? [] : value.parts.filter((part) => typeof part === 'string');
      const credential = texts.map(found).find((one) => one !== undefined);
      return credential ? { ...value, credential } : value;
    }
    default:
      return value;
  }
}
