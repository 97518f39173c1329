import { paletteFor } from '../colors.ts';
import { below } from '../paths.ts';
import { exit, type World } from '../world.ts';
import { printDifference } from './difference.ts';
import type { Prepared } from './prepare.ts';

export interface ShowSettings {
  readonly world: World;
  /** Only the exit code is wanted. */
  readonly silent: boolean;
  readonly note: (text: string) => void;
}

/** Differences after this many lines are only counted. */
const mostLines = 200;

/** `--check`: prints how the files on disk differ from what would be written, and gives the exit code. */
export function showDifferences(plans: readonly Prepared[], { world, silent, note }: ShowSettings): number {
  const palette = paletteFor(world.colors.stdout);
  let lines = 0;
  let files = 0;
  for (const { order, plan, found } of plans) {
    for (const step of plan.steps) {
      if (step.kind !== 'write' && step.kind !== 'remove') continue;
      files += 1;
      const text = step.kind === 'write' ? step.text : undefined;
      const shown = printDifference(below(order.folder.path, step.path), {
        before: found.get(step.path),
        after: text,
        palette,
      });
      lines += shown.split('\n').length;
      if (!silent && lines <= mostLines) world.stdout(shown);
    }
  }
  if (files === 0) return exit.done;
  if (lines > mostLines) note('(more differences are not shown)');
  note(`${files === 1 ? '1 file is' : `${files} files are`} not up to date: run "stackc synth" and commit the result`);
  return exit.difference;
}
