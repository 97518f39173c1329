import type { MadeText } from '../../ir/output-file.ts';
import type { CredentialsBy, Output, Provider, Resource } from '../../ir/program.ts';
import type { Rule } from '../../rule.ts';
import { dictType, itemType } from '../../schema/descend.ts';
import type { Field, FieldType } from '../../schema/type.ts';
import { isCredentialBy, isOpenAddress, isRandomBy } from '../../util/credential-by-name.ts';
import { mayHoldCredential } from '../../util/may-hold-credential.ts';
import { namesCredential, namesCredentials } from '../../util/names-credential.ts';
import { standsElsewhere } from '../../util/secret-addresses.ts';
import { isContent, isOpenKey } from '../../util/secret-contents.ts';
import { textAt } from '../../value/build.ts';
import type { Dict, Entry, List, Str } from '../../value/literal.ts';
import { mayBeNamed, namedByEntry } from '../../value/named-entry.ts';
import type { Text, Value } from '../../value/value.ts';
import { complain, type Search } from './complain-of-credential.ts';
import { adviceFor, byCluster, byRuntime, byVariable } from './credential-advice.ts';
import { hasWritten, isArgument, isPlain, isWritten } from './plain-credential.ts';
import { valueOfSecret } from './secret-resources.ts';

/**
 * No artifact holds a credential in clear: not from a literal, not from a variable. STK4005; STK4006 where it is allowed. A credential is
 * what the type of its field says; what a key that the user chose names as one (in maps, and where no type is known); what was made from a
 * variable, or an entry of one, with such a name (`Str.credential`); and what looks like one, wherever it stands: a script that
 * sets a password, a header, an address (`writtenCredential`). The value itself is never part of the message.
 */
export const credentialsAreNotWritten: Rule = (subject) => {
  const path: string[] = [];
  const search = (name: string, advice: string, by: CredentialsBy = 'everything'): Search => ({
    name,
    advice,
    subject,
    path,
    by,
  });
  return {
    resource(resource) {
      const by = resource.credentialsBy ?? 'everything';
      const advice = by === 'types' ? byCluster : byVariable;
      const ofResource: Search = {
        ...search(resource.name, advice, by),
        block: resource.at,
        secret: valueOfSecret(resource),
      };
      const { credential } = resource;
      if (credential) within('name', ofResource, (inner) => complain(textAt(resource.at, ''), inner, credential));
      follow(resource.properties, resource.shape, ofResource);
      if (by === 'types') followNamesOf(resource, ofResource);
      if (resource.meta && isEverything(by)) follow(resource.meta, undefined, ofResource);
      followCustomizations(resource, ofResource);
      followOptions(resource, ofResource);
    },
    provider({ key, properties, shape, source, version }: Provider) {
      const ofProvider = search(key, byVariable);
      follow(properties, shape, ofProvider);
      if (source) within('source', ofProvider, (inner) => follow(source, undefined, inner));
      if (version) within('version', ofProvider, (inner) => follow(version, undefined, inner));
    },
    end() {
      for (const { name, description, at } of subject.program.secrets.values())
        if (description)
          within('description', search(name, byVariable), (inner) => follow(textAt(at, description), undefined, inner));
      for (const output of subject.program.outputs) followOutput(output, search(output.name, byVariable));
      for (const file of subject.program.files) followFile(file, search(file.holds?.name ?? file.path, byRuntime));
      for (const { key, value } of subject.program.labels ?? [])
        within(key, search(subject.program.name, byVariable), (inner) => follow(value, undefined, inner));
      for (const [name, section] of subject.program.sections)
        for (const [key, { value }] of section.entries)
          within(key, search(name, adviceFor(key)), (inner) => follow(value, undefined, inner));
    },
  };
};

