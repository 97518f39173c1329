import type { CredentialsBy } from '../../ir/program.ts';
import type { Subject } from '../../rule.ts';
import type { Span } from '../../source/span.ts';
import type { Value } from '../../value/value.ts';
import { checkDiagnostics as say } from '../diagnostics.ts';
import { isOpen } from './plain-credential.ts';

/** A walk through the values of one thing, in search of credentials. */
export interface Search {
  /** Whose value it is, as messages call it. */
  readonly name: string;
  readonly advice: string;
  readonly subject: Subject;
  /** The keys that lead here: one list for the whole walk, because a message hardly ever asks for it. */
  readonly path: string[];
  readonly by: CredentialsBy;
  /** Where what the resource was made from stands. */
  readonly block?: Span;
  /** The value that the type of the resource calls a credential. */
  readonly secret?: Value | undefined;
}

/** Says that `value`, to which the path leads, is written in clear. `called` is the place of the name that calls it a credential, where that is not the field's own. STK4005, STK4006 and what is milder. */
export function complain(value: Value, search: Search, called?: Span): void {
  const { name, advice, path, subject } = search;
  const { options, report } = subject;
  const attribute = path.join('.');
  const row = { attribute, name };
  if (!options.allowPlainSecrets && attribute === openField && isOpen(value)) {
    report(say.assembledCredential(value, { ...row, advice }));
    return;
  }
  const related = called ? [{ at: called, note: 'a credential by its name' }] : [];
  const told = options.allowPlainSecrets
    ? say.plainCredentialAllowed(value, row, related)
    : say.plainCredential(value, { ...row, advice }, related);
  report(isOnlyMade(value, search) ? { ...told, hidesText: false } : told);
}

/** What a kind has made stands where its block is named, and nothing of it stands there, unless the name itself is the credential. */
function isOnlyMade({ start, end, file }: Value, { block, path }: Search): boolean {
  return block?.start === start && block.end === end && block.file === file && path.join('.') !== 'name';
}

/** The text of a secret of Databricks, where teams also keep addresses and names that jobs look up beside their passwords. */
const openField = 'string_value';
