import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { guessCredentials } from '../diagnostics/print/guess-credentials.ts';
import { hideCredentials } from '../diagnostics/print/hide-credentials.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { isCredentialBy } from '../util/credential-by-name.ts';
import { credentialsInText, withoutPlaceholders } from '../util/credentials-in-text.ts';
import {
  mayNameCredentials,
  namesCredential,
  resemblesCredential,
  suggestsCredential,
} from '../util/names-credential.ts';
import { isContent, isOpenKey } from '../util/secret-contents.ts';
import type { Part } from '../util/text-part.ts';
import { isCredentialOf, knownForms } from '../util/written-credential.ts';
import type { Dict, Entry, Literal, Str } from '../value/literal.ts';
import { mayBeNamed, pairNames } from '../value/named-entry.ts';
import { credentialsInComments } from './credentials-in-comments.ts';
import type { Document } from './document.ts';
import { knownValues, withoutValues, withPlaceholders } from './known-values.ts';
import type { Node } from './node.ts';
import { type Visitor, walkOnce } from './walk-once.ts';

/**
 * The same diagnostics, pointing into texts that say where their credentials are (`SourceFile.credentials`): values of fields whose
 * names mean one, values that look like one, and the variables that feed them or are declared sensitive, in whichever of the
 * documents they get their value. A document that could not be read says nothing, and so is printed with more care.
 *
 * Messages show none of these values either, nor those that the process gave (`given`, by name), but the placeholder that stands for them;
 * nor what expressions made of them (`made`, with the expression).
 */
export function withCredentialPlaces(
  diagnostics: readonly Diagnostic[],
  documents: ReadonlyMap<string, Document>,
  given: ReadonlyMap<string, string> = new Map(),
  made: ReadonlyMap<string, string> = new Map(),
): readonly Diagnostic[] {
  if (diagnostics.length === 0) return diagnostics;
  const search = searchIn(documents.values());
  const files = new Map([...documents.values()].map((document) => [document.file.name, marked(document, search)]));
  const moved = (at: Span): Span => {
    const file = files.get(at.file.name);
    return file && file.text === at.file.text ? { ...at, file } : at;
  };
  const values = knownValues(search.hidden, search.variables, { given, made, parts: search.written });
  const shown = (message: string, { file, start, end }: Span): string =>
    withPlaceholders(withoutValues(message, values), file.text.slice(start, end), search.variables);
  return diagnostics.map((diagnostic) => ({
    ...diagnostic,
    message: shown(diagnostic.message, diagnostic.at),
    at: moved(diagnostic.at),
    related: diagnostic.related.map(({ at, note }) => ({ at: moved(at), note: shown(note, at) })),
  }));
}

/** The text of a file without its credentials: asterisks stand for them. */
export function withoutCredentialsIn(document: Document): string {
  return hideCredentials(marked(document, searchIn([document])), []).text;
}

function searchIn(documents: Iterable<Document>): Search {
  const search: Search = {
    parts: new Map(),
    variables: new Map(),
    waiting: new Set(),
    hidden: new Set(),
    written: new Set(),
    scalars: new Map(),
  };
  const visitor: Visitor<Place> = {
    seen: new Set(),
    scalar: (node) => scalar(node, search),
    list: (list) => afterOptions(list.items, search),
    dict: (dict, place, into) => walkDict(dict, { search, place, into }),
  };
  for (const { file, root, doubled = [] } of documents) {
    if (!root) continue;
    search.parts.set(file.name, []);
    walkOnce(root, { root: { isRoot: true }, item: {} }, visitor);
    for (const { key, value } of doubled) {
      twice(key, value, search);
      walkOnce(value, { root: {}, item: {} }, visitor);
    }
  }
  followVariables(search);
  return search;
}

interface Search {
  /** What must be hidden, by file. */
  readonly parts: Map<string, Part[]>;
  /** Where variables get a value, by name in small letters. */
  readonly variables: Map<string, Node[]>;
  /** Names of variables whose values are credentials, in the order in which they were found. */
  readonly waiting: Set<string>;
  /** What was hidden as a whole: an alias is its anchor's node again. */
  readonly hidden: Set<Node>;
  /** What looks like one in a longer text. */
  readonly written: Set<string>;
  /** Where scalars are, by file, so that comments can be told from text. */
  readonly scalars: Map<string, Part[]>;
}

