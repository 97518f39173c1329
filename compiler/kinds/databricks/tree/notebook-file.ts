/** The comment that begins each language's lines, and what the platform calls the language. */
const languages: ReadonlyMap<string, readonly [comment: string, language: string]> = new Map([
  ['py', ['#', 'PYTHON']],
  ['r', ['#', 'R']],
  ['R', ['#', 'R']],
  ['scala', ['//', 'SCALA']],
  ['sql', ['--', 'SQL']],
]);

/**
 * The language of a notebook, as `databricks sync` tells notebooks from files: by its name, or by the comment in its first line. Undefined for
 * a file. `text` is asked for only where the name leaves it open.
 */
export function notebookLanguage(path: string, text: () => string | undefined): string | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  if (extension === 'ipynb') return 'PYTHON';
  const [comment, language] = languages.get(extension) ?? [];
  if (comment === undefined) return undefined;
  const [first = ''] = (text() ?? '').split('\n', 1);
  return first.trimEnd() === `${comment} Databricks notebook source` ? language : undefined;
}

/** The name of a notebook in the workspace, where notebooks have no extension. */
export function withoutExtension(path: string): string {
  return path.endsWith('.designer.ipynb') ? path : path.replace(/\.[^./]+$/, '');
}
