import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaktorySettings } from '../../../golden/conformance/laktory-case.ts';

/** A case of a collection: a folder with a stack, `case.json`, and what the real tool made of it. */
export interface CaseFolder {
  readonly name: string;
  readonly folder: string;
  readonly settings: LaktorySettings;
  /** What must come of it; undefined where the collection says it in words only. */
  readonly wanted: Wanted | undefined;
}

export type Wanted = { readonly kind: 'refused' } | { readonly kind: 'document'; readonly text: string };

/** The files of a case that say how it is run and what comes of it. They are no part of the stack. */
export const filesAboutCase: ReadonlySet<string> = new Set([
  'case.json',
  'expected.json',
  'rejected.json',
  'observed.json',
  'observed.rejected.json',
  'correct.json',
  'why.md',
  'artifacts',
  'workaround',
]);

/** The cases below `folder`, in alphabetical order; `folder` may also be one case. */
export function caseFolders(folder: string): readonly CaseFolder[] {
  if (existsSync(join(folder, 'case.json'))) return [readCase(folder, '.')];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'case.json')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => readCase(folder, name));
}

function readCase(root: string, name: string): CaseFolder {
  const folder = join(root, name);
  const settings: LaktorySettings = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8'));
  return { name, folder, settings, wanted: wantedOf(folder, settings) };
}

/** Where Laktory itself is wrong (`correct`), what is right counts, not what it did. */
function wantedOf(folder: string, { correct }: LaktorySettings): Wanted | undefined {
  if (correct === 'reject') return { kind: 'refused' };
  if (correct !== undefined && correct !== 'correct.json') return undefined;
  if (existsSync(join(folder, 'rejected.json'))) return { kind: 'refused' };
  const file = join(folder, correct ?? 'expected.json');
  return existsSync(file) ? { kind: 'document', text: readFileSync(file, 'utf8') } : undefined;
}
