import type { Command } from './command.ts';
import { commonOptions, type Option } from './option.ts';

/** What `stackc --help` shows. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`).join('\n');
  return `stackc compiles the description of a data platform (a stack) into files for terraform and other tools.

Usage: stackc <command> [options]

Commands:
${list}

"stackc <command> --help" shows the options of a command with examples.
New here? A stack is one file, stack.yaml. Write one, then run "stackc check" and "stackc synth" beside it.
`;
}

/** What `stackc <command> --help` shows. */
export function commandHelp(command: Command): string {
  const argument = command.argument ? ` [${command.argument.name}${command.argument.isRepeatable ? '…' : ''}]` : '';
  const examples = command.examples.map(([line, what]) => `  ${line}\n      ${what}`).join('\n');
  return `${command.description}

Usage: stackc ${command.name}${argument} [options]${command.extra === undefined ? '' : ' [-- arguments]'}
${command.argument ? `\n  ${command.argument.name}  ${command.argument.help}\n` : ''}
Options:
${optionList([...command.options, ...commonOptions])}
${command.extra === undefined ? '' : `\nWhat stands behind "--" ${command.extra}.\n`}
Examples:
${examples}
`;
}

function optionList(all: readonly Option[]): string {
  const options = all.filter(({ isHidden }) => !isHidden);
  const heads = options.map(optionHead);
  const width = Math.max(...heads.map((head) => head.length));
  return options.map((option, index) => `  ${(heads[index] ?? '').padEnd(width)}  ${option.help}`).join('\n');
}

function optionHead({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;
}
