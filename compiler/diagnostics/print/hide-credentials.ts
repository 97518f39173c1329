import type { SourceFile } from '../../source/source-file.ts';
import type { Diagnostic } from '../diagnostic.ts';

/**
 * `key: value` where the key means a credential and the value is written out: not a placeholder, a mapping, a list, a tag or an
 * alias. The value goes to the end of the line, or to the next comma or brace.
 */
const written =
  /((?:password|passphrase|secret|secret_value|string_value|(?:secret|private|api|access|account)_?key|\w*token)["']?[ \t]*[:=][ \t]*)(?!["']?\$\{|["']?\{\{|[{[!&*|>\s#])("[^"\n]*"|'[^'\n]*'|[^,}\]\n]+)/gi;

/** `value: …`, the former spelling of a secret's `string_value`: a credential where `key:` stands on the same line or beside it. */
const keyed =
  /((?:^|[\s{,])["']?value["']?[ \t]*:[ \t]*)(?!["']?\$\{|["']?\{\{|[{[!&*|>\s#])("[^"\n]*"|'[^'\n]*'|[^,}\]\n]+)/g;

/**
 * The text of `file` with credentials replaced by asterisks, as long as they were: what stands in a code frame ends in the logs of
 * build machines. Those that `diagnostics` point at are known; others are told by the names of their keys.
 */
export function hideCredentials(file: SourceFile, diagnostics: readonly Diagnostic[]): SourceFile {
  let text = file.text
    .replace(written, (_, key: string, value: string) => key + asterisks(value))
    .replace(keyed, (found: string, key: string, value: string, at: number, all: string) =>
      /(?:^|[\s{,])["']?key["']?[ \t]*:/.test(linesAround(all, at)) ? key + asterisks(value) : found,
    );
  for (const { at, hidesText } of diagnostics) {
    if (!hidesText || at.file !== file) continue;
    text = text.slice(0, at.start) + asterisks(text.slice(at.start, at.end)) + text.slice(at.end);
  }
  return text === file.text ? file : { name: file.name, text };
}

/** The line at `at` (the match may begin with the break before it), the one before and the one after. */
function linesAround(text: string, at: number): string {
  const inside = text[at] === '\n' ? at + 1 : at;
  const before = text.lastIndexOf('\n', text.lastIndexOf('\n', inside - 1) - 1);
  const end = text.indexOf('\n', inside);
  const after = end < 0 ? -1 : text.indexOf('\n', end + 1);
  return text.slice(before + 1, after < 0 ? undefined : after);
}

function asterisks(value: string): string {
  // Placeholders are no secret, and help to find the place.
  return value.includes('${') ? value : value.replace(/[^\s"']/g, '*');
}
