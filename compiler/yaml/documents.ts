import { type SourceFile, sourceFile } from '../source/source-file.ts';

/**
 * The YAML documents of a file, each as a file of the same name in which the lines before it are empty: so places have the line numbers of the file
 * itself. Lines `---` separate documents and `...` ends one; documents without content are left out.
 */
export function documentsOf(file: SourceFile): readonly SourceFile[] {
  const { name, text } = file;
  // The usual file has one document, and stays as it is.
  if (!/^---(?:[ \t\r]|$)/m.test(text.slice(1)) && !/^\.\.\.\s*$/m.test(text)) return [file];
  const documents: SourceFile[] = [];
  let lines: string[] = [];
  let before = 0;
  let line = 0;
  const close = (): void => {
    if (lines.some((each) => /^\s*[^\s#]/.test(each) && !/^(?:---\s*$|%)/.test(each))) {
      documents.push(sourceFile(name, '\n'.repeat(before) + lines.join('\n')));
    }
    lines = [];
    before = line;
  };
  for (const each of text.split('\n')) {
    const isStart = /^---(?:[ \t\r]|$)/.test(each);
    // Directives stand before the line that starts their document.
    if (isStart && !lines.every((one) => /^(?:%|\s*(?:#|$))/.test(one))) close();
    if (/^\.\.\.\s*$/.test(each)) {
      line++;
      close();
      continue;
    }
    lines.push(each);
    line++;
  }
  close();
  return documents;
}

/** Where the second document of `text` starts, or its first is ended, when that is before `position`; undefined when it is not. */
export function documentBefore(text: string, position: number): number | undefined {
  const marker = /^(?:---|\.\.\.)(?=\s|$)/gm;
  for (let found = marker.exec(text); found && found.index < position; found = marker.exec(text)) {
    const before = text.slice(0, found.index);
    if (/^(?!---[ \t\r]*$|%)[ \t]*[^\s#]/m.test(before)) return found.index;
  }
  return undefined;
}
