import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { describedPackage, distributionName, foreseenWheel } from '../../kinds/databricks/package/foreseen-wheel.ts';
import { byCodePoint } from '../../util/by-code-point.ts';
import { baseName, folderOf, joinPath } from '../../util/path.ts';
import type { Str, Tree } from '../../value/literal.ts';
import type { Artifact } from './artifacts.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { globMatcher, hasGlob } from './glob.ts';
import type { StackBlock } from './grants.ts';
import { type FilePlaces, localPath } from './local-paths.ts';
import { relativeTo, seenFrom } from './sync.ts';
import { dictTree, textTree } from './tree.ts';

/** Where libraries go, and what is called what already. */
export interface UploadPlaces extends FilePlaces {
  /** `workspace.artifact_path`. */
  readonly artifactPath: string;
  readonly isTaken: (name: string) => boolean;
}

/** One file that is uploaded, or will be when it is built. */
interface Upload {
  /** What it comes from, from where stackc was started: a path or a pattern. */
  readonly pattern: string;
  /** The name that it is expected to have. */
  readonly expects: string;
  /** The package that it is a wheel of; undefined for other files. */
  readonly package: string | undefined;
  readonly block: StackBlock;
}

/** The blocks that build and upload libraries, and the paths that local libraries have in the workspace. */
export interface Uploads {
  /** Complete once every library was asked for. */
  readonly blocks: () => readonly StackBlock[];
  /** Reports STK3638 where a library is neither there nor built. */
  readonly pathsOf: (path: Str) => readonly Str[];
}

/** Every artifact as a block of the stack, and local files that are no artifact as blocks when a library names them (specs/databricks-bundles §8.2). */
export function uploadsOf(artifacts: readonly Artifact[], places: UploadPlaces): Uploads {
  const uploads: Upload[] = [];
  const add = (upload: Upload) => {
    uploads.push(upload);
    return upload;
  };
  const names = freeNames(places);
  for (const one of artifacts) artifactUploads(one, places, names).forEach(add);
  const found = (path: Str): readonly Upload[] => {
    const known = matching(uploads, path);
    if (known.length > 0) return known;
    const files = filesOf(localPath(path), places);
    if (files.length > 0) return files.map((file) => add(fileUpload(file, path, { places, names })));
    const own = packageBeside(path, places) ?? builderOf(path, artifacts);
    return own ? artifactUploads(own, places, names).map(add) : [];
  };
  return {
    blocks: () => uploads.map(({ block }) => block),
    pathsOf: (path) => {
      const all = found(path);
      if (all.length === 0) places.report(missing(path, places));
      return all.length === 0
        ? [path]
        : all.map(({ block }) => ({ ...path, value: `\${resources.blocks.${block.name}.path}` }));
    },
  };
}

/** Why a library cannot be uploaded. */
function missing(path: Str, { env }: UploadPlaces): Diagnostic {
  if ((env.list(localPath(path)) ?? []).length === 0) return say.notBuilt(path, { path: path.value });
  return say.needsWorkspace(path, {
    key: path.value,
    reason: 'it is a folder, which the CLI packs and uploads itself',
  });
}

/** Names of blocks: as the artifact is called, or with what it is behind that. */
function freeNames({ isTaken }: UploadPlaces): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const plain = wanted.replace(/[^A-Za-z0-9_-]+/g, '-');
    let name = plain;
    for (let number = 1; isTaken(name) || given.has(name); number++)
      name = `${plain}-artifact${number === 1 ? '' : number}`;
    given.add(name);
    return name;
  };
}

function artifactUploads(one: Artifact, places: UploadPlaces, names: (wanted: string) => string): readonly Upload[] {
  const { build, files } = one;
  if (build === undefined) {
    const all = files.flatMap((file) => filesOf(file, places));
    for (const file of files.filter((each) => filesOf(each, places).length === 0))
      places.report(say.notBuilt(one.at, { path: seenFrom(places.folder, file) }));
    return all.map((file) => fileUpload(file, one.at, { places, names }));
  }
  return files.flatMap((pattern) => {
    const result = relativeTo(one.folder, pattern);
    if (result === undefined)
      return filesOf(pattern, places).map((file) => fileUpload(file, one.at, { places, names }));
    return [builtUpload(one, { pattern, result, build }, { places, name: names(one.name) })];
  });
}

interface Making {
  readonly pattern: string;
  /** The pattern below the artifact's folder. */
  readonly result: string;
  readonly build: string;
}

