import { isCredentialBy } from './credential-by-name.ts';
import { formsIn, introduced, isExample, issued } from './credential-forms.ts';
import { credentialsInManifest, credentialsInMarkup, credentialsInPairs } from './credentials-in-markup.ts';
import { mayHoldCredential } from './may-hold-credential.ts';
import { namesCredential, suggestsCredential } from './names-credential.ts';
import { isMixed } from './random-text.ts';
import { isOpenConnection, standsElsewhere } from './secret-addresses.ts';
import type { Part } from './text-part.ts';

/**
 * The first part of a value that is a credential written out, whatever the field is called in which it stands: `export DB_PASSWORD=…`,
 * `--password=…`, `"password": "…"`, `Authorization: Bearer …`, an address with a password, a connection string, a token that its
 * issuer marks. Undefined when there is none. What is read from elsewhere is none: `$PASSWORD`, `{{secrets/…}}`, `getpass()`, `<token>`; nor
 * is a word that only speaks of one. Stricter than `credentialsInText`, which decides what is shown: this decides what is refused.
 */
export function writtenCredential(text: string): Part | undefined {
  if (!mayHoldCredential(text)) return undefined;
  for (const form of formsIn(text, issued)) {
    const found = form.exec(text);
    if (found && !isExample(found[0])) return { start: found.index, end: found.index + found[0].length };
  }
  return (
    introducedIn(text) ??
    assignedIn(text).next().value ??
    inDocuments(text).find(({ start, end }) => isLiteral(text.slice(start, end)))
  );
}

/** All parts of a text that are credentials by their own form, or by what stands in front of them, whatever the text is. */
export function knownForms(text: string): readonly Part[] {
  if (!mayHoldCredential(text)) return [];
  const parts: Part[] = [];
  for (const form of formsIn(text, issued))
    for (const { 0: found, index } of text.matchAll(new RegExp(form, `${form.flags}g`)))
      parts.push({ start: index, end: index + found.length });
  for (const form of formsIn(text, introduced))
    for (const { indices } of text.matchAll(form)) {
      const [start, end] = indices?.[1] ?? [0, 0];
      if (isLiteral(text.slice(start, end))) parts.push({ start, end });
    }
  for (const part of inDocuments(text)) if (isLiteral(text.slice(part.start, part.end))) parts.push(part);
  return [...parts, ...assignedIn(text)];
}

function inDocuments(text: string): readonly Part[] {
  return [...credentialsInMarkup(text), ...credentialsInManifest(text), ...credentialsInPairs(text)];
}

/** Whether `value`, which follows an option in a list of arguments, is what the option calls a credential: `--password`, `hunter2`. */
export function isCredentialOf(option: string, value: string): boolean {
  if (value.startsWith('-') || !/^--?[\w.-]+$/.test(option) || !namesCredential(option)) return false;
  return writtenCredential(`--token=${value}`) !== undefined;
}

function introducedIn(text: string): Part | undefined {
  for (const form of formsIn(text, introduced)) {
    // Looking alone is much quicker than the offsets, and nearly always ends it.
    if (text.search(form) < 0) continue;
    for (const match of text.matchAll(form)) {
      const [start, end] = match.indices?.[1] ?? [0, 0];
      if (isLiteral(text.slice(start, end))) return { start, end };
    }
  }
  return undefined;
}

/** `NAME=value`, `name: value`, `"name": "value"`, `--name value`, `set("name", "value")`, `{"name": "NAME", "value": "…"}`. */
function* assignedIn(text: string): Generator<Part, undefined> {
  for (const { 0: name, index } of text.matchAll(/[\w.-]+/g)) {
    if (!suggestsCredential(name)) continue;
    const found = assignedTo(text, index, name) ?? handedOver(text, index, name);
    if (found && isCredentialBy(name, text.slice(found.start, found.end))) yield found;
  }
}

