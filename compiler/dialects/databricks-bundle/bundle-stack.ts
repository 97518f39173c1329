import type { Report } from '../../diagnostics/outcome.ts';
import { placeOf } from '../../source/span.ts';
import { byPath } from '../../util/path.ts';
import type { Dict, Entry, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { artifactsOf } from './artifacts.ts';
import { type Bundle, checkKind } from './bundle.ts';
import type { BundleFiles } from './bundle-files.ts';
import { bundleKind, withoutType } from './bundle-kinds.ts';
import { type Converting, convert } from './convert.ts';
import { adopting, type Deployed } from './deployed.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { fileTrees, needsFiles, startsAtOnce, waitingFor } from './file-trees.ts';
import { fitTypes } from './fit-types.ts';
import { accessBlocks, providerType, type StackBlock } from './grants.ts';
import { withLibraries } from './libraries.ts';
import { type LookupBlock, lookupBlock } from './lookups.ts';
import type { Note } from './note.ts';
import { providerVersion } from './provider-version.ts';
import { reportNeeds } from './report-needs.ts';
import { resourcesOf } from './resources.ts';
import { type Names, type Need, stackTexts } from './stack-text.ts';
import { syncRootOf } from './sync.ts';
import { translatePaths } from './translate-paths.ts';
import { booleanTree, dictIn, dictTree, entriesIn, isMissing, member, textIn, textTree, withMembers } from './tree.ts';
import { type UnknownField, withKnownFields, withoutTerraformWords } from './unknown-fields.ts';
import { uploadsOf } from './uploads.ts';

export interface StackRequest {
  readonly env: DialectEnv;
  readonly report: Report;
  readonly note: (note: Note) => void;
  /** Whether the files of the bundle are uploaded, or only their paths are given: `--files`. */
  readonly uploadsFiles: boolean;
  /** Variables that are credentials. */
  readonly sensitive?: ReadonlySet<string> | undefined;
  /** What is deployed already, to be adopted: `--state`. */
  readonly deployed: Deployed | undefined;
}

/** A bundle for one target as a stack of our own, without environments. */
export function bundleStack(bundle: Bundle, files: BundleFiles, request: StackRequest): Dict<Tree> {
  const { root } = bundle;
  const places = placesOf(bundle, files, request);
  const local: Str[] = [];
  const translated = translatePaths(root, { ...places, uploads: (path) => void local.push(path) });
  const names = new Set(resourcesOf(root).map(({ key }) => safeName(key)));
  const isTaken = (name: string) => names.has(name);
  const uploads = uploadsOf(artifactsOf(root, { ...request, folder: files.folder }), { ...places, isTaken });
  const complete = withLibraries(translated, uploads.pathsOf);
  const trees = fileTrees(root, {
    places,
    isTaken,
    isNeeded: request.uploadsFiles && (local.length > 0 || needsFiles(root, places.filePath)),
  });
  const [first] = local;
  if (first && !request.uploadsFiles) {
    const what = local.length === 1 ? `"${first.value}"` : `"${first.value}" (and ${local.length - 1} more)`;
    request.report(say.notUploaded(first, { what, path: places.filePath }));
  }
  const made = [...trees, ...uploads.blocks(), ...resourceBlocks(complete, { ...places, trees }, request)];
  const blocks = request.deployed ? adopting(made, request.deployed, request.report) : made;
  checkNames(blocks, request.report);
  const needs: (readonly [Need, Str])[] = [];
  const named = namesOf(
    bundle,
    { blocks, skip: request.env.options.skip ?? new Set() },
    (need, at) => void needs.push([need, at]),
  );
  const finished = blocks.map((block) => ({
    ...block,
    body: fitted(stackTexts(block.body, named), block.type, request),
  }));
  const lookups = lookupBlocks(needs).map((block) => asBlock(block, named));
  reportNeeds(needs, bundle, request);
  const user: readonly StackBlock[] = needs.some(([need]) => need.kind === 'user')
    ? [{ type: 'data.databricks_current_user', name: named.user, body: dictTree(root, {}), of: '', at: root }]
    : [];
  return dictTree(root, {
    name: textTree(member(root, 'bundle', 'name') ?? root, safeName(bundle.name)),
    // Dashboards of a stack stand below this folder, and those of a bundle say the whole path.
    settings: finished.some(({ type }) => type === 'databricks_dashboards')
      ? dictTree(root, { workspace_root: textTree(root, '/') })
      : undefined,
    variables: variablesIn(needs, bundle, { at: root, sensitive: request.sensitive }),
    resources: grouped(root, [...user, ...lookups, ...finished], providerOf(root, named, providerVersion(finished))),
  });
}

function placesOf(bundle: Bundle, { folder, path: file }: BundleFiles, { env, report }: StackRequest): Converting {
  const { root } = bundle;
  const path = (name: string) => textIn(root, 'workspace', name) ?? '';
  return {
    env,
    folder,
    syncRoot: syncRootOf(root, file, env),
    filePath: path('file_path'),
    resourcePath: path('resource_path'),
    artifactPath: path('artifact_path'),
    report,
  };
}

interface Placed extends Converting {
  /** The blocks that upload the files. */
  readonly trees: readonly StackBlock[];
}

/** The blocks of all resources, with what the CLI makes beside them. */
function resourceBlocks(root: Dict<Tree>, of: Placed, { env, report, note }: StackRequest): readonly StackBlock[] {
  for (const { key, value } of entriesIn(root, 'resources')) checkKind(key, value, report);
  return resourcesOf(root).flatMap((resource) => {
    const { kind, key, body, at } = resource;
    if (env.options.skip?.has(kind)) {
      const why = '"--skip" leaves it out';
      note({ fate: 'not supported', at: body, why });
      report(say.dropped(at, { field: `${kind}.${key}`, resource: 'the bundle', reason: why }));
      return [];
    }
    const reason = withoutType.get(kind);
    if (reason !== undefined) report(say.withoutType(at, { kind, name: key, reason }));
    const row = bundleKind(kind);
    if (!row) return [];
    for (const [field, why] of Object.entries(row.drops ?? {})) {
      const value = member(body, field);
      if (!value || isMissing(value)) continue;
      note({ fate: 'not supported', at: value, why });
      if (why !== '') report(say.dropped(value, { field, resource: `"${key}"`, reason: why }));
    }
    const name = safeName(key);
    const dropped = ({ entry, owner, reason, suggestion }: UnknownField) => {
      note({ fate: 'not supported', at: entry.value, why: reason });
      report(say.unknownField(entry, { field: entry.key, owner, reason, suggestion }));
    };
    const converted = convert({ ...resource, body: withoutTerraformWords(body, kind, dropped) }, row, of);
    const own: StackBlock = {
      type: kind === 'dashboards' && converted.entries.has('file_path') ? 'databricks_dashboards' : row.type,
      name,
      body: waitingFor(converted, startsAtOnce(resource) ? of.trees : []),
      of: `"${kind}.${key}"`,
      at: body,
    };
    return [own, ...accessBlocks(resource, row, name)].map((block) => {
      const shape = env.types.resource(providerType(block.type));
      return shape ? { ...block, body: withKnownFields(block.body, shape, dropped) } : block;
    });
  });
}

/** A key of a bundle as the name of a block, which begins with a letter. */
export function safeName(key: string): string {
  const name = key.replace(/[^A-Za-z0-9_-]/g, '-');
  return /^[A-Za-z_]/.test(name) ? name : `resource-${name}`;
}

function checkNames(blocks: readonly StackBlock[], report: Report): void {
  const seen = new Map<string, StackBlock>();
  for (const block of blocks) {
    const known = seen.get(block.name);
    if (known) {
      const related = [{ at: known.at, note: 'the other one' }];
      report(say.nameTaken(block.at, { name: block.name, first: known.of, second: block.of }, related));
    } else seen.set(block.name, block);
  }
}

interface Known {
  readonly blocks: readonly StackBlock[];
  readonly skip: ReadonlySet<string>;
}

function namesOf(bundle: Bundle, { blocks, skip }: Known, needs: Names['needs']): Names {
  const taken = new Set(blocks.map(({ name }) => name));
  let user = 'me';
  while (taken.has(user)) user = `${user}-`;
  return {
    user,
    variables: bundle.variables,
    lookup: (variable) => {
      const found = lookupBlock(variable);
      return found && `${found.name}.${found.attribute}`;
    },
    hasType: (kind) => !withoutType.has(kind) || skip.has(kind),
    block: (kind, key) =>
      !skip.has(kind) && dictIn(bundle.root, 'resources', kind)?.entries.has(key) ? safeName(key) : undefined,
    needs,
  };
}

function fitted(body: Dict<Tree>, type: string, { env, note }: StackRequest): Dict<Tree> {
  const shape = env.types.resource(providerType(type));
  if (!shape) return body;
  return fitTypes(body, shape, (value) =>
    note({ fate: 'approximated', at: value, why: 'written as text, which is what the provider takes' }),
  );
}

function asBlock({ type, name, body }: LookupBlock, names: Names): StackBlock {
  return { type, name, body: stackTexts(body, names), of: `the lookup "${name}"`, at: body };
}

/** The data sources of the variables that are used. */
function lookupBlocks(needs: readonly (readonly [Need, Str])[]): readonly LookupBlock[] {
  const found = new Map<string, LookupBlock>();
  for (const [need] of needs) {
    const block = need.kind === 'lookup' ? lookupBlock(need.variable) : undefined;
    if (block) found.set(block.name, block);
  }
  return [...found.values()];
}

/** The variables that have no value, each once, with what they are. */
function variablesIn(
  needs: readonly (readonly [Need, Str])[],
  { variables }: Bundle,
  { at, sensitive }: { readonly at: Tree; readonly sensitive: ReadonlySet<string> | undefined },
): Tree | undefined {
  const members = new Map<string, Entry<Tree>>();
  for (const [need, text] of needs) {
    if (need.kind !== 'variable' && need.kind !== 'git' && need.kind !== 'told') continue;
    const declared = variables.get(need.name)?.at ?? placeOf(text);
    const place = placeOf(declared);
    const value: Tree = sensitive?.has(need.name)
      ? dictTree(place, { sensitive: booleanTree(place, true) })
      : { ...place, kind: 'null' };
    members.set(need.name, { ...place, key: need.name, value });
  }
  if (members.size === 0) return undefined;
  return { ...placeOf(at), kind: 'dict', entries: new Map([...members].sort(([a], [b]) => byPath(a, b))) };
}

const ofProvider = /^(?:host|profile|auth_type|client_id|account_id|google_service_account|azure_\w+|workspace_id)$/;

/** How Terraform reaches the workspace. */
function providerOf(root: Dict<Tree>, names: Names, version: string | undefined): Tree {
  const own = entriesIn(root, 'workspace').filter(({ key, value }) => ofProvider.test(key) && !isMissing(value));
  const body: Dict<Tree> = {
    ...placeOf(member(root, 'workspace') ?? root),
    kind: 'dict',
    entries: new Map(own.map((entry) => [entry.key, entry])),
  };
  const provider = stackTexts(body, names);
  const newer = version === undefined ? provider : withMembers(provider, { version: textTree(body, version) });
  return dictTree(body, { databricks: newer });
}

/** The blocks by type, in the order in which the types first come. */
function grouped(at: Tree, blocks: readonly StackBlock[], providers: Tree): Tree {
  const types = new Map<string, Dict<Tree>>();
  for (const { type, name, body } of blocks) {
    types.set(type, withMembers(types.get(type) ?? dictTree(body, {}), { [name]: body }));
  }
  return dictTree(at, { providers, ...Object.fromEntries(types) });
}
