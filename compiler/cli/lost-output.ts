import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { writeDiagnostics as say } from './diagnostics.ts';
import { reportUsage } from './report.ts';
import { systemReason } from './system-error.ts';
import { exit, type World } from './world.ts';

/**
 * From now on nothing that our streams refuse ends the process in the middle of its work. Reports STK8069 when standard output takes no more, unless its reader has seen
 * enough (`stackc explain | head`); what standard error does not take nobody can be told. Answers a function that turns the exit code of a run into that of the process.
 */
export function watchOutput(world: World): (code: number) => number {
  let isLost = false;
  process.stderr.on('error', () => {});
  process.stdout.on('error', (error: Error & { readonly code?: string }) => {
    if (error.code === 'EPIPE') return;
    isLost = true;
    process.exitCode ||= exit.errors;
    reportUsage(world, [say.outputLost(startOf(sourceFile('<stdout>', '')), { reason: systemReason(error) })]);
  });
  return (code) => (isLost && code === exit.done ? exit.errors : code);
}