/** Goes through a value beside its type; where no type is known, keys tell. */
function follow(value: Value, type: FieldType | undefined, search: Search): void {
  if (value.kind === 'dict') followDict(value, type, search);
  else if (value.kind === 'list') {
    followItems(value, (type && itemType(type)) ?? type, search);
  } else if (value.kind === 'file') {
    if (value.credential) complain(value, search, value.credential);
  } else if (value.kind === 'foreign') {
    if (value.credential || (looksCount(search) && hasWritten(value.expression)))
      complain(value, search, value.credential);
  } else if (search.by !== 'types' && (value.kind === 'string' || value.kind === 'text')) followText(value, search);
}

function followItems({ items }: List<Value>, type: FieldType | undefined, search: Search): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (item === undefined) continue;
    if (index > 0 && item.kind === 'string' && looksCount(search) && isArgument(items[index - 1], item))
      complain(item, search);
    else follow(item, type, search);
  }
}

/** A mapping on the way, with what holds for all its entries. */
interface Level {
  readonly search: Search;
  readonly dict: Dict<Value>;
  readonly fields: ReadonlyMap<string, Field> | undefined;
  /** The type of values under keys of the user's own. */
  readonly free: FieldType | undefined;
  /** Whether the user chose the keys, so that they tell what the values are. */
  readonly isOwn: boolean;
  readonly isUnknown: boolean;
}

function followDict(dict: Dict<Value>, type: FieldType | undefined, search: Search): void {
  if (dict.credential) complain(dict, search, dict.credential);
  const own = type && dictType(type, dict);
  const level: Level = {
    search,
    dict,
    fields: own?.kind === 'object' ? own.fields : undefined,
    free: own?.kind === 'map' ? own.value : undefined,
    isOwn: isOwnKey(own, search),
    isUnknown: own === undefined && looksCount(search),
  };
  dict.entries.forEach(followEntry, level);
}

/** Everything that a stack makes comes by here: what most values are is done with first, and no function is made for each mapping. */
function followEntry(this: Level, { value }: Entry<Value>, key: string): void {
  const { kind } = value;
  // What a SealedSecret holds can be read by a cluster only.
  if (kind === 'boolean' || kind === 'null' || kind === 'ref' || key === 'encryptedData') return;
  const field = this.fields?.get(key);
  if (field !== undefined && !field.sensitive) {
    if (kind === 'integer') return;
    if (kind === 'string' && isHarmless(value) && !mayBeNamed(key)) return;
  }
  const { search } = this;
  search.path.push(key);
  if (kind === 'dict' && search.by === 'contents' && isContent(key)) followContents(value, search);
  else if (field?.sensitive) followSecret(value, search);
  else if (mayBeNamed(key) && looksCount(search) && isNamed(value, this)) followNamed(value, search);
  else if (!field && isCalledOne(key, value, this)) followNamed(value, search);
  else follow(value, field?.type ?? this.free, search);
  search.path.pop();
}

/** In objects of which nothing is known a name may also be that of a Secret, or of a key in one. */
function isCalledOne(key: string, value: Value, { isOwn, isUnknown, search: { path } }: Level): boolean {
  if (value.kind !== 'string') return isOwn && namesCredential(key);
  if (isOwn) return isCredentialBy(key, value.value, path.at(-2));
  return isUnknown && isRandomBy(key, value.value, path.at(-2) ?? '');
}

function isNamed(value: Value, { search, dict }: Level): boolean {
  return value === search.secret || namedByEntry(dict)?.value === value;
}

/** A text of which nothing suggests a credential. */
function isHarmless({ value, credential }: Str): boolean {
  return credential === undefined && !mayHoldCredential(value);
}

/** Whether the user chose the keys of a mapping, so that they tell what its values are. */
function isOwnKey(type: FieldType | undefined, { by }: Search): boolean {
  return isEverything(by) || (by === 'types and looks' && type?.kind === 'map');
}

function isEverything(by: CredentialsBy): boolean {
  return by === 'everything' || by === 'contents';
}

function looksCount({ by }: Search): boolean {
  return isEverything(by) || by === 'types and looks';
}

/** Text in a field of which nothing is known: it may be made from a credential, or look like one. */
function followText(value: Str | Text, search: Search): void {
  const isMade = value.credential && (value.kind === 'text' || !standsElsewhere(value.value));
  if (isMade) complain(value, search, value.credential);
  else if (looksCount(search) && (isWritten(value) || isListed(value, search))) complain(value, search);
}

