import { buildFor } from './build-for.ts';
import type { Session } from './command.ts';
import type { Invocation } from './invocation.ts';

/** Whose resources the stack has: of stackc itself, of other tools. What is wrong with it is told by whoever deals with them. */
export function homesIn(invocation: Invocation, session: Session) {
  const quiet = { ...session, world: { ...session.world, stderr: () => undefined, stdout: () => undefined } };
  const result = buildFor(invocation, quiet, { emits: false });
  const stacks = result?.build.value.stacks ?? [];
  const isChosen = (name: string) => result?.targets?.includes(name) ?? true;
  const planned = session.compiler.targets.filter(({ name, planning }) => planning && isChosen(name));
  const all = stacks.flatMap(({ environments }) =>
    environments.flatMap(({ compilation }) => compilation.program?.resources ?? []),
  );
  const own = all.filter((resource) => planned.some((target) => target.accepts(resource)));
  return { isPlanned: own.length > 0, isDriven: all.length > own.length };
}
