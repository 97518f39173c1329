import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Document } from '../ast/document.ts';
import type { Include, Node } from '../ast/node.ts';
import type { Compilation } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceFile } from '../source/source-file.ts';
import { type Span, startOf } from '../source/span.ts';
import { joinPath, folderOf as namedFolder } from '../util/path.ts';
import { includeDiagnostics as say } from './diagnostics.ts';
import { diskPath, folderOf } from './paths.ts';
import { systemReason } from './system-error.ts';
import type { World } from './world.ts';

/** Where a stack is, and the variable file, which is no include: whoever names it on the command line knows where it lies. */
export interface Outside {
  readonly world: World;
  readonly stackPath: string;
  readonly variableFile: string | undefined;
}

/**
 * Warns (STK8024) of included files, and of files that are rendered, that lie outside of the stack's repository: what they hold is reviewed and kept with nothing, and
 * another machine has something else there. Told at the tag that names the file, where it is plainly written. Links are followed.
 */
export function outsideRepository(
  { documents, inputs, stack }: Compilation,
  { world, stackPath, variableFile }: Outside,
): readonly Diagnostic[] {
  const texts = [...inputs.files.keys()].filter((path) => path.endsWith('.sql'));
  const rendered = (stack?.blocks ?? []).flatMap(({ templates }) => [...(templates?.pieces.keys() ?? [])]);
  const templates = rendered.map((path) => joinPath(namedFolder(stackPath), path));
  const included = [...new Set([...documents.keys(), ...texts, ...templates])].filter(
    (path) => path !== stackPath && path !== variableFile,
  );
  if (included.length === 0) return [];
  const root = repositoryRoot(world, stackPath);
  const outside = included.filter((path) => !isBelow(root, real(diskPath(world, path))));
  if (outside.length === 0) return [];
  const tags = includeTags(documents);
  return outside.map((path) => say.outsideRepository(tags.get(path) ?? startOf(sourceFile(path, '')), { path }));
}

/** The folder that holds `.git`; without one, the nearest that holds both the stack and the folder in which stackc was started. */
export function repositoryRoot(world: World, stackPath: string): string {
  const folder = real(diskPath(world, folderOf(stackPath)));
  for (let next = folder; ; next = dirname(next)) {
    if (existsSync(join(next, '.git'))) return next;
    if (next === dirname(next)) break;
  }
  const started = real(world.folder);
  let common = folder;
  while (!isBelow(common, started)) common = dirname(common);
  return common;
}

/** Whether an absolute path, that need not be there, lies in the repository of the stack. */
export function isInRepository(world: World, stackPath: string, path: string): boolean {
  return isBelow(repositoryRoot(world, stackPath), real(path));
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^(?:[a-z]:|\/)/i.test(way);
}

function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    systemReason(error);
    return path;
  }
}

function includeTags(documents: ReadonlyMap<string, Document>): ReadonlyMap<string, Span> {
  const tags = new Map<string, Span>();
  const visit = (tag: Include) => {
    const path = joinPath(namedFolder(tag.file.name), tag.path.value);
    if (!tags.has(path)) tags.set(path, tag);
  };
  for (const { root, isWhole } of documents.values()) if (root && !isWhole) walk(root, visit);
  return tags;
}

function walk(node: Node, visit: (tag: Include) => void): void {
  if (node.kind === 'include') visit(node);
  else if (node.kind === 'list') for (const item of node.items) walk(item, visit);
  else if (node.kind === 'dict') for (const { value } of node.entries.values()) walk(value, visit);
  else if (node.kind === 'merge') {
    for (const from of node.from) walk(from, visit);
    walk(node.own, visit);
  }
}
