import type { Report } from '../../diagnostics/outcome.ts';
import type { Dict, Tree } from '../../value/literal.ts';
import { bundleDiagnostics as say } from './diagnostics.ts';

/**
 * Reports STK3677 where a mapping has `<<` twice, which the CLI refuses. A tree no longer knows how it was merged, so the text is asked: the keys of a block
 * mapping begin in one column.
 */
export function reportMergedTwice(tree: Tree, report: Report, seen = new Set<string>()): void {
  if (tree.kind === 'list') for (const item of tree.items) reportMergedTwice(item, report, seen);
  if (tree.kind !== 'dict') return;
  const second = secondMerge(tree);
  if (second !== undefined && !seen.has(`${tree.file.name}:${second}`)) {
    seen.add(`${tree.file.name}:${second}`);
    report(say.mergedTwice({ file: tree.file, start: second, end: second + 2 }, {}));
  }
  for (const { value } of tree.entries.values()) reportMergedTwice(value, report, seen);
}

/** Where the second `<<` of a mapping stands. */
function secondMerge({ file, start, end }: Dict<Tree>): number | undefined {
  const { text } = file;
  if (!text.slice(start, end).includes('<<')) return undefined;
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const merges = [...text.slice(start, end).matchAll(/(?:^|(?<=\n))([ ]*)<<[ ]*:/g)]
    .map(({ index, 1: indent = '' }) => ({
      at: start + index + indent.length,
      column: index === 0 ? column : indent.length,
    }))
    .filter((merge) => merge.column === column);
  return merges[1]?.at;
}
