import type { Report } from '../../diagnostics/outcome.ts';
import { didYouMean } from '../../util/did-you-mean.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import type { BundleFiles } from './bundle-files.ts';
import { bundleKind, bundleKinds, withoutType } from './bundle-kinds.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { withCompute } from './job.ts';
import { mergeKeyedLists } from './merge-lists.ts';
import type { Note } from './note.ts';
import { withPermissions } from './permissions.ts';
import { withMode, withPresets } from './presets.ts';
import { resolveTexts } from './resolve-texts.ts';
import { mapResources } from './resources.ts';
import { withRunAs } from './run-as.ts';
import { withSchemaReferences } from './schema-references.ts';
import { bundleScope } from './scope.ts';
import { targetVariables, withTarget } from './targets.ts';
import {
  dictIn,
  dictTree,
  entriesIn,
  isMissing,
  isTrue,
  mapTexts,
  member,
  textIn,
  withMembers,
  without,
} from './tree.ts';
import { type BundleVariable, type Given, variablesOf } from './variables.ts';
import { mounted, withoutDoubledPrefix, workspacePaths } from './workspace-paths.ts';

/** A bundle for one target, with everything laid over it that a bundle says about itself; paths are still local. */
export interface Bundle {
  readonly root: Dict<Tree>;
  readonly name: string;
  /** `default` for a bundle without targets. */
  readonly target: string;
  readonly variables: ReadonlyMap<string, BundleVariable>;
}

export interface BundleRequest {
  /** Undefined for a bundle without targets. */
  readonly target: string | undefined;
  readonly given: Given;
  readonly env: DialectEnv;
  readonly report: Report;
  readonly note: (note: Note) => void;
}

/**
 * The bundle as the CLI sees it behind its own passes: the target, variables, lists with keys, `run_as`, presets, permissions
 * (specs/databricks-bundles §3–§6). Undefined when it has no such target.
 */
export function readBundle(files: BundleFiles, request: BundleRequest): Bundle | undefined {
  const { report, target } = request;
  const chosen = withTarget(files.root, target, report);
  if (!chosen) return undefined;
  checkRoot(chosen, request);
  const name = textIn(chosen, 'bundle', 'name') ?? '';
  if (name === '' || name.includes('${')) {
    const problem = name === '' ? 'has to be given' : 'cannot hold a placeholder';
    report(say.noName(member(chosen, 'bundle', 'name') ?? member(chosen, 'bundle') ?? chosen, { problem }));
    return undefined;
  }
  const variables = variablesOf(chosen, request.given, report);
  // Scripts keep what looks like a reference: it is for the shell. What a bundle does not have was told, and is not looked into.
  const foreign = [...chosen.entries.keys()].filter((key) => !known.includes(key));
  const bare = without(chosen, 'variables', 'scripts', targetVariables, ...foreign);
  const plain = mapTexts(bare, (text) => ({ ...text, value: withoutDoubledPrefix(text.value) }));
  const placed = withWorkspacePaths(plain.kind === 'dict' ? plain : bare, variables, report);
  const resolved = resolveTexts(placed, bundleScope(placed, variables), report);
  const root = resolved.kind === 'dict' ? resolved : placed;
  const looked = new Map([...variables].map(([key, one]) => [key, withLookup(one, placed, { variables, report })]));
  checkProduction(root, report);
  const finished = passes.reduce((each, pass) => pass(each, report), root);
  return { root: finished, name, target: target ?? 'default', variables: looked };
}

/** What is looked up may be named by variables. */
function withLookup(
  variable: BundleVariable,
  root: Dict<Tree>,
  { variables, report }: { readonly variables: ReadonlyMap<string, BundleVariable>; readonly report: Report },
): BundleVariable {
  const { lookup } = variable;
  if (!lookup) return variable;
  return {
    ...variable,
    lookup: { ...lookup, value: resolveTexts(lookup.value, bundleScope(root, variables), report) },
  };
}

/** In this order, as the CLI does it. */
const passes: readonly ((root: Dict<Tree>, report: Report) => Dict<Tree>)[] = [
  (root, report) => mapResources(root, ({ kind, body }) => mergeKeyedLists(kind, body, report)),
  // While names are as they are written: a prefix of the mode is in the references then, too.
  withSchemaReferences,
  withClusterOfBundle,
  withRunAs,
  withMode,
  withPresets,
  withPermissions,
];

/** The root of the workspace with every path said, so that the rest can refer to them. */
function withWorkspacePaths(
  root: Dict<Tree>,
  variables: ReadonlyMap<string, BundleVariable>,
  report: Report,
): Dict<Tree> {
  const workspace = dictIn(root, 'workspace') ?? dictTree(root, {});
  let current = withMembers(root, { workspace });
  for (const [name, path] of workspacePaths(root)) {
    const resolved = resolveTexts(path, bundleScope(current, variables), report);
    const value = resolved.kind === 'string' ? { ...resolved, value: mounted(resolved.value) } : resolved;
    const known = dictIn(current, 'workspace') ?? workspace;
    current = withMembers(current, { workspace: withMembers(known, { [name]: value }) });
  }
  return current;
}

