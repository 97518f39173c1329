import { folderOf, joinPath } from '../../util/path.ts';
import type { Document } from '../document.ts';
import type { Include } from '../node.ts';

/** The documents that an include may lead to: a file, those of a folder, and where its path has placeholders whatever fits but the stack and the file itself. */
export function includedFiles({ file, path }: Include, documents: ReadonlyMap<string, Document>): readonly Document[] {
  const target = joinPath(folderOf(file.name), path.value);
  const exact = documents.get(target);
  if (exact) return [exact];
  const pattern = patternOf(target);
  const [, ...others] = documents.values();
  return others.filter((document) => document.file !== file && pattern.test(document.file.name));
}

function patternOf(path: string): RegExp {
  const literal = path.split(/\$\{[^}]*\}+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}(?:/.*)?$`);
}
