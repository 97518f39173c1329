#!/usr/bin/env node
/** The composition root: puts the compiler, the targets and the process together. Nothing else may import targets. */
import { targets } from '../../targets/index.ts';
import { parse } from '../1-parse/parse.ts';
import { compile, environmentsOf } from '../compile.ts';
import type { Compiler } from './compiler.ts';
import { reportBug } from './report-bug.ts';
import { run } from './run.ts';
import { exit, type World } from './world.ts';

const compiler: Compiler = { compile, environmentsOf, parse, targets };

function hasColors(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  return Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb');
}

const world: World = {
  folder: process.cwd(),
  variables: new Map(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ),
  stdin: () => process.stdin,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  colors: { stdout: hasColors(process.stdout), stderr: hasColors(process.stderr) },
};

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: Error & { readonly code?: string }) => {
    // Who reads our output has seen enough (`stackc explain | head`).
    if (error.code !== 'EPIPE') throw error;
  });
}

try {
  process.exitCode = await run(process.argv.slice(2), { world, compiler });
} catch (error) {
  reportBug(world, error);
  process.exitCode = exit.bug;
}
