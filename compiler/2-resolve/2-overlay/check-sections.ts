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
  ['pulumi_outputs', ' Did you mean "outputs"? Their values stand under "value": "outputs: {NAME: {value: …}}".'],
]);

/** What other tools call something that we have, too. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['vars', ' Did you mean "variables"?'],
  ['var', ' Did you mean "variables"?'],
  ['locals', ' Did you mean "variables"?'],
  ['parameters', ' Did you mean "variables"?'],
  ['env', ' Did you mean "environments"?'],
  ['stages', ' Did you mean "environments"?'],
  ['workspaces', ' Did you mean "environments"?'],
  ['data', ' What is only looked up is a resource with "lookup_existing", or stands under "resources" as "data.TYPE".'],
  ['apiVersion', ' An object of Kubernetes stands under "resources": "kubernetes: {NAME: {apiVersion: …}}".'],
  [
    'services',
    ' Containers are blocks under "resources.infrastructure", services of DataOS under "resources.dataos_services".',
  ],
]);

/** What is meant by a key that a stack does not have: a sentence with a blank in front, or nothing. */
export function suggestKey(key: string, type: ObjectType): string {
  if (/^\/[/*]/.test(key)) return ' A comment begins with "#", in JSON files, too.';
  return formerKeys.get(key) ?? bundleKeys.get(key) ?? otherWords.get(key) ?? suggestField(type, key);
}

const imports = '"stackc import --from bundle" makes a stack of a whole bundle.';

/** Keys of Databricks bundles, for those who come from there. */
const bundleKeys: ReadonlyMap<string, string> = new Map([
  ['bundle', ` Databricks bundles have it; a stack says "name" itself. ${imports}`],
  ['targets', ` The targets of a Databricks bundle are "environments" here. ${imports}`],
  ['include', ` Databricks bundles have it; a stack reads a file where it says "!use FILE". ${imports}`],
  ['workspace', ` Databricks bundles have it; the host stands under "resources.providers.databricks" here. ${imports}`],
  ['presets', ` Databricks bundles have it; here every resource says it itself. ${imports}`],
  ['mode', ` Databricks bundles have it; here every resource says what it means. ${imports}`],
  ['run_as', ` Databricks bundles have it; here jobs and pipelines say it themselves. ${imports}`],
  ['permissions', ` Databricks bundles have it; here resources have "access_controls". ${imports}`],
  ['artifacts', ` Databricks bundles have it; wheels are "databricks_pythonpackages" here. ${imports}`],
  ['sync', ` Databricks bundles have it; folders are "databricks_workspacetrees" here. ${imports}`],
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
  readonly isKind: (key: string) => boolean;
}

/** What is meant by a key that is none: a kind, a variable, what only an anchor needs, or what other tools call so. */
function suggestEntry({ key, value, ...at }: Entry<Tree>, type: ObjectType, { owner, isKind }: Sections): string {
  if (isKind(key)) return ' It is a kind of resource, which stands under "resources".';
  const kind = `databricks_${key}`;
  // At first kinds had no prefix.
  if (isKind(kind) && !bundleKeys.has(key) && !otherWords.has(key))
    return ` It is a kind of resource, which stands under "resources" as "${kind}".`;
  if (isAnchor(at.file.text.slice(at.end, value.start)))
    return ' What only its anchor repeats can stand under "variables".';
  if (owner === 'An environment' && isBody(value, type))
    return ' If it is the name of the environment, leave this line away, and move what is below it to the left.';
  const isVariable = owner === 'An environment' && value.kind !== 'dict' && value.kind !== 'list';
  if (!isVariable) return suggestKey(key, type);
  return (
    bundleKeys.get(key) ??
    (suggestField(type, key) || ` A variable stands under "variables": "variables: {${key}: …}".`)
  );
}

/** Whether all of a mapping could stand in an environment. */
function isBody(value: Tree, { fields }: ObjectType): boolean {
  if (value.kind !== 'dict' || value.entries.size === 0) return false;
  return (
    [...value.entries.keys()].every((key) => fields.has(key)) &&
    (value.entries.has('variables') || value.entries.has('resources'))
  );
}

/** Whether a value with an anchor follows. */
function isAnchor(between: string): boolean {
  return /^:\s+&/.test(between);
}

function checkEntry(entry: Entry<Tree>, type: ObjectType, about: Sections): boolean {
  const { owner, report } = about;
  const { key, value } = entry;
  if (!type.fields.has(key)) {
    if (key === 'environments') report(say.environmentNotOverridable(entry, { key }));
    else {
      const suggestion = suggestEntry(entry, type, about);
      report(say.unknownStackKey(entry, { owner, key, suggestion }));
    }
    return false;
  }
  if (key === 'name' && value.kind === 'null' && owner === 'An environment') {
    report(say.missingName(entry, {}));
    return false;
  }
  return !sections.has(key) || checkMapping({ ...entry, value }, report);
}
