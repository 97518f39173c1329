import { describe } from '../../ast/describe.ts';
import type { Include } from '../../ast/node.ts';
import { placeOf } from '../../source/span.ts';
import { byPath, folderOf } from '../../util/path.ts';
import { fitsWildcards, type Wildcard } from '../../util/wildcards.ts';
import type { Dict, Entry, Tree } from '../../value/literal.ts';
import { patternDiagnostics as say } from './diagnostics.ts';
import type { IncludeSite } from './include-site.ts';

/**
 * The YAML files that a path with `*` means, in the order of their paths: `*` and `?` stand for characters of one name, `**` for any folders.
 * Undefined where the path has none of them, or none is found: then it is a path like any other.
 */
export function filesOfPattern(path: string, { env }: IncludeSite): readonly string[] | undefined {
  if (!/[*?]/.test(path) || !/\.ya?ml$/.test(path)) return undefined;
  const folder = folderOf(path.slice(0, path.search(/[*?]/)));
  const pattern = wildcardsOf(path);
  const files = (env.list(folder === '' ? '.' : folder) ?? []).filter((file) => fitsWildcards(file, pattern));
  return files.length === 0 ? undefined : files.toSorted(byPath);
}

const inName = (character: string): boolean => character !== '/';

function wildcardsOf(path: string): readonly Wildcard[] {
  return path.split(/(\*\*\/|\*|\?)/).map((part): Wildcard => {
    if (part === '**/') return { kind: 'folders' };
    if (part === '*') return { kind: 'several', fits: inName };
    return part === '?' ? { kind: 'one', fits: inName } : { kind: 'text', text: part };
  });
}

/**
 * The mappings of several files as one. What stands under a kind of resource, `resources` or `variables` in several files comes together; any other key may stand in one of them only.
 * Reports STK2220 and STK2221.
 */
export function mergeFiles(node: Include, contents: readonly Tree[], site: IncludeSite): Tree {
  let merged: Dict<Tree> = { ...placeOf(node), kind: 'dict', entries: new Map() };
  for (const content of contents) {
    if (content.kind === 'dict') merged = together(merged, content, { node, site });
    else if (content.kind !== 'null') {
      const row = { tag: node.tag, path: node.path.value, file: content.file.name, found: describe(content) };
      site.substitution.report(say.patternNotMapping(node, row));
    }
  }
  return merged;
}

interface Merging {
  readonly node: Include;
  readonly site: IncludeSite;
}

function together(into: Dict<Tree>, from: Dict<Tree>, merging: Merging): Dict<Tree> {
  const { node, site } = merging;
  const entries = new Map<string, Entry<Tree>>(into.entries);
  for (const [key, entry] of from.entries) {
    const known = entries.get(key);
    if (known === undefined) entries.set(key, entry);
    else if (known.value.kind === 'dict' && entry.value.kind === 'dict' && isSection(key, site))
      entries.set(key, { ...known, value: together(known.value, entry.value, merging) });
    else {
      const related = [{ at: known, note: 'the other one' }];
      site.substitution.report(say.keyInTwoFiles(entry, { tag: node.tag, path: node.path.value, key }, related));
    }
  }
  return { ...into, entries };
}

/** A key under which many things stand side by side, each with a name of its own. */
function isSection(key: string, { env }: IncludeSite): boolean {
  return key === 'resources' || key === 'variables' || env.kinds.find(key) !== undefined;
}
