import { posix } from 'node:path';
import { mask } from './mask.ts';

/** One import or re-export: what it names, and on which line. */
export interface Import {
  /** As it is written: `node:fs`, `js-yaml`, or the path of a file of the project (`compiler/ast/node.ts`). */
  readonly target: string;
  readonly isFile: boolean;
  readonly line: number;
}

/** A file of the project as the rules see it. */
export interface Module {
  readonly path: string;
  readonly text: string;
  /** The text without comments and without the insides of texts. */
  readonly code: string;
  readonly imports: readonly Import[];
  readonly isTest: boolean;
}

const statement = /^(?:import|export)\b[^;'"]*?(?:\bfrom\s*)?'|\bimport\(\s*'/gm;

/** Reads one module. `path` is relative to the project, with forward slashes. */
export function readModule(path: string, text: string): Module {
  const code = mask(text);
  const imports: Import[] = [];
  for (const found of code.matchAll(statement)) {
    const start = found.index + found[0].length;
    if (!/\bfrom\s*'$|^import\s*'$|\bimport\(\s*'$/.test(found[0])) continue;
    const name = text.slice(start, code.indexOf("'", start));
    const isFile = name.startsWith('.');
    const target = isFile ? posix.join(posix.dirname(path), name) : name;
    imports.push({ target, isFile, line: lineAt(text, start) });
  }
  return { path, text, code, imports, isTest: path.endsWith('.test.ts') };
}

/** The line of `offset`, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