function marked({ file, root }: Document, { parts, scalars, waiting }: Search): SourceFile {
  // A file that is nothing but a text is in another format, such as that of `.env`: YAML took it for one word.
  if (!root || root.kind === 'string') return { ...file, credentials: guessCredentials(file.text, waiting) };
  const hidden = parts.get(file.name) ?? [];
  return { ...file, credentials: [...hidden, ...credentialsInComments(file.text, scalars.get(file.name) ?? [])] };
}

/** What a mapping is: the root of a file, or a list of variables. */
interface Place {
  readonly isRoot?: boolean;
  readonly isVariables?: boolean;
}

interface Standing {
  readonly search: Search;
  readonly place: Place;
  readonly into: (node: Node, place: Place) => void;
}

function walkDict(dict: Dict<Node>, { search, place, into }: Standing): void {
  const isDeclared = dict.entries.has('sensitive');
  const name = pairNames.map((key) => text(dict.entries.get(key)?.value)).find((one) => one !== undefined);
  const isSecret = text(dict.entries.get('kind')?.value) === 'Secret';
  const isKeyed = dict.entries.has('key') || (name !== undefined && namesCredential(name));
  for (const entry of dict.entries.values()) {
    keep(entry, search);
    const { key, value } = entry;
    if (value.kind === 'null') hideGlued(entry, search);
    if (place.isVariables || place.isRoot) declare(key, value, search);
    const isValue = (isPairValue(key) && (isKeyed || isDeclared)) || (key === 'default' && isDeclared);
    if (isValue || isCalledOne(key, value)) hideAll(value, search);
    else {
      if (mayNameCredentials(key)) hideRandom(key, value, search);
      if (isContent(key) && (isSecret || key === 'stringData')) hideContents(value, search);
      else if (suggestsCredential(key) || resemblesCredential(key)) hideScalars(value, search);
      into(value, { isVariables: key === 'variables' });
    }
  }
}

function isCalledOne(key: string, value: Node): boolean {
  return (namesCredential(key) && !isSensitive(value)) || (value.kind === 'string' && isCredentialBy(key, value.value));
}

/** What looks like a credential in a list or mapping that may hold some. */
function hideRandom(key: string, node: Node, search: Search): void {
  const values =
    node.kind === 'list' ? node.items : node.kind === 'dict' ? [...node.entries.values()].map((one) => one.value) : [];
  for (const value of values)
    if (value.kind === 'string' && isCredentialBy('', value.value, key)) hideAll(value, search);
}

function isPairValue(key: string): boolean {
  return key !== 'default' && mayBeNamed(key);
}

/** A value that nobody reads, because its key was there before, is a credential by its key alone: it may be that of a variable. */
function twice(key: string, value: Node, search: Search): void {
  search.variables.set(key.toLowerCase(), [...(search.variables.get(key.toLowerCase()) ?? []), value]);
  if (namesCredential(key)) hideAll(value, search);
  else if (suggestsCredential(key)) hideScalars(value, search);
}

/** What stands below a name that may mean a credential is not shown. It is not replaced in messages: it may be an everyday word. */
function hideScalars(node: Node, search: Search): void {
  if (node.kind === 'list') for (const item of node.items) hideScalars(item, search);
  else if (node.kind === 'string' || node.kind === 'integer')
    for (const part of withoutPlaceholders(node.file.text, node)) hide(part, node, search);
}

/** `{password:hunter2}` is a key without a value to YAML. */
function hideGlued({ file, start, end, key }: Entry<Node>, search: Search): void {
  const colon = key.indexOf(':');
  if (colon < 1 || !namesCredential(key.slice(0, colon))) return;
  const from = file.text.indexOf(':', start) + 1;
  if (from > start && from < end) hide({ start: from, end }, { file, start, end }, search);
}

