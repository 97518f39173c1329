import { describe } from '../../ast/describe.ts';
import type { Report } from '../../diagnostics/outcome.ts';
import { bundleKind } from '../../dialects/databricks-bundle/bundle-kinds.ts';
import type { Env } from '../../env.ts';
import type { Block } from '../../ir/stack.ts';
import { isForeign, type Kind } from '../../kinds/kind.ts';
import { isEnabled } from '../../kinds/resource-options.ts';
import { providerOfType, providerSource } from '../../kinds/terraform/known-providers.ts';
import { localNameOf } from '../../kinds/terraform/provider-type.ts';
import { canonicalize } from '../../schema/canonicalize.ts';
import { checkValue } from '../../schema/check-value.ts';
import { isVariables } from '../../schema/is-variables.ts';
import type { ProviderTypes } from '../../schema/provider-types.ts';
import type { ObjectType } from '../../schema/type.ts';
import { asWritten } from '../../source/as-written.ts';
import { placeOf, type Span } from '../../source/span.ts';
import { closest } from '../../util/did-you-mean.ts';
import { folderOf } from '../../util/path.ts';
import { deferredPart, hasUnresolved } from '../../value/deferred.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { withEntries, withValue } from '../../value/map.ts';
import type { Value } from '../../value/value.ts';
import { substitute, substituteText } from '../3-substitute/substitute.ts';
import type { Site } from '../3-substitute/substitution.ts';
import { checkMapping, mappingFrom } from '../check-mapping.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import { readTemplates } from '../templates/read-templates.ts';
import { holdsUnread, withoutFollowers } from '../unread.ts';
import { checkVariables } from '../variables/check-variables.ts';
import { innerScope, type Scope } from '../variables/scope.ts';
import { fieldFrom } from './field-from.ts';
import { kindsOfType, lostNames, sameKind, sayingPlace } from './where-it-belongs.ts';

/**
 * The blocks under `resources:`, every placeholder replaced and every field checked, in the order of the source.
 * `resources.variables` is a scope between the stack's and a resource's own (specs/laktory-language §3.5).
 * Reports kinds that do not exist (STK2010) and names that are used twice (STK2012).
 */
export function readBlocks(root: Dict<Tree>, env: Env, site: Site): readonly Block[] {
  const resources = root.entries.get('resources')?.value;
  if (resources?.kind !== 'dict') return [];
  const folder = folderOf(root.file.name);
  const own = resources.entries.get('variables');
  const variables = own && checkMapping(own, site.substitution.report) ? own.value : undefined;
  if (variables) checkVariables(variables, site.substitution.report);
  const inner = { ...site, scope: innerScope(site.scope, variables?.kind === 'dict' ? variables : undefined) };
  const blocks: Block[] = [];
  const lost = lostNames(resources, env);
  const isUnread = holdsUnread(site.substitution.state.unread.places);
  for (const [key, entry] of resources.entries) {
    if (key === 'variables') continue;
    const kind = env.kinds.find(key);
    if (!kind) {
      site.substitution.report(say.unknownKind(entry, { key, suggestion: suggestion(key, resources, env) }));
    } else if (hasProvider(kind, resources))
      for (const each of blocksOfKind(entry, kind, { env, site: inner, folder, lost, isUnread })) blocks.push(each);
    else {
      const values = { key, provider: providerOfType(key), suggestion: suggestion(key, resources, env) };
      site.substitution.report(say.undeclaredProvider(entry, values));
    }
  }
  reportRepeatedNames(blocks, env, site);
  return blocks;
}

/** Where a key belongs that is no kind, but has a place elsewhere: sections of a stack, and blocks, which stand below their kind. */
function suggestPlace(key: string, resources: Dict<Tree>, { targets }: Env): string | undefined {
  if (besideResources.has(key) || targets.some(({ name }) => name === key))
    return ` It stands beside "resources", not in it.`;
  for (const { key: kind, value } of resources.entries.values())
    if (value.kind === 'dict' && kind !== 'variables' && kind !== key && value.entries.has(key))
      return ` A block of "${kind}" has this name: write it below "${kind}".`;
  return undefined;
}

const besideResources: ReadonlySet<string> = new Set(['environments', 'settings', 'outputs']);

function suggestion(key: string, resources: Dict<Tree>, env: Env): string {
  return suggestPlace(key, resources, env) ?? suggestKind(key, env);
}

function suggestKind(key: string, env: Env): string {
  // The first versions had no prefixes, and some kinds had another name: `sqlqueries`.
  const ofBundle = bundleKind(key);
  const former = key === 'alerts' ? undefined : env.kinds.find(`databricks_${key}`);
  if (ofBundle && !former) return ` Databricks bundles call it so; here it is "${ofBundle.type}".`;
  if (former?.family === 'databricks') return ` Did you mean "${former.key}"?`;
  const types = typesLike(key, env.types);
  // A schema that was read knows the type.
  if (types.includes(key)) return ` Declare "${providerOfType(key)}" under "resources.providers".`;
  const meant = closest(key, [...env.kinds.keys, ...types]);
  // Our kinds take what types do, and more.
  const own = meant === undefined ? undefined : closest(key, kindsOfType(meant, env));
  return meant === undefined ? '' : ` Did you mean "${own ?? meant}"?`;
}

