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
  const edited = changes.filter((each) => each.difference === 'hand-edited' && !onlyLineEnds(each)).length;
  const foreign = changes.filter(({ difference }) => difference === 'foreign').length;
  note(
    `${count(changes.length)} ${changes.length === 1 ? 'is' : 'are'} not up to date: run "${command}" and commit the result`,
  );
  if (edited > 0)
    note(`${count(edited)} changed by hand: move the change into the stack; --force lets stackc replace it`);
  const converted = changes.filter(onlyLineEnds).length;
  if (converted > 0)
    note(
      `${count(converted)} ${converted === 1 ? 'differs' : 'differ'} in line ends only (CRLF), as Git writes them on Windows: put "* text=auto eol=lf" into .gitattributes, as "stackc init" does`,
    );
  if (foreign > 0) note(`${count(foreign)} not written by stackc: move it away; --force lets stackc replace it`);
  return exit.difference;
}

/** Whether something has turned the line ends of what stackc wrote. */
function onlyLineEnds({ before, after }: Change): boolean {
  return before !== undefined && before !== after && before.replace(/\r\n?/g, '\n') === after;
}

function showText(changes: readonly Change[], { world, note }: ShowSettings): void {
  const palette = paletteFor(world.colors.stdout);
  let lines = 0;
  for (const change of changes) {
    const { path, before, after } = change;
    // Every line would be in it, twice.
    if (onlyLineEnds(change)) continue;
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
