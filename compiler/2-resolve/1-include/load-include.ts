import { describe } from '../../ast/describe.ts';
import type { Include, Node } from '../../ast/node.ts';
import { hasError } from '../../diagnostics/outcome.ts';
import { sourceFile } from '../../source/source-file.ts';
import { placeOf, startOf } from '../../source/span.ts';
import { chainText, mostShown } from '../../util/circle-in.ts';
import { closest } from '../../util/did-you-mean.ts';
import { baseName, byPath, folderOf, joinPath, wayTo } from '../../util/path.ts';
import { deferredPart, hasUnresolved } from '../../value/deferred.ts';
import { substituteText } from '../3-substitute/substitute.ts';
import { namesToSuggest } from '../3-substitute/substitution.ts';
import { resolveDiagnostics as say } from '../diagnostics.ts';
import type { IncludeSite } from './include-site.ts';
import { filesOfPattern } from './read-pattern.ts';

/** More than any sane stack nests; the circle check catches the rest earlier. */
const depthLimit = 100;

/**
 * What the path of an include leads to, still with its own includes (specs/laktory-language §2.4, §2.5): a `.sql` file is its
 * text, a folder the list of its YAML files in the order of their paths, anything else is read as YAML.
 * The path is relative to the file that holds the tag. Undefined after a report.
 */
export function loadInclude(node: Include, site: IncludeSite): Node | undefined {
  const loaded = load(node, site);
  if (!loaded) {
    const { unread } = site.substitution.state;
    unread.count++;
    unread.places.push(placeOf(node));
    if (site.part !== 'other') unread.variables = true;
  }
  return loaded;
}

function load(node: Include, site: IncludeSite): Node | undefined {
  const path = includePath(node, site);
  if (path === undefined) return undefined;
  if (path.endsWith('.sql')) return sqlText(node, path, site);
  const files = site.env.list(path) ?? (node.tag === 'extend' ? filesOfPattern(path, site) : undefined);
  if (files) return folderList(node, files, site);
  if (isOther(path) && site.env.read(path).value !== undefined) {
    site.substitution.report(say.includeEnding(node, { tag: node.tag, path: node.path.value }));
    return undefined;
  }
  return loadFile(node, path, site);
}

/** Whether a path ends as files do that are neither YAML nor JSON nor SQL; without an ending it may be anything. */
function isOther(path: string): boolean {
  return /[^/]\.[^./]+$/.test(path) && !/\.(?:ya?ml|json|sql)$/i.test(path);
}

/** Where an include leads, from the folder of the stack; undefined after a report (STK2025). */
export function includePath(node: Include, site: IncludeSite): string | undefined {
  // Without a value there is no file, whatever else may stay unresolved.
  const value = substituteText(node.path, { ...site, substitution: { ...site.substitution, allowUnresolved: false } });
  if (value.kind === 'string') return joinPath(folderOf(node.file.name), value.value);
  const found = deferredPart(value) ?? (hasUnresolved(value) ? undefined : describe(value));
  if (found !== undefined) site.substitution.report(say.includePathNotText(node.path, { tag: node.tag, found }));
  return undefined;
}

function sqlText(node: Include, path: string, site: IncludeSite): Node | undefined {
  const { value: text, diagnostics } = site.env.read(path);
  for (const diagnostic of diagnostics) site.substitution.report(diagnostic);
  if (text === undefined) return diagnostics.length > 0 ? undefined : notFound(node, path, site);
  const file = sourceFile(path, text);
  // As every reader of text files gives it: without a byte order mark, lines ended by line feeds.
  const value = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return { kind: 'string', value, file, start: 0, end: text.length };
}

function folderList(node: Include, files: readonly string[], site: IncludeSite): Node {
  const { file, start, end, tag } = node;
  const readable = files.filter((name) => /\.ya?ml$/.test(name)).toSorted(byPath);
  if (readable.length === 0) site.substitution.report(say.emptyFolder(node, { tag, path: node.path.value }));
  const items = readable.flatMap((name) => loadFile(node, name, site) ?? []);
  return { kind: 'list', items, file, start, end };
}

/** One file that an include leads to, still with its own includes; undefined after a report. */
export function loadFile(node: Include, path: string, site: IncludeSite): Node | undefined {
  if (isCircle(node, path, site)) return undefined;
  const loaded = site.env.load(path, site.yamlVersion);
  if (!loaded) return notFound(node, path, site);
  for (const diagnostic of loaded.diagnostics) site.substitution.report(diagnostic);
  const { root, file, isWhole } = loaded.value;
  if (isWhole) site.whole.add(file);
  return root ?? (hasError(loaded.diagnostics) ? undefined : { kind: 'null', ...startOf(file) });
}

