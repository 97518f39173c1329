#!/usr/bin/env node
/** The command line: the whole compiler in this process. */
import { watchOutput } from './lost-output.ts';
import { processWorld } from './process-world.ts';
import { reportBug } from './report-bug.ts';
import { run } from './run.ts';
import { compiler } from './whole-compiler.ts';
import { exit } from './world.ts';

const world = processWorld();
const exitCode = watchOutput(world);

run(process.argv.slice(2), { world, compiler }).then(
  (code) => {
    process.exitCode = exitCode(code);
  },
  (error) => {
    reportBug(world, error);
    process.exitCode = exit.bug;
  },
);
