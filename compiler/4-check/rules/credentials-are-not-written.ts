import type { Provider, Resource } from '../../ir/program.ts';
import type { Rule, Subject } from '../../rule.ts';
import { dictType, itemType } from '../../schema/descend.ts';
import { sensitiveFields } from '../../schema/sensitive-fields.ts';
import type { FieldType } from '../../schema/type.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';

/** Names that mean a credential where nothing better is known: in free mappings, and for providers without a schema. */
const telling = /(^|[_.])(password|passphrase|secret|client_?secret|(secret|private|api|account)_?key|\w*token)$/i;

/**
 * No artifact holds a credential in clear: not from a literal, not from a variable. STK4005; STK4006 where it is allowed.
 * The value itself is never part of the message.
 */
export const credentialsAreNotWritten: Rule = (subject) => ({
  resource: (resource) => look(resource, subject),
  provider: (provider) => look(provider, subject),
});

interface Search {
  readonly of: Resource | Provider;
  readonly subject: Subject;
  /** The keys that lead here, joined by dots. */
  readonly path: string;
}

function look(of: Resource | Provider, subject: Subject): void {
  const search: Search = { of, subject, path: '' };
  if (of.shape) followType(of.properties, of.shape, search);
  // Names in objects of Kubernetes tell where a credential is (`secretKey`, `tokenName`), and its own Secret has a shape.
  else if (of.kind === 'provider' || of.system !== 'kubernetes') followNames(of.properties, search);
}

/** Goes only where the type says that credentials can be. */
function followType(value: Value, type: FieldType, search: Search): void {
  if (value.kind === 'list') {
    const item = itemType(type) ?? type;
    for (const member of value.items) followType(member, item, search);
    return;
  }
  if (value.kind !== 'dict') return;
  const own = dictType(type, value);
  if (own?.kind === 'map')
    for (const { key, value: member } of value.entries.values())
      followType(member, own.value, { ...search, path: joined(search.path, key) });
  if (own?.kind !== 'object') return;
  for (const field of sensitiveFields(own)) {
    const member = value.entries.get(field.name)?.value;
    if (!member) continue;
    const inner = { ...search, path: joined(search.path, field.name) };
    if (!field.sensitive) followType(member, field.type, inner);
    else if (member.kind === 'dict') followNames(member, inner);
    else complain(member, inner);
  }
}

function followNames(value: Value, search: Search): void {
  if (value.kind === 'list') for (const item of value.items) followNames(item, search);
  else if (value.kind === 'dict') {
    for (const [key, { value: member }] of value.entries)
      followNames(member, { ...search, path: joined(search.path, key) });
  } else if (telling.test(search.path)) complain(value, search);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function complain(value: Value, { of, path, subject: { options, report } }: Search): void {
  if (!isPlain(value)) return;
  const message = options.allowPlainSecrets ? say.plainCredentialAllowed : say.plainCredential;
  report(message(value, { attribute: path, name: of.kind === 'provider' ? of.key : of.name }));
}

/** Text with nothing but literal parts; references, secrets and Databricks' own `{{secrets/…}}` are how it should be. */
function isPlain(value: Value): boolean {
  if (value.kind === 'string') return value.value !== '' && !/^\{\{secrets\/[^}]*\}\}$/.test(value.value);
  if (value.kind === 'integer' || value.kind === 'float') return true;
  return value.kind === 'text' && value.parts.every((part) => typeof part === 'string');
}
