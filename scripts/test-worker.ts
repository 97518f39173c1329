/**
 * Runs test files in a process of its own, one after the other, as `test.ts` sends their names. For each it sends back what
 * was printed and the counts; a file that cannot be loaded counts as one failed test.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a worker says about one file. */
export interface FileResult {
  readonly file: string;
  readonly text: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

declare global {
  /** uvu's own: tests wait until `exec` is called, and stand in one list per file. */
  var UVU_DEFER: number;
  var UVU_INDEX: number;
  var UVU_QUEUE: unknown[][];
}

globalThis.UVU_DEFER = 1;
const { exec } = await import('uvu');

process.on('message', async (file: string) => {
  const result = await runFile(file);
  process.send?.(result);
});

async function runFile(file: string): Promise<FileResult> {
  globalThis.UVU_INDEX = 0;
  globalThis.UVU_QUEUE.splice(0, Number.POSITIVE_INFINITY, [file]);
  const stop = recordOutput();
  try {
    await import(pathToFileURL(resolve(file)).href);
    await exec();
    return counted(file, stop());
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { file, text: `${stop()}${file}\n${reason}\n`, passed: 0, failed: 1, skipped: 0 };
  }
}

/** uvu does not return its counts, so they are read from the lines that it prints at the end. */
function counted(file: string, text: string): FileResult {
  const end = text.lastIndexOf('\n  Total:');
  const count = (name: string) =>
    Number(new RegExp(`${name}:\\D*?(\\d+)(?=\\D*$)`, 'm').exec(text.slice(end))?.[1] ?? 0);
  const [total, passed, skipped] = [count('Total'), count('Passed'), count('Skipped')];
  return { file, text: text.slice(0, end), passed, failed: total - passed, skipped };
}

/** Keeps what is printed, so that the output of files that run at the same time does not mix. */
function recordOutput(): () => string {
  let text = '';
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (chunk: string | Uint8Array) => {
    text += String(chunk);
    return true;
  };
  return () => {
    process.stdout.write = write;
    return text;
  };
}
