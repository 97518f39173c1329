import { paletteFor } from '../colors.ts';
import { exit, type World } from '../world.ts';
import type { Change } from './changes.ts';
import { printDifference } from './difference.ts';

export interface ShowSettings {
  readonly world: World;
  /** How differences are shown; `none` when only the exit code is wanted. */
  readonly as: 'text' | 'json' | 'none';
  readonly note: (text: string) => void;
  /** The command that would bring everything up to date, with the options of this one. */
  readonly command: string;
}

/** Differences after this many lines are only counted. */
const mostLines = 200;

/** `--check`: prints how the files on disk differ from what would be written, and gives the exit code. */
export function showDifferences(changes: readonly Change[], settings: ShowSettings): number {
  const { world, as, note, command } = settings;
  if (as === 'json') world.stdout(differencesAsJson(changes));
  if (as === 'text') showText(changes, settings);
  if (changes.length === 0) return exit.done;
  const count = (number: number) => (number === 1 ? '1 file' : `${number} files`);
  const edited = changes.filter(({ difference }) => difference === 'hand-edited').length;
  const foreign = changes.filter(({ difference }) => difference === 'foreign').length;
  note(
    `${count(changes.length)} ${changes.length === 1 ? 'is' : 'are'} not up to date: run "${command}" and commit the result`,
  );
  if (edited > 0)
    note(`${count(edited)} changed by hand: move the change into the stack; --force lets stackc replace it`);
  if (foreign > 0) note(`${count(foreign)} not written by stackc: move it away; --force lets stackc replace it`);
  return exit.difference;
}

function showText(changes: readonly Change[], { world, note }: ShowSettings): void {
  const palette = paletteFor(world.colors.stdout);
  let lines = 0;
  for (const { path, before, after } of changes) {
    const shown = printDifference(path, { before, after, palette });
    lines += shown.split('\n').length;
    if (lines <= mostLines) world.stdout(shown);
  }
  if (lines > mostLines) note('(more differences are not shown)');
}

/** `{files: [{path, difference, diff}]}`: `stale`, `missing`, `extra`, `hand-edited` or `foreign`, and a unified diff. */
function differencesAsJson(changes: readonly Change[]): string {
  const palette = paletteFor(false);
  const files = changes.map(({ path, difference, before, after }) => {
    return { path, difference, diff: printDifference(path, { before, after, palette, isWhole: true }) };
  });
  return `${JSON.stringify({ files }, undefined, 2)}\n`;
}
