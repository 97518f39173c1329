import { hasError } from '../../diagnostics/outcome.ts';
import { buildFor } from '../build-for.ts';
import type { RunCommand } from '../command.ts';
import type { Build } from '../compile-stacks.ts';
import { report } from '../report.ts';
import { dash, readStandardInput } from '../standard-input.ts';
import { exit } from '../world.ts';

/** `stackc check`: compiles for all targets and reports, without writing; `-` is a stack on standard input. */
export const run: RunCommand = async (invocation, session) => {
  const isPiped = invocation.arguments.some(({ text }) => text === dash);
  const piped = isPiped ? await readStandardInput(session.world) : undefined;
  const setup = buildFor(invocation, session, { piped, keeps: 'diagnostics' });
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
