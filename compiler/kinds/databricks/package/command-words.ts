import { deferredPart } from '../../../value/deferred.ts';
import { partsOf, writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';

/** The words of a command, or what keeps it from being one, in words that fit behind "must be a program and its arguments, ". */
export type BuildCommand = { readonly words: readonly string[] } | { readonly problem: string };

/** A variable of a shell, `HOME` or `STAGE:-dev`: no expression of Terraform has such a name and nothing else. */
const shellVariable = /^\w+(?::?[-=?+].*)?$/s;

/**
 * The command that a block gives, `otherwise` where it gives none. It is run before anything is deployed, so nothing in it may wait for that. `${HOME}`
 * is text here, which a shell may read.
 */
export function buildCommand(given: Value | undefined, otherwise: string): BuildCommand {
  const parts = given === undefined || given.kind === 'null' ? [] : partsOf(given);
  for (const part of parts) {
    if (typeof part === 'string' || (part.kind === 'foreign' && shellVariable.test(part.expression))) continue;
    const found = deferredPart(part);
    if (found !== undefined) return { problem: `all of them known before anything is deployed, but this has ${found}` };
  }
  const words = commandWords(parts.length === 0 ? otherwise : writtenText(given));
  return words?.[0] ? { words } : { problem: 'with every quote closed' };
}

/**
 * The words of a command, as the original splits them at blanks; quotes keep blanks together. No shell reads them, so `$HOME`, `*` and `&&` mean
 * nothing. Undefined when a quote is never closed.
 */
export function commandWords(command: string): readonly string[] | undefined {
  const words: string[] = [];
  const pattern = /\s*((?:[^\s'"]+|'[^']*'|"[^"]*")+)/gy;
  const text = command.trim();
  while (pattern.lastIndex < text.length) {
    const word = pattern.exec(text)?.[1];
    if (word === undefined) return undefined;
    words.push(word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''));
  }
  return words;
}
