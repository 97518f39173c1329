import { hasError } from '../diagnostics/outcome.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import type { Command, Session } from './command.ts';
import { commandFirst } from './command-first.ts';
import { commands } from './commands.ts';
import { readDiagnostics, usageDiagnostics as say } from './diagnostics.ts';
import { commandHelp, generalHelp } from './help.ts';
import { type Argument, hasSwitch } from './invocation.ts';
import { shownPath } from './paths.ts';
import { commandLine, readArguments } from './read-arguments.ts';
import { reportUsage } from './report.ts';
import { refusedBySystem } from './system-error.ts';
import { version } from './version.ts';
import { exit } from './world.ts';

/**
 * Runs one command line and gives the exit code (design §6). Throws only when stackc itself is broken.
 *
 * @param args what follows `stackc`.
 */
export async function run(args: readonly string[], given: Session): Promise<number> {
  const session = args.includes('--no-color') ? withoutColors(given) : given;
  const { world } = session;
  const words = commandFirst(commandLine(args), commands);
  const [, first, second] = words.map(({ text }) => text);
  if (first === '--version' || first === '-V' || first === 'version') return showVersion(session);
  const wantsHelp = first === undefined || first === '--help' || first === '-h' || first === 'help';
  const command = commands.find(({ name }) => name === (first === 'help' ? second : first));
  if (command) return runCommand(command, words, session);
  if (!wantsHelp) return unknownCommand(words, session);
  // Asked for, help is the result; without a command it is an answer to wrong usage.
  if (first === undefined) world.stderr(generalHelp(commands));
  else world.stdout(generalHelp(commands));
  return first === undefined ? exit.usage : exit.done;
}

function withoutColors(session: Session): Session {
  return { ...session, world: { ...session.world, colors: { stdout: false, stderr: false } } };
}

async function runCommand(command: Command, words: readonly Argument[], session: Session): Promise<number> {
  const { world } = session;
  const invocation = readArguments(command, words);
  if (words[1]?.text === 'help' || hasSwitch(invocation.value, 'help')) {
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
  try {
    return await runIt(invocation.value, { ...session, commands });
  } catch (error) {
    // What a command knows to say better, it catches itself.
    const refused = refusedBySystem(error);
    if (!refused) throw error;
    const path = shownPath(world, refused.path);
    reportUsage(world, [readDiagnostics.refused(invocation.value.command.at, { path, reason: refused.reason })]);
    return exit.errors;
  }
}

function showVersion({ world }: Session): number {
  world.stdout(`stackc ${version}\n`);
  return exit.done;
}

/** What other tools call it. */
const otherWords: Readonly<Record<string, string>> = {
  validate: 'check',
  lint: 'check',
  verify: 'check',
  test: 'check',
  fmt: 'check',
  format: 'check',
  build: 'synth',
  compile: 'synth',
  generate: 'synth',
  synthesize: 'synth',
  diff: 'synth --check',
  up: 'deploy',
  terraform: 'preview',
  rm: 'destroy',
};

function unknownCommand([, word]: readonly Argument[], { world }: Session): number {
  if (!word) throw new Error('A command line has a first word');
  const meant = Object.hasOwn(otherWords, word.text) ? otherWords[word.text] : undefined;
  const names = word.text.startsWith('-') ? ['--help', '--version'] : commands.map(({ name }) => name);
  const suggestion = meant === undefined ? didYouMean(word.text, names) : ` Did you mean "${meant}"?`;
  reportUsage(world, [say.unknownCommand(word.at, { name: word.text, suggestion })]);
  world.stderr('"stackc --help" lists the commands.\n');
  return exit.usage;
}
