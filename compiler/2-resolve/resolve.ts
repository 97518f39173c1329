import type { Document } from '../ast/document.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Outcome, outcome, type Report } from '../diagnostics/outcome.ts';
import type { Env } from '../env.ts';
import type { BackendChoice } from '../ir/program.ts';
import type { Stack } from '../ir/stack.ts';
import { withTypes } from '../kinds/index.ts';
import { checkValue } from '../schema/check-value.ts';
import { extendObject, objectType } from '../schema/object-type.ts';
import type { ProviderTypes } from '../schema/provider-types.ts';
import { asWritten } from '../source/as-written.ts';
import { placeOf } from '../source/span.ts';
import { didYouMean } from '../util/did-you-mean.ts';
import { deferredPart } from '../value/deferred.ts';
import { keysOfAll } from '../value/keys.ts';
import type { Dict, Entry, Tree } from '../value/literal.ts';
import { writtenText } from '../value/text-parts.ts';
import type { Value } from '../value/value.ts';
import { environmentNames, type Root, readRoot } from './1-include/read-root.ts';
import { suggestKey } from './2-overlay/check-sections.ts';
import { type Overlaid, overlayStack } from './2-overlay/overlay-stack.ts';
import { catalogueFor } from './2-overlay/provider-schemas.ts';
import { sayingReplaced } from './2-overlay/replaced-backend.ts';
import { stackType } from './2-overlay/stack-type.ts';
import { afresh, assumingSensitive, type Begin } from './3-substitute/assume-sensitive.ts';
import { openResources } from './3-substitute/open-section.ts';
import { reportBare } from './3-substitute/report-bare.ts';
import { substitute } from './3-substitute/substitute.ts';
import { newSubstitution, type Site } from './3-substitute/substitution.ts';
import { readBlocks } from './4-blocks/blocks.ts';
import { resolveDiagnostics as say } from './diagnostics.ts';
import { outputsIn } from './outputs.ts';
import { reportUnread } from './report-unread.ts';
import { checkVariables } from './variables/check-variables.ts';
import { isSensitive, secretVariable } from './variables/declaration.ts';
import { givingSecrets } from './variables/giving-secrets.ts';
import { reportMisspeltVariables, reportNestedVariables } from './variables/report-misspelt.ts';
import { reportUndeclared } from './variables/report-undeclared.ts';
import { checkCommandLine, reportSensitiveValues, reportUnusedVariables, rootScope } from './variables/root-scope.ts';
import { settingsOf, takesOnlyDeclared } from './variables/settings.ts';

/**
 * Document → Stack: reads includes, lays the selected environment over the stack, replaces variables, and checks every field
 * against its kind (specs/laktory-language §1–§5). Undefined when there is nothing that later passes could look at.
 * Diagnostics: STK2000–STK2399.
 */
export function resolve(document: Document, env: Env): Outcome<Stack | undefined> {
  const diagnostics: Diagnostic[] = [];
  const substitution = newSubstitution((diagnostic) => diagnostics.push(diagnostic), env);
  const read = readRoot(document, env, substitution);
  if (!read) return outcome(undefined, diagnostics);
  const variables = {
    stack: variablesMeant(read.base, env),
    environment: read.environment && variablesMeant(read.environment, env),
  };
  const outer: Site = { scope: rootScope(env, variables), substitution };
  const base = openResources(read.base, outer);
  const environment = read.environment && openResources(read.environment, outer);
  const documents = [document, ...env.documents.values()];
  const keys = substitution.state.hasOpened ? undefined : keysOfAll(documents.map((each) => each.keys));
  const root: Root = { base, environment, keys, unread: read.unread ?? [] };
  if ([root.base, root.environment].some(hidesVariables)) substitution.state.unread.variables = true;
  checkCommandLine(env, substitution);
  for (const one of [variables.stack, variables.environment]) {
    if (one) checkVariables(one, substitution.report);
  }
  const types = catalogueFor(root, env, outer);
  const world = withTypes(env, types);
  const overlaid = overlayStack(root, world, substitution.report);
  checkYamlVersion(document, overlaid.root, substitution.report);
  // That a bundle has its name elsewhere is told where it stands.
  if (!root.base.entries.has('bundle')) checkName(overlaid.root, substitution.report);
  const settings = dictAt(overlaid.root, 'settings');
  const begin: Begin = (assumed) => ({
    scope: rootScope(env, { ...variables, settings, assumed, onlyDeclared: takesOnlyDeclared(settings) }),
    substitution: assumed ? afresh(substitution) : substitution,
  });
  const { site, value: stack } = assumingSensitive(begin, diagnostics, (site) =>
    readStack(overlaid, world, site, sayingReplaced(site.substitution.report, base, environment)),
  );
  const giving = givingSecrets(env, stack.backend);
  reportSensitiveValues(env, variables, { report: substitution.report, giving });
  reportUndeclared(env, site, giving);
  reportUnusedVariables(env, variables, site);
  reportMisspeltVariables(env, variables, site);
  reportNestedVariables(env, () => environmentsIn(document, env).value, site);
  const { used } = substitution.state;
  const hasOrganizations = env.targets.some((target) => target.hasOrganizations && isChosen(target.name, stack, env));
  reportBare(env.documents, new Set(stack.blocks.map(({ name }) => name)), substitution.report);
  // A misspelt kind may be the one that depends on what nothing else does.
  const hasUnknownKind = diagnostics.some(({ code }) => code === say.rows.unknownKind.code);
  if (!hasUnknownKind) reportUnread(overlaid.root, { used, kinds: world.kinds, hasOrganizations }, substitution.report);
  return outcome(stack, diagnostics);
}

