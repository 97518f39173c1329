/**
 * The built command line, for tests that need it in a process of its own: from the sources each start takes seconds.
 * `npm test` builds it once for all files and names its folder in `STACKC_BUILT`; a file that is run alone builds for itself.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const variable = 'STACKC_BUILT';

/** The folder that `npm run build` fills, absolute. It is shared: nobody writes into it. */
export function builtFolder(): string {
  const built = process.env[variable] ?? buildForThisRun();
  return resolve(built);
}

/** The program to give to `node`. */
export function builtProgram(): string {
  return join(builtFolder(), 'stackc.js');
}

/** Builds into a folder that goes when this process does; processes that it starts find it, too. */
export function buildForThisRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stackc-built-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const built = join(folder, 'dist');
  execFileSync(process.execPath, ['--import', import.meta.resolve('tsx'), 'scripts/build.ts', built], {
    stdio: 'pipe',
  });
  process.env[variable] = built;
  return built;
}
