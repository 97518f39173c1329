import type { Document } from '../../ast/document.ts';
import { placeInScalar } from '../../ast/place-in-scalar.ts';
import { walkOnce } from '../../ast/walk-once.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Str } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';

const bare =
  /(?:(?<![$\\{])\$(?:[([]| \{)|(?<![$\\\w{])(?:\$|\{))((?:vars|resources)\.[A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*)[\])}]?/;

/** A reference without any sign, as the whole of a text: `resources.load.id`. */
const whole = /^resources\.([A-Za-z][\w-]*)\.[A-Za-z_]\w*$/;

/**
 * `$vars.name` without braces, or with others, is text to us, and so is the reference to a block without any sign. STK2038. Files are searched as a whole first, because nearly none has any; `$vars` of a Go template is a variable of its
 * own.
 */
export function reportBare(
  documents: ReadonlyMap<string, Document>,
  blocks: ReadonlySet<string>,
  report: Report,
): void {
  for (const { file, root } of documents.values()) {
    if (!root || !mayHoldBare(file)) continue;
    walkOnce<undefined>(
      root,
      { root: undefined, item: undefined },
      {
        seen: new Set(),
        scalar: (node) => {
          if (node.kind === 'string') reportIn(node, blocks, report);
        },
        dict: (dict, place, into) => {
          for (const { value } of dict.entries.values()) into(value, place);
        },
      },
    );
  }
}

const searched = new WeakMap<SourceFile, boolean>();

/** All environments have the same files, so each is searched once. */
function mayHoldBare(file: SourceFile): boolean {
  const known =
    searched.get(file) ?? (isBareIn(file.text, 'vars.', '$([') || isBareIn(file.text, 'resources.', '$([\'", \t'));
  searched.set(file, known);
  return known;
}

/** Whether `word` stands behind one of the signs `before`, or behind a brace that is no placeholder's. An expression that says it in one takes ten times as long. */
function isBareIn(text: string, word: string, before: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const sign = text[at - 1] ?? '\n';
    if (before.includes(sign) || (sign === '{' && text[at - 2] !== '$')) return true;
  }
  return false;
}

function reportIn(node: Str, blocks: ReadonlySet<string>, report: Report): void {
  const [, block] = whole.exec(node.value) ?? [];
  if (block !== undefined && blocks.has(block)) {
    const text = node.value;
    report(say.nearlyPlaceholder(node, { text, suggestion: ` Did you mean "\${${text}}"?` }));
    return;
  }
  const found = node.value.includes('{{') ? null : bare.exec(node.value);
  if (!found) return;
  const [text, name] = found;
  const at = placeInScalar(node, found.index, found.index + text.length);
  report(say.nearlyPlaceholder(at, { text, suggestion: ` Did you mean "\${${name}}"?` }));
}
