import type { Dict } from '../../value/literal.ts';
import { pick } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { effectiveEnvironment, ownEnvironment } from './environment.ts';
import { plainOf } from './plain.ts';
import { pythonText } from './python-text.ts';
import type { Surroundings } from './surroundings.ts';

/** A process block as the original's preview prints it: nothing is quoted, so it can be read but not run (specs/prefect §5). Undefined without a command. */
export function processPreview(body: Dict<Value>, { baseEnv, defaultCommand }: Surroundings): string | undefined {
  const command = pick(body, 'command') ?? defaultCommand;
  if (command?.kind !== 'list') return undefined;
  const variables = [...effectiveEnvironment(baseEnv, ownEnvironment(body))];
  const lines = variables.map(([name, value]) => `${name}=${pythonText(plainOf(value))}`);
  return [...lines, command.items.map((item) => pythonText(plainOf(item))).join(' ')].join(' \\\n');
}
