import type { Report } from '../../diagnostics/outcome.ts';
import { suggestField } from '../../schema/suggest-field.ts';
import type { ObjectType } from '../../schema/type.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { checkMapping } from '../check-mapping.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';

/** Sections whose entries are looked up one by one, so that they must be written out as mappings. */
const sections: ReadonlySet<string> = new Set(['variables', 'resources', 'providers', 'modules']);

/** Keys of the first versions, which stand elsewhere today. */
const formerKeys: ReadonlyMap<string, string> = new Map([
  ['config', ' It was the configuration of Pulumi, which stands under "pulumi" now: "pulumi: {config: …}".'],
  ['engine', ' Did you mean "iac_backend"?'],
]);

/** How messages call the root of a stack, and the body of an environment. */
export type Owner = 'A stack' | 'An environment';

/**
 * The root of a stack or of an environment without what cannot be used: keys that do not exist (STK2002), keys that only a stack
 * has (STK2035), sections that are no mappings (STK2005), a name that an environment removes (STK2001). All keys are canonical.
 */
export function checkSections(root: Dict<Tree>, type: ObjectType, about: Sections): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of root.entries) if (checkEntry(entry, type, about)) entries.set(key, entry);
  return entries.size === root.entries.size ? root : { ...root, entries };
}

export interface Sections {
  readonly owner: Owner;
  readonly report: Report;
}

function checkEntry(entry: Entry<Tree>, type: ObjectType, { owner, report }: Sections): boolean {
  const { key, value } = entry;
  if (!type.fields.has(key)) {
    if (key === 'environments') report(say.environmentNotOverridable(entry, { key }));
    else report(say.unknownStackKey(entry, { owner, key, suggestion: formerKeys.get(key) ?? suggestField(type, key) }));
    return false;
  }
  if (key === 'name' && value.kind === 'null' && owner === 'An environment') {
    report(say.missingName(entry, {}));
    return false;
  }
  return !sections.has(key) || checkMapping({ ...entry, value }, report);
}
