import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesBelow } from '../files-below.ts';

const program = 'dist/stackc.js';
/** What the bundle is made of. */
const sources = ['compiler', 'targets', 'templates'];

/** The path of the command line as it is published; builds it when it is missing or older than one of its sources. */
export function builtProgram(): string {
  if (!isFresh()) {
    const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (built.status !== 0) throw new Error('The command line could not be built: npm run build');
  }
  return resolve(program);
}

function isFresh(): boolean {
  if (!existsSync(program)) return false;
  const built = statSync(program).mtimeMs;
  const files = [...sources.filter(existsSync).flatMap(filesBelow), 'package.json', 'scripts/build.ts'];
  return files.every((file) => statSync(file).mtimeMs <= built);
}
