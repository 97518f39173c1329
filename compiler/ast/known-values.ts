import { namesCredential } from '../util/names-credential.ts';
import { type FindNext, textFinder } from '../util/text-finder.ts';
import type { Node } from './node.ts';

/** Values that no message may show, each with what is written instead: the placeholder that stands for it. */
export interface KnownValues {
  readonly written: ReadonlyMap<string, string>;
  readonly next: FindNext;
}

/** Shorter values stand in other words by chance. */
const shortest = 6;

/** What is known of credentials besides the values that are hidden as a whole. */
export interface OtherCredentials {
  /** Those that the process gave, by name. */
  readonly given: ReadonlyMap<string, string>;
  /** What expressions made of credentials, with the expression. */
  readonly made: ReadonlyMap<string, string>;
  /** Parts of longer texts. */
  readonly parts: Iterable<string>;
}

/** The texts among `hidden`, called by the variable whose value they are, if they are one; and those that are known otherwise. */
export function knownValues(
  hidden: Iterable<Node>,
  variables: ReadonlyMap<string, readonly Node[]>,
  { given, made, parts }: OtherCredentials,
): KnownValues {
  const names = new Map<Node, string>();
  for (const [name, nodes] of variables) for (const node of nodes) names.set(node, name);
  const values = new Map<string, string>();
  const keep = (value: string, name: string | undefined) => {
    if (value.length < shortest || value.includes('${') || namesCredential(value)) return;
    values.set(value, name === undefined ? '…' : `\${vars.${name}}`);
  };
  for (const part of parts) keep(part, undefined);
  for (const [value, expression] of made) keepMade(value, expression, values);
  for (const [name, value] of given) keep(value, name);
  for (const node of hidden)
    if (node.kind === 'string' || node.kind === 'integer') keep(String(node.value), names.get(node));
  return { written: values, next: textFinder(values.keys(), beginning) };
}

/** A short result is one only where it is quoted as a whole. */
function keepMade(value: string, expression: string, values: Map<string, string>): void {
  const written = expression.length <= longestPlace && !/["\n]/.test(expression) ? expression : '…';
  if (value.length >= shortest) values.set(value, written);
  else if (value.length + 2 >= beginning) values.set(`"${value}"`, `"${written}"`);
}

/** By so many letters values are looked up. */
const beginning = 4;

/** A message about something that was made from known values, as it would be written. */
export function withoutValues(message: string, { written, next }: KnownValues): string {
  let shown = '';
  let done = 0;
  for (let part = next(message, 0); part; part = next(message, part.end)) {
    shown += message.slice(done, part.start) + written.get(message.slice(part.start, part.end));
    done = part.end;
  }
  return done === 0 ? message : shown + message.slice(done);
}

/**
 * A message about a place where variables are put in, with their placeholders instead of their values where it quotes them: what a placeholder stands for
 * may come from anywhere. Whole words only, and only there: elsewhere the same word may be meant.
 */
export function withPlaceholders(
  message: string,
  written: string,
  variables: ReadonlyMap<string, readonly Node[]>,
): string {
  // What is included has the name of its file, also where a variable chooses it.
  if (written.length > longestPlace || written.startsWith('!') || !/["']/.test(message)) return message;
  let shown = message;
  for (const { 1: name = '' } of written.matchAll(/\bvars?\.([\p{L}\p{N}_-]+)/gu)) {
    for (const node of variables.get(name.toLowerCase()) ?? []) {
      const value = node.kind === 'string' || node.kind === 'integer' ? String(node.value) : '';
      if (value !== '' && !value.includes('${') && shown.includes(value)) shown = replaced(shown, value, name);
    }
  }
  return shown;
}

/** A longer text is a whole block, about which messages speak otherwise. */
const longestPlace = 200;

function replaced(message: string, value: string, name: string): string {
  const plain = value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  // A placeholder that is quoted as it is written may hold the same letters: `${vars.dev}` of a variable with the value "dev".
  const word = new RegExp(`\\$\\{[^{}]*\\}|(?<![\\p{L}\\p{N}_])${plain}(?![\\p{L}\\p{N}_])`, 'gu');
  const called = (found: string) => (found.startsWith('${') ? found : `\${vars.${name}}`);
  return message.replace(/"[^"]*"|'[^']*'/g, (quoted) => quoted.replace(word, called));
}
