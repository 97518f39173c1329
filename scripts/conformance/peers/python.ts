import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** A Python with these packages in a folder of its own below the user's cache, installed when it is not there; or why there is none. */
export function installPackages(
  name: string,
  packages: readonly string[],
): { readonly python: string } | { readonly problem: string } {
  const folder = cacheFolder(name);
  const python = `${folder}/bin/python`;
  // Written last: an installation that was cut off is made again.
  const whole = join(folder, 'packages.txt');
  if (existsSync(whole)) return { python };
  try {
    execFileSync('python3', ['-m', 'venv', folder], { stdio: 'ignore' });
    execFileSync(`${folder}/bin/pip`, ['install', '--quiet', ...packages], { stdio: 'ignore' });
    writeFileSync(whole, `${packages.join('\n')}\n`);
    return { python };
  } catch (error) {
    return {
      problem: `${packages.join(', ')} cannot be installed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}
