import type { MadeText } from '../../ir/output-file.ts';
import type { Provider, Resource } from '../../ir/program.ts';
import type { Rule, Subject } from '../../rule.ts';
import { dictType, itemType } from '../../schema/descend.ts';
import type { FieldType } from '../../schema/type.ts';
import type { Span } from '../../source/span.ts';
import { namesCredential } from '../../util/names-credential.ts';
import { writtenCredential } from '../../util/written-credential.ts';
import { textAt } from '../../value/build.ts';
import type { Str } from '../../value/literal.ts';
import { namedByEntry } from '../../value/named-entry.ts';
import type { Text, Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/**
 * No artifact holds a credential in clear: not from a literal, not from a variable. STK4005; STK4006 where it is allowed. A credential is
 * what the type of its field says; what a key that the user chose names as one (in maps, and where no type is known); what was made from a
 * variable, or an entry of one, with such a name (`Str.credential`); and what looks like one, wherever it stands: a script that
 * sets a password, a header, an address (`writtenCredential`). The value itself is never part of the message.
 */
export const credentialsAreNotWritten: Rule = (subject) => ({
  resource(resource) {
    const search = { name: resource.name, advice: byVariable, subject, path: '', by: judgedBy(resource) };
    const { credential } = resource;
    if (credential) complain(textAt(resource.at, ''), { ...search, path: 'name' }, credential);
    follow(resource.properties, resource.shape, search);
    if (resource.meta && search.by === 'everything') follow(resource.meta, undefined, search);
    followCustomizations(resource, search);
    followOptions(resource, search);
  },
  provider({ key, properties, shape, version }: Provider) {
    follow(properties, shape, search(key, byVariable, subject));
    if (version) follow(version, undefined, { ...search(key, byVariable, subject), path: 'version' });
  },
  end() {
    for (const file of subject.program.files) followFile(file, subject);
    for (const [name, section] of subject.program.sections)
      for (const [path, { value }] of section.entries)
        follow(value, undefined, { ...search(name, path === 'backend' ? byEngine : byVariable, subject), path });
  },
});

const byVariable = 'declare a variable with "sensitive: true" and put its placeholder here';
const byRuntime = 'have it read where it is used, from a secret scope';
const byEngine =
  'leave it out, and give it to Terraform when it runs: as an environment variable, or with "terraform init -backend-config"';

/**
 * Projects of Dataiku bring values that its own rule judges (STK3536); only what a variable gives is told here. Names in objects of Kubernetes tell where a credential is (`secretKey`,
 * `tokenName`), not that it is one, but for the keys that a user chooses (a ConfigMap). A Secret of the user's own has a shape that says so;
 * one that a profile asks for is where its values belong.
 */
function judgedBy({ system, type }: Resource): Search['by'] {
  if (type === 'v1/Secret') return 'types';
  if (system === 'dataiku') return 'types and variables';
  return system === 'kubernetes' ? 'types and looks' : 'everything';
}

function search(name: string, advice: string, subject: Subject): Search {
  return { name, advice, subject, path: '', by: 'everything' };
}

interface Search {
  /** Whose value it is, as messages call it. */
  readonly name: string;
  readonly advice: string;
  readonly subject: Subject;
  /** The keys that lead here, joined by dots. */
  readonly path: string;
  /** What tells that a value is a credential: the type of its field, the name of its variable, how it looks, the names of keys. */
  readonly by: 'types' | 'types and variables' | 'types and looks' | 'everything';
}

/** Goes through a value beside its type; where no type is known, keys tell. */
function follow(value: Value, type: FieldType | undefined, search: Search): void {
  if (value.kind === 'list') {
    const item = (type && itemType(type)) ?? type;
    for (const member of value.items) follow(member, item, search);
  } else if (value.kind === 'dict') {
    const own = type && dictType(type, value);
    const named = looksCount(search) ? namedByEntry(value) : undefined;
    for (const [key, { value: member }] of value.entries) {
      const inner = { ...search, path: joined(search.path, key) };
      const field = own?.kind === 'object' ? own.fields.get(key) : undefined;
      if (field?.sensitive) followSecret(member, inner);
      else if (member === named?.value) followNamed(member, inner);
      else if (!field && isOwnKey(own, search) && namesCredential(key)) followNamed(member, inner);
      else follow(member, field?.type ?? (own?.kind === 'map' ? own.value : undefined), inner);
    }
  } else if (value.kind === 'file') {
    if (value.credential) complain(value, search, value.credential);
  } else if (search.by !== 'types' && (value.kind === 'string' || value.kind === 'text')) followText(value, search);
}

/** Whether the user chose the keys of a mapping, so that they tell what its values are. */
function isOwnKey(type: FieldType | undefined, { by }: Search): boolean {
  return by === 'everything' || (by === 'types and looks' && type?.kind === 'map');
}

function looksCount({ by }: Search): boolean {
  return by === 'everything' || by === 'types and looks';
}

/** Text in a field of which nothing is known: it may be made from a credential, or look like one. */
function followText(value: Str | Text, search: Search): void {
  const isMade = value.credential && (value.kind === 'text' || !harmless.test(value.value));
  if (isMade) complain(value, search, value.credential);
  else if (looksCount(search) && writtenCredential(literalText(value))) complain(value, search);
}

/** What stands for a part that only the target knows: no part of a credential that is written out. */
const hole = '${}';

function literalText(value: Str | Text): string {
  if (value.kind === 'string') return value.value;
  return value.parts.map((part) => (typeof part === 'string' ? part : hole)).join('');
}

/** Everything in a field of which the provider says that it is secret. */
function followSecret(value: Value, search: Search): void {
  if (value.kind === 'dict') follow(value, undefined, search);
  else if (value.kind === 'list') for (const item of value.items) followSecret(item, search);
  else if (isPlain(value)) complain(value, search);
}

/** What a key of the user's own calls a credential: only text can be one. */
function followNamed(value: Value, search: Search): void {
  if (value.kind === 'dict' || value.kind === 'list') follow(value, undefined, search);
  else if ((value.kind === 'string' || value.kind === 'text') && isPlain(value)) complain(value, search);
}

function followFile({ path, at, holds, credential }: MadeText, subject: Subject): void {
  if (holds) follow(holds.value, holds.shape, search(holds.name, byRuntime, subject));
  else if (credential) complain(textAt(at, ''), { ...search(path, byRuntime, subject), path: 'text' }, credential);
}

/** What is written beside the attributes, and is no reference. */
function followOptions({ options: { ignoreChanges, importId } }: Resource, search: Search): void {
  if (importId) follow(importId, undefined, { ...search, path: 'import_' });
  for (const one of ignoreChanges) follow(one, undefined, { ...search, path: 'ignore_changes' });
}

/** `{op: add, path: /password, value: …}`. */
function followCustomizations({ options }: Resource, search: Search): void {
  for (const { path, value } of options.customizations) {
    const key = path.slice(path.lastIndexOf('/') + 1);
    if (!value) continue;
    if (namesCredential(key)) followNamed(value, { ...search, path: key });
    else follow(value, undefined, { ...search, path: key });
  }
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** `called` is the place of the name that calls the value a credential, where that is not the field's own. */
function complain(value: Value, { name, advice, path, subject: { options, report } }: Search, called?: Span): void {
  const row = { attribute: path, name };
  if (!options.allowPlainSecrets && path === openField && isOpen(value)) {
    report(say.assembledCredential(value, { ...row, advice }));
    return;
  }
  const related = called ? [{ at: called, note: 'a credential by its name' }] : [];
  report(
    options.allowPlainSecrets
      ? say.plainCredentialAllowed(value, row, related)
      : say.plainCredential(value, { ...row, advice }, related),
  );
}

/**
 * Whether a credential is written out: text, or a part of it that stands beside a reference. References, sensitive variables and Databricks'
 * own `{{secrets/…}}` are how it should be.
 */
function isPlain(value: Value): boolean {
  if (value.kind === 'integer' || value.kind === 'float') return true;
  if (value.kind === 'string') return !harmless.test(value.value);
  if (value.kind !== 'text') return false;
  // Beside a sensitive variable stands what frames it; beside a reference may stand the secret itself.
  const isFramed = value.parts.some((part) => typeof part !== 'string' && part.kind === 'secret');
  if (writtenCredential(literalText(value))) return true;
  return !isFramed && value.parts.some((part) => typeof part === 'string' && isTelling(part));
}

/** The text of a secret of Databricks, where teams also keep addresses and names that jobs look up beside their passwords. */
const openField = 'string_value';

/** What the stack itself puts together of its ordinary variables is most likely no secret: an address, a name, a path. */
function isOpen(value: Value): boolean {
  return value.kind === 'string' && value.isAssembled === true && writtenCredential(value.value) === undefined;
}

/** Nothing, yes and no, and a reference to a secret of Databricks. */
const harmless = /^(?:|true|false|none|\{\{\s*secrets\/[^}]*\}\})$/i;

/** Separators, the scheme of a header, and addresses without a password may stand beside what is secret. */
function isTelling(part: string): boolean {
  const rest = part.replace(/\b(?:bearer|basic|token)\b/i, '');
  return !/:\/\/|\{\{/.test(rest) && /[\p{L}\d]{4,}/u.test(rest) && !/^[./@:-]/.test(rest);
}
