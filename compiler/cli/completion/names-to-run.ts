import type { Compilation } from '../../compile.ts';
import { infrastructureBlocks } from '../blocks/chosen-block.ts';
import { buildFor } from '../build-for.ts';
import type { Command, Session } from '../command.ts';
import { namesOf } from '../databricks/chosen.ts';
import type { Argument } from '../invocation.ts';
import { readArguments } from '../read-arguments.ts';

const options = ['job', 'pipeline', 'block', 'only'] as const;

type Named = (typeof options)[number];

/** Whether an option names something of the stack. */
export function isNamed(option: string): option is Named {
  return options.some((name) => name === option);
}

/**
 * What `--job`, `--pipeline`, `--block` and `show --only` may name in the stack of the line, for the environment that it asks for; none when the stack cannot be
 * compiled. A name with a space in it would be several words in a shell, so the key stands for it.
 */
export function namesToRun(
  option: Named,
  {
    command,
    line,
    session,
  }: { readonly command: Command; readonly line: readonly Argument[]; readonly session: Session },
): readonly string[] {
  // Whoever completes a line has not asked for messages.
  const world = { ...session.world, stderr: () => undefined };
  const invocation = readArguments(command, line.slice(0, -1)).value;
  const built = buildFor(invocation, { ...session, world }, { emits: false });
  const compilation = built?.build.value.stacks[0]?.environments[0]?.compilation;
  if (!compilation?.program) return [];
  if (option === 'only') return blockNames(compilation);
  if (option === 'block') return infrastructureBlocks(compilation).map(({ name }) => name);
  return namesOf(compilation.program, option).filter((name) => !/\s/.test(name));
}

function blockNames({ stack }: Compilation): readonly string[] {
  const names = (stack?.blocks ?? []).map(({ name }) => name);
  return [...new Set(names)].filter((name) => !/\s/.test(name)).sort();
}
