import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Env } from '../env.ts';
import { sourceFile } from '../source/source-file.ts';
import { type Span, startOf } from '../source/span.ts';
import { writeDiagnostics as say } from './diagnostics.ts';

/** The folder of the bare stack. */
export const bareFolder = 'default';

/**
 * Why the environments cannot be names of folders, on any system: one STK8046 each, at the key in the stack where it is
 * plainly there, else at the beginning of the stack.
 */
export function folderNameProblems(names: readonly string[], stackPath: string, env: Env): readonly Diagnostic[] {
  return names.flatMap((name) => {
    const reason = problemOf(name);
    return reason === undefined
      ? []
      : [say.environmentName(placeOfEnvironment(name, stackPath, env), { name, reason })];
  });
}

function problemOf(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.startsWith('.')) return 'it starts with a dot';
  if (/[\s.]$/.test(name)) return 'it ends with a dot or a blank';
  const character = /[\\/<>:"|?*\p{Cc}]/u.exec(name)?.[0];
  if (character !== undefined) return `it has the character ${JSON.stringify(character)}`;
  return undefined;
}

/** Where an environment begins: its key in the stack where it is plainly there, else the beginning of the stack. */
export function placeOfEnvironment(name: string, stackPath: string, env: Env): Span {
  const root = env.load(stackPath)?.value.root;
  const declared = root?.kind === 'dict' ? root.entries.get('environments')?.value : undefined;
  const entry = declared?.kind === 'dict' ? declared.entries.get(name) : undefined;
  return entry ?? startOf(root?.file ?? sourceFile(stackPath, ''));
}