/**
 * A file that is being read cannot be read again: the chain of files, and the tag in each, say why. Files that all include each other make more circles than anybody could count, so
 * the first one of a file is told, and what is known to be in one is not read again.
 */
function isCircle(node: Include, path: string, site: IncludeSite): boolean {
  const { circular } = site.substitution.state.included;
  const tags = [...site.chain, node];
  const first = tags.findIndex((tag) => tag.file.name === path);
  if (first >= 0) reportCircle(tags.slice(first), path, site);
  if (circular.has(path)) {
    site.substitution.state.unread.circles++;
    return true;
  }
  if (tags.length > depthLimit) reportDepth(node, site);
  return tags.length > depthLimit;
}

function reportCircle(tags: readonly Include[], path: string, { substitution }: IncludeSite): void {
  const { circular } = substitution.state.included;
  const names = tags.map((tag) => tag.file.name);
  const isTold = names.some((name) => circular.has(name));
  for (const name of names) circular.add(name);
  const last = tags.at(-1);
  if (isTold || !last) return;
  const related = tags
    .slice(0, -1)
    .slice(0, mostShown)
    .map((tag, index) => ({ at: tag, note: `"${names[index + 1]}" is included here` }));
  const chain = chainText([...names, path]);
  substitution.report(say.circularInclude(last, { path: baseName(path), chain }, related));
}

/** Nothing more is included then: whatever is as deep would say the same. */
function reportDepth(node: Include, { substitution }: IncludeSite): void {
  substitution.state.included.left = -1;
  substitution.state.unread.variables = true;
  substitution.report(say.includeTooDeep(node, { limit: depthLimit }));
}

/** A file with nearly the same name, whatever its ending: what all paths of a folder have in common says nothing. */
function suggestFile(path: string, beside: readonly string[]): string {
  const byStem = new Map(beside.map((other) => [stemOf(other), other]));
  const meant = closest(stemOf(path), byStem.keys());
  return meant === undefined ? '' : ` Did you mean "${byStem.get(meant)}"?`;
}

/**
 * Where the file is when its path was written from another folder: `/jobs.yaml` begins at the root of the machine, `../jobs.yaml` one folder too high, and `jobs/more.yaml` in `jobs/load.yaml` at the
 * folder of the stack.
 */
function suggestRelative({ file, path: { value: written } }: Include, site: IncludeSite): string | undefined {
  const folder = folderOf(file.name);
  const isThere = (path: string): boolean => site.env.read(path).value !== undefined;
  const [slashed, small] = [written.replaceAll('\\', '/'), written.toLowerCase()];
  for (const other of [slashed, small])
    if (other !== written && isThere(joinPath(folder, other))) return ` Did you mean "${other}"?`;
  const below = written.replace(/^(?:~?\/+|(?:\.{1,2}\/+)+)/, '');
  if (below !== written && isThere(joinPath(folder, below))) return ` Did you mean "${below}"?`;
  const [first] = site.chain;
  const fromStack = first && joinPath(folderOf(first.file.name), written);
  if (fromStack === undefined || folder === '' || fromStack.startsWith('../') || !isThere(fromStack)) return undefined;
  return ` Paths begin at the folder of the file that they stand in: write "${wayTo(folder, fromStack)}".`;
}

function stemOf(path: string): string {
  return baseName(path).replace(/(?<=[^.])\.[^.]*$/, '');
}

function notFound(node: Include, path: string, site: IncludeSite): undefined {
  const reading = new Set([node, ...site.chain].map((tag) => tag.file.name));
  const isWritten = !node.path.value.includes('${');
  const names = () => (isWritten ? site.env.beside(path).filter((name) => !reading.has(name)) : []);
  const beside = namesToSuggest(site.substitution.state, names);
  // What a placeholder stands for may be a secret, and so is a path with its value.
  const resolved = isWritten ? path : joinPath(folderOf(node.file.name), node.path.value);
  const suggestion = isWritten ? (suggestRelative(node, site) ?? suggestFile(path, beside)) : suggestFile(path, beside);
  const related = site.chain.toReversed().map((tag) => ({ at: tag, note: `"${tag.path.value}" is included here` }));
  const { tag } = node;
  site.substitution.report(say.fileNotFound(node, { tag, path: node.path.value, resolved, suggestion }, related));
  return undefined;
}
