import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemReason } from '../system-error.ts';
import { recordName } from '../write/record.ts';

export interface InputsRequest {
  /** Where the command runs: an absolute path. */
  readonly folder: string;
  readonly command: readonly string[];
  /** What else decides over the result. */
  readonly also: readonly string[];
}

/** What Python's build tools write into the folder of a package. */
const made = /^(?:__pycache__|.*\.egg-info|.*\.pyc)$/;
const madeAtTop: ReadonlySet<string> = new Set(['dist', 'build', 'node_modules', 'venv']);

/**
 * One fingerprint of all that decides over what a build makes: the command, and every file below its folder with its path. Left out is what
 * begins with a dot, what such builds write themselves, and folders that stackc writes. Undefined when the folder cannot be read as a whole: then nothing is known.
 */
export function inputsOf({ folder, command, also }: InputsRequest): string | undefined {
  const hash = createHash('sha256').update(JSON.stringify([command, also]));
  const waiting = [''];
  try {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const here = join(folder, next);
      const entries = readdirSync(here, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
      if (next !== '' && entries.some(({ name }) => name === recordName)) continue;
      for (const entry of entries) {
        const path = next === '' ? entry.name : `${next}/${entry.name}`;
        const isMade = made.test(entry.name) || (next === '' && madeAtTop.has(entry.name));
        if (entry.name.startsWith('.') || isMade) continue;
        if (entry.isDirectory()) waiting.push(path);
        else if (entry.isFile()) hash.update(`\n${JSON.stringify(path)}\n`).update(readFileSync(join(folder, path)));
        else if (entry.isSymbolicLink()) hash.update(`\n${JSON.stringify(path)} is a link\n`);
      }
    }
  } catch (error) {
    systemReason(error);
    return undefined;
  }
  return hash.digest('hex');
}
