import type { Command } from './command.ts';
import type { Argument } from './invocation.ts';
import { commonOptions } from './option.ts';

/**
 * The words of a command line with the command in front of its options: `stackc -e prod synth` is `stackc synth -e prod`. The places
 * of the words stay those of the line as it was written.
 */
export function commandFirst(words: readonly Argument[], commands: readonly Command[]): readonly Argument[] {
  const index = commandIndex(words, optionsWithValue(commands));
  const command = words[index];
  return command ? [...words.slice(0, 1), command, ...words.slice(1, index), ...words.slice(index + 1)] : words;
}

/** The first word behind `stackc` that is neither an option nor the value of one; -1 when there is none. */
function commandIndex(words: readonly Argument[], withValue: ReadonlySet<string>): number {
  for (let index = 1; index < words.length; index++) {
    const text = words[index]?.text ?? '';
    if (text === '--') return -1;
    if (!text.startsWith('-')) return index;
    if (withValue.has(text)) index += 1;
  }
  return -1;
}

function optionsWithValue(commands: readonly Command[]): ReadonlySet<string> {
  const options = [...commands.flatMap((command) => command.options), ...commonOptions];
  return new Set(
    options
      .filter((option) => option.value !== undefined)
      .flatMap(({ name, short, alias }) => [
        `--${name}`,
        ...(short ? [`-${short}`] : []),
        ...(alias ? [`--${alias}`] : []),
      ]),
  );
}
