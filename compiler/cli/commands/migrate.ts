import { withoutCredentialsIn } from '../../ast/credential-places.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { paletteFor } from '../colors.ts';
import type { RunCommand } from '../command.ts';
import { hasSwitch } from '../invocation.ts';
import { migrateDiagnostics as say } from '../migrate/diagnostics.ts';
import { firstDifference, migrateStack } from '../migrate/migrate-stack.ts';
import { writeText } from '../render/write-text.ts';
import { report, reportUsage } from '../report.ts';
import { stackRequest } from '../stack-request.ts';
import { exit } from '../world.ts';
import { printDifference } from '../write/difference.ts';

/**
 * `stackc migrate`: writes a stack in today's spelling, in all its files and for all its environments. `--check` shows what would change (exit code 2). Reports STK8033 and STK8034 besides
 * what is left of the messages of compiling.
 */
export const run: RunCommand = async (invocation, session) => {
  const { world, compiler } = session;
  const request = stackRequest(invocation);
  if (hasError(request.diagnostics)) {
    reportUsage(world, request.diagnostics);
    return exit.usage;
  }
  const { selection } = request.value;
  const all = selection.kind === 'first' ? ({ kind: 'all' } as const) : selection;
  const migration = migrateStack({ ...request.value, selection: all }, session);
  const { files, count, after } = migration;
  const at = invocation.command.at;
  const different = hasError(after.diagnostics) ? undefined : firstDifference(migration);
  if (different !== undefined) {
    reportUsage(world, [say.wouldChange(at, { path: different })]);
    return exit.bug;
  }
  report(world, after.diagnostics, 'text');
  if (hasError(after.diagnostics) && files.length > 0) reportUsage(world, [say.nothingFormer(at, {})]);
  const code = hasError(after.diagnostics) ? exit.errors : exit.done;
  if (hasSwitch(invocation, 'check')) {
    const palette = paletteFor(world.colors.stdout);
    const shown = (text: string, path: string) =>
      withoutCredentialsIn(compiler.parse(sourceFile(path, text), { yamlVersion: undefined }).value);
    for (const { path, before, after } of files) {
      const difference = { before: shown(before, path), after: shown(after, path), palette, isWhole: true };
      world.stdout(printDifference(path, difference));
    }
    return files.length > 0 ? exit.difference : code;
  }
  for (const { path, after: text } of files) {
    const problems = writeText(world, { text: path, at }, text);
    if (problems.length > 0) {
      reportUsage(world, problems);
      return exit.errors;
    }
    world.stdout(`${path}\n`);
  }
  if (!hasSwitch(invocation, 'quiet')) world.stderr(summary(count, files.length));
  return code;
};

function summary(count: number, files: number): string {
  if (count === 0) return 'Nothing to rewrite.\n';
  return `${count === 1 ? '1 place' : `${count} places`} rewritten in ${files === 1 ? '1 file' : `${files} files`}\n`;
}
