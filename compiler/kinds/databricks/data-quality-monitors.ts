import { any, optional } from '../../schema/types.ts';
import type { Dict } from '../../value/literal.ts';
import type { Value } from '../../value/value.ts';
import { databricksKind, type KindContext } from './databricks-kind.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';

/** Monitors of schemas and tables. `provider_config` may stand in a stack, but is not emitted (specs/laktory-resources §2.10). */
export const dataQualityMonitors = databricksKind({
  key: 'databricks_dataqualitymonitors',
  type: 'databricks_data_quality_monitor',
  own: [optional('provider_config', any)],
  finish: reportProviderConfig,
});

function reportProviderConfig(properties: Dict<Value>, { block, report }: KindContext): Dict<Value> {
  const entry = block.body.entries.get('provider_config');
  if (entry) report(say.providerConfig(entry, { name: block.name }));
  return properties;
}
