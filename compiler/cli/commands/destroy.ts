import { runApply } from '../apply/run-apply.ts';
import type { RunCommand } from '../command.ts';

/** `stackc destroy`: removes everything that a stack has made. */
export const run: RunCommand = (invocation, session) => runApply('destroy', invocation, session);
