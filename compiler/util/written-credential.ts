import { credentialsInManifest, credentialsInMarkup } from './credentials-in-markup.ts';
import { namesCredential } from './names-credential.ts';
import type { Part } from './text-part.ts';

/** What is a credential by its own form, whoever issued it. */
const issued: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/,
  /\b(?:dapi|dose|dkea)[0-9a-f]{12,64}(?:-\d)?\b/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(?:gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_\w{30,255}|glpat-[\w-]{18,64}|npm_[A-Za-z0-9]{30,64})\b/,
  /\b(?:xox[abeoprs]-[\w-]{10,255}|sk_live_\w{10,255}|sk-(?:proj|ant)-[\w-]{20,255}|AIza[\w-]{30,64})/,
  /\beyJ[\w-]{10,4000}\.eyJ[\w-]{10,4000}\.[\w-]{10,4000}/,
  /\b(?:SG\.[\w-]{16,64}\.[\w-]{16,128}|pypi-[\w-]{16,255}|hf_[A-Za-z0-9]{30,64}|dckr_pat_[\w-]{20,64}|\w{10,64}\.atlasv1\.[\w-]{30,255})/,
  /\bhooks\.slack\.com\/services\/T\w{4,40}\/B\w{4,40}\/\w{8,80}/,
];

