#!/usr/bin/env node
/** The command line: the whole compiler in this process. */
import { processWorld } from './process-world.ts';
import { reportBug } from './report-bug.ts';
import { run } from './run.ts';
import { compiler } from './whole-compiler.ts';
import { exit } from './world.ts';

const world = processWorld();

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Error & { readonly code?: string }) => {
    // Who reads our output has seen enough (`stackc explain | head`).
    if (error.code !== 'EPIPE') throw error;
  });
}

run(process.argv.slice(2), { world, compiler }).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    reportBug(world, error);
    process.exitCode = exit.bug;
  },
);
