import { printDifference } from '../compiler/cli/write/difference.ts';
import { plainPalette } from '../compiler/diagnostics/print/palette.ts';

type Texts = ReadonlyMap<string, string>;

/**
 * How a case differs from what is expected of it: which files are missing or unexpected, and a unified diff of each file that
 * differs. Empty when every byte is right.
 */
export function differencesOf(expected: Texts, actual: Texts): string {
  const missing = [...expected.keys()].filter((path) => !actual.has(path)).sort();
  const unexpected = [...actual.keys()].filter((path) => !expected.has(path)).sort();
  const changed = [...actual].filter(([path, text]) => expected.has(path) && expected.get(path) !== text);
  return [
    ...missing.map((path) => `missing: ${path}\n`),
    ...unexpected.map((path) => `unexpected: ${path}\n`),
    // What a failing case says comes as one new file, and is the reason why others are missing.
    ...unexpected
      .filter((path) => path === 'diagnostics.txt')
      .map((path) => difference(path, undefined, actual.get(path))),
    ...changed.map(([path, text]) => difference(path, expected.get(path), text)),
  ].join('');
}

function difference(path: string, before: string | undefined, after: string | undefined): string {
  return printDifference(path, {
    before: withVisibleEnd(before),
    after: withVisibleEnd(after),
    palette: plainPalette,
  });
}

/** A diff of lines cannot show that the last line has no end; the usual remark of `diff` can. */
function withVisibleEnd(text: string | undefined): string | undefined {
  if (!text || text.endsWith('\n')) return text;
  return `${text}\n\\ No newline at end of file\n`;
}
