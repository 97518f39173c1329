import { runApply } from '../apply/run-apply.ts';
import { buildFor } from '../build-for.ts';
import type { RunCommand, Session } from '../command.ts';
import { drive } from '../engine/drive.ts';
import type { Invocation } from '../invocation.ts';
import { exit } from '../world.ts';

/** `stackc destroy`: what stackc itself has made first, then what the tools of other targets have. */
export const run: RunCommand = async (invocation, session) => {
  const homes = homesIn(invocation, session);
  if (homes.isPlanned) {
    const code = await runApply('destroy', invocation, session);
    if (code !== exit.done || !homes.isDriven) return code;
  }
  return drive('destroy')(invocation, session);
};

/** Whose resources the stack has. What is wrong with it is told by whoever removes them. */
function homesIn(invocation: Invocation, session: Session) {
  const quiet = { ...session, world: { ...session.world, stderr: () => undefined, stdout: () => undefined } };
  const stacks = buildFor(invocation, quiet, { emits: false })?.build.value.stacks ?? [];
  const planned = session.compiler.targets.filter(({ planning }) => planning);
  const all = stacks.flatMap(({ environments }) =>
    environments.flatMap(({ compilation }) => compilation.program?.resources ?? []),
  );
  const own = all.filter((resource) => planned.some((target) => target.accepts(resource)));
  return { isPlanned: own.length > 0, isDriven: all.length > own.length };
}
