import { didYouMean } from '../util/did-you-mean.ts';
import { usageDiagnostics as say } from './diagnostics.ts';
import type { Argument, Invocation } from './invocation.ts';
import { reportUsage } from './report.ts';
import type { World } from './world.ts';

/** What a command of several actions does for one of them: `stackc state mv`. */
export interface Action<Run> {
  /** How many words follow, at least and at most. */
  readonly words: readonly [number, number];
  readonly run: Run;
}

/** The action that the first argument names, with the words behind it; undefined after saying what is wrong with them (STK8001). */
export function chosenAction<Run>(
  actions: Readonly<Record<string, Action<Run>>>,
  { command, arguments: [name, ...rest] }: Invocation,
  world: World,
): { readonly perform: Run; readonly rest: readonly Argument[] } | undefined {
  const action = name && Object.hasOwn(actions, name.text) ? actions[name.text] : undefined;
  if (action && rest.length >= action.words[0] && rest.length <= action.words[1]) return { perform: action.run, rest };
  const given = name?.text ?? '';
  const known = Object.keys(actions);
  const suggestion = didYouMean(given, known) || ` Behind "${command.text}" stands one of: ${known.join(', ')}.`;
  const row = { name: `${command.text} ${given}`.trim(), suggestion };
  if (!action) reportUsage(world, [say.unknownCommand(name?.at ?? command.at, row)]);
  world.stderr(`"stackc ${command.text} --help" shows what it can do.\n`);
  return undefined;
}