/** What stands in a Secret of Kubernetes, but for names, hosts and the like. */
function hideContents(node: Node, search: Search): void {
  if (node.kind !== 'dict') return;
  for (const { key, value } of node.entries.values()) if (!isOpenKey(key)) hideScalars(value, search);
}

/** In a list of arguments a credential stands behind its option. */
function afterOptions(items: readonly Node[], search: Search): void {
  for (const [index, item] of items.entries()) {
    const option = text(items[index - 1]);
    if (option?.startsWith('-') && item.kind === 'string' && isCredentialOf(option, item.value)) hideAll(item, search);
  }
}

/** Remembers where a variable has its value. The keys at the root of a file count, too: they are those of a variable file. */
function declare(key: string, value: Node, { variables, waiting }: Search): void {
  const name = key.toLowerCase();
  variables.set(name, [...(variables.get(name) ?? []), value]);
  if (isSensitive(value)) waiting.add(name);
}

function isSensitive(node: Node): boolean {
  return node.kind === 'dict' && node.entries.has('sensitive') && !node.entries.has('value');
}

function text(node: Node | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined;
}

/** A scalar that is no credential by its name may still look like one. */
function scalar(node: Literal, search: Search): void {
  keep(node, search);
  if (node.kind !== 'string') return;
  const written = node.file.text.slice(node.start, node.end);
  for (const { start, end } of credentialsInText(written))
    hide({ start: node.start + start, end: node.start + end }, node, search);
  for (const { start, end } of knownForms(node.value)) search.written.add(node.value.slice(start, end));
  // With escapes, and on several lines, a text is written otherwise than it is.
  if (/[\\\n]|''/.test(written)) hideWritten(node, written, search);
}

/** The credentials of a text where they are written as they are; where one is written otherwise, all of the text. */
function hideWritten(node: Str, written: string, search: Search): void {
  let done = 0;
  const parts = [...credentialsInText(node.value)].sort((a, b) => a.start - b.start);
  for (const part of parts) {
    const word = node.value.slice(part.start, part.end);
    const at = written.indexOf(word, done);
    if (at < 0) {
      for (const one of withoutPlaceholders(node.file.text, node)) hide(one, node, search);
      return;
    }
    hide({ start: node.start + at, end: node.start + at + word.length }, node, search);
    done = at;
  }
}

/** All that is written below a name that means a credential. A list or mapping is gone through: its keys may be shown. */
function hideAll(node: Node, search: Search): void {
  if (search.hidden.has(node)) return;
  search.hidden.add(node);
  switch (node.kind) {
    case 'list':
      for (const item of node.items) hideAll(item, search);
      return;
    case 'dict':
      for (const entry of node.entries.values()) {
        keep(entry, search);
        hideAll(entry.value, search);
      }
      return;
    case 'merge':
      for (const from of node.from) hideAll(from, search);
      hideAll(node.own, search);
      return;
    case 'include':
    case 'null':
    case 'boolean':
      return;
    default:
      keep(node, search);
      for (const part of withoutPlaceholders(node.file.text, node)) hide(part, node, search);
      if (node.kind === 'string') askFor(node.value, search);
  }
}

/** The variables of the placeholders in a credential hold credentials themselves. */
function askFor(value: string, { waiting }: Search): void {
  if (!value.includes('${')) return;
  for (const { 1: name } of value.matchAll(/\bvars?\.([\p{L}\p{N}_-]+)/gu)) if (name) waiting.add(name.toLowerCase());
}

function followVariables(search: Search): void {
  // A set that grows while it is gone through: each name comes once.
  for (const name of search.waiting)
    for (const value of search.variables.get(name) ?? []) if (!isSensitive(value)) hideAll(value, search);
}

function hide(part: Part, { file }: Span, { parts }: Search): void {
  parts.get(file.name)?.push(part);
}

function keep({ file, start, end }: Span, { scalars }: Search): void {
  const known = scalars.get(file.name);
  if (known) known.push({ start, end });
  else scalars.set(file.name, [{ start, end }]);
}
