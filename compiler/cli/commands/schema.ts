import { openKinds } from '../../kinds/index.ts';
import { openCatalogue } from '../../schema/catalogue.ts';
import { stackSchema } from '../../stack-schema.ts';
import { readCatalogueFile } from '../catalogue-folder.ts';
import type { RunCommand } from '../command.ts';
import { exit } from '../world.ts';

/** `stackc schema` prints the JSON Schema of a stack file, all kinds included, for editors. */
export const run: RunCommand = (_, { world }) => {
  const catalogue = openCatalogue(readCatalogueFile);
  world.stdout(`${JSON.stringify(stackSchema(openKinds(catalogue), catalogue), null, 2)}\n`);
  return exit.done;
};
