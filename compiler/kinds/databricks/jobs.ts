import type { Dict } from '../../ast/node.ts';
import { pickText, withMembers } from '../../ir/pick.ts';
import type { Value } from '../../ir/value.ts';
import { required, text } from '../../schema/types.ts';
import { accessControls, permissionsOf } from './access-controls.ts';
import { affixFields, withAffixes } from './affixes.ts';
import { databricksKind } from './databricks-kind.ts';

/** Lakeflow jobs. Tasks are put in the order of their keys, so that moving one in the stack changes nothing. */
export const jobs = databricksKind({
  key: 'databricks_jobs',
  type: 'databricks_job',
  fields: [accessControls, ...affixFields],
  own: ['access_controls', 'name_prefix', 'name_suffix'],
  lookup: { type: 'databricks_job', fields: [required('id', text)] },
  complete: (properties, { block }) => sortTasks(withAffixes(properties, 'name', block.body)),
  children: (block) => permissionsOf(block, 'job_id'),
});

function sortTasks(properties: Dict<Value>): Dict<Value> {
  const task = properties.entries.get('task')?.value;
  if (task?.kind !== 'list') return properties;
  const items = sortedBy('task_key', task.items.map(sortDependencies));
  return withMembers(properties, { task: { ...task, items } });
}

function sortDependencies(task: Value): Value {
  const dependencies = task.kind === 'dict' ? task.entries.get('depends_on')?.value : undefined;
  if (task.kind !== 'dict' || dependencies?.kind !== 'list') return task;
  return withMembers(task, { depends_on: { ...dependencies, items: sortedBy('task_key', dependencies.items) } });
}

/** By code unit, as the original does; items without the key keep their order, in front. */
function sortedBy(key: string, items: readonly Value[]): readonly Value[] {
  const keyOf = (item: Value): string => (item.kind === 'dict' ? (pickText(item, key) ?? '') : '');
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
