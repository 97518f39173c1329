import { display } from '../../diagnostics/print/display.ts';
import { withoutCredentials } from '../../diagnostics/print/hide-credentials.ts';
import type { Palette } from '../../diagnostics/print/palette.ts';
import { diffLines, type Edit } from './diff-lines.ts';

export interface DifferenceInput {
  /** Undefined: the file does not exist. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly palette: Palette;
  /** What it is called afterwards; the same by default. */
  readonly newPath?: string;
  /** Nothing is left out. */
  readonly isWhole?: boolean;
}

const around = 3;
const mostLines = 60;

/** How a file would change, as a unified diff; long ones end with the number of lines that are left out. */
export function printDifference(path: string, input: DifferenceInput): string {
  const { before, after, palette, isWhole, newPath = path } = input;
  const edits = diffLines(linesOf(before), linesOf(after));
  const head = [
    palette.strong(`--- ${before === undefined ? '/dev/null' : display(path)}`),
    palette.strong(`+++ ${after === undefined ? '/dev/null' : display(newPath)}`),
  ];
  const body = hunks(edits).flatMap((hunk) => hunkLines(hunk, palette));
  const shown = isWhole ? body : body.slice(0, mostLines);
  if (body.length > shown.length) shown.push(palette.faint(`… ${body.length - shown.length} more lines`));
  return `${[...head, ...shown].join('\n')}\n`;
}

interface Hunk {
  readonly before: number;
  readonly after: number;
  readonly edits: readonly Edit[];
}

function linesOf(text: string | undefined): readonly string[] {
  if (!text) return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

/** The changed parts with the lines around them; parts that are near each other are one. */
function hunks(edits: readonly Edit[]): readonly Hunk[] {
  const near = new Uint8Array(edits.length);
  edits.forEach((edit, index) => {
    if (edit.kind !== 'same') near.fill(1, Math.max(0, index - around), index + around + 1);
  });
  const found: { before: number; after: number; edits: Edit[] }[] = [];
  let before = 1;
  let after = 1;
  edits.forEach((edit, index) => {
    if (near[index] && !near[index - 1]) found.push({ before, after, edits: [] });
    if (near[index]) found.at(-1)?.edits.push(edit);
    if (edit.kind !== 'added') before += 1;
    if (edit.kind !== 'removed') after += 1;
  });
  return found;
}

function hunkLines(hunk: Hunk, palette: Palette): readonly string[] {
  const count = (without: Edit['kind']) => hunk.edits.filter((edit) => edit.kind !== without).length;
  const range = (start: number, length: number) => `${length === 0 ? start - 1 : start},${length}`;
  const title = `@@ -${range(hunk.before, count('added'))} +${range(hunk.after, count('removed'))} @@`;
  return [palette.accent(title), ...hunk.edits.map((edit) => editLine(edit, palette))];
}

function editLine({ kind, line }: Edit, palette: Palette): string {
  const shown = withoutCredentials(display(line));
  if (kind === 'same') return ` ${shown}`;
  return kind === 'added' ? palette.added(`+${shown}`) : palette.removed(`-${shown}`);
}