/** What the provider that a key is named after has. */
function typesLike(key: string, types: ProviderTypes): readonly string[] {
  const isData = key.startsWith('data.');
  const provider = providerOfType(isData ? key.slice('data.'.length) : key);
  const names = (isData ? types.dataTypes() : types.types()).filter((name) => providerOfType(name) === provider);
  return isData ? names.map((name) => `data.${name}`) : names;
}

/** A type of another provider needs a provider that is declared, or one that Terraform finds by its name alone. */
function hasProvider(kind: Kind, resources: Dict<Tree>): boolean {
  const { provider: name } = kind;
  if (name === undefined) return true;
  const declared = resources.entries.get('providers')?.value;
  const names = declared?.kind === 'dict' ? [...declared.entries.keys()] : [];
  return name === 'terraform' || providerSource(name) !== undefined || names.some((key) => localNameOf(key) === name);
}

interface Room {
  readonly env: Env;
  /** The stack's folder. */
  readonly folder: string;
  readonly site: Site;
  readonly lost: ReadonlySet<string>;
  readonly isUnread: ((body: Value) => boolean) | undefined;
}

/** `databricks_jobs:` with all its entries; the whole mapping may come from a variable. */
function blocksOfKind(entry: Entry<Tree>, kind: Kind, outer: Room): readonly Block[] {
  const site = { ...outer.site, isForeign: isForeign(kind), expressionRoots: kind.expressionRoots };
  const shapeOf = shapes(kind, { ...outer, site });
  const { value } = entry;
  if (value.kind === 'dict') {
    const blocks: Block[] = [];
    value.entries.forEach((one) => {
      if (isKindAgain(one, outer) || outer.lost.has(one.key)) return;
      const shape = shapeOf(one);
      if (!isWrapped(one, shape)) blocks.push(blockOf(one, shape));
    });
    return blocks;
  }
  const injected = value.kind === 'string' ? substituteText(value, site) : value;
  if (injected.kind === 'dict') {
    const { report, trace } = site.substitution;
    return [...injected.entries.values()].map((one) => {
      const shape = shapeOf(one);
      const spelled = withValue(one, canonicalize(one.value, shape.type, { report, trace }));
      return withTemplates(checkedBlock(one.key, spelled, shape), site.scope, shape);
    });
  }
  const isUnknown = hasUnresolved(injected);
  if (injected.kind !== 'null' && !isUnknown) {
    site.substitution.report(
      say.expectedMapping(value, { key: entry.key, found: describe(injected), suggestion: mappingFrom(value) }),
    );
  }
  return [];
}

/** A file that is included below a kind, and begins with the kind once more. STK2063. */
function isKindAgain({ key, value, ...at }: Entry<Tree>, { env, site }: Room): boolean {
  if (value.kind !== 'dict' || value.entries.size === 0) return false;
  for (const one of value.entries.values()) if (one.value.kind !== 'dict') return false;
  if (!env.kinds.keys.includes(key)) return false;
  const reason = 'is the name of a kind, and stands where the name of a block belongs';
  const advice = 'leave this line away, and move what is below it to the left';
  site.substitution.report(say.begunAgain(at, { name: key, reason: `${reason}: ${advice}` }));
  return true;
}

/** A file that is included as one block, and begins with `resources:` or with the name of the block once more. STK2063. */
function isWrapped({ key, value }: Entry<Tree>, { type, site }: Shape): boolean {
  if (value.kind !== 'dict' || value.entries.size !== 1) return false;
  const [only] = value.entries.values();
  if (only?.value.kind !== 'dict' || type.fields.has(only.key)) return false;
  if (only.key !== key && only.key !== 'resources') return false;
  const reason = `stands where the fields of the block "${key}" belong`;
  const advice = 'a file for one block begins with them, so leave the lines in front of them away';
  site.substitution.report(say.begunAgain(only, { name: only.key, reason: `${reason}: ${advice}` }));
  return true;
}

/** Most blocks of a kind have one shape, so that one object serves them all. */
function shapes(kind: Kind, room: Room): (entry: Entry<Value>) => Shape {
  let last: Shape | undefined;
  return ({ key }) => {
    const type = kind.shape(room.env.types, key);
    if (last?.type !== type) {
      const { report } = room.site.substitution;
      last = { ...room, kind, type, report: sayingPlace(report, { kind, type, env: room.env }) };
    }
    return last;
  };
}

