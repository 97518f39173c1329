import { describe } from '../../ast/describe.ts';
import type { Document } from '../../ast/document.ts';
import type { Node } from '../../ast/node.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { withoutCredentials } from '../../diagnostics/print/hide-credentials.ts';
import type { Env } from '../../env.ts';
import { objectType } from '../../schema/object-type.ts';
import { type Span, startOf } from '../../source/span.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Keys } from '../../value/keys.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { suggestKey } from '../2-overlay/check-sections.ts';
import { stackType } from '../2-overlay/stack-type.ts';
import { openSection } from '../3-substitute/open-section.ts';
import { countFile, type Substitution } from '../3-substitute/substitution.ts';
import { checkMapping, mappingFrom } from '../check-mapping.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { pathScope, type RootVariables } from '../variables/root-scope.ts';
import { checkOtherEnvironments } from './check-other-environments.ts';
import { foreignFile } from './foreign-file.ts';
import { type IncludeSite, rootSite, takesOnlyDeclared } from './include-site.ts';
import { partOf, readIncludes, reportEmpty } from './read-includes.ts';

/** A stack whose files are all read, as the user wrote it: nothing is laid over anything yet. */
export interface Root {
  /** The stack without `environments`. */
  readonly base: Dict<Tree>;
  /** The body of the selected environment. */
  readonly environment: Dict<Tree> | undefined;
  /** Every key that stands in both, and maybe others; undefined where nobody knows. */
  readonly keys?: Keys | undefined;
  /** Where includes stand that could not be read. */
  readonly unread?: readonly Span[];
}

/**
 * Reads all includes of the stack and of the selected environment; other environments are left unread.
 * Undefined after a report: the file is no stack (STK2000), or has no such environment (STK2030, STK2031).
 */
export function readRoot(document: Document, env: Env, substitution: Substitution): Root | undefined {
  countFile(substitution.state, document.file);
  const outer = rootSite(document, env, substitution);
  const root = openRoot(document, outer);
  if (!root) return undefined;
  const variables = readEntry(root, 'variables', outer);
  const onlyDeclared = takesOnlyDeclared(document);
  const stackSite = { ...outer, scope: pathScope(env, { stack: variables, onlyDeclared }) };
  const before = substitution.state.unread.count;
  const entry = root.entries.get('environments');
  const environments = entry && readEnvironments(entry, stackSite);
  if (substitution.state.unread.count > before) return undefined;
  if (!checkSelection(root, environments, { env, substitution })) return undefined;
  checkOtherEnvironments(environments, env.options.environment, substitution.report);
  const selected = environments?.entries.get(env.options.environment ?? '');
  const body = selected && readEnvironment(selected, stackSite, { stack: variables, onlyDeclared });
  const scopes: RootVariables = {
    stack: variables,
    onlyDeclared,
    environment: dictOf(body?.entries.get('variables')?.value),
  };
  const base = readBase(root, { ...outer, scope: pathScope(env, scopes) });
  // What stands on files that are read halfway would only be told what follows from that.
  const { circles, places } = substitution.state.unread;
  return circles > 0 ? undefined : { base, environment: body, unread: places };
}

/** The names under `environments:`, in the order of the file. */
export function environmentNames(document: Document, env: Env, substitution: Substitution): readonly string[] {
  const site = rootSite(document, env, substitution);
  const root = openRoot(document, site);
  const entry = root?.entries.get('environments');
  return [...((entry && readEnvironments(entry, site)?.entries.keys()) || [])];
}

/** The root mapping, its values unread. Merge keys at the root are read at once: they may hold anything. */
function openRoot(document: Document, site: IncludeSite): Dict<Node> | undefined {
  const node = document.root;
  const root = node?.kind === 'merge' || node?.kind === 'include' ? readIncludes(node, site) : node;
  const foreign = root?.kind === 'dict' ? foreignFile(root) : undefined;
  if (foreign) site.substitution.report(say.stackNotMapping(foreign.at, foreign));
  if (root?.kind === 'dict') return foreign ? undefined : root;
  if (site.substitution.state.unread.count > 0) return undefined;
  const found = root && root.kind !== 'null' ? `holds ${describe(root)}` : 'is empty';
  site.substitution.report(
    say.stackNotMapping(root ?? startOf(document.file), { found, suggestion: otherLanguage(document.file.text) }),
  );
  return undefined;
}

