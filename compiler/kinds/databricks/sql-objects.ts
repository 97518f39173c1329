import type { Field } from '../../schema/type.ts';
import { optional, text } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import { pick, withMembers } from '../../value/pick.ts';
import type { Value } from '../../value/value.ts';
import { accessControls } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import type { KindContext } from './databricks-kind.ts';
import { reportRootPath, rootPath } from './file-fields.ts';
import { pathBelow } from './workspace-path.ts';

/** Alerts, dashboards and queries stand in a folder below `settings.workspace_root`. */
export const parentPath: Field = optional('parent_path', text, { aliases: ['dirpath', 'parent_path_'] });

export const sqlObjectFields: readonly Field[] = [accessControls, ...affixFields, rootPath];

/** `properties` with the affixes of the name, and the whole path of the folder, which is always written (specs/laktory-language §5.3). */
export function sqlObject(properties: Dict<Value>, of: KindContext): Dict<Value> {
  const { block, settings } = of;
  reportRootPath(of, 'settings.workspace_root');
  const folder = pathBelow(
    pick(block.body, 'rootpath') ?? settings.workspaceRoot,
    [pick(properties, 'parent_path')],
    block.at,
  );
  return withMembers(withAffixes(properties, 'display_name', of), { parent_path: folder });
}
