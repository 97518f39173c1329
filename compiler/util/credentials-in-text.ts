import { namesCredential } from './names-credential.ts';
import { looksRandom } from './random-text.ts';
import type { Part } from './text-part.ts';
import { knownForms } from './written-credential.ts';

/** What is a credential by its own look, wherever it stands; the group is the part to hide. Each is linear in the text. */
const looks: readonly RegExp[] = [
  // A password in an address: user:password@host.
  /:\/\/[^\s:/@"'${}]{0,200}:([^\s/@"']{1,2000})@/dg,
  /\bBearer[ \t]{1,20}([\w.~+/=-]{6,})/dgi,
  /\bauthorization["']?[ \t]{0,20}[:=][ \t]{0,20}["']?(?:Basic|Token|Digest)[ \t]{1,20}([^\s"']{1,4000})/dgi,
  /\b(dapi[0-9a-f]{32}(?:-\d)?)\b/dg,
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----([^-]*)/dg,
];

/**
 * The parts of a value, or of a text of which nothing is known, that are credentials: an address with a password, `Bearer …`, and what follows
 * `name=` or `name:` where the name means a credential (connection strings, shell scripts, command lines). Placeholders are none.
 */
export function credentialsInText(text: string): readonly Part[] {
  const parts: Part[] = [];
  for (const look of looks) {
    for (const match of text.matchAll(look)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      parts.push({ start, end });
    }
  }
  return [...parts, ...knownForms(text), ...assignments(text)].flatMap((part) => withoutPlaceholders(text, part));
}

/** `AccountKey=…;`, `export TOKEN="…"`, `password: …`. The value ends with its quote, else with a blank or what separates parameters. */
function assignments(text: string): readonly Part[] {
  const parts: Part[] = [];
  let done = 0;
  for (const { 0: name, index } of text.matchAll(/[\w.-]+/g)) {
    if (index < done || name.length > 300) continue;
    const separator = separatorAfter(text, index + name.length) ?? beforeRandom(text, index + name.length);
    // What begins with a bracket is a list or mapping, whose entries are judged by themselves.
    if (separator === undefined || /[[{]/.test(text[separator] ?? '') || !namesCredential(name)) continue;
    done = valueEnd(text, separator);
    if (done > separator) parts.push({ start: separator, end: done });
  }
  return parts;
}

/** The offset behind `=` or `:` and the blanks around it; undefined when none follows. */
function separatorAfter(text: string, end: number): number | undefined {
  let at = end;
  if (text[at] === '"' || text[at] === "'") at += 1;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  if (text[at] !== '=' && text[at] !== ':') return undefined;
  at += 1;
  while (text[at] === ' ' || text[at] === '\t') at += 1;
  return at;
}

/** The offset of a word behind blanks that looks drawn by lot: `password Zq9xKw3vLt7pRw2m`, where the sign between them was forgotten. */
function beforeRandom(text: string, end: number): number | undefined {
  const [blanks = '', word = ''] = /^[ \t]{1,9}["']?([\w+/=.~-]{16,400})/.exec(text.slice(end, end + 410)) ?? [];
  return looksRandom(word) ? end + blanks.length - word.length : undefined;
}

function valueEnd(text: string, start: number): number {
  const quote = text[start];
  const isQuoted = quote === '"' || quote === "'";
  let at = isQuoted ? start + 1 : start;
  for (; at < text.length && text[at] !== '\n'; at++) {
    if (isQuoted && text[at] === '\\') at += 1;
    else if (isQuoted ? text[at] === quote : /[\s;&,]/.test(text[at] ?? '')) break;
  }
  return Math.min(at, text.length);
}

/** The parts of `part` that are no placeholder of a variable, a reference, or a secret of Databricks: these help to find the place. */
export function withoutPlaceholders(text: string, part: Part): readonly Part[] {
  const parts: Part[] = [];
  let start = part.start;
  for (const { 0: found, index } of text
    .slice(part.start, part.end)
    .matchAll(/\$\{[^{}'"]*\}|\{\{[^{}'"]*\}\}|\$\{\{[^{}'"]*\}\}/g)) {
    if (part.start + index > start) parts.push({ start, end: part.start + index });
    start = part.start + index + found.length;
  }
  if (start < part.end) parts.push({ start, end: part.end });
  return parts;
}