/** Whose file it seems to be. */
function otherLanguage(text: string): string {
  const isTerraform = /^\s*(?:(?:#|\/\/).*\s+)*(?:resource|terraform|provider|variable|module|data)\b[^:\n]*\{/.test(
    text.slice(0, 2000),
  );
  return isTerraform
    ? ' This is the language of Terraform, of which "stackc import --from terraform" makes a stack.'
    : '';
}

/** A mapping of which only the outermost level is read. */
function readShallow(node: Node | undefined, site: IncludeSite): Dict<Node> | undefined {
  if (node?.kind === 'dict') return node;
  return node ? dictOf(readIncludes(node, site)) : undefined;
}

/** `environments:` with its bodies unread. */
function readEnvironments(entry: Entry<Node>, site: IncludeSite): Dict<Node> | undefined {
  const { value } = entry;
  const read = value.kind === 'dict' ? value : readIncludes(value, site);
  // Counted as unread: what it should have held is not missing.
  if (!checkMapping({ ...entry, value: read }, site.substitution.report)) site.substitution.state.unread.count++;
  return read.kind === 'dict' ? read : undefined;
}

function readEntry(root: Dict<Node>, key: string, site: IncludeSite): Dict<Tree> | undefined {
  const node = root.entries.get(key)?.value;
  return node ? dictOf(readIncludes(node, site)) : undefined;
}

function readEnvironment(selected: Entry<Node>, site: IncludeSite, outer: RootVariables): Dict<Tree> | undefined {
  const value = selected.value.kind === 'string' ? openSection(selected.value, site) : selected.value;
  const shallow = readShallow(value, site);
  const own = shallow && readEntry(shallow, 'variables', site);
  const scope = pathScope(site.env, { ...outer, environment: own });
  const body = readIncludes(value, { ...site, scope });
  if (body.kind === 'dict') return body;
  if (body.kind !== 'null') {
    site.substitution.report(
      say.expectedMapping(body, { key: selected.key, found: describe(body), suggestion: mappingFrom(body) }),
    );
  }
  return undefined;
}

function readBase(root: Dict<Node>, site: IncludeSite): Dict<Tree> {
  const entries = new Map<string, Entry<Tree>>();
  for (const [key, entry] of root.entries) {
    if (key === 'environments') continue;
    const value = readIncludes(entry.value, { ...site, part: partOf(key, site) });
    if (value.kind === 'null' && key !== 'variables') reportEmpty(entry.value, value, site);
    entries.set(key, { ...entry, value });
  }
  return { ...root, entries };
}

function checkSelection(
  root: Dict<Node>,
  environments: Dict<Node> | undefined,
  { env, substitution }: { readonly env: Env; readonly substitution: Substitution },
): boolean {
  const name = env.options.environment;
  if (name === undefined || environments?.entries.has(name)) return true;
  const at = root.entries.get('environments') ?? root.entries.get('name') ?? root;
  const names = environments ? [...environments.entries.keys()] : [];
  const shown = withoutCredentials(name);
  const misspelt = names.length > 0 ? undefined : environmentsMeant(root, env);
  if (misspelt) substitution.report(misspelt);
  else if (names.length === 0) substitution.report(say.noEnvironments(at, { name: shown }));
  else substitution.report(say.unknownEnvironment(at, { name: shown, suggestion: suggestion(name, names) }));
  return false;
}

/** STK2002 for the key that was meant to be `environments`. */
function environmentsMeant({ entries }: Dict<Node>, { targets }: Env): Diagnostic | undefined {
  const type = stackType(objectType('resources', []), targets);
  for (const entry of entries.values()) {
    const suggestion = type.fields.has(entry.key) ? '' : suggestKey(entry.key, type);
    if (suggestion.includes('"environments"'))
      return say.unknownStackKey(entry, { owner: 'A stack', key: entry.key, suggestion });
  }
  return undefined;
}

function suggestion(name: string, names: readonly string[]): string {
  return didYouMean(name, names) || ` It has ${names.map((one) => `"${one}"`).join(', ')}.`;
}

function dictOf(data: Tree | undefined): Dict<Tree> | undefined {
  return data?.kind === 'dict' ? data : undefined;
}
