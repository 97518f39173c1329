// Installs the project's packages when they are missing or older than the lock file: so that `npm start` and `npm test`
// work on a fresh clone with nothing but Node.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const current =
  existsSync('node_modules') &&
  existsSync(installed) &&
  statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!current) execSync('npm ci', { stdio: ['ignore', 2, 2] });
