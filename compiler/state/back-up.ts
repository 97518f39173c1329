import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** How many earlier states are kept; older ones go. */
const mostBackups = 5;

/**
 * Is told of every write of a state what is there and what takes its place. Keeps the state that was there first beside the file, under
 * the serial of the one that replaces it, as the original names it (specs/dataiku §4.5). A state of the same serial replaces none: it
 * says only how far a run has come.
 */
export function foundKeeper(path: string): (there: string | undefined, next: string) => void {
  let found: string | undefined;
  let isOver = false;
  return (there, next) => {
    if (isOver) return;
    found ??= there;
    if (found !== undefined && serialIn(found) === serialIn(next)) return;
    isOver = true;
    if (found !== undefined) keep(path, found, serialIn(next) ?? 0);
  };
}

function keep(path: string, text: string, serial: number): void {
  const stem = path.replace(/\.[^./\\]*$/, '');
  const file = `${stem}.pre-serial-${serial}.json`;
  try {
    writeFileSync(file, text);
  } catch (error) {
    // A part of a state would be taken for the whole one.
    rmSync(file, { force: true });
    throw error;
  }
  for (const old of serialsBeside(stem).slice(mostBackups)) rmSync(`${stem}.pre-serial-${old}.json`, { force: true });
}

function serialIn(text: string): number | undefined {
  const found = /"serial": (\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The highest first. */
function serialsBeside(stem: string): readonly number[] {
  const prefix = `${basename(stem)}.pre-serial-`;
  return readdirSync(dirname(stem))
    .flatMap((name) => {
      const serial = name.startsWith(prefix) ? /^(\d+)\.json$/.exec(name.slice(prefix.length))?.[1] : undefined;
      return serial === undefined ? [] : [Number(serial)];
    })
    .sort((a, b) => b - a);
}
