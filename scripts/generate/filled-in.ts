import { readCatalogueFile } from '../../compiler/cli/catalogue-folder.ts';
import { openKinds } from '../../compiler/kinds/index.ts';
import { openProviderTypes } from '../../compiler/schema/provider-types.ts';
import type { Json } from '../../compiler/util/json.ts';

const head = `# What is filled in

Attributes that stackc writes although the stack does not say them, as the original does. Whatever the stack says takes their place. Made by \`npm run generate\`
from the kinds: do not edit.

**Mind \`force_destroy: true\`**: destroying a catalog, a schema or a registered model then deletes what is in it. Write \`force_destroy: false\` to be asked for an empty one first; an
environment that says \`protected: true\` is warned of it (STK4044). A catalog with \`isolation_mode: OPEN\` is seen from every workspace of its metastore.

| kind | attribute | value | |
|---|---|---|---|
`;

const tail = `
Besides: the provider \`databricks\` without \`version\` gets \`>=1.49\`; paths of notebooks and workspace files begin with \`settings.workspace_root\`, which is
\`/.laktory/\` when nothing else is said; names of generated resources are in \`compiler/kinds/README.md\`.
`;

/** The page \`compiler/kinds/filled-in.md\`: what kinds write of their own accord, in the order of their list. */
export function filledInPage(): string {
  const types = openProviderTypes(readCatalogueFile);
  const kinds = openKinds(types);
  const rows = kinds.keys.flatMap((key) => {
    const kind = kinds.find(key);
    const fields = kind?.family === 'databricks' ? kind.shape(types, '').defaults : [];
    return [
      ...rowsOf(key, kind?.filledIn?.always ?? {}, ''),
      ...rowsOf(key, Object.fromEntries(fields.map(({ name, default: value = null }) => [name, value])), ''),
      ...rowsOf(key, kind?.filledIn?.formerly ?? {}, 'the provider requires it: a warning asks to write it'),
    ];
  });
  return `${head}${rows.join('')}${tail}`;
}

function rowsOf(key: string, values: Readonly<Record<string, Json>>, about: string): readonly string[] {
  return Object.entries(values).map(
    ([name, value]) => `| \`${key}\` | \`${name}\` | \`${JSON.stringify(value)}\` | ${about} |\n`,
  );
}
