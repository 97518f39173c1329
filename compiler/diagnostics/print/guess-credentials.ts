import { credentialsInText, withoutPlaceholders } from '../../util/credentials-in-text.ts';
import { suggestsCredential } from '../../util/names-credential.ts';
import type { Part } from '../../util/text-part.ts';

/**
 * What may be a credential in a text whose structure is not known, because it could not be read or is no YAML: everything behind a name
 * that means one, to the end of its line, and all lines below that are indented deeper. Rather too much than too little.
 * `names` in small letters mean one as well: variables that are known to be sensitive. Takes time in proportion to the text.
 */
export function guessCredentials(text: string, names: ReadonlySet<string> = new Set()): readonly Part[] {
  const parts: Part[] = [...credentialsInText(text)];
  let inside: Value | undefined;
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end);
    const indent = indentOf(line);
    if (inside && (indent === line.length || indent > inside.indent || (inside.isOpen && !hasKey(line)))) {
      for (const part of withoutPlaceholders(text, { start, end })) parts.push(part);
    } else {
      const value = valueOfCredential(line, names);
      inside = value === undefined ? undefined : { indent, isOpen: isOpen(line.slice(value)) };
      const written = value === undefined ? [] : withoutPlaceholders(text, { start: start + value, end });
      for (const part of written) parts.push(part);
    }
    start = end + 1;
  }
  return parts;
}

/** A credential whose value may go on: on lines that are indented deeper than its name, or until its quote or bracket closes. */
interface Value {
  readonly indent: number;
  readonly isOpen: boolean;
}

function isOpen(value: string): boolean {
  const opening = /^\s*(?:[!&]\S*\s+)*(["'{[])/.exec(value)?.[1];
  if (opening === undefined) return false;
  const closing = opening === '{' ? '}' : opening === '[' ? ']' : opening;
  return opening === closing ? value.split(closing).length % 2 === 0 : !value.includes(closing);
}

/** The column behind the first name on a line that means a credential; undefined when there is none. */
function valueOfCredential(line: string, names: ReadonlySet<string>): number | undefined {
  for (const { 0: name, index } of line.matchAll(/[\w.-]+/g)) {
    if (!suggestsCredential(name) && !names.has(name.toLowerCase())) continue;
    const behind = /^["']?[ \t]{0,200}[:=]/.exec(line.slice(index + name.length, index + name.length + 203));
    if (behind) return index + name.length + behind[0].length;
  }
  return undefined;
}

function hasKey(line: string): boolean {
  const colon = line.indexOf(':');
  return (colon > 0 && /^[\s"'\w.${}-]*$/.test(line.slice(0, colon))) || /^\s*(?:- |#|$)/.test(line);
}

function indentOf(line: string): number {
  const first = line.search(/\S/);
  return first < 0 ? line.length : first;
}