function builtUpload(one: Artifact, made: Making, { places, name }: { places: UploadPlaces; name: string }): Upload {
  const { at, configuration } = one;
  const path = textTree(at, `${places.artifactPath}/.internal/`);
  const isPackage = one.isWheel && configuration !== undefined && folderOf(made.result) === 'dist';
  const command = textTree(at, commandOf(made.build, one.shell));
  const body = isPackage
    ? dictTree(at, {
        package_name: textTree(at, one.package),
        config_filepath: textTree(at, seenFrom(places.folder, configuration)),
        build_command: command,
        path,
      })
    : dictTree(at, {
        build_command: command,
        source: textTree(at, seenFrom(places.folder, one.folder)),
        result: textTree(at, made.result),
        path,
      });
  const text = configuration === undefined ? '' : (places.env.read(configuration).value ?? '');
  const expects = one.isWheel ? foreseenWheel(text, one.package) : baseName(made.pattern);
  return {
    pattern: made.pattern,
    expects,
    package: one.isWheel ? distributionName(one.package) : undefined,
    block: {
      type: isPackage ? 'databricks_pythonpackages' : 'databricks_builtfiles',
      name,
      body,
      of: `the artifact "${one.name}"`,
      at,
    },
  };
}

/** A command as words: whatever only a shell understands goes to one. */
function commandOf(build: string, shell: string): string {
  const text = build.trim();
  const isPlain =
    /^[\w./=:,@+%-]+(?: +(?:[\w./=:,@+%-]+|"[^"$`\\]*"|'[^']*'))*$/.test(text) &&
    !/^\w+=/.test(text) &&
    !/^cd /.test(text);
  return isPlain && shell === 'sh'
    ? text
    : `${shell} ${shell === 'cmd' ? '/C' : '-c'} '${text.replaceAll("'", `'"'"'`)}'`;
}

function fileUpload(
  file: string,
  at: Tree,
  { places, names }: { places: UploadPlaces; names: (wanted: string) => string },
): Upload {
  const isInVolume = places.artifactPath.startsWith('/Volumes/');
  const body = dictTree(at, {
    source: textTree(at, seenFrom(places.folder, file)),
    path: textTree(at, `${places.artifactPath}/.internal/${baseName(file)}`),
  });
  const type = isInVolume ? 'databricks_files' : 'databricks_workspacefiles';
  return {
    pattern: file,
    expects: baseName(file),
    package: undefined,
    block: { type, name: names(baseName(file)), body, of: `the file "${file}"`, at },
  };
}

/** The uploads that a library means; of several packages that one folder holds, the one whose name it has. */
function matching(uploads: readonly Upload[], path: Str): readonly Upload[] {
  const local = localPath(path);
  const wanted = globMatcher(local);
  const all = uploads.filter(
    ({ pattern, expects }) =>
      wanted(joinPath(folderOf(pattern), expects)) ||
      pattern === local ||
      (!hasGlob(local) && globMatcher(pattern)(local)),
  );
  if (hasGlob(local)) return all;
  const named = all.filter(
    (one) => one.package !== undefined && baseName(local).toLowerCase().startsWith(`${one.package}-`),
  );
  return (named.length > 0 ? named : all).slice(0, 1);
}

function filesOf(pattern: string, { env }: UploadPlaces): readonly string[] {
  if (!hasGlob(pattern)) return env.read(pattern).value === undefined && !isListed(pattern, env) ? [] : [pattern];
  const parts = pattern.split('/');
  const fixed = parts.slice(0, parts.findIndex(hasGlob)).join('/') || '.';
  return (env.list(fixed) ?? []).filter(globMatcher(pattern)).toSorted(byCodePoint);
}

/** A file that is no text cannot be read, but it is listed. */
function isListed(path: string, env: UploadPlaces['env']): boolean {
  return env.list(folderOf(path) || '.')?.includes(path) ?? false;
}

/** A library in `dist/` beside the description of a package is what that package builds: the CLI wants somebody to have built it before. */
function packageBeside(path: Str, { env }: UploadPlaces): Artifact | undefined {
  const local = localPath(path);
  const folder = folderOf(folderOf(local)) || '.';
  if (baseName(folderOf(local)) !== 'dist' || !local.endsWith('.whl')) return undefined;
  const found = ['pyproject.toml', 'setup.py'].find((name) => env.read(joinPath(folder, name)).value !== undefined);
  if (found === undefined) return undefined;
  const configuration = joinPath(folder, found);
  const { name } = describedPackage(env.read(configuration).value ?? '');
  return {
    name: name ?? 'python_artifact',
    isWheel: true,
    folder,
    build: found === 'setup.py' ? 'python3 setup.py bdist_wheel' : 'uv build --wheel',
    shell: 'sh',
    files: [joinPath(folder, 'dist/*.whl')],
    configuration,
    package: name ?? 'python_artifact',
    at: path,
  };
}

/** What a command makes besides what its artifact says: the CLI looks for libraries when everything is built. */
function builderOf(path: Str, artifacts: readonly Artifact[]): Artifact | undefined {
  const local = localPath(path);
  const [only, ...others] = artifacts.filter(
    ({ build, folder }) => build !== undefined && relativeTo(folder, local) !== undefined,
  );
  if (!only || others.length > 0) return undefined;
  const name = baseName(local).replace(/[-*?[].*$/, '') || only.name;
  return { ...only, name, isWheel: false, files: [local], at: path };
}
