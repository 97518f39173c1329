import type { Provider, Resource } from '../../ir/program.ts';
import type { Rule, Subject } from '../../rule.ts';
import { dictType, itemType } from '../../schema/descend.ts';
import type { FieldType } from '../../schema/type.ts';
import { credentialInConnectionString, credentialsInText, passwordInAddress } from '../../util/credentials-in-text.ts';
import { namesCredential } from '../../util/names-credential.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/**
 * No artifact holds a credential in clear: not from a literal, not from a variable. STK4005; STK4006 where it is allowed. A credential is
 * what the type of its field says, what a key that the user chose names as one (in maps, and where no type is known), what comes from a
 * variable with such a name, and a password in an address or a connection string. The value itself is never part of the message.
 */
export const credentialsAreNotWritten: Rule = (subject) => ({
  resource(resource) {
    // Projects of Dataiku bring values that its own rule judges (STK3536). Names in objects of Kubernetes tell where a credential is
    // (`secretKey`, `tokenName`), not that it is one; a Secret of the user's own has a shape that says so.
    const isOwn = resource.system === 'dataiku' || resource.system === 'kubernetes';
    const search = { name: resource.name, advice: byVariable, subject, path: '', onlyTypes: isOwn };
    follow(resource.properties, resource.shape, search);
    if (resource.meta && !isOwn) follow(resource.meta, undefined, search);
    followCustomizations(resource, search);
  },
  provider: (provider: Provider) =>
    follow(provider.properties, provider.shape, { name: provider.key, advice: byVariable, subject, path: '' }),
  end() {
    for (const [name, section] of subject.program.sections)
      for (const [path, { value }] of section.entries)
        follow(value, undefined, { name, advice: path === 'backend' ? byEngine : byVariable, subject, path });
  },
});

const byVariable = 'declare a variable with "sensitive: true" and put its placeholder here';
const byEngine =
  'leave it out, and give it to Terraform when it runs: as an environment variable, or with "terraform init -backend-config"';

interface Search {
  /** Whose value it is, as messages call it. */
  readonly name: string;
  readonly advice: string;
  readonly subject: Subject;
  /** The keys that lead here, joined by dots. */
  readonly path: string;
  /** Only what a type says counts, no names and no looks. */
  readonly onlyTypes?: boolean;
}

/** Goes through a value beside its type; where no type is known, keys tell. */
function follow(value: Value, type: FieldType | undefined, search: Search): void {
  if (value.kind === 'list') {
    const item = (type && itemType(type)) ?? type;
    for (const member of value.items) follow(member, item, search);
  } else if (value.kind === 'dict') {
    const own = type && dictType(type, value);
    for (const [key, { value: member }] of value.entries) {
      const inner = { ...search, path: joined(search.path, key) };
      const field = own?.kind === 'object' ? own.fields.get(key) : undefined;
      if (field?.sensitive) followSecret(member, inner);
      else if (!field && !search.onlyTypes && namesCredential(key)) followNamed(member, inner);
      else follow(member, field?.type ?? (own?.kind === 'map' ? own.value : undefined), inner);
    }
  } else if (search.onlyTypes) return;
  else if (value.kind === 'string' && (hasPassword(value.value) || isFedByCredential(value))) complain(value, search);
  else if (value.kind === 'text' && value.parts.some((part) => typeof part === 'string' && hasPassword(part))) {
    complain(value, search);
  }
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

function complain(value: Value, { name, advice, path, subject: { options, report } }: Search): void {
  const row = { attribute: path, name };
  if (!options.allowPlainSecrets && path === openField && isOpen(value)) {
    report(say.assembledCredential(value, { ...row, advice }));
    return;
  }
  report(
    options.allowPlainSecrets ? say.plainCredentialAllowed(value, row) : say.plainCredential(value, { ...row, advice }),
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
  return value.parts.some((part) => typeof part === 'string' && (isFramed ? hasPassword(part) : isTelling(part)));
}

/** The text of a secret of Databricks, where teams also keep addresses and names that jobs look up beside their passwords. */
const openField = 'string_value';

/** What the stack itself puts together of its ordinary variables is most likely no secret: an address, a name, a path. */
function isOpen(value: Value): boolean {
  return (
    value.kind === 'string' &&
    value.isAssembled === true &&
    credentialsInText(value.value).length === 0 &&
    !hasPassword(value.value)
  );
}

/** Nothing, yes and no, and a reference to a secret of Databricks. */
const harmless = /^(?:|true|false|none|\{\{\s*secrets\/[^}]*\}\})$/i;

/** Separators, the scheme of a header, and addresses without a password may stand beside what is secret. */
function isTelling(part: string): boolean {
  const rest = part.replace(/\b(?:bearer|basic|token)\b/i, '');
  return hasPassword(rest) || (!/:\/\/|\{\{/.test(rest) && /[\p{L}\d]{4,}/u.test(rest) && !/^[./@:-]/.test(rest));
}

function hasPassword(text: string): boolean {
  return (text.includes('://') && passwordInAddress(text)) || credentialInConnectionString(text);
}

/** A value that came from a variable whose name calls it a credential is one, wherever it is put. */
function isFedByCredential({ file, start, end, value }: Extract<Value, { kind: 'string' }>): boolean {
  if (harmless.test(value) || end - start > 10_000) return false;
  const written = file.text.slice(start, end);
  if (!written.includes('${')) return false;
  return [...written.matchAll(/\bvars?\.([\w-]+)/g)].some(([, name = '']) => namesCredential(name));
}