/** What stands between a name and its value: the quote and the bracket of a key, the type of a variable, and what assigns. */
const between =
  /^(\\{0,3}["'`]?)(?:\][ \t]{0,9}=[ \t]{0,20}|[ \t]{0,9}:[ \t]{0,9}[A-Za-z][\w.| ]{0,30}=[ \t]{0,20}(?=[\\"'`])|[ \t]{0,20}(?::=|=>|[:=])[ \t]{0,20}|[ \t]{1,20})/;

function assignedTo(text: string, index: number, name: string): Part | undefined {
  const end = index + name.length;
  const [found, quote = ''] = between.exec(text.slice(end, end + 100)) ?? [];
  if (found === undefined) return undefined;
  const operator = found.slice(quote.length);
  const isOption = name.startsWith('--');
  if (operator.trim() === '' && !isOption) return undefined;
  const start = end + found.length;
  const quoted = quotedAt(text, start);
  // In a sentence these quotes show code: only a program assigns a text in them.
  if (quoted && text[quoted.start - 1] === '`' && !operator.includes('=')) return undefined;
  if (quoted) return isLiteral(text.slice(quoted.start, quoted.end)) ? quoted : undefined;
  const covered = coveredAt(text, start);
  if (covered) return covered;
  // What follows a key in brackets, a type or an arrow without quotes is a part of a program.
  if (/[\]>A-Za-z]/.test(operator)) return undefined;
  const front = text[index - 1] ?? '\n';
  // `--from-literal=password=…` and `//registry/:_authToken=…` are one word to a shell; `arn:…:secret:name` is an address.
  const before = operator === '=' && (front === '=' || front === ':') ? ' ' : front;
  const value = /^[^\s;&"'`]+/.exec(text.slice(start, start + 4000))?.[0] ?? '';
  const behind = text.slice(start + value.length, start + value.length + 2);
  const isBare = operator.trim() === operator ? bareValue(value, before, behind) : undefined;
  const taken =
    isBare ??
    (isOption ? value.replace(/\]$/, '') : lineValue(text, { index, start, operator, isQuoted: quote !== '' }));
  return taken !== undefined && isLiteral(taken) ? { start, end: start + taken.length } : undefined;
}

/** The text in quotes that begins at an offset; the quotes may be escaped, as in JSON that is a text of JSON, or be three. */
function quotedAt(text: string, start: number): Part | undefined {
  const [opening] = /^(?:[a-zA-Z]{0,2}(?:"""|'''|["'`])|\\{1,3}["'])/.exec(text.slice(start, start + 6)) ?? [];
  if (opening === undefined) return undefined;
  const from = start + opening.length;
  const [inside] = /^[^\n]{3,4000}/.exec(text.slice(from, from + 4000)) ?? [];
  const quote = opening.replace(/^[a-z]+/i, '');
  const length = inside?.indexOf(quote) ?? -1;
  // In a shell these quotes hold a command.
  const isCommand = quote === '`' && /\s/.test(inside?.slice(0, length) ?? '');
  return length < 3 || isCommand ? undefined : { start: from, end: from + length };
}

/** The only word of a block of YAML, or what ODBC takes in braces. */
function coveredAt(text: string, start: number): Part | undefined {
  const [opening] =
    /^(?:[|>][+-]?[ \t]{0,9}\n[ \t]{1,60}(?=\S{3,400}[ \t]{0,9}(?:\n|$))|\{)/.exec(text.slice(start, start + 500)) ??
    [];
  if (opening === undefined) return undefined;
  const from = start + opening.length;
  const behind = text.slice(from, from + 400);
  const word = opening === '{' ? mixedWord(behind) : /^\S+/.exec(behind)?.[0];
  return word === undefined || !isLiteral(word) ? undefined : { start: from, end: from + word.length };
}

/** What follows `=` without blanks, as in a shell, an address or a connection string; not an argument of a function in a program. */
function bareValue(value: string, before: string, behind: string): string | undefined {
  if (!/[\s;&?"',{-]/.test(before) || /[()[\]]/.test(value)) return undefined;
  const [first = ''] = value.split(',');
  // `password=pw, other=…` and a line `password=pw,` are arguments; `host:6380,password=pw,ssl=True` is a connection string.
  const isArgument = value.endsWith(',') && /^(?:\s|$)/.test(behind);
  return isArgument || /^\w+(?:\.\w+)+$/.test(first) ? undefined : first;
}

interface Assignment {
  readonly index: number;
  readonly start: number;
  readonly operator: string;
  /** Whether the name has quotes of its own. */
  readonly isQuoted: boolean;
}

/** `name: value` or `name = value` that is a whole line, or a whole quoted text: the value is one word, and no name of a variable. */
function lineValue(text: string, { index, start, operator, isQuoted }: Assignment): string | undefined {
  const lineStart = text.lastIndexOf('\n', index) + 1;
  const front = text.slice(Math.max(lineStart, index - 200), index);
  const quote = isQuoted ? undefined : /["']$/.exec(front)?.[0];
  const lineEnd = text.indexOf('\n', start);
  const rest = text.slice(start, Math.min(lineEnd < 0 ? text.length : lineEnd, start + 4000));
  const isLine = /^\s*(?:-\s+|export\s+|set\s+|#\s*)?["']?$/.test(front);
  // In a sentence, a comment of a program, or between brackets only what looks like no word.
  if (quote === undefined && !isLine) return mixedWord(rest);
  const value = (quote === undefined ? withoutComment(rest) : (rest.split(quote)[0] ?? '')).trimEnd();
  if (/[\s()[\]]|,$/.test(value)) return undefined;
  return operator.includes('=') && /^[A-Za-z_][A-Za-z_.]*$/.test(value) ? undefined : value;
}

function withoutComment(line: string): string {
  const comment = line.search(/[ \t][#;]/);
  return comment < 0 ? line : line.slice(0, comment);
}

/** The first word, if nobody made it up to be read. */
function mixedWord(text: string): string | undefined {
  const [word = ''] = /^[\w!#%&*+/=~^-]{8,200}/.exec(text) ?? [];
  return isMixed(word) ? word : undefined;
}

/** `.option("password", "…")`, and the pairs in which containers and jobs take their variables. */
function handedOver(text: string, index: number, name: string): Part | undefined {
  const front = text.slice(Math.max(0, index - 60), index);
  const end = index + name.length;
  const isCall =
    /\b(?:option|set|put|conf|config|property|setProperty|header|addHeader|setIfUnset)\(\s{0,20}["']$/.test(front);
  const isPair = /["'](?:name|key)["']\s{0,20}:\s{0,20}["']$/i.test(front);
  if (!isCall && !isPair) return undefined;
  const behind = text.slice(end, end + 4100);
  const form = isCall
    ? /^["']\s{0,20},\s{0,20}["']([^"'\n]{3,4000})["']/d
    : /^["']\s{0,20},\s{0,20}["']value["']\s{0,20}:\s{0,20}["']([^"'\n]{3,4000})["']/di;
  const match = form.exec(behind);
  const [from, to] = match?.indices?.[1] ?? [0, 0];
  return match && isLiteral(match[1] ?? '') ? { start: end + from, end: end + to } : undefined;
}

/** What stands for a credential that comes from elsewhere, or speaks about one: a variable, an address, the version of a secret that is named. */
const elsewhere =
  /^(?:[$%<{@*`\\…]|\.\.|\/[\w.-]+\/|\/\/|\.\/|~\/|x{3,}|\[|your[_-]|:[a-z_]\w*$|id=|[\w-]+:(?:latest|\d{1,4})$|https?:\/\/[^\s@?]*$)/i;
/** A member of what programs call their settings. */
const member = /^(?:self|this|args|vars|env|process\.env|config|settings|secrets|params|var|local)\.[\w.]+$/;
const words: ReadonlySet<string> = new Set(
  'true false none null nil undefined yes no on off required optional string str text bytes redacted hidden masked secret password token see todo tbd n/a any missing invalid expired unknown empty default varchar char int integer bigint bool boolean long uuid object binary hash hashed encrypted jwt bearer basic oauth oauth2 apikey'.split(
    ' ',
  ),
);

function isLiteral(value: string): boolean {
  if (value.length < 3 || elsewhere.test(value) || words.has(value.toLowerCase())) return false;
  if (/[([]|\$\{|\{\{|\{[A-Za-z_][\w.]{0,60}\}|^\s{0,9}(?:\+|&|\|\|)\s/.test(value) || member.test(value)) return false;
  if (value.includes('://') && isOpenConnection(value)) return false;
  return !standsElsewhere(value);
}
