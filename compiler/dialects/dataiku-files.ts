import { isTree } from '../ast/is-tree.ts';
import type { Node } from '../ast/node.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasError, type Outcome, outcome, type Report } from '../diagnostics/outcome.ts';
import type { Section } from '../kinds/dataiku/config.ts';
import { dataikuDiagnostics as say } from '../kinds/dataiku/diagnostics.ts';
import type { ConfigFile } from '../kinds/dataiku/load.ts';
import { sourceFile } from '../source/source-file.ts';
import { startOf } from '../source/span.ts';
import { byCodePoint } from '../util/by-code-point.ts';
import { baseName, folderOf, joinPath, normalizePath } from '../util/path.ts';
import type { Dict, Tree } from '../value/literal.ts';
import { isProjectFile } from './dataiku-paths.ts';
import type { DialectEnv } from './dialect.ts';

/** The files that a project is made of; `project.yml` is the first. */
export type ProjectFiles = readonly [ConfigFile, ...ConfigFile[]];

const sections: readonly Section[] = ['datasets', 'recipes', 'scenarios'];

/**
 * Reads `project.yml`, and for a folder the files of its sections: of each `*.yml` by name, then `*.yaml`; folders within are not
 * looked into. Empty files count as nothing there. Undefined when any of them cannot be read: STK3500 to STK3506, and what the YAML
 * reader says.
 */
export function readProjectFiles(path: string, env: DialectEnv): Outcome<ProjectFiles | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const main = mainFile(path, env, report);
  const parts = isProjectFile(path) ? [] : sections.flatMap((section) => sectionFiles(path, section, { env, report }));
  return outcome(main && !hasError(diagnostics) ? [main, ...parts] : undefined, diagnostics);
}

function mainFile(path: string, env: DialectEnv, report: Report): ConfigFile | undefined {
  const name = isProjectFile(path) ? normalizePath(path) : joinPath(path, 'project.yml');
  const root = readTree(name, env, report);
  if (root === 'missing') {
    const at = startOf(sourceFile(path, ''));
    if (isProjectFile(path)) report({ ...say.notFound(at, { path }), path });
    else report({ ...say.noProjectFile(at, { folder: normalizePath(path) }), path: normalizePath(path) });
    return undefined;
  }
  if (root === undefined) return undefined;
  if (root === 'empty') {
    report({ ...say.emptyFile(startOf(sourceFile(name, '')), { file: name }), path: name });
    return undefined;
  }
  return { name, root, section: undefined };
}

interface World {
  readonly env: DialectEnv;
  readonly report: Report;
}

function sectionFiles(folder: string, section: Section, { env, report }: World): readonly ConfigFile[] {
  const place = joinPath(folder, section);
  const listed = env.list(place);
  if (!listed) {
    if (env.read(place).value !== undefined) {
      report({ ...say.sectionNotFolder(startOf(sourceFile(place, '')), { section, path: place }), path: place });
    }
    return [];
  }
  return inReadingOrder(listed.filter((file) => folderOf(file) === place)).flatMap((name) => {
    const root = readTree(name, env, report);
    return typeof root === 'object' ? [{ name, root, section }] : [];
  });
}

function inReadingOrder(files: readonly string[]): readonly string[] {
  const sorted = [...files].sort((a, b) => byCodePoint(baseName(a), baseName(b)));
  return [...sorted.filter((file) => file.endsWith('.yml')), ...sorted.filter((file) => file.endsWith('.yaml'))];
}

/** The mapping that a file holds; undefined after a mistake, which is reported. */
export function readTree(name: string, env: DialectEnv, report: Report): Dict<Tree> | 'missing' | 'empty' | undefined {
  const document = env.load(name);
  if (!document) return 'missing';
  const { root } = document.value;
  for (const diagnostic of document.diagnostics) report(withPath(diagnostic, root));
  if (hasError(document.diagnostics)) return undefined;
  if (!root || root.kind === 'null') return 'empty';
  if (root.kind === 'dict' && isTree(root)) return root;
  const include = root.kind === 'dict' ? firstInclude(root) : undefined;
  if (include) report(say.notPlain(include, { tag: include.tag }));
  else report({ ...say.wrongStructure(root, { file: name, found: pythonType(root) }), path: name });
  return undefined;
}

function firstInclude(node: Node): Extract<Node, { kind: 'include' }> | undefined {
  if (node.kind === 'include') return node;
  if (node.kind === 'merge') return firstOf([node.own, ...node.from]);
  if (node.kind === 'list') return firstOf(node.items);
  return node.kind === 'dict' ? firstOf([...node.entries.values()].map(({ value }) => value)) : undefined;
}

function firstOf(nodes: readonly Node[]): ReturnType<typeof firstInclude> {
  for (const node of nodes) {
    const found = firstInclude(node);
    if (found) return found;
  }
  return undefined;
}

const types: Readonly<Record<string, string>> = {
  list: 'list',
  string: 'str',
  integer: 'int',
  float: 'float',
  boolean: 'bool',
};

/** The type in the original's words. */
export function pythonType(node: Node): string {
  return node.kind === 'string' && node.date ? 'date' : (types[node.kind] ?? 'dict');
}

/** A key that stands twice has no place in the tree; the path of the first one is the path of both. */
function withPath(diagnostic: Diagnostic, root: Node | undefined): Diagnostic {
  const first = diagnostic.related[0]?.at;
  const path = first && root && pathOf(root, first.start, '');
  return path === undefined ? diagnostic : { ...diagnostic, path };
}

/** The path of the entry whose key begins at `offset`. */
function pathOf(node: Node, offset: number, path: string): string | undefined {
  if (node.kind === 'list') {
    const index = node.items.findIndex((item) => item.start <= offset && offset < item.end);
    const item = node.items[index];
    return item && pathOf(item, offset, `${path}[${index}]`);
  }
  if (node.kind !== 'dict') return undefined;
  for (const entry of node.entries.values()) {
    const here = path === '' ? entry.key : `${path}.${entry.key}`;
    if (entry.start === offset) return here;
    const { value } = entry;
    if (value.start <= offset && offset < value.end) return pathOf(value, offset, here);
  }
  return undefined;
}