/** What is a credential by what stands in front of it; the group is the credential. */
const introduced: readonly RegExp[] = [
  // The quantifiers are bounded, so that each takes time in proportion to the text.
  /:\/\/[^\s:/@"'${}<]{0,200}:([^\s/@"'${}<*]{1,2000})@/dg,
  // Alone in front of a host stands a user or a token: this is as long and as mixed as only tokens are.
  /\bhttps?:\/\/((?:[A-Za-z]{1,20}[_-])?(?=[A-Za-z]{0,80}\d+[A-Za-z])[A-Za-z\d]{12,255}[\w-]{0,200})@/dg,
  /"auth"\s{0,20}:\s{0,20}"([\w+/]{8,2000}={0,2})"/dg,
  /\bmachine\s{1,20}\S{1,200}\s{1,20}login\s{1,20}\S{1,200}\s{1,20}password\s{1,20}(\S{3,200})/dg,
  /\bauthorization["']?[ \t]{0,20}[:=][ \t]{0,20}["']?(?:Bearer|Basic|Token|Digest)[ \t]{1,20}([^\s"']{3,4000})/dgi,
  /\bBearer[ \t]{1,20}((?=[\w.~+/=-]{0,200}[\d._])[\w.~+/=-]{10,4000})/dg,
  /\b[\w.-]{1,100}:([^\s:@/"'${}<*]{3,200})@(?:tcp|unix)\(/dg,
  /[?&](?:sig|signature)=([^&\s"']{6,2000})/dgi,
  /\b(?:curl|wget)\b[^\n]{0,400}?[ \t](?:-u|--user)[ =]?["']?[^\s:'"$]{1,200}:([^\s'"]{2,200})/dg,
  /\b(?:identified[ \t]{1,9}by|password|secret)[ \t]{1,9}'([^'\n]{3,500})'/dgi,
  /\b(?:docker|podman|oc|az|helm[ \t]registry)[ \t]login\b[^\n|;]{0,400}?[ \t]-p[ =]?["']?([^\s'"|;]{3,200})/dg,
  /\b(?:sshpass[ \t]{1,9}-p[ \t]?|(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n|;]{0,400}?[ \t]-p)["']?([^\s'"|;-][^\s'"|;]{2,200})/dg,
];

/**
 * The first part of a value that is a credential written out, whatever the field is called in which it stands: `export DB_PASSWORD=…`,
 * `--password=…`, `"password": "…"`, `Authorization: Bearer …`, an address with a password, a connection string, a token that its
 * issuer marks. Undefined when there is none. What is read from elsewhere is none: `$PASSWORD`, `{{secrets/…}}`, `getpass()`, `<token>`; nor
 * is a word that only speaks of one. Stricter than `credentialsInText`, which decides what is shown: this decides what is refused.
 */
export function writtenCredential(text: string): Part | undefined {
  if (!mayHoldCredential(text)) return undefined;
  for (const form of issued) {
    const found = form.exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return (
    introducedIn(text) ??
    assignedIn(text) ??
    inDocuments(text).find(({ start, end }) => isLiteral(text.slice(start, end)))
  );
}

/** All parts of a text that are credentials by their own form, or by what stands in front of them, whatever the text is. */
export function knownForms(text: string): readonly Part[] {
  if (!mayHoldCredential(text)) return [];
  const parts: Part[] = [];
  for (const form of issued)
    for (const { 0: found, index } of text.matchAll(new RegExp(form, `${form.flags}g`)))
      parts.push({ start: index, end: index + found.length });
  for (const form of introduced)
    for (const { indices } of text.matchAll(form)) {
      const [start, end] = indices?.[1] ?? [0, 0];
      if (isLiteral(text.slice(start, end))) parts.push({ start, end });
    }
  for (const part of inDocuments(text)) if (isLiteral(text.slice(part.start, part.end))) parts.push(part);
  return parts;
}

function inDocuments(text: string): readonly Part[] {
  return [...credentialsInMarkup(text), ...credentialsInManifest(text)];
}

/** Whether `value`, which follows an option in a list of arguments, is what the option calls a credential: `--password`, `hunter2`. */
export function isCredentialOf(option: string, value: string): boolean {
  if (value.startsWith('-') || !/^--?[\w.-]+$/.test(option) || !namesCredential(option)) return false;
  return writtenCredential(`--token=${value}`) !== undefined;
}

/** Nearly all texts of a stack are done with here, so it must cost next to nothing: no quantifier, and native search first. */
export function mayHoldCredential(text: string): boolean {
  if (text.length < 8) return false;
  if (text.includes(':') || text.includes('=') || text.includes(' ')) return hints.test(text);
  // Shorter ones no issuer gives.
  return text.length >= 16 && (issuers.test(text) || (text.includes('<') && hints.test(text)));
}

const hints =
  /pass|pwd|secret|token|key|authorization|bearer|identified|:\/\/|sig=|signature=|BEGIN|dapi|dose|dkea|AKIA|ASIA|gh[pousr]_|github_pat|glpat|npm_|xox|sk[-_]|AIza|eyJ|hooks|SG\.|pypi-|hf_|dckr_|atlasv1|auth["']|curl|wget|mysql|mariadb|login|@tcp\(|@unix\(/i;
const issuers =
  /\b(?:dapi|dose|dkea|AKIA|ASIA|gh[pousr]_|github_pat|glpat|npm_|xox|sk[-_]|AIza|eyJ|SG\.|pypi-|hf_|dckr_)|\.atlasv1/;

function introducedIn(text: string): Part | undefined {
  for (const form of introduced) {
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
function assignedIn(text: string): Part | undefined {
  for (const { 0: name, index } of text.matchAll(/[\w.-]+/g)) {
    if (!namesCredential(name)) continue;
    const found = assignedTo(text, index, name) ?? handedOver(text, index, name);
    if (found) return found;
  }
  return undefined;
}

function assignedTo(text: string, index: number, name: string): Part | undefined {
  const end = index + name.length;
  const [separator, operator] =
    /^["']?([ \t]{0,20}(?:[:=]|:=)[ \t]{0,20}|[ \t]{1,20})/.exec(text.slice(end, end + 45)) ?? [];
  if (separator === undefined || operator === undefined) return undefined;
  const isOption = name.startsWith('--');
  if (operator.trim() === '' && !isOption) return undefined;
  const start = end + separator.length;
  const quoted = /^(["'])([^"'\n]{3,4000})\1/.exec(text.slice(start, start + 4010));
  if (quoted) return isLiteral(quoted[2] ?? '') ? { start: start + 1, end: start + quoted[0].length - 1 } : undefined;
  const before = text[index - 1] ?? '\n';
  const value = /^[^\s;&"']+/.exec(text.slice(start, start + 4000))?.[0] ?? '';
  const isBare = operator.trim() === operator ? bareValue(value, before, text.slice(start + value.length)) : undefined;
  const taken = isBare ?? (isOption ? value : lineValue(text, { index, start, operator }));
  return taken !== undefined && isLiteral(taken) ? { start, end: start + taken.length } : undefined;
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
}

/** `name: value` or `name = value` that is a whole line, or a whole quoted text: the value is one word, and no name of a variable. */
function lineValue(text: string, { index, start, operator }: Assignment): string | undefined {
  const lineStart = text.lastIndexOf('\n', index) + 1;
  const front = text.slice(Math.max(lineStart, index - 200), index);
  const quote = /["']$/.exec(front)?.[0];
  if (quote === undefined && !/^\s*(?:-\s+|export\s+|set\s+|#\s*)?$/.test(front)) return undefined;
  const lineEnd = text.indexOf('\n', start);
  const rest = text.slice(start, Math.min(lineEnd < 0 ? text.length : lineEnd, start + 4000));
  const value = (quote === undefined ? rest : (rest.split(quote)[0] ?? '')).trimEnd();
  if (/[\s()[\]]|,$/.test(value)) return undefined;
  return operator.includes('=') && /^[A-Za-z_][A-Za-z_.]*$/.test(value) ? undefined : value;
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

/** What stands for a credential that comes from elsewhere, or speaks about one. */
const elsewhere = /^(?:[$%<{@*`\\…]|\.\.|\/[\w.-]+\/|\.\/|~\/|x{3,}|\[)/i;
const words: ReadonlySet<string> = new Set(
  'true false none null nil undefined yes no on off required optional string str text bytes redacted hidden masked secret password token'.split(
    ' ',
  ),
);

function isLiteral(value: string): boolean {
  return (
    value.length >= 3 && !elsewhere.test(value) && !words.has(value.toLowerCase()) && !/[([]|\$\{|\{\{/.test(value)
  );
}