/** The variables, also under a misspelt key, which is reported: what uses them is no mistake of its own. */
function variablesMeant(root: Dict<Tree>, { targets }: Env): Dict<Tree> | undefined {
  const own = dictAt(root, 'variables');
  if (own || root.entries.has('variables')) return own;
  const type = stackType(objectType('resources', []), targets);
  const meant = [...root.entries.values()].find(
    ({ key, value }) => value.kind === 'dict' && !type.fields.has(key) && suggestKey(key, type).includes('"variables"'),
  );
  return meant?.value.kind === 'dict' ? meant.value : undefined;
}

/** Whether there is something under `variables` that is no mapping, which is reported: it hides what was meant. */
function hidesVariables(root: Dict<Tree> | undefined): boolean {
  const kind = root?.entries.get('variables')?.value.kind;
  return kind !== undefined && kind !== 'dict' && kind !== 'null';
}

/** The names under `environments:`; STK2000 when the file is no stack. Reads no more than it needs. */
export function environmentsIn(document: Document, env: Env): Outcome<readonly string[]> {
  const diagnostics: Diagnostic[] = [];
  const substitution = newSubstitution((diagnostic) => diagnostics.push(diagnostic), env);
  return outcome(environmentNames(document, env, substitution), diagnostics);
}

/** The catalogue for the environment that `env.options` names; only what is wrong with the files of `settings.provider_schemas` is reported. */
export function catalogueIn(document: Document, env: Env): Outcome<ProviderTypes> {
  const diagnostics: Diagnostic[] = [];
  const root = readRoot(
    document,
    env,
    newSubstitution(() => {}, env),
  );
  if (!root) return outcome(env.types);
  const variables = {
    stack: dictAt(root.base, 'variables'),
    environment: root.environment && dictAt(root.environment, 'variables'),
  };
  const substitution = newSubstitution((diagnostic) => void diagnostics.push(diagnostic), env);
  return outcome(catalogueFor(root, env, { scope: rootScope(env, variables), substitution }), diagnostics);
}

/** Everything but `resources` is replaced and checked at once; blocks have scopes of their own. */
function readStack(
  { root, type, removed, dropped, protection }: Overlaid,
  env: Env,
  site: Site,
  report: Report,
): Stack {
  const { substitution } = site;
  const head = without(root, ['variables', 'resources', 'environments']);
  const headType = extendObject(type, { omit: ['resources', 'environments'], required: { name: false } });
  const checked = checkValue(substitute(head, site, headType), headType, report, substitution.trace);
  const values = checked.kind === 'dict' ? checked : undefined;
  const backend = backendIn(values);
  if (backend) checkBackend(backend, env, substitution.report);
  for (const entry of knownAtOnce(values)) checkKnown(entry, substitution.report);
  checkWorkspaceRoot(values, substitution.report);
  const text = (key: string) => {
    const value = values?.entries.get(key)?.value;
    // A variable without a value is written as it stands, where that is allowed.
    return value && value.kind !== 'null' ? writtenText(value) : undefined;
  };
  const blocks = readBlocks(root, env, site);
  return {
    name: text('name') ?? '',
    nameAt: values?.entries.get('name')?.value,
    description: text('description'),
    organization: text('organization'),
    environment: env.options.environment,
    settings: settingsOf(values && dictAt(values, 'settings'), env),
    types: env.types,
    blocks,
    unread: substitution.state.unread.places,
    removed,
    dropped: dropped ? readBlocks(dropped, env, site).filter((block) => removed.has(block.name)) : [],
    outputs: outputsIn(values),
    protection,
    hasCredentials: substitution.state.credentials.any,
    madeOfCredentials: substitution.state.credentials.made,
    secrets: new Map([...declaredSecrets(root), ...substitution.state.secrets]),
    backend,
    sections: sectionsIn(values, env),
    head: values,
    at: placeOf(root),
  };
}

