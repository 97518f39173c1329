import { namesCredential } from '../util/names-credential.ts';
import type { Node } from './node.ts';

/** Values that no message may show, each with what is written instead: the placeholder that stands for it. */
export type KnownValues = ReadonlyMap<string, string>;

/** Shorter values stand in other words by chance. */
const shortest = 6;

/** The texts among `hidden`, called by the variable whose value they are, if they are one. */
export function knownValues(
  hidden: Iterable<Node>,
  variables: ReadonlyMap<string, readonly Node[]>,
  given: ReadonlyMap<string, string>,
): KnownValues {
  const names = new Map<Node, string>();
  for (const [name, nodes] of variables) for (const node of nodes) names.set(node, name);
  const values = new Map<string, string>();
  const keep = (value: string, name: string | undefined) => {
    if (value.length < shortest || value.includes('${') || namesCredential(value)) return;
    values.set(value, name === undefined ? '…' : `\${vars.${name}}`);
  };
  for (const [name, value] of given) keep(value, name);
  for (const node of hidden)
    if (node.kind === 'string' || node.kind === 'integer') keep(String(node.value), names.get(node));
  return values;
}

/** A message about something that was made from known values, as it would be written. */
export function withoutValues(message: string, values: KnownValues): string {
  let shown = message;
  for (const [value, written] of values) if (shown.includes(value)) shown = shown.replaceAll(value, () => written);
  return shown;
}

/** The same with the expressions (`made`, by what they gave) that worked out what it quotes; a long result stands for itself wherever it is. */
export function withoutMade(message: string, made: ReadonlyMap<string, string>): string {
  let shown = message;
  for (const [value, expression] of made) {
    if (value === '' || !shown.includes(value)) continue;
    const isShort = value.length < shortest;
    const written = expression.length <= longestPlace && !/["\n]/.test(expression) ? expression : '…';
    shown = isShort ? shown.replaceAll(`"${value}"`, () => `"${written}"`) : shown.replaceAll(value, () => written);
  }
  return shown;
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
