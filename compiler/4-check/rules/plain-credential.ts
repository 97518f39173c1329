import { standsElsewhere } from '../../util/secret-addresses.ts';
import { isCredentialOf, writtenCredential } from '../../util/written-credential.ts';
import type { Str } from '../../value/literal.ts';
import type { Text, Value } from '../../value/value.ts';

/** What of a value is a credential that is written out, and what only stands where one could. */

/**
 * Whether a credential is written out: text, or a part of it that stands beside a reference. References, sensitive variables and Databricks'
 * own `{{secrets/…}}` are how it should be.
 */
export function isPlain(value: Value): boolean {
  if (value.kind === 'integer' || value.kind === 'float') return true;
  if (value.kind === 'string') return !standsElsewhere(value.value);
  if (value.kind !== 'text') return false;
  // Beside a sensitive variable stands what frames it; beside a reference may stand the secret itself.
  const isFramed = value.parts.some((part) => typeof part !== 'string' && part.kind === 'secret');
  if (writtenCredential(literalText(value))) return true;
  return !isFramed && value.parts.some((part) => typeof part === 'string' && isTelling(part));
}

/** What the stack itself puts together of its ordinary variables is most likely no secret: an address, a name, a path. */
export function isOpen(value: Value): boolean {
  return value.kind === 'string' && value.isAssembled === true && writtenCredential(value.value) === undefined;
}

/** Separators, the scheme of a header, and addresses without a password may stand beside what is secret. */
function isTelling(part: string): boolean {
  const rest = part.replace(/\b(?:bearer|basic|token)\b/i, '');
  if (/:\/\/|\{\{/.test(rest)) return false;
  // Behind a separator stands a name or a path, or what looks like no word.
  if (/^[./@:-]/.test(rest)) return /^[./@:-](?=[\w+=]*[A-Za-z])(?=[\w+=]*\d)[\w+=]{9,}$/.test(rest);
  return /[\p{L}\d]{4,}/u.test(rest);
}

/** Whether a text looks like a credential, or holds what does. */
export function isWritten(value: Str | Text): boolean {
  return writtenCredential(literalText(value)) !== undefined || (value.kind === 'text' && hasPassword(value));
}

/** An address whose password is written out, at least a part of it: `https://me:hunter2${…}@host`. */
function hasPassword({ parts }: Text): boolean {
  const text = parts.map((part) => (typeof part === 'string' ? part : '')).join('');
  const password = /:\/\/[^\s:/@]{0,200}:([^\s/@]{1,2000})@/.exec(text)?.[1];
  return password !== undefined && writtenCredential(`password=${password}`) !== undefined;
}

/** What stands for a part that only the target knows: no part of a credential that is written out. */
const hole = '${}';

function literalText(value: Str | Text): string {
  if (value.kind === 'string') return value.value;
  return value.parts.map((part) => (typeof part === 'string' ? part : hole)).join('');
}

/** Whether an expression of the target sets a credential, or has one among its quoted texts. */
export function hasWritten(expression: string): boolean {
  if (writtenCredential(expression) !== undefined) return true;
  return [...expression.matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].some(
    ([, text = '']) => writtenCredential(text) !== undefined,
  );
}

/** Whether a member of a list is what the option before it calls a credential: `[--password, hunter2]`. */
export function isArgument(option: Value | undefined, value: Value): boolean {
  if (option?.kind !== 'string' || value.kind !== 'string' || !option.value.startsWith('-')) return false;
  return isCredentialOf(option.value, value.value);
}
