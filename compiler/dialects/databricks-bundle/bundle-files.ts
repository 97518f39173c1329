import { isTree } from '../../ast/is-tree.ts';
import { hasError, type Report } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { startOf } from '../../source/span.ts';
import { byCodePoint } from '../../util/by-code-point.ts';
import { baseName, folderOf, isAbsolute, joinPath } from '../../util/path.ts';
import type { Dict, Str, Tree } from '../../value/literal.ts';
import type { DialectEnv } from '../dialect.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';
import { globMatcher, hasGlob } from './glob.ts';
import { mergeDicts } from './merge.ts';
import { reportMergedTwice } from './merged-twice.ts';
import { rootFileOf, rootFiles } from './root-files.ts';
import { entriesIn, itemsIn, nameOfKind } from './tree.ts';

/** A bundle with everything that it includes: one mapping, whose parts know the files in which they stand. */
export interface BundleFiles {
  readonly root: Dict<Tree>;
  /** The root file. */
  readonly path: string;
  /** Its folder; empty where the compiler runs in it. */
  readonly folder: string;
}

/**
 * Reads the root file and what it includes, merged in that order (specs/databricks-bundles §2). Undefined when the root file cannot be read.
 * Reports STK3600 to STK3604, STK3606, and what the reader of YAML says.
 */
export function readBundleFiles(path: string, env: DialectEnv, report: Report): BundleFiles | undefined {
  const file = rootFileOf(path, env);
  const root = file === undefined ? undefined : readMapping(file, env, report);
  if (file === undefined || root === undefined) {
    if (file === undefined) report(say.noRootFile(startOf(sourceFile(path, '')), { folder: path }));
    return undefined;
  }
  const folder = folderOf(file);
  const second = rootFiles.find(
    (name) => name !== baseName(file) && env.read(joinPath(folder, name)).value !== undefined,
  );
  if (second !== undefined) report(say.onlyOne(root, { first: baseName(file), second }));
  const included = includedFiles(root, { path: file, folder, env, report });
  let merged = root;
  for (const name of included) {
    const part = readMapping(name, env, report);
    if (!part) continue;
    const ignored = part.entries.get('include');
    if (ignored) report(say.includeIgnored(ignored, { file: name }));
    reportTwice(merged, part, report);
    merged = mergeDicts(
      merged,
      { ...part, entries: new Map([...part.entries].filter(([key]) => key !== 'include')) },
      report,
    );
  }
  return { root: merged, path: file, folder };
}

function readMapping(name: string, env: DialectEnv, report: Report): Dict<Tree> | undefined {
  const document = env.load(name);
  if (!document) {
    report(say.notABundle(startOf(sourceFile(name, '')), { file: name, reason: 'it is not there' }));
    return undefined;
  }
  document.diagnostics.forEach(report);
  if (hasError(document.diagnostics)) return undefined;
  const { root, file } = document.value;
  if (root?.kind === 'dict' && isTree(root)) {
    reportMergedTwice(root, report);
    return root;
  }
  if (root && !isTree(root)) report(say.notABundle(root, { file: name, reason: 'tags such as !use are of stacks' }));
  else if (root && root.kind !== 'null') report(say.notABundle(root, { file: name, reason: 'it must hold a mapping' }));
  return root && root.kind !== 'null' ? undefined : { ...startOf(file), kind: 'dict', entries: new Map() };
}

interface Including {
  readonly path: string;
  readonly folder: string;
  readonly env: DialectEnv;
  readonly report: Report;
}

/** The files that the patterns name: sorted within a pattern, each once, without root files. */
function includedFiles(root: Dict<Tree>, of: Including): readonly string[] {
  const found = new Set<string>();
  const include = root.entries.get('include')?.value;
  if (include && include.kind !== 'list' && include.kind !== 'null')
    of.report(
      say.includes(include, {
        pattern: include.kind === 'string' ? include.value : nameOfKind(include),
        reason: 'patterns stand in a list; begin it with "- "',
      }),
    );
  for (const item of itemsIn(root, 'include')) {
    if (item.kind !== 'string')
      of.report(say.includes(item, { pattern: nameOfKind(item), reason: 'a pattern is text' }));
    else for (const file of matches(item, of)) found.add(file);
  }
  found.delete(of.path);
  return [...found];
}

function matches(pattern: Str, { folder, env, report }: Including): readonly string[] {
  const { value } = pattern;
  if (isAbsolute(value)) {
    report(say.includes(pattern, { pattern: value, reason: 'a pattern is relative to the root file' }));
    return [];
  }
  const path = joinPath(folder, value);
  const isGlob = hasGlob(value);
  const candidates = isGlob ? (env.list(fixedPart(path)) ?? []) : env.read(path).value === undefined ? [] : [path];
  const matcher = globMatcher(path);
  const files = isGlob ? candidates.filter((file) => matcher(file)).sort(byCodePoint) : candidates;
  if (!isGlob && files.length === 0) report(say.includes(pattern, { pattern: value, reason: 'there is no such file' }));
  const wanted = files.filter((file) => folderOf(file) !== folder || !rootFiles.includes(baseName(file)));
  const other = wanted.find((file) => !/\.(?:ya?ml|json)$/.test(file));
  if (other !== undefined)
    report(say.includes(pattern, { pattern: value, reason: `"${other}" is neither YAML nor JSON` }));
  return wanted.filter((file) => /\.(?:ya?ml|json)$/.test(file));
}

/** The folder above the first part with a sign of a pattern. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/');
  const index = parts.findIndex(hasGlob);
  return parts.slice(0, index).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

/** One resource in two files is a mistake, not a merge; the same key in a target is the override. */
function reportTwice(merged: Dict<Tree>, part: Dict<Tree>, report: Report): void {
  for (const kind of entriesIn(part, 'resources')) {
    for (const entry of entriesIn(kind.value)) {
      const known = entriesIn(merged, 'resources', kind.key).find(({ key }) => key === entry.key);
      if (known) report(say.resourceTwice(entry, { name: entry.key }, [{ at: known, note: 'the other one' }]));
    }
  }
}
