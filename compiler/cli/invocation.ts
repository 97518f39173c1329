import type { Span } from '../source/span.ts';

/** One word of the command line, with its place in it. */
export interface Argument {
  readonly text: string;
  readonly at: Span;
}

/** A command line that was understood: known command, known options, values where they belong. */
export interface Invocation {
  readonly command: Argument;
  /** What is no option: a path, several where the command takes several. */
  readonly arguments: readonly Argument[];
  /** What stands behind `--` and is for the program that the command runs; only for commands that run one. */
  readonly extra: readonly Argument[];
  /** The values of each option in order; a switch that was given has one value, itself. */
  readonly options: ReadonlyMap<string, readonly Argument[]>;
}

/** Whether the switch `name` was given. */
export function hasSwitch(invocation: Invocation, name: string): boolean {
  return invocation.options.has(name);
}

/** The value of the option `name`; the last one wins. */
export function lastValue(invocation: Invocation, name: string): Argument | undefined {
  return invocation.options.get(name)?.at(-1);
}
