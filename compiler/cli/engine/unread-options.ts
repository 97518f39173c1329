import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { inWords } from '../../util/in-words.ts';
import type { Session } from '../command.ts';
import type { Invocation } from '../invocation.ts';
import type { Driven } from './deployments.ts';
import { engineDiagnostics as say } from './diagnostics.ts';

/** Options that are only for engines, and that none of these reads: STK8307. */
export function unreadOptions(
  { command, options }: Invocation,
  driven: readonly Driven[],
  { commands = [] }: Session,
): readonly Diagnostic[] {
  const read = new Set(driven.flatMap(({ engine }) => engine.options));
  const targets = inWords([...new Set(driven.map(({ target }) => target.name))]);
  const all = commands.find(({ name }) => name === command.text)?.options ?? [];
  return all
    .filter(({ name, isForEngine }) => isForEngine && !read.has(name))
    .flatMap(({ name }) => (options.get(name) ?? []).map(({ at }) => say.optionNotRead(at, { option: name, targets })));
}
