import { folderOf, joinPath } from '../../util/path.ts';
import { fitsWildcards, type Wildcard } from '../../util/wildcards.ts';
import type { Document } from '../document.ts';
import type { Include } from '../node.ts';

/** The documents that an include may lead to: a file, those of a folder, and where its path has placeholders whatever fits but the stack and the file itself. */
export function includedFiles({ file, path }: Include, documents: ReadonlyMap<string, Document>): readonly Document[] {
  const target = joinPath(folderOf(file.name), path.value);
  const exact = documents.get(target);
  if (exact) return [exact];
  const pattern = patternOf(target);
  const [, ...others] = documents.values();
  return others.filter((document) => document.file !== file && isBelow(document.file.name, pattern));
}

const anything: Wildcard = { kind: 'several', fits: () => true };

/** Whether a path is what the pattern says, or lies below it. */
function isBelow(path: string, pattern: readonly Wildcard[]): boolean {
  return fitsWildcards(path, pattern) || fitsWildcards(path, [...pattern, { kind: 'text', text: '/' }, anything]);
}

/** Anything may stand where a placeholder does. */
function patternOf(path: string): readonly Wildcard[] {
  return path
    .split(/\$\{[^}]*\}+/)
    .flatMap((text, index): readonly Wildcard[] => [...(index > 0 ? [anything] : []), { kind: 'text', text }]);
}
