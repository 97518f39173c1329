import type { Report } from '../diagnostics/outcome.ts';
import type { Kinds } from '../kinds/kind.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';

/** Settings that can be asked for as variables (`${vars.runtime_root}`), and that only some kinds read. */
const settings: readonly string[] = ['runtime_root', 'dataframe_backend', 'dataframe_api'];

/** Who may read what is written. */
export interface Readers {
  /** The variables that something asked for; a setting is a variable of the last resort. */
  readonly used: ReadonlySet<Entry<Tree>>;
  readonly kinds: Kinds;
  readonly hasOrganizations: boolean;
}

/**
 * Reports what may be written but is read by nobody: `organization`, where no target of this run has an engine with organizations, and settings
 * that no placeholder asks for and no kind of the stack reads. STK2060.
 */
export function reportUnread(root: Dict<Tree>, { used, kinds, hasOrganizations }: Readers, report: Report): void {
  const organization = root.entries.get('organization');
  if (organization && !hasOrganizations) report(say.readByNobody(organization, { key: 'organization' }));
  const resources = root.entries.get('resources')?.value;
  const present = resources?.kind === 'dict' ? [...resources.entries.keys()] : [];
  const read = new Set(present.flatMap((key) => kinds.find(key)?.readsSettings ?? []));
  const block = root.entries.get('settings')?.value;
  for (const key of settings) {
    const entry = block?.kind === 'dict' ? block.entries.get(key) : undefined;
    if (entry && !used.has(entry) && !read.has(key)) report(say.readByNobody(entry, { key: `settings.${key}` }));
  }
}
