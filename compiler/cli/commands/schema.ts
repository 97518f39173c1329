import { openKinds } from '../../kinds/index.ts';
import { openProviderTypes } from '../../schema/provider-types.ts';
import { stackSchema } from '../../stack-schema.ts';
import { readCatalogueFile } from '../catalogue-folder.ts';
import type { RunCommand } from '../command.ts';
import { usageDiagnostics } from '../diagnostics.ts';
import { lastValue } from '../invocation.ts';
import { reportUsage } from '../report.ts';
import { exit } from '../world.ts';

/** `stackc schema` prints the JSON Schema of a stack file, all kinds included, or of a foreign format, for editors. */
export const run: RunCommand = async (invocation, { world, compiler: { targets } }) => {
  const [action] = invocation.arguments;
  if (action?.text === 'pull') return (await import('../schema/pull.ts')).pullSchema(invocation, world);
  if (action) {
    const row = { command: 'schema', value: action.text, takes: '"pull" and the name of a provider' };
    reportUsage(world, [usageDiagnostics.tooManyArguments(action.at, row)]);
    return exit.usage;
  }
  if (lastValue(invocation, 'dialect')?.text === 'dataiku') {
    const { projectFileSchema } = await import('../../kinds/dataiku/json-schema/file-schema.ts');
    world.stdout(`${JSON.stringify(projectFileSchema(), null, 2)}\n`);
    return exit.done;
  }
  const types = openProviderTypes(readCatalogueFile);
  world.stdout(`${JSON.stringify(stackSchema({ kinds: openKinds(types), types, targets }), null, 2)}\n`);
  return exit.done;
};