interface Shape extends Room {
  readonly kind: Kind;
  readonly type: ObjectType;
  /** Also says where in a block an unknown field belongs. */
  readonly report: Report;
}

/** An empty body stands for a removed resource when an environment wrote it, and for one without fields otherwise. */
function blockOf(entry: Entry<Tree>, shape: Shape): Block {
  const { value } = entry;
  const variables = value.kind === 'dict' ? variablesIn(value, shape) : undefined;
  const scope = innerScope(shape.site.scope, variables?.kind === 'dict' ? variables : undefined);
  const named = entry.key.includes('${') ? nameOf(entry, { ...shape.site, scope }) : { name: entry.key };
  const body = substitute(value, shape.site, shape.type);
  const block = checkedBlock(named.name, withValue(entry, body), shape);
  return withTemplates(named.credential ? { ...block, credential: named.credential } : block, scope, shape);
}

/** The variables of a block. Something else in their place, and a misspelt key, are reported, and explain that others have no values. */
function variablesIn({ entries }: Dict<Tree>, { site, type }: Shape): Tree | undefined {
  const own = entries.get('variables')?.value;
  if (own && own.kind !== 'dict' && own.kind !== 'null') site.substitution.state.unread.variables = true;
  else if (!own)
    entries.forEach((_, key) => {
      if (!type.fields.has(key) && isVariables(key)) site.substitution.state.unread.variables = true;
    });
  return own;
}

function nameOf(entry: Entry<Tree>, site: Site): Pick<Block, 'name' | 'credential'> {
  const value = substituteText({ ...placeOf(entry), kind: 'string', value: entry.key }, site);
  if (value.kind === 'string' || value.kind === 'integer')
    return { name: String(value.value), credential: value.credential };
  const what = `The name "${entry.key}"`;
  if (value.kind === 'list' || value.kind === 'dict') {
    site.substitution.report(say.embeddedCollection(entry, { what, found: describe(value), way: '' }));
  }
  const found = deferredPart(value);
  if (found !== undefined) site.substitution.report(say.knownTooLate(entry, { what, found }));
  return { name: entry.key };
}

/** A block with the texts of the files in which its placeholders are replaced; what is switched off has none. */
function withTemplates(block: Block, scope: Scope, { kind, env, site, folder }: Shape): Block {
  if (!kind.templates || !isEnabled(block)) return block;
  const templates = readTemplates(block, kind, { env, site: { ...site, scope }, folder });
  return templates ? { ...block, templates } : block;
}

function checkedBlock(name: string, entry: Entry<Value>, { kind, type, site, report, isUnread }: Shape): Block {
  const value = entry.value.kind === 'null' ? emptyAt(entry) : entry.value;
  const isLost = isUnread?.(entry.value) ?? false;
  if (value.kind !== 'dict' && !hasUnresolved(value))
    report(say.bodyNotMapping(value, { name, found: describe(value), suggestion: fieldFrom(value) }));
  // At the place of its name, so that what is missing is told there.
  const at = isLost && entry.value.kind === 'null' ? entry.value : entry;
  const told = isLost ? withoutFollowers(report) : report;
  const body =
    value.kind === 'dict'
      ? checkValue(withEntries(at, value.entries), type, told, site.substitution.trace)
      : emptyAt(at);
  const block: Block = {
    kind: kind.key,
    name,
    body: body.kind === 'dict' ? body : emptyAt(entry),
    at: placeOf(entry),
    causes: [],
  };
  checkOptionName(block, site);
  checkSwitch(block, site);
  return block;
}

function emptyAt(at: Span): Dict<Value> {
  return withEntries(at, new Map());
}

function checkOptionName({ name, body }: Block, { substitution }: Site): void {
  const options = body.entries.get('resource_options')?.value;
  const option = options?.kind === 'dict' ? options.entries.get('name') : undefined;
  if (option?.value.kind === 'string' && option.value.value !== name) {
    substitution.report(
      say.resourceNameDiffers(option.value, { name, option: asWritten(option.value, option.value.value) }),
    );
  }
}

/** What is deployed is decided here, so the switch must have its value. */
function checkSwitch({ body }: Block, { substitution }: Site): void {
  const options = body.entries.get('resource_options')?.value;
  const value = options?.kind === 'dict' ? options.entries.get('is_enabled')?.value : undefined;
  const found = value && deferredPart(value);
  if (found !== undefined) substitution.report(say.knownTooLate(value ?? body, { what: '"is_enabled"', found }));
}

function reportRepeatedNames(blocks: readonly Block[], env: Env, { substitution }: Site): void {
  const first = new Map<string, Block>();
  for (const block of blocks) {
    const known = first.get(block.name);
    if (!known) first.set(block.name, block);
    else {
      const related = [{ at: known.at, note: 'first used here' }];
      const suggestion = sameKind(known.kind, block.kind, env);
      substitution.report(say.duplicateResourceName(block.at, { name: block.name, suggestion }, related));
    }
  }
}
