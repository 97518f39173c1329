import { hasError } from '../diagnostics/outcome.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import type { Command, Session } from './command.ts';
import { commands } from './commands.ts';
import { usageDiagnostics as say } from './diagnostics.ts';
import { commandHelp, generalHelp } from './help.ts';
import { hasSwitch } from './invocation.ts';
import { commandLine, readArguments } from './read-arguments.ts';
import { reportUsage } from './report.ts';
import { version } from './version.ts';
import { exit } from './world.ts';

/**
 * Runs one command line and gives the exit code (design §6). Throws only when stackc itself is broken.
 *
 * @param args what follows `stackc`.
 */
export async function run(args: readonly string[], session: Session): Promise<number> {
  const { world } = session;
  const [first] = args;
  if (first === '--version') return showVersion(session);
  const wantsHelp = first === undefined || first === '--help' || first === '-h' || first === 'help';
  const command = commands.find(({ name }) => name === (first === 'help' ? args[1] : first));
  if (command) return runCommand(command, args, session);
  if (!wantsHelp) return unknownCommand(args, session);
  // Asked for, help is the result; without a command it is an answer to wrong usage.
  if (first === undefined) world.stderr(generalHelp(commands));
  else world.stdout(generalHelp(commands));
  return first === undefined ? exit.usage : exit.done;
}

async function runCommand(command: Command, args: readonly string[], session: Session): Promise<number> {
  const { world } = session;
  const invocation = readArguments(command, commandLine(args));
  if (args[0] === 'help' || hasSwitch(invocation.value, 'help')) {
    world.stdout(commandHelp(command));
    return exit.done;
  }
  if (hasSwitch(invocation.value, 'version')) return showVersion(session);
  if (hasError(invocation.diagnostics)) {
    reportUsage(world, invocation.diagnostics);
    world.stderr(`"stackc ${command.name} --help" shows its options.\n`);
    return exit.usage;
  }
  const runIt = await command.load();
  return runIt(invocation.value, session);
}

function showVersion({ world }: Session): number {
  world.stdout(`stackc ${version}\n`);
  return exit.done;
}

function unknownCommand(args: readonly string[], { world }: Session): number {
  const word = commandLine(args)[1];
  if (!word) throw new Error('A command line has a first word');
  const suggestion = didYouMean(
    word.text,
    commands.map(({ name }) => name),
  );
  reportUsage(world, [say.unknownCommand(word.at, { name: word.text, suggestion })]);
  world.stderr('"stackc --help" lists the commands.\n');
  return exit.usage;
}
