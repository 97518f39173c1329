import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { environmentsOf } from '../../../../compiler/compile.ts';
import type { LaktoryCase } from '../../../../golden/conformance/laktory-case.ts';
import { memoryEnv } from '../../../../golden/synthesize.ts';
import { filesBelow } from '../../../files-below.ts';

/** Stacks that somebody wrote, `*.yaml` or folders with a `stack.yaml`, in alphabetical order: one case for each environment, and one for a stack without. */
export function writtenStacks(folder: string, settings: LaktoryCase['settings']): readonly LaktoryCase[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (!entry.isDirectory() && !entry.name.endsWith('.yaml')) return [];
    const path = join(folder, entry.name);
    const files: LaktoryCase['files'] = entry.isDirectory()
      ? Object.fromEntries(filesBelow(path).map((file) => [relative(path, file), readFileSync(file, 'utf8')]))
      : { 'stack.yaml': readFileSync(path, 'utf8') };
    const environments = environmentsOf('stack.yaml', memoryEnv({ files })).value;
    const choices = environments.length > 0 ? environments : [null];
    return choices.map((env) => ({
      name: env === null ? entry.name : `${entry.name}, ${env}`,
      files,
      settings: { ...settings, env },
    }));
  });
}
