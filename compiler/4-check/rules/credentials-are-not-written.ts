import type { Provider, Resource } from '../../ir/program.ts';
import type { Value } from '../../ir/value.ts';
import { credentialPaths, isCredentialName } from '../../kinds/credentials.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';
import type { Rule, Subject } from '../rule.ts';

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

/** Known types are asked for their few credentials; others are searched for telling names. */
function look(of: Resource | Provider, subject: Subject): void {
  const paths = credentialPaths(of);
  if (!paths) searchAll(of.properties, { of, subject, path: '' });
  else for (const path of paths) lookAt(of.properties, path.split('.'), { of, subject, path });
}

function lookAt(value: Value, steps: readonly string[], search: Search): void {
  const [step, ...rest] = steps;
  if (value.kind === 'list') for (const item of value.items) lookAt(item, steps, search);
  else if (step === undefined) complain(value, search);
  else if (value.kind === 'dict') {
    const member = value.entries.get(step)?.value;
    if (member) lookAt(member, rest, search);
  }
}

function searchAll(value: Value, search: Search): void {
  const { of, subject, path } = search;
  if (value.kind === 'list') for (const item of value.items) searchAll(item, search);
  else if (value.kind === 'dict') {
    for (const [key, entry] of value.entries) {
      searchAll(entry.value, { ...search, path: path === '' ? key : `${path}.${key}` });
    }
  } else if (isCredentialName(of, path, subject.env.catalogue)) complain(value, search);
}

function complain(value: Value, { of, path, subject: { env, report } }: Search): void {
  if (!isPlain(value)) return;
  const message = env.options.allowPlainSecrets ? say.plainCredentialAllowed : say.plainCredential;
  report(message(value, { attribute: path, name: of.kind === 'provider' ? of.key : of.name }));
}

/** Text with nothing but literal parts; references, secrets and Databricks' own `{{secrets/…}}` are how it should be. */
function isPlain(value: Value): boolean {
  if (value.kind === 'string') return value.value !== '' && !/^\{\{secrets\/[^}]*\}\}$/.test(value.value);
  if (value.kind === 'integer' || value.kind === 'float') return true;
  return value.kind === 'text' && value.parts.every((part) => typeof part === 'string');
}
