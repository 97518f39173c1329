import type { Command, Session } from '../command.ts';
import { commandFirst } from '../command-first.ts';
import { openDisk } from '../disk-workspace.ts';
import { findStack } from '../find-files.ts';
import { importSources } from '../import/import-sources.ts';
import type { Argument } from '../invocation.ts';
import { commonOptions, type Option } from '../option.ts';
import { commandLine } from '../read-arguments.ts';
import { isNamed, namesToRun } from './names-to-run.ts';
import { pathsToExplain } from './paths-to-explain.ts';
import { shells } from './scripts.ts';

/**
 * What the last of `words` may become: commands, options, and values of options as far as they are known, those of the stack included.
 * Empty where a file is expected, which shells complete themselves.
 *
 * @param words what stands behind `stackc`, up to the cursor; the last one is empty when a new one begins.
 */
export function candidates(words: readonly string[], session: Session): readonly string[] {
  // `--environment=p`: bash hands it over in three words, other shells in one.
  const [, name, value] = /^(--[\w-]+)=(.*)$/s.exec(words.at(-1) ?? '') ?? [];
  if (name !== undefined && value !== undefined)
    return candidates([...words.slice(0, -1), name, value], session).map((one) => `${name}=${one}`);
  const { commands = [] } = session;
  const typed = words.at(-1) ?? '';
  const line = commandFirst(commandLine(words.slice(0, -1)), commands);
  const command = commands.find(({ name }) => name === line[1]?.text);
  const options = [...(command?.options ?? commands.flatMap((each) => each.options)), ...commonOptions];
  const option = optionBefore(words, options);
  const found = option
    ? valuesOf(option, { command, line, session, typed })
    : typed.startsWith('-')
      ? options.map(({ name }) => `--${name}`)
      : command
        ? argumentsOf({ command, line, session, typed })
        : commands.map(({ name }) => name);
  return [...new Set(found)].filter((one) => one.startsWith(typed));
}

interface Place {
  readonly command: Command | undefined;
  readonly line: readonly Argument[];
  readonly session: Session;
  readonly typed: string;
}

/** The option whose value the last word is. */
function optionBefore(words: readonly string[], options: readonly Option[]): Option | undefined {
  const before = words.at(-2);
  return options.find(
    ({ name, short, alias, value }) =>
      value !== undefined && [`--${name}`, `-${short}`, `--${alias}`].includes(before ?? ''),
  );
}

/** Environments and targets may be several with commas: the last one is completed. */
function valuesOf(option: Option, { command, line, session, typed }: Place): readonly string[] {
  const start = typed.slice(0, typed.lastIndexOf(',') + 1);
  const several = (names: readonly string[]) => names.map((name) => start + name);
  if (option.name === 'environment') return several(environments(line, session));
  if (option.name === 'target') return several(session.compiler.targets.map(({ name }) => name));
  if (option.name === 'from') return importSources.map(({ name }) => name);
  const { name } = option;
  if (name === 'for' && command?.name === 'schema') return pathsToExplain(typed, session);
  if (command && isNamed(name)) return namesToRun(name, { command, line, session });
  return option.choices ?? [];
}

/** What a command takes besides options: the first word of it, where there are several. */
function argumentsOf({ command, line, session, typed }: Place): readonly string[] {
  if (command?.name === 'explain') return pathsToExplain(typed, session);
  if (command?.name === 'completion') return shells;
  const isFirst = line.length <= 2;
  return (isFirst ? command?.argument?.words : undefined) ?? [];
}

/** The environments of the stack that the line names, or of the one in this folder; none when it cannot be read. */
function environments(line: readonly Argument[], { world, compiler }: Session): readonly string[] {
  const at = line[0]?.at;
  if (!at) return [];
  const paths = [...line.slice(2).map(({ text }) => text), '.'];
  const stack = paths.flatMap((text) => findStack(world, { given: { text, at }, dialect: undefined }).value ?? [])[0];
  if (stack === undefined) return [];
  const options = { yamlVersion: undefined, variables: [], targets: undefined, home: '' };
  const env = openDisk(world, compiler).env({
    ...options,
    environment: undefined,
    variableFile: undefined,
    allowUnresolved: true,
    allowPlainSecrets: true,
  });
  return compiler.environmentsOf(stack, env).value;
}
