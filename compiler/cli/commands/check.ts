import { hasError } from '../../diagnostics/outcome.ts';
import { buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import type { Build } from '../compile-stacks.ts';
import { report } from '../report.ts';
import { exit } from '../world.ts';

/** `stackc check`: compiles for all targets and reports, without writing. */
export const run: RunCommand = (invocation, session) => {
  const setup = buildFor(invocation, session);
  if (!setup) return exit.usage;
  const { build, format, note } = setup;
  report(session.world, build.diagnostics, format);
  if (hasError(build.diagnostics)) return exit.errors;
  if (build.diagnostics.length === 0) note(`no problems in ${summary(build.value)}`);
  return exit.done;
};

/** `shop/stack.yaml (3 environments)`, `4 stacks`. */
function summary({ stacks }: Build): string {
  const [first] = stacks;
  if (!first || stacks.length > 1) return `${stacks.length} stacks`;
  const count = first.environments.length;
  return `${first.path}${count > 1 ? ` (${count} environments)` : ''}`;
}
