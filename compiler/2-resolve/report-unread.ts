import type { Report } from '../diagnostics/outcome.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';

/** Settings that can be asked for as variables (`${vars.build_root}`), but that decide nothing here yet. */
const settings: readonly string[] = ['runtime_root', 'build_root', 'dataframe_backend', 'dataframe_api'];

/**
 * Reports what may be written but is read by nobody: `organization`, and settings that no placeholder asks for. STK2060.
 * `used` are the variables that something asked for; a setting is a variable of the last resort. `hasOrganizations`: whether a target of this run
 * has an engine with organizations.
 */
export function reportUnread(
  root: Dict<Tree>,
  { used, hasOrganizations, report }: { used: ReadonlySet<Entry<Tree>>; hasOrganizations: boolean; report: Report },
): void {
  const organization = root.entries.get('organization');
  if (organization && !hasOrganizations) report(say.readByNobody(organization, { key: 'organization' }));
  const block = root.entries.get('settings')?.value;
  for (const key of settings) {
    const entry = block?.kind === 'dict' ? block.entries.get(key) : undefined;
    if (entry && !used.has(entry)) report(say.readByNobody(entry, { key: `settings.${key}` }));
  }
}
