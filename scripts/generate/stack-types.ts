import { compile } from 'json-schema-to-typescript';
import { readCatalogueFile } from '../../compiler/cli/catalogue-folder.ts';
import { openKinds } from '../../compiler/kinds/index.ts';
import { openCatalogue } from '../../compiler/schema/catalogue.ts';
import { type JsonRecord, record } from '../../compiler/schema/record.ts';
import { stackSchema } from '../../compiler/stack-schema.ts';

const banner =
  '/** The types of a stack, for people who write one in TypeScript. Made by `npm run generate`: do not edit. */';

/** TypeScript declarations of a stack: `Stack`, and a named type for each mapping that a kind knows. */
export async function stackTypes(): Promise<string> {
  const catalogue = openCatalogue(readCatalogueFile);
  const schema = stackSchema(openKinds(catalogue), catalogue);
  return compile(forTypes(schema), 'Stack', { bannerComment: banner, format: false, unreachableDefinitions: false });
}

/** JSON Schema cannot say that a placeholder is a template literal type. */
function forTypes(schema: JsonRecord): JsonRecord {
  const { $defs, ...root } = schema;
  const definitions = { ...record($defs), Placeholder: { tsType: '`${"${"}${string}`' } };
  return { ...root, $defs: definitions };
}
