import type { Report } from '../../diagnostics/outcome.ts';
import { describedPackage } from '../../kinds/databricks/package/foreseen-wheel.ts';
import { folderOf, joinPath } from '../../util/path.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { localLibraries } from './libraries.ts';
import type { Note } from './note.ts';
import { dictIn, entriesIn, isTrue, itemsIn, member, textIn } from './tree.ts';

/** What a bundle builds, or finds built, and uploads (specs/databricks-bundles §8.2). */
export interface Artifact {
  readonly name: string;
  readonly isWheel: boolean;
  /** The folder that it is built in, from where stackc was started. */
  readonly folder: string;
  /** The command; undefined where nothing is built. */
  readonly build: string | undefined;
  /** `executable`: the shell that runs it. */
  readonly shell: string;
  /** What is uploaded: paths and patterns from where stackc was started. */
  readonly files: readonly string[];
  /** The file that describes a Python package, from where stackc was started; undefined where there is none. */
  readonly configuration: string | undefined;
  /** The name of the package, as far as it is known. */
  readonly package: string;
  readonly at: Tree;
}

export interface ArtifactsRequest {
  /** The folder of the root file. */
  readonly folder: string;
  readonly env: Pick<DialectEnv, 'read' | 'list'>;
  readonly report: Report;
  readonly note: (note: Note) => void;
}

/**
 * The artifacts of a bundle, in their order. One without any that has a `setup.py` and uses a local library builds its own wheel. Reports STK3640 (nothing to
 * build and nothing to upload) and STK3627 (`dynamic_version`, which puts the time into the name).
 */
export function artifactsOf(root: Dict<Tree>, of: ArtifactsRequest): readonly Artifact[] {
  const written = dictIn(root, 'artifacts');
  if (!written) return implicit(root, of);
  const dynamic = member(root, 'presets', 'artifacts_dynamic_version');
  if (dynamic && isTrue(dynamic)) reportDynamic(dynamic, '"presets"', of);
  return entriesIn(written).flatMap(({ key, value }) => {
    const stamped = member(value, 'dynamic_version');
    if (stamped && isTrue(stamped)) reportDynamic(stamped, `the artifact "${key}"`, of);
    if (value.kind !== 'dict') of.report(say.emptyArtifact(value, { name: key }));
    return value.kind === 'dict' ? artifact(key, value, of) : [];
  });
}

function reportDynamic(at: Tree, resource: string, { report, note }: ArtifactsRequest): void {
  const reason = 'it puts the time of the build into the version, so no two compilations would be the same';
  note({ fate: 'not supported', at, why: reason });
  report(say.dropped(at, { field: 'dynamic_version', resource, reason }));
}

function artifact(
  name: string,
  body: Dict<Tree>,
  { folder: root, env, report }: ArtifactsRequest,
): readonly Artifact[] {
  const path = member(body, 'path');
  const given =
    path?.kind === 'string' && path.value !== '' ? joinPath(folderOf(path.file.name), path.value) : undefined;
  const folder = given ?? (root || '.');
  const sources = itemsIn(body, 'files').flatMap((item) => member(item, 'source') ?? []);
  const files = sources.flatMap((one) => (one.kind === 'string' ? [fromFile(one)] : []));
  const build = commandIn(member(body, 'build'));
  const isWheel = textIn(body, 'type') === 'whl';
  if (!isWheel && build === undefined && files.length === 0) report(say.emptyArtifact(body, { name }));
  const has = (file: string) => env.read(joinPath(folder, file)).value !== undefined;
  const isSetup = isWheel && build === undefined && files.length === 0 && has('setup.py');
  return [
    {
      name,
      isWheel,
      folder,
      build: isSetup ? defaultBuild : (build ?? (isWheel && files.length === 0 ? 'uv build --wheel' : undefined)),
      shell: textIn(body, 'executable') || 'sh',
      files: isWheel && files.length === 0 ? [joinPath(folder, 'dist/*.whl')] : files,
      ...packageIn(folder, name, env),
      at: body,
    },
  ];
}

/** A command may be a word that YAML takes for something else: `build: true`. */
function commandIn(build: Tree | undefined): string | undefined {
  if (build?.kind === 'boolean') return String(build.value);
  return build?.kind === 'string' && build.value.trim() !== '' ? build.value : undefined;
}

const defaultBuild = 'python3 setup.py bdist_wheel';

function fromFile(path: Str): string {
  return joinPath(folderOf(path.file.name), path.value.replaceAll('\\', '/'));
}

function packageIn(
  folder: string,
  name: string,
  env: Pick<DialectEnv, 'read'>,
): Pick<Artifact, 'configuration' | 'package'> {
  const found = ['pyproject.toml', 'setup.py'].find((file) => env.read(joinPath(folder, file)).value !== undefined);
  const configuration = found === undefined ? undefined : joinPath(folder, found);
  const text = configuration === undefined ? '' : (env.read(configuration).value ?? '');
  return { configuration, package: describedPackage(text).name ?? name };
}

function implicit(root: Dict<Tree>, { folder, env }: ArtifactsRequest): readonly Artifact[] {
  const [first] = localLibraries(root);
  if (!first || env.read(joinPath(folder, 'setup.py')).value === undefined) return [];
  const name = 'python_artifact';
  const path = folder || '.';
  const own = packageIn(path, name, env);
  return [
    {
      ...own,
      name,
      isWheel: true,
      folder: path,
      build: defaultBuild,
      shell: 'sh',
      files: [joinPath(path, 'dist/*.whl')],
      configuration: joinPath(path, 'setup.py'),
      at: first.path,
    },
  ];
}
