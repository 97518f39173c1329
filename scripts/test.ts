/**
 * Finds and runs every `*.test.ts`, in as many processes as there are processors; arguments keep only the files whose path
 * contains one of them. Ends with `N passed, N failed, N skipped`, and fails when a file forgets `.run()`, cannot be loaded,
 * ends the process, or when nothing is found (uvu would not).
 */
import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildForThisRun } from './built-program.ts';
import { filesBelow } from './files-below.ts';
import type { FileResult } from './test-worker.ts';

const rooms = ['compiler', 'targets', 'golden', 'scripts'];
/** No test file may take longer, also on a machine that does ten other things: milliseconds. */
const slowest = 900_000;
const wanted = process.argv.slice(2);

const files = rooms
  .filter((room) => existsSync(room))
  .flatMap((room) => filesBelow(room))
  .filter((file) => file.endsWith('.test.ts'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
if (files.length === 0) fail(`No test file matches ${wanted.join(' ')}`);
for (const file of files) mustRun(file);

// Those that need the built program find it; it is built once, by the first process that there is.
if (!process.env['STACKC_BUILT'] && files.some(needsBuild)) buildForThisRun();
const results = await runAll(files);
const sum = (name: 'passed' | 'failed' | 'skipped') => results.reduce((total, result) => total + result[name], 0);
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')];
if (passed + failed === 0) fail('No test was executed');
if (failed > 0) process.exitCode = 1;
for (const result of results) if (result.failed > 0) process.stdout.write(`failed: ${result.file}\n`);
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);

function needsBuild(file: string): boolean {
  return /built-program|drive-world/.test(readFileSync(file, 'utf8'));
}

function mustRun(file: string): void {
  const text = readFileSync(file, 'utf8');
  const suites = text.match(/= suite\(/g)?.length ?? 0;
  const runs = text.match(/^\w+\.run\(\);/gm)?.length ?? 0;
  if (suites === 0 || suites !== runs) fail(`${file}: ${suites} suites, but ${runs} calls of .run()`);
  if (/\.only\(/.test(text)) fail(`${file}: .only must not be committed`);
}

/** Gives each worker the next file when it is done with one, and prints the results in the order of the files. */
async function runAll(files: readonly string[]): Promise<readonly FileResult[]> {
  const waiting = [...files];
  const done = new Map<string, FileResult>();
  let printed = 0;
  const keep = (result: FileResult) => {
    done.set(result.file, result);
    for (let next = done.get(files[printed] ?? ''); next; next = done.get(files[++printed] ?? '')) {
      process.stdout.write(`${next.text}\n`);
    }
  };
  // A single file stays in one process; more workers than files would only start for nothing.
  const count = Math.min(availableParallelism(), files.length, 8);
  await Promise.all(Array.from({ length: count }, () => work(waiting, keep)));
  return files.flatMap((file) => done.get(file) ?? []);
}

/** One worker until there are no files left; one that dies is replaced, and its file has failed. */
async function work(waiting: string[], keep: (result: FileResult) => void): Promise<void> {
  let worker = start();
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const result = await runIn(worker, file);
    keep(result);
    if (!worker.connected && waiting.length > 0) worker = start();
  }
  if (worker.connected) worker.disconnect();
}

function start() {
  return fork('scripts/test-worker.ts', {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function runIn(worker: ReturnType<typeof start>, file: string): Promise<FileResult> {
  const text = `${file}\n  ended the process, or took longer than ${slowest / 1000} seconds\n`;
  return new Promise((resolve) => {
    const finish = (result: FileResult) => {
      clearTimeout(timer);
      worker.off('exit', died).off('message', finish);
      resolve(result);
    };
    const died = () => finish({ file, text, passed: 0, failed: 1, skipped: 0 });
    // A test that waits for something that never comes would keep the process alive for ever.
    const timer = setTimeout(() => worker.kill('SIGKILL'), slowest);
    worker.once('exit', died).once('message', finish);
    worker.send(file);
  });
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