/** `tokens: [Zq9xKw3vLt7pRw2m]`. */
function isListed(value: Str | Text, { path }: Search): boolean {
  return value.kind === 'string' && isCredentialBy('', value.value, path.at(-1));
}

/** Everything in a field of which the provider says that it is secret. */
function followSecret(value: Value, search: Search): void {
  if (value.kind === 'dict') followSecretDict(value, search);
  else if (value.kind === 'list') for (const item of value.items) followSecret(item, search);
  else if (isPlain(value)) complain(value, search);
}

/** A mapping that is secret as a whole also holds what is none, such as a host, and its keys tell; all that a Secret of Kubernetes holds is one. */
function followSecretDict(dict: Dict<Value>, search: Search): void {
  if (search.by !== 'types') {
    follow(dict, undefined, search);
    return;
  }
  followContents(dict, search);
}

/** What a Secret of Kubernetes holds. */
function followContents(dict: Dict<Value>, search: Search): void {
  for (const { key, value } of dict.entries.values())
    within(key, search, (inner) =>
      isOpenKey(key) ? follow(value, undefined, inOpen(inner)) : followSecret(value, inner),
    );
}

/** What a key of the user's own calls a credential: only text can be one. */
function followNamed(value: Value, search: Search): void {
  if (value.kind === 'dict' && namesCredentials(search.path.at(-1) ?? '')) followContents(value, search);
  else if (value.kind === 'dict' || value.kind === 'list' || isAddress(value, search)) follow(value, undefined, search);
  else if ((value.kind === 'string' || value.kind === 'text') && isPlain(value)) complain(value, search);
}

function isAddress(value: Value, { name, path }: Search): boolean {
  return value.kind === 'string' && [name, path.at(-1) ?? ''].some((key) => isOpenAddress(key, value.value));
}

/** Outputs are written with everything else; one with the name of a credential is one. */
function followOutput({ name, value, description }: Output, search: Search): void {
  within('value', search, (inner) =>
    namesCredential(name) ? followNamed(value, inner) : follow(value, undefined, inner),
  );
  if (description) within('description', search, (inner) => follow(description, undefined, inner));
}

function followFile({ at, holds, credential }: MadeText, search: Search): void {
  if (holds) follow(holds.value, holds.shape, search);
  else if (credential) within('text', search, (inner) => complain(textAt(at, ''), inner, credential));
}

/** A Secret of Kubernetes is called and labelled in the open. */
function followNamesOf({ properties }: Resource, search: Search): void {
  for (const { key, value } of properties.entries.values())
    if (!isContent(key)) within(key, search, (inner) => follow(value, undefined, inOpen(inner)));
}

/** Beside what a Secret holds, everything that is known to be a credential or looks like one is out of place. */
function inOpen(search: Search): Search {
  return search.by === 'types' ? { ...search, by: 'types and looks' } : search;
}

/** What is written beside the attributes, and is no reference. */
function followOptions({ options }: Resource, search: Search): void {
  const { importId, movedFrom, ignoreChanges, dependsOn } = options;
  if (importId) within('import_', search, (inner) => follow(importId, undefined, inner));
  if (movedFrom) within('moved_from', search, (inner) => follow(movedFrom, undefined, inner));
  for (const one of ignoreChanges) within('ignore_changes', search, (inner) => follow(one, undefined, inner));
  for (const one of dependsOn) within('depends_on', search, (inner) => follow(one, undefined, inner));
}

/** `{op: add, path: /password, value: …}`. */
function followCustomizations({ options }: Resource, search: Search): void {
  for (const { path, value } of options.customizations) {
    const key = path.slice(path.lastIndexOf('/') + 1);
    if (!value) continue;
    within(key, search, (inner) =>
      namesCredential(key) ? followNamed(value, inner) : follow(value, undefined, inner),
    );
  }
}

function within(key: string, search: Search, work: (search: Search) => void): void {
  search.path.push(key);
  work(search);
  search.path.pop();
}
