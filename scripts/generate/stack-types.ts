import { compile } from 'json-schema-to-typescript';
import { readCatalogueFile } from '../../compiler/cli/catalogue-folder.ts';
import { openKinds } from '../../compiler/kinds/index.ts';
import { openProviderTypes } from '../../compiler/schema/provider-types.ts';
import { type JsonRecord, record } from '../../compiler/schema/record.ts';
import { stackSchema } from '../../compiler/stack-schema.ts';
import { targets } from '../../targets/index.ts';

const banner =
  '/** The types of a stack, for people who write one in TypeScript. Made by `npm run generate`: do not edit. */';

/** TypeScript declarations of a stack: `Stack`, and a named type for each mapping that a kind knows. */
export async function stackTypes(): Promise<string> {
  const types = openProviderTypes(readCatalogueFile);
  const schema = stackSchema({ kinds: openKinds(types), types, targets });
  return compile(forTypes(schema), 'Stack', { bannerComment: banner, format: false, unreachableDefinitions: false });
}

/** JSON Schema cannot say that a placeholder is a template literal type. */
function forTypes(schema: JsonRecord): JsonRecord {
  const { $defs, ...root } = schema;
  const definitions = { ...record($defs), Placeholder: { tsType: '`${"${"}${string}`' } };
  return { ...root, $defs: definitions };
}
