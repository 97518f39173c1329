import { runApply } from '../apply/run-apply.ts';
import type { RunCommand } from '../command.ts';
import { drive } from '../engine/drive.ts';
import { homesIn } from '../homes-in.ts';
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
