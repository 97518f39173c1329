import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { Field } from '../../schema/type.ts';
import { either } from '../../schema/types.ts';
import { databricksKind } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/**
 * Monitors of tables as they were before version 0.12. Another type of the provider took their place, with other fields, so these stay what
 * they are: to read them as the new kind would replace what is deployed.
 */
export const qualityMonitors = databricksKind({
  key: 'databricks_qualitymonitors',
  type: 'databricks_quality_monitor',
  fields: singleBlocks,
  finish: (properties, { block, report }) => {
    report(say.retiredKind(block.at, { kind: 'databricks_qualitymonitors', now: 'databricks_dataqualitymonitors' }));
    return properties;
  },
});

/** `schedule: {…}` and the like were single mappings once; Terraform takes them for the list of one that the provider wants. */
function singleBlocks(types: ProviderTypes): readonly Field[] {
  const fields = [...(types.resource('databricks_quality_monitor')?.fields.values() ?? [])];
  return fields.flatMap((field) => {
    const { type } = field;
    return field.block && type.kind === 'list' ? [{ ...field, type: either(type, type.item) }] : [];
  });
}
