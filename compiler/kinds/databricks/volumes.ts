import type { Block } from '../../ir/stack.ts';
import { listOf, oneOf, optional, required, text } from '../../schema/types.ts';
import { pick, pickDicts, withMembers } from '../../value/pick.ts';
import { partsOf, textOf, writtenText } from '../../value/text-parts.ts';
import { childBlock } from '../child.ts';
import { safeName } from '../generated-name.ts';
import { databricksKind } from './databricks-kind.ts';
import { files, volumePath } from './files.ts';
import { grantFields, grantsOf } from './inline-grants.ts';
import { nestedType } from './nested-type.ts';
import { privileges } from './privileges.ts';
import { securableChildren, securableFields } from './securables.ts';
import { pathBelow } from './workspace-path.ts';

/** Volumes: files in Unity Catalog. */
export const volumes = databricksKind({
  key: 'databricks_volumes',
  type: 'databricks_volume',
  fields: [optional('volume_type', oneOf('MANAGED', 'EXTERNAL'))],
  own: (types) => [
    ...grantFields(privileges.volume),
    ...securableFields(types),
    optional('files', listOf(nestedType(files, [], types))),
  ],
  defaults: { volume_type: 'MANAGED' },
  lookup: {
    type: 'databricks_volume',
    fields: [required('name', text)],
    keeps: ['name', 'catalog_name', 'schema_name'],
  },
  children: (block, of) => [
    ...grantsOf(block, { as: 'volume' }, of),
    ...securableChildren(block, { type: 'VOLUME', as: 'volumes' }),
    ...filesOf(block),
  ],
});

/** Files without a path of their own stand below the folder of the volume. */
function filesOf(block: Block): readonly Block[] {
  const names = ['catalog_name', 'schema_name', 'name'].flatMap((field) => {
    const name = pick(block.body, field);
    return name ? ['/', ...partsOf(name)] : [];
  });
  const root = textOf(block.at, ['/Volumes', ...names]);
  return pickDicts(block.body, 'files').map((one) => {
    const folder = pick(one, 'dirpath');
    const isBelow = writtenText(folder).startsWith(writtenText(root));
    const dirpath = isBelow && folder ? folder : pathBelow(root, [folder], one);
    const body = pick(one, 'path') ? one : withMembers(one, { dirpath });
    const safe = safeName(writtenText(volumePath(body)));
    return childBlock(block, {
      kind: 'databricks_files',
      name: safe.startsWith('file-') ? safe : `file-${safe}`,
      body,
    });
  });
}
