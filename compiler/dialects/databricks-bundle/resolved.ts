import { isTree } from '../../ast/is-tree.ts';
import { hasError, type Report } from '../../diagnostics/outcome.ts';
import { startOf } from '../../source/span.ts';
import { joinPath } from '../../util/path.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { type Bundle, readBundle } from './bundle.ts';
import type { BundleFiles } from './bundle-files.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { withLibraries } from './libraries.ts';
import { isLocalPath } from './local-paths.ts';
import { mapResources } from './resources.ts';
import { seenFrom, syncRootOf } from './sync.ts';
import { changedDict, member, textIn, withMembers, without } from './tree.ts';
import { nothingGiven } from './variables.ts';

export interface ResolvedRequest {
  readonly target: string | undefined;
  readonly files: BundleFiles;
  readonly env: DialectEnv;
  readonly report: Report;
}

/** What the CLI alone writes into a resource: to mark it as its own, and to tell where it is deployed. */
const marks = ['deployment', 'edit_mode', 'format', 'modified_status', 'url', 'id', 'volume_path'];

/** Where the word of a mark is a field that somebody wrote: the address of a storage is not that of a page in the workspace. */
const writtenThere: ReadonlyMap<string, string> = new Map([['external_locations', 'url']]);

/**
 * A bundle as `databricks bundle validate -o json` prints it: everything is done already but what Terraform calls otherwise
 * (specs/databricks-bundles §1). Undefined when the file cannot be read (STK3601), or is of another target (STK3605).
 */
export function readResolved(file: Str, { target, files, env, report }: ResolvedRequest): Bundle | undefined {
  const document = env.load(file.value);
  document?.diagnostics.forEach(report);
  if (document && hasError(document.diagnostics)) return undefined;
  const root = document?.value.root;
  if (root?.kind !== 'dict' || !isTree(root)) {
    const at = root ?? (document ? startOf(document.value.file) : file);
    const reason = document ? 'it must hold what "databricks bundle validate -o json" prints' : 'it is not there';
    report(say.notABundle(at, { file: file.value, reason }));
    return undefined;
  }
  const own = textIn(root, 'bundle', 'target') ?? '';
  if (target !== undefined && own !== target) {
    report(say.unknownTarget(root, { name: target, suggestion: ` "${file.value}" is of the target "${own}".` }));
    return undefined;
  }
  const bare = without(
    withPlainPaths(root),
    'variables',
    'presets',
    'permissions',
    'run_as',
    'mode',
    'artifacts',
    'sync',
  );
  const unmarked = mapResources(bare, ({ kind, body }) =>
    without(body, ...marks.filter((mark) => mark !== writtenThere.get(kind))),
  );
  // What is built and uploaded is said by the files: the CLI prints paths of the machine that it ran on.
  const quiet = { report: () => undefined, note: () => undefined };
  const written = readBundle(files, { target, env, given: nothingGiven, ...quiet })?.root;
  const local = withMembers(unmarked, { artifacts: member(written, 'artifacts'), sync: member(written, 'sync') });
  const syncRoot = syncRootOf(written ?? files.root, files.path, env).path;
  const inFiles = (path: Str) => inBundle(path, files, syncRoot);
  const placed = mapResources(
    withLibraries(local, (path) => [inFiles(path)]),
    // What an alert's file says is printed beside its name.
    ({ kind, body }) => (kind === 'alerts' ? without(body, 'file_path') : withContentFrom(body, inFiles)),
  );
  // The stack stands where the bundle does, not beside what was printed.
  const placedRoot = { ...placed, ...startOf(files.root.file) };
  return { root: placedRoot, name: textIn(root, 'bundle', 'name') ?? '', target: own, variables: new Map() };
}

/** `~/shop/${var.branch}/` with nothing in the variable is printed with a slash too many. */
function withPlainPaths(root: Dict<Tree>): Dict<Tree> {
  return changedDict(root, 'workspace', (workspace) => {
    const entries = [...workspace.entries].map(([key, entry]) => {
      const { value } = entry;
      if (value.kind !== 'string' || !key.endsWith('_path')) return [key, entry] as const;
      const plain = value.value.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '');
      return [key, { ...entry, value: { ...value, value: plain } }] as const;
    });
    return { ...workspace, entries: new Map(entries) };
  });
}

/** Dashboards are read from a local file; what is in it is printed as well. */
function withContentFrom(body: Dict<Tree>, inFiles: (path: Str) => Str): Dict<Tree> {
  const path = member(body, 'file_path');
  if (path?.kind !== 'string' || !isLocalPath(path.value)) return body;
  return withMembers(without(body, 'serialized_dashboard'), { file_path: inFiles(path) });
}

/** The CLI prints libraries and such files as paths below the folder that it uploads; here they are as if the root file said so. */
function inBundle(path: Str, { root, folder }: BundleFiles, syncRoot: string): Str {
  const { file } = root;
  return { kind: 'string', file, start: 0, end: 0, value: seenFrom(folder, joinPath(syncRoot, path.value)) };
}
