import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Script } from 'node:vm';

/** A stack with a bit of everything that people write. */
const usual = 'golden/example-lakehouse';

/**
 * Keeps the code that V8 makes of the bundle in `folder`, beside it, for `loader.ts`: a process writes the usual stack, and what it had to compile for that is kept. It is
 * used by the version of V8 that made it, and passed over by others.
 */
export function keepCode(folder: string): void {
  const place = mkdtempSync(join(tmpdir(), 'stackc-code-'));
  try {
    cpSync(usual, place, { recursive: true });
    const line = ['synth', place, '--all-environments', '--quiet'];
    execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), resolve(folder), ...line]);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What the process runs: the command line, as the starter would. */
function runAndKeep(folder: string): void {
  const require = createRequire(join(folder, 'stackc.js'));
  const { bundleLoader, codeFolder } = require('./loader.js');
  const scripts = new Map<string, Script>();
  process.argv.splice(1, 2, join(folder, 'stackc.js'));
  process.once('exit', (code) => {
    if (code !== 0) return;
    for (const [file, script] of scripts) {
      const path = join(codeFolder(folder), file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, script.createCachedData());
    }
  });
  bundleLoader(folder, require, (file: string, script: Script) => scripts.set(file, script))('./main.js');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runAndKeep(process.argv[2] ?? '');
