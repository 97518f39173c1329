import { didYouMean } from '../../util/did-you-mean.ts';
import type { RunCommand } from '../command.ts';
import { candidates } from '../completion/candidates.ts';
import { scripts, shells } from '../completion/scripts.ts';
import { usageDiagnostics as say } from '../diagnostics.ts';
import { hasSwitch } from '../invocation.ts';
import { reportUsage } from '../report.ts';
import { exit } from '../world.ts';

/** `stackc completion SHELL` prints the script that teaches a shell; with `--complete`, what may follow. Reports STK8005. */
export const run: RunCommand = (invocation, session) => {
  const { world } = session;
  if (hasSwitch(invocation, 'complete')) {
    // Some versions of PowerShell pass an empty word only like this.
    const words = invocation.arguments.map(({ text }) => (text === '""' ? '' : text));
    world.stdout(
      candidates(words, session)
        .map((one) => `${one}\n`)
        .join(''),
    );
    return exit.done;
  }
  const [given] = invocation.arguments;
  const shell = shells.find((name) => name === given?.text);
  if (shell) {
    world.stdout(scripts[shell]);
    return exit.done;
  }
  const { text: value, at } = given ?? { text: '', at: invocation.command.at };
  const row = { value, name: 'stackc completion', choices: shells.join(', '), suggestion: didYouMean(value, shells) };
  reportUsage(world, [say.unknownChoice(at, row)]);
  return exit.usage;
};
