/**
 * Finds and runs every `*.test.ts`; arguments keep only the files whose path contains one of them.
 * Ends with `N passed, N failed, N skipped`, and fails when a file forgets `.run()` or nothing is found (uvu would not).
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'uvu/run';
import { filesBelow } from './files-below.ts';

const rooms = ['compiler', 'targets', 'golden', 'scripts'];
const wanted = process.argv.slice(2);

const files = rooms
  .filter((room) => existsSync(room))
  .flatMap((room) => filesBelow(room))
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) fail(`No test file matches ${wanted.join(' ')}`);
for (const file of files) mustRun(file);

const counts = watchCounts();
await run(files.map((file) => ({ name: relative('.', file), file: resolve(file) })));
const { total, passed, skipped } = counts();
if (total === 0) fail('No test was executed');
process.stdout.write(`${passed} passed, ${total - passed} failed, ${skipped} skipped\n`);

function mustRun(file: string): void {
  const text = readFileSync(file, 'utf8');
  const suites = text.match(/= suite\(/g)?.length ?? 0;
  const runs = text.match(/^\w+\.run\(\);/gm)?.length ?? 0;
  if (suites === 0 || suites !== runs) fail(`${file}: ${suites} suites, but ${runs} calls of .run()`);
  if (/\.only\(/.test(text)) fail(`${file}: .only must not be committed`);
}

/** uvu does not return its counts, so they are read from what it prints. */
function watchCounts(): () => { total: number; passed: number; skipped: number } {
  const seen = { total: 0, passed: 0, skipped: 0 };
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => {
    const text = String(chunk);
    for (const name of ['total', 'passed', 'skipped'] as const) {
      const found = new RegExp(`${name}:\\s+(\\d+)`, 'i').exec(text);
      if (found) seen[name] = Number(found[1]);
    }
    return write(chunk);
  };
  return () => {
    process.stdout.write = write;
    return seen;
  };
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
