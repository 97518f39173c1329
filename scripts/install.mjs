// Installs the project's packages when they are missing or not those of the lock file: so that `npm start` and
// `npm test` work on a fresh clone with nothing but Node.
import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

// Modification times say nothing after a checkout, so the marker holds the lock file's hash.
const marker = 'node_modules/.stackc-installed';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const installed = existsSync(marker) ? readFileSync(marker, 'utf8') : '';
if (installed !== wanted) {
  // Some packages promise more than they need (Node 22 instead of 20), which is nothing that a newcomer could mend.
  execSync('npm ci --loglevel=error', { stdio: ['ignore', 2, 2] });
  writeFileSync(marker, wanted);
}
