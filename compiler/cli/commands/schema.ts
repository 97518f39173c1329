import { openKinds } from '../../kinds/index.ts';
import { openProviderTypes } from '../../schema/provider-types.ts';
import { stackSchema } from '../../stack-schema.ts';
import { readCatalogueFile } from '../catalogue-folder.ts';
import type { RunCommand } from '../command.ts';
import { exit } from '../world.ts';

/** `stackc schema` prints the JSON Schema of a stack file, all kinds included, for editors. */
export const run: RunCommand = (_, { world, compiler: { targets } }) => {
  const types = openProviderTypes(readCatalogueFile);
  world.stdout(`${JSON.stringify(stackSchema({ kinds: openKinds(types), types, targets }), null, 2)}\n`);
  return exit.done;
};
