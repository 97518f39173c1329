import type { Settings } from '../../../ir/stack.ts';
import { placeOf } from '../../../source/span.ts';
import type { Dict } from '../../../value/literal.ts';
import { pick } from '../../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../../value/text-parts.ts';
import type { FilePath, Value } from '../../../value/value.ts';
import { pathBelow } from '../workspace-path.ts';

/** Where the configuration of a pipeline stands in the workspace (specs/laktory-language §5.3). */
export function configPath(name: Value, configFile: Dict<Value> | undefined, { workspaceRoot }: Settings): Value {
  const given = configFile && pick(configFile, 'path');
  if (given && !(given.kind === 'string' && given.value === '')) return given;
  return pathBelow(workspaceRoot, [textOf(name, ['pipelines/', ...partsOf(name), '.json'])], name);
}

/** Where this compilation writes it. */
export function configFileMade(name: Value): FilePath {
  return { ...placeOf(name), kind: 'file', origin: 'made', path: `build/pipelines/${writtenText(name)}.json` };
}
