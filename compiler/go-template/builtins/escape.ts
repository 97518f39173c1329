import { type Budget, templateFunction } from '../function.ts';
import { runes, toBytes } from '../go-string.ts';
import { isPrintable } from '../print/quote.ts';
import { sprint } from '../print/sprint.ts';
import type { GoString, GoValue } from '../value.ts';

/** `html js urlquery`: several arguments are joined as `print` joins them; see https://pkg.go.dev/text/template. */
export const escapes = [
  templateFunction('html', { takes: [], variadic: 'any', call: (args, scope) => escapeHtml(joined(args, scope)) }),
  templateFunction('js', { takes: [], variadic: 'any', call: (args, scope) => escapeScript(joined(args, scope)) }),
  templateFunction('urlquery', { takes: [], variadic: 'any', call: (args, scope) => escapeQuery(joined(args, scope)) }),
];

/** Unlike in `print`, nil is `<no value>`. */
function joined(values: readonly GoValue[], budget: Budget): GoString {
  return sprint(
    values.map((value) => value ?? '<no value>'),
    budget,
  );
}

const htmlEscapes: Readonly<Record<string, string>> = {
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\0': '\ufffd',
};

export function escapeHtml(text: GoString): GoString {
  return text.replace(/["'&<>\0]/g, (character) => htmlEscapes[character] ?? character);
}

const scriptEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '"': '\\"',
  '<': '\\u003C',
  '>': '\\u003E',
  '&': '\\u0026',
  '=': '\\u003D',
};

/** For a JavaScript string: what cannot be printed becomes `\u` and four digits, more for what lies beyond. */
function escapeScript(text: GoString): GoString {
  let escaped = '';
  for (const character of text) {
    const known = scriptEscapes[character];
    if (known !== undefined) escaped += known;
    else if (isKept(character)) escaped += character;
    else escaped += `\\u${(runes(character)[0] ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return escaped;
}

/** ASCII but for control characters, what can be printed, and bytes that are no valid UTF-8. */
function isKept(character: string): boolean {
  return (character >= ' ' && character <= '\x7f') || isPrintable(character) || /\p{Cs}/u.test(character);
}

/** Go's `url.QueryEscape`. */
export function escapeQuery(text: GoString): GoString {
  let escaped = '';
  for (const byte of toBytes(text)) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9_.~-]/.test(character)) escaped += character;
    else escaped += character === ' ' ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return escaped;
}