/** Whether a target may write provider resources in this run. */
function isChosen(name: string, { backend }: Stack, { options }: Env): boolean {
  return options.targets ? options.targets.includes(name) : backend?.name === name;
}

/** The version was chosen before anything was included or laid over anything. */
function checkYamlVersion({ root }: Document, overlaid: Dict<Tree>, report: Report): void {
  const settings = dictAt(overlaid, 'settings')?.entries.get('yaml_version');
  const written = root?.kind === 'dict' ? root.entries.get('settings')?.value : undefined;
  const used = written?.kind === 'dict' ? written.entries.get('yaml_version') : undefined;
  if (settings && settings.value !== used?.value) report(say.yamlVersionElsewhere(settings.value, {}));
}

function checkName(root: Dict<Tree>, report: Report): void {
  const name = root.entries.get('name');
  if (!name || name.value.kind === 'null') report(say.missingName(name ?? { ...root, end: root.start }, {}));
}

/** What decides over the compilation itself, or is written where no tool reads references: the head of the stack and its settings. */
function knownAtOnce(values: Dict<Value> | undefined): readonly Entry<Value>[] {
  const head = ['name', 'description', 'organization', 'iac_backend'].map((key) => values?.entries.get(key));
  const settings = values && dictAt(values, 'settings');
  return [...head.filter((entry) => entry !== undefined), ...(settings?.entries.values() ?? [])];
}

function checkKnown({ key, value }: Entry<Value>, report: Report): void {
  const found = deferredPart(value);
  if (found !== undefined) report(say.knownTooLate(value, { what: `"${key}"`, found }));
}

/** A word of newer versions of the original, which then asks the workspace for the name of whoever deploys. */
function checkWorkspaceRoot(values: Dict<Value> | undefined, report: Report): void {
  const settings = values && dictAt(values, 'settings');
  const root = settings?.entries.get('workspace_root')?.value;
  if (root?.kind !== 'string' && root?.kind !== 'text') return;
  const text = writtenText(root);
  if (text === 'user_root') report(say.userRoot(root, {}));
  else if (/^[^/$]/.test(text)) report(say.relativeRoot(root, { root: text }));
}

function declaredSecrets(root: Dict<Tree>) {
  const variables = [...(dictAt(root, 'variables')?.entries.values() ?? [])];
  return variables
    .filter((variable) => isSensitive(variable.value))
    .map((variable) => [variable.key, secretVariable(variable)] as const);
}

function backendIn(values: Dict<Value> | undefined): BackendChoice | undefined {
  const value = values?.entries.get('iac_backend')?.value;
  return value?.kind === 'string' ? { name: value.value, at: placeOf(value) } : undefined;
}

function checkBackend({ name, at }: BackendChoice, { targets, options }: Env, report: Report): void {
  const known = targets.map((target) => target.name);
  // `--target` decides over this run, whatever the stack says.
  if (options.targets || known.includes(name)) return;
  const backend = asWritten(at, name);
  const suggestion = backend === name ? didYouMean(name, known) : '';
  report(say.backendUnknown(at, { backend, known: known.join(', '), suggestion }));
}

function sectionsIn(values: Dict<Value> | undefined, { targets }: Env): ReadonlyMap<string, Dict<Value>> {
  const sections = new Map<string, Dict<Value>>();
  for (const { name } of targets) {
    const value = values && dictAt(values, name);
    if (value) sections.set(name, value);
  }
  return sections;
}

function dictAt<Item extends Value>(dict: Dict<Item>, key: string): Extract<Item, Dict<unknown>> | undefined;
function dictAt(dict: Dict<Value>, key: string): Dict<Value> | undefined {
  const value = dict.entries.get(key)?.value;
  return value?.kind === 'dict' ? value : undefined;
}

function without(dict: Dict<Tree>, keys: readonly string[]): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of dict.entries) if (!keys.includes(key)) entries.set(key, entry);
  return { ...dict, entries };
}
