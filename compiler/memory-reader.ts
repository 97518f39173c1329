import { outcome } from './diagnostics/outcome.ts';
import { folderOf, normalizePath } from './util/path.ts';
import type { Reader } from './workspace.ts';

/** Everything that a compilation in memory can see. What is not given is as on an empty machine. */
export interface MemoryFiles {
  /** Texts by path, with forward slashes. */
  readonly files: Readonly<Record<string, string>>;
  readonly processEnvironment?: Readonly<Record<string, string>> | undefined;
}

/** A reader of files that are in memory: the whole world of tests, and of programs that compile without a disk. */
export function memoryReader({ files, processEnvironment = {} }: MemoryFiles): Reader {
  const texts = new Map(Object.entries(files).map(([path, text]) => [normalizePath(path), withoutMark(text)]));
  return {
    read: (path) => outcome(texts.get(normalizePath(path))),
    list(path) {
      const folder = normalizePath(path);
      const below = [...texts.keys()].filter((file) => folder === '.' || file.startsWith(`${folder}/`));
      return below.length > 0 ? below.sort() : undefined;
    },
    beside: (path) => [...texts.keys()].filter((file) => folderOf(file) === folderOf(normalizePath(path))).sort(),
    processEnvironment: new Map(Object.entries(processEnvironment)),
  };
}

/** A byte order mark is no part of a text, here as on a disk. */
function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
