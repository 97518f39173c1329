import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { outcome } from '../../diagnostics/outcome.ts';
import type { Block } from '../../ir/stack.ts';
import { objectType } from '../../schema/object-type.ts';
import type { ObjectType } from '../../schema/type.ts';
import { boolean, file, listOf, optional, text } from '../../schema/types.ts';
import type { Span } from '../../source/span.ts';
import { joinPath } from '../../util/path.ts';
import { dictAt, textAt, valueAt } from '../../value/build.ts';
import { pick } from '../../value/pick.ts';
import { writtenText } from '../../value/text-parts.ts';
import type { Value } from '../../value/value.ts';
import { childBlock } from '../child.ts';
import { generatedName } from '../generated-name.ts';
import { type ExpandEnv, type Expansion, type Kind, nothing } from '../kind.ts';
import { resourceOptionsField } from '../resource-options.ts';
import { accessControls } from './access-controls.ts';
import { databricksDiagnostics as say } from './diagnostics.ts';
import { orPackage } from './package-bodies.ts';
import { resourceName } from './retired.ts';
import { notebookLanguage, withoutExtension } from './tree/notebook-file.ts';
import { isSynced, sourceOf, type TreeFile, treeFiles, unusedTemplates } from './tree/tree-files.ts';
import { pathBelow } from './workspace-path.ts';

const bodyType: ObjectType = objectType('databricks_workspacetrees', [
  optional('source', file),
  optional('path', text),
  accessControls,
  optional('exclude_paths', listOf(text)),
  optional('use_gitignore', boolean),
  optional('render_paths', listOf(text)),
  optional('sync', boolean),
  optional('include_paths', listOf(text)),
  resourceOptionsField(false),
  optional(resourceName.name, text),
]);

/**
 * Folders of a workspace, uploaded from a local folder: a notebook or a file for each file (specs/laktory-language §10.4). With `sync: true` they are
 * what `databricks sync` makes of the folder: hidden files too, every `.gitignore` of the repository, `include_paths`, notebooks of all languages and
 * without an extension (specs/databricks-bundles §8.1). Reports a folder that is
 * not there (STK3166), one without a file to upload (STK3167), and patterns of `render_paths` that no file has (STK3168), and files that would
 * have one name (STK3171).
 */
export const workspaceTrees: Kind = orPackage({
  key: 'databricks_workspacetrees',
  family: 'databricks',
  formerKeys: [],
  readsSettings: ['build_root'],
  shape: () => bodyType,
  templates: ({ body }, env) => {
    if (!body.entries.has('render_paths')) return [];
    const at = body.entries.get('render_paths') ?? body;
    return (treeFiles(body, env) ?? []).filter((one) => one.isTemplate).map(({ source }) => ({ path: source, at }));
  },
  expand(block, env) {
    const { name, body } = block;
    const source = pick(body, 'source');
    const folder = sourceOf(body);
    if (folder === undefined) return outcome<Expansion>(nothing, [say.treeWithoutSource(source ?? block.at, { name })]);
    const files = treeFiles(body, env);
    const at = source ?? block.at;
    if (!files) return outcome<Expansion>(nothing, [say.noTree(at, { name, path: folder })]);
    const diagnostics: Diagnostic[] = unusedTemplates(body, files).map((pattern) =>
      say.templateUnused(pattern, { name, pattern: writtenText(pattern) }),
    );
    if (files.length === 0) diagnostics.push(say.treeIsEmpty(at, { name, path: folder }));
    const blocks = files.map((one) => fileBlock(one, block, env));
    for (const diagnostic of sameNames(blocks, files, at)) diagnostics.push(diagnostic);
    return outcome<Expansion>({ resources: [], blocks }, diagnostics);
  },
});

/** Names are made of paths, and not every character of a path can be part of one: two files must not get the same. */
function sameNames(blocks: readonly Block[], files: readonly TreeFile[], at: Span): readonly Diagnostic[] {
  const first = new Map<string, string>();
  return blocks.flatMap(({ name }, index) => {
    const path = files[index]?.path ?? '';
    const known = first.get(name);
    if (known === undefined) first.set(name, path);
    return known === undefined ? [] : [say.sameNameInTree(at, { first: known, second: path, name })];
  });
}

/** The notebook or file that one file of the tree becomes. Its automatic name is made of where it is put. */
function fileBlock({ path, source, isTemplate }: TreeFile, tree: Block, env: ExpandEnv): Block {
  const { body } = tree;
  const at = pick(body, 'source') ?? tree.at;
  const isSync = isSynced(body);
  const language = isSync ? syncedLanguage(source, env) : languageOf(source, env);
  const root = pick(body, 'path');
  const isPlaced = root && !(root.kind === 'string' && root.value === '');
  const to = pathBelow(
    isPlaced ? root : env.settings.workspaceRoot,
    [textAt(at, isSync && language !== undefined ? withoutExtension(path) : path)],
    at,
  );
  const members: Readonly<Record<string, Value | undefined>> = {
    source: { ...at, kind: 'file', origin: 'stack', path: source },
    path: to,
    language: language === undefined ? undefined : textAt(at, language),
    render_vars: isTemplate ? valueAt(at, true) : undefined,
    access_controls: pick(body, 'access_controls'),
  };
  const [kind, noun] =
    language === undefined ? ['databricks_workspacefiles', 'workspace-file'] : ['databricks_notebooks', 'notebook'];
  const child = childBlock(tree, { kind, name: generatedName(noun, writtenText(to)), body: dictAt(at, members) });
  return isTemplate ? { ...child, templates: tree.templates } : child;
}

function syncedLanguage(source: string, { folder, read }: ExpandEnv): string | undefined {
  return notebookLanguage(source, () => read(joinPath(folder, source)).value);
}

/** What a notebook says of itself when it is exported as a source file. */
const markers: ReadonlyMap<string, readonly [marker: string, language: string]> = new Map([
  ['py', ['# Databricks notebook source', 'PYTHON']],
  ['sql', ['-- Databricks notebook source', 'SQL']],
]);

/** The language of a notebook; undefined for what is no notebook. A file that is no text is none. */
function languageOf(source: string, { folder, read }: ExpandEnv): string | undefined {
  const extension = /[^/]\.([^./]+)$/.exec(source)?.[1] ?? '';
  if (extension === 'ipynb') return 'PYTHON';
  const [marker, language] = markers.get(extension) ?? [];
  return marker !== undefined && read(joinPath(folder, source)).value?.includes(marker) ? language : undefined;
}