function withClusterOfBundle(root: Dict<Tree>): Dict<Tree> {
  const cluster = member(root, 'bundle', 'cluster_id') ?? member(root, 'bundle', 'compute_id');
  if (!cluster || isMissing(cluster)) return root;
  return mapResources(root, ({ kind, body }) => (kind === 'jobs' ? withCompute(body, cluster) : body));
}

const known = [
  'bundle',
  'workspace',
  'variables',
  'resources',
  'permissions',
  'run_as',
  'presets',
  'artifacts',
  'sync',
  'experimental',
  'python',
  'scripts',
  'mode',
  targetVariables,
];

const ofCommandLine = ['uuid', 'databricks_cli_version', 'deployment', 'engine', 'terraform', 'deployment_uuid'];

/** What stands at the top of a bundle: what is unknown, what is the CLI's own, and what only the CLI can do. */
function checkRoot(root: Dict<Tree>, { report, note }: BundleRequest): void {
  for (const entry of root.entries.values()) {
    if (known.includes(entry.key) || entry.key === 'variables') continue;
    const hasAnchor = entry.file.text.slice(entry.end, entry.value.start).includes('&') || holdsAnchor(entry.value);
    note({
      fate: 'not supported',
      at: entry.value,
      why: 'a bundle has no such key; what is anchored there is used where it is referred to',
    });
    if (!hasAnchor)
      report(
        say.unknownKey(entry, {
          key: entry.key,
          where: 'at its top',
          suggestion: didYouMean(entry.key, known.slice(0, -1)),
        }),
      );
  }
  checkCode(root, report);
  const dropped = [
    ...entriesIn(root, 'bundle')
      .filter(({ key }) => ofCommandLine.includes(key))
      .map((entry) => ['bundle', entry] as const),
    ...entriesIn(root, 'scripts').map((entry) => ['scripts', entry] as const),
    ...entriesIn(root, 'experimental', 'scripts').map((entry) => ['experimental.scripts', entry] as const),
    ...entriesIn(root, 'experimental')
      .filter(({ key }) => ['immutable_folder', 'record_deployment_history', 'skip_artifact_cleanup'].includes(key))
      .map((entry) => ['experimental', entry] as const),
  ];
  const [first] = dropped;
  if (!first) return;
  for (const [, entry] of dropped)
    note({
      fate: 'not supported',
      at: entry.value,
      why: 'it is about how the CLI deploys, and nothing that Terraform has',
    });
  const keys = dropped.map(([where, { key }]) => `"${where}.${key}"`).join(', ');
  report(say.ofCommandLine(first[1], { keys }));
}

function holdsAnchor(tree: Tree): boolean {
  return /(?:^|[\s:[{,-])&[\w-]+/.test(tree.file.text.slice(tree.start, tree.end));
}

/** Code that makes resources, or changes the files. */
function checkCode(root: Dict<Tree>, report: Report): void {
  const code = [
    ['python', member(root, 'python')],
    ['experimental.python', member(root, 'experimental', 'python')],
    ['experimental.pydabs', member(root, 'experimental', 'pydabs')],
  ] as const;
  for (const [key, value] of code) {
    if (!value || isMissing(value)) continue;
    const isEmpty = ['resources', 'mutators'].every((name) => {
      const list = member(value, name);
      return isMissing(list) || (list?.kind === 'list' && list.items.length === 0);
    });
    if (key === 'experimental.pydabs' ? isTrue(member(value, 'enabled')) : !isEmpty) {
      report(say.needsWorkspace(value, { key, reason: 'it is code that makes resources, and no code is run' }));
    }
  }
  const preinit = member(root, 'experimental', 'scripts', 'preinit');
  if (preinit) {
    report(
      say.needsWorkspace(preinit, { key: 'experimental.scripts.preinit', reason: 'the script may change the files' }),
    );
  }
  const wrapper = member(root, 'experimental', 'python_wheel_wrapper');
  if (wrapper && isTrue(wrapper)) {
    const reason = 'the CLI makes a notebook around each wheel, and Terraform has no such thing';
    report(say.needsWorkspace(wrapper, { key: 'experimental.python_wheel_wrapper', reason }));
  }
}

/** What the CLI checks for `mode: production`. */
function checkProduction(root: Dict<Tree>, report: Report): void {
  if (textIn(root, 'mode') !== 'production') return;
  const target = textIn(root, 'bundle', 'target') ?? '';
  const at = member(root, 'mode') ?? root;
  const path = textIn(root, 'workspace', 'root_path') ?? '';
  if (path.includes('${workspace.current_user')) {
    const problem = 'has no fixed "workspace.root_path": two people who deploy it make two copies';
    report(say.production(at, { target, problem }));
  }
  for (const { key, value } of entriesIn(root, 'resources', 'pipelines')) {
    if (isTrue(member(value, 'development'))) {
      report(
        say.production(member(value, 'development') ?? value, {
          target,
          problem: `its pipeline "${key}" is in development`,
        }),
      );
    }
  }
}

/** Whether a kind of resource can be compiled; what cannot is reported: STK3620. */
export function checkKind(kind: string, at: Tree, report: Report): boolean {
  if (bundleKind(kind) || withoutType.has(kind)) return true;
  const names = bundleKinds.map(({ key }) => key);
  report(say.unknownKind(at, { kind, suggestion: didYouMean(kind, names) }));
  return false;
}
