import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../source/span.ts';
import { writeDiagnostics as say } from '../diagnostics.ts';

/** The folder of the bare stack. */
export const bareFolder = 'default';

/** Why an environment's name cannot be the name of a folder on every system; undefined when it can. Reports STK8046. */
export function folderNameProblem(name: string, at: Span): Diagnostic | undefined {
  const reason = problemOf(name);
  return reason === undefined ? undefined : say.environmentName(at, { name, reason });
}

function problemOf(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.startsWith('.')) return 'it starts with a dot';
  if (/[\s.]$/.test(name)) return 'it ends with a dot or a blank';
  const character = /[\\/<>:"|?*\p{Cc}]/u.exec(name)?.[0];
  if (character !== undefined) return `it has the character ${JSON.stringify(character)}`;
  return undefined;
}
