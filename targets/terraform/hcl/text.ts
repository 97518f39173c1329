import { formatExpression, formatSequence } from './format-expression.ts';
import { hasSequence, readTemplate, type TemplatePart } from './template.ts';

/** A text of Terraform's JSON syntax, which is a template, as an expression: quoted, or without quotes where it is nothing but one `${…}`. */
export function textExpression(template: string): string {
  if (!hasSequence(template)) return `"${escaped(template)}"`;
  const parts = readTemplate(template);
  const [only, second] = parts;
  if (only?.kind === 'expression' && !second) return bareExpression(only);
  return quotedParts(parts);
}

/** The same, but always quoted: for keys of objects. */
export function quotedTemplate(template: string): string {
  return hasSequence(template) ? quotedParts(readTemplate(template)) : `"${escaped(template)}"`;
}

/** A text that is an address or another expression without `${}` around it, as in `depends_on`. */
export function referenceExpression(text: string): string {
  const [only, second] = readTemplate(text);
  if (only?.kind === 'expression' && !second) return bareExpression(only);
  return formatExpression(text) ?? text;
}

/**
 * A text of several lines as a heredoc whose lines begin at `indent`; undefined where it cannot be one: its last line must end, and no line
 * may need an escape, which heredocs have none of.
 */
export function heredoc(template: string, indent: string): string | undefined {
  if (!/\n(?:.*\n)+$/.test(template) || needsEscapes.test(template.replaceAll(/[\n\t]/g, ''))) return undefined;
  const parts = readTemplate(template);
  const body = parts.map((part) => (part.kind === 'literal' ? part.text : formatSequence(part)));
  if (body.some((text, index) => parts[index]?.kind !== 'literal' && text.includes('\n'))) return undefined;
  const lines = body.join('').slice(0, -1).split('\n');
  if (lines.some((line) => unsureStart.test(line))) return undefined;
  const marker = freeMarker(lines);
  // The least indentation is taken away by Terraform, so there must be a line that has none of its own.
  if (!lines.some((line) => /^\S/.test(line))) return `<<${marker}\n${lines.join('\n')}\n${marker}`;
  const inner = lines.map((line) => (line.trim() === '' ? line : `${indent}  ${line}`));
  return `<<-${marker}\n${inner.join('\n')}\n${indent}${marker}`;
}

/** `EOT`, or a word that no line consists of. */
function freeMarker(lines: readonly string[]): string {
  const taken = new Set(lines.map((line) => line.trim()));
  let marker = 'EOT';
  for (let number = 2; taken.has(marker); number++) marker = `EOT${number}`;
  return marker;
}

function bareExpression(part: TemplatePart): string {
  // Nothing stands beside it that the marks for trimming could trim.
  const source = part.text.replace(/^~|~$/g, '');
  return formatExpression(source) ?? `"\${${part.text}}"`;
}

function quotedParts(parts: readonly TemplatePart[]): string {
  return `"${parts.map((part) => (part.kind === 'literal' ? escaped(part.text) : formatSequence(part))).join('')}"`;
}

/** Control characters, and what has no width of its own: in a text nobody would see them, and columns would not be what they seem. */
const invisible = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Co}';
const special = new RegExp(`["\\\\${invisible}]`, 'gu');
const plain = /^[ !#-[\]-~]*$/;
const needsEscapes = new RegExp(`[${invisible}]`, 'u');
/** A line that begins with a mark that joins what stands before it, or with white space that is no blank. */
const unsureStart = /^[ \t]*(?:\p{M}|[^\S \t])/u;

const named: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
]);

function escaped(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(special, (character) => named.get(character) ?? escapeOf(character));
}

/** `\u` with four digits or `\U` with eight. Half a pair is no character, and JSON readers make the same of it. */
function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xd800 && code <= 0xdfff) return '\\uFFFD';
  const digits = code.toString(16).toUpperCase();
  return code > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}

/** A key of an object: bare where it is a name, so that it looks as it does everywhere else. */
export function keyExpression(key: string): string {
  if (/^[A-Za-z_][\w-]*$/.test(key)) return keywords.has(key) ? `"${key}"` : key;
  // The width of what joins other characters is a matter of opinion, and alignment needs it.
  return quotedTemplate(key).replace(joining, escapeOf);
}

/** Marks, skin tones, flags, the parts of Korean syllables, and two vowels of Thai and Lao. */
const joining = /[\p{M}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u0e33\u0eb3]/gu;

/** Words that mean something else where a key is expected. */
const keywords: ReadonlySet<string> = new Set(['for', 'null', 'true', 'false']);
