import type { Document } from '../../ast/document.ts';
import { placeInScalar } from '../../ast/place-in-scalar.ts';
import { walkOnce } from '../../ast/walk-once.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { Str } from '../../value/literal.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';

const bare = /(?<![$\\\w{])(?:\$(?:[([]| \{)?|\{)((?:vars|resources)\.[A-Za-z_][\w-]*(?:\.[A-Za-z_]\w*)*)[\])}]?/;

/**
 * `$vars.name` without braces, or with others, is text to us. STK2038. Files are searched as a whole first, because nearly none has any; `$vars` of a Go template is a variable of its
 * own.
 */
export function reportBare(documents: ReadonlyMap<string, Document>, report: Report): void {
  for (const { file, root } of documents.values()) {
    if (!root || !mayHoldBare(file)) continue;
    walkOnce<undefined>(
      root,
      { root: undefined, item: undefined },
      {
        seen: new Set(),
        scalar: (node) => {
          if (node.kind === 'string') reportIn(node, report);
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
  const known = searched.get(file) ?? bare.test(file.text);
  searched.set(file, known);
  return known;
}

function reportIn(node: Str, report: Report): void {
  const found = node.value.includes('{{') ? null : bare.exec(node.value);
  if (!found) return;
  const [text, name] = found;
  const at = placeInScalar(node, found.index, found.index + text.length);
  report(say.nearlyPlaceholder(at, { text, suggestion: ` Did you mean "\${${name}}"?` }));
}
