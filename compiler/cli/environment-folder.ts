import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Env } from '../env.ts';
import { sourceFile } from '../source/source-file.ts';
import { type Span, startOf } from '../source/span.ts';
import { writeDiagnostics as say } from './diagnostics.ts';

/** The folder of the bare stack. */
export const bareFolder = 'default';

/**
 * Why environments cannot have folders of their own, on any system: a name that no folder can have (STK8046), two that are one for
 * some systems (STK8047). At the key in the stack where it is plainly there, else at the beginning of the stack.
 *
 * @param names the environments that are compiled; undefined for the bare stack.
 */
export function folderNameProblems(
  names: readonly (string | undefined)[],
  stackPath: string,
  env: Env,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const declared = declaredNames(stackPath, env);
  const known = new Map<string, string | undefined>();
  // One that the stack does not have is told by who looks for it.
  const isThere = (name: string | undefined) => name === undefined || declared.length === 0 || declared.includes(name);
  for (const name of new Set([
    ...(names.includes(undefined) ? [undefined] : []),
    ...declared,
    ...names.filter(isThere),
  ])) {
    const folder = (name ?? bareFolder).normalize('NFC').toLowerCase();
    const at = placeOfEnvironment(name ?? '', stackPath, env);
    const reason = name === undefined || !names.includes(name) ? undefined : problemOf(name);
    if (reason !== undefined) diagnostics.push(say.environmentName(at, { name: name ?? '', reason }));
    if (known.has(folder))
      diagnostics.push(say.sameFolder(at, { first: called(known.get(folder)), second: called(name) }));
    else known.set(folder, name);
  }
  return diagnostics;
}

function called(name: string | undefined): string {
  return name === undefined ? 'the stack without an environment' : `the environment "${name}"`;
}

function declaredNames(stackPath: string, env: Env): readonly string[] {
  const root = env.load(stackPath)?.value.root;
  const declared = root?.kind === 'dict' ? root.entries.get('environments')?.value : undefined;
  return declared?.kind === 'dict' ? [...declared.entries.keys()] : [];
}

function problemOf(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.startsWith('.')) return 'it starts with a dot';
  if (/[\s.]$/.test(name)) return 'it ends with a dot or a blank';
  const character = /[\\/<>:"|?*\p{Cc}]/u.exec(name)?.[0];
  if (character !== undefined) return `it has the character ${JSON.stringify(character)}`;
  if (Buffer.byteLength(name) > longestName) return `it is longer than ${longestName} bytes`;
  if (/^(?:con(?:in\$|out\$)?|prn|aux|nul|(?:com|lpt)[\d¹²³])\s*(?:\.|$)/i.test(name))
    return 'Windows has a device with this name';
  return undefined;
}

/** Disks allow 255; names of files are made with it, too. */
const longestName = 200;

/** Where an environment begins: its key in the stack where it is plainly there, else the beginning of the stack. */
export function placeOfEnvironment(name: string, stackPath: string, env: Env): Span {
  const root = env.load(stackPath)?.value.root;
  const declared = root?.kind === 'dict' ? root.entries.get('environments')?.value : undefined;
  const entry = declared?.kind === 'dict' ? declared.entries.get(name) : undefined;
  return entry ?? startOf(root?.file ?? sourceFile(stackPath, ''));
}
