import { runApply } from '../apply/run-apply.ts';
import type { RunCommand } from '../command.ts';

/** `stackc apply`: carries out what `stackc plan` shows, or a plan that was saved. */
export const run: RunCommand = (invocation, session) => runApply('apply', invocation, session);
