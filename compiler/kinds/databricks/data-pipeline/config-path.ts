import type { Settings } from '../../../ir/stack.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../../value/text-parts.ts';
import type { Value } from '../../../value/value.ts';
import { pathBelow } from '../workspace-path.ts';

/** Where the configuration of a pipeline stands in the workspace (specs/laktory-language §5.3). */
export function configPath(name: Value, configFile: Dict<Value> | undefined, { workspaceRoot }: Settings): Value {
  const given = configFile && pick(configFile, 'path');
  if (given && !(given.kind === 'string' && given.value === '')) return given;
  return pathBelow(workspaceRoot, [textOf(name, ['pipelines/', ...partsOf(name), '.json'])], name);
}

/** Where this compilation writes it, below the folder of what kinds make. */
export function configFilePath(name: Value): string {
  return `pipelines/${writtenText(name)}.json`;
}
