import type { Tree } from '../../value/literal.ts';
import { providerType, type StackBlock } from './grants.ts';
import { isMissing, itemsIn, member } from './tree.ts';

/** The version of the Databricks provider from which on it has a type, or a field of one. */
interface Since {
  readonly type: string;
  /** Undefined for the type itself. */
  readonly field?: readonly string[];
  readonly version: readonly [major: number, minor: number];
}

/**
 * Newer than what a stack asks for by itself (1.49), from the provider's change log. For `databricks_alert_v2` and what is synced into databases it says nothing, and 1.99 is
 * the oldest version that was seen to have them.
 */
const rows: readonly Since[] = [
  { type: 'databricks_app', version: [1, 64] },
  { type: 'databricks_quality_monitor', version: [1, 67] },
  { type: 'databricks_job', field: ['performance_target'], version: [1, 75] },
  { type: 'databricks_database_instance', version: [1, 85] },
  { type: 'databricks_pipeline', field: ['run_as'], version: [1, 86] },
  { type: 'databricks_job', field: ['environments', 'spec', 'environment_version'], version: [1, 88] },
  { type: 'databricks_alert_v2', version: [1, 99] },
  { type: 'databricks_database_database_catalog', version: [1, 99] },
  { type: 'databricks_database_synced_database_table', version: [1, 99] },
  { type: 'databricks_postgres_project', version: [1, 102] },
  { type: 'databricks_postgres_branch', version: [1, 102] },
  { type: 'databricks_postgres_endpoint', version: [1, 102] },
  { type: 'databricks_dashboard', field: ['file_path'], version: [1, 103] },
  { type: 'databricks_postgres_database', version: [1, 111] },
  { type: 'databricks_postgres_role', version: [1, 112] },
  { type: 'databricks_postgres_catalog', version: [1, 113] },
  { type: 'databricks_postgres_synced_table', version: [1, 113] },
  { type: 'databricks_secret_uc', version: [1, 114] },
];

/** The constraint that follows from what is used: `>=1.102`. Undefined where a stack's own is enough. */
export function providerVersion(blocks: readonly StackBlock[]): string | undefined {
  let newest: Since['version'] | undefined;
  for (const { type, body } of blocks) {
    for (const row of rows) {
      if (row.type !== providerType(type) || !uses(body, row.field ?? [])) continue;
      if (!newest || row.version[1] > newest[1]) newest = row.version;
    }
  }
  return newest && `>=${newest.join('.')}`;
}

function uses(tree: Tree | undefined, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return !isMissing(tree);
  const items = itemsIn(tree, key);
  return items.length > 0 ? items.some((item) => uses(item, rest)) : uses(member(tree, key), rest);
}
