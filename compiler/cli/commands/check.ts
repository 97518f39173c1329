import { hasError } from '../../diagnostics/outcome.ts';
import { buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';

/** `stackc check`: compiles for all targets and reports, without writing. */
export const run: RunCommand = (invocation, session) => {
  const setup = buildFor(invocation, session);
  if (!setup) return exit.usage;
  const { build, format, note } = setup;
  report(session.world, build.diagnostics, format);
  if (hasError(build.diagnostics)) return exit.errors;
  const count = build.value.environments.length;
  if (build.diagnostics.length === 0)
    note(`no problems in ${build.value.stackPath}${count > 1 ? ` (${count} environments)` : ''}`);
  return exit.done;
};
