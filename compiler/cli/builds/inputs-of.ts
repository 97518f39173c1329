import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
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

/** Files in which a package says what it is made of. */
const descriptions = ['pyproject.toml', 'setup.py', 'setup.cfg', 'MANIFEST.in'];

/**
 * One fingerprint of all that decides over what a build makes: the command, and every file below its folder with its path, also behind links. What lies elsewhere counts
 * where the command or the description of the package leads there (`../README.md`, `where = ["../src"]`, `{path = "../other"}`). Left out is what begins with a dot, what
 * such builds write themselves, and folders that stackc writes. Undefined when the folder cannot be read as a whole: then nothing is known.
 */
export function inputsOf({ folder, command, also }: InputsRequest): string | undefined {
  const hash = createHash('sha256').update(JSON.stringify([command, also]));
  try {
    addFolder(hash, folder, folder);
    for (const path of outsideInputs(folder, command)) {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isDirectory()) addFolder(hash, path, folder);
      else if (stats?.isFile()) addFile(hash, path, folder);
    }
  } catch (error) {
    systemReason(error);
    return undefined;
  }
  return hash.digest('hex');
}

/** Adds all files below `top`, named by the way from the package's folder to them. */
function addFolder(hash: Hash, top: string, folder: string): void {
  const waiting = [top];
  // A link may lead back to where it stands.
  const seen = new Set<number>();
  for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
    const { ino } = statSync(here);
    if (seen.has(ino)) continue;
    seen.add(ino);
    const entries = readdirSync(here, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    if (here !== folder && entries.some(({ name }) => name === recordName)) continue;
    for (const entry of entries) {
      const path = join(here, entry.name);
      const isMade = made.test(entry.name) || (here === top && madeAtTop.has(entry.name));
      if (entry.name.startsWith('.') || isMade) continue;
      const target = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
      if (target?.isDirectory()) waiting.push(path);
      else if (target?.isFile()) addFile(hash, path, folder);
      else if (!target) hash.update(`\n${JSON.stringify(relative(folder, path))} leads nowhere\n`);
    }
  }
}

function addFile(hash: Hash, path: string, folder: string): void {
  hash.update(`\n${JSON.stringify(relative(folder, path))}\n`).update(readFileSync(path));
}

/** What the command and the description of the package name outside of its folder, up to the first star. */
function outsideInputs(folder: string, command: readonly string[]): readonly string[] {
  const described = descriptions.flatMap((name) => {
    const file = join(folder, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [];
    return readFileSync(file, 'utf8').match(/(?<![\w./])\.\.\/[^"'\s,\])}#]*/g) ?? [];
  });
  const worded = command.flatMap((word) => /(?:^|=)(\.\.\/.*)$/.exec(word)?.[1] ?? []);
  const ways = [...described, ...worded].map((way) => way.replace(/[*?[].*$/s, ''));
  return [...new Set(ways.map((way) => resolve(folder, way)))].sort();
}
