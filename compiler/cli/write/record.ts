/** The name of the record in the folder of an environment. */
export const recordName = '.stackc.json';

/**
 * Which files in the folder of one environment are stackc's, and whose. It is committed, so it holds only what changes when files
 * come and go: nothing of their content, of machines or of runs.
 */
export interface Record {
  /** The way from the folder to the stack file, `../../stack.yaml`. None in records of older versions, several after a merge. */
  readonly stacks: readonly string[];
  /** Paths in that folder. */
  readonly files: ReadonlySet<string>;
  /** Fingerprints of what was written, which older versions kept here. */
  readonly prints: ReadonlyMap<string, string>;
}

export const emptyRecord: Record = { stacks: [], files: new Set(), prints: new Map() };

/** The text of a record: JSON, sorted, one file a line, so that Git can merge it. */
export function printRecord(stack: string, files: Iterable<string>): string {
  return `${JSON.stringify({ stack, files: [...files].sort() }, undefined, 2)}\n`;
}

/** Conflict markers of Git, and the lines of JSON that hold no name. */
const frame = /^(?:<{7}.*|={7}|>{7}.*|\|{7}.*|[\s{}[\],]*|\s*"(?:files|pending)":\s*[[{][\s\]}]*,?)$/;
const stackLine = /^\s*"stack":\s*("(?:[^"\\]|\\.)*"),?\s*$/;
const fileLine = /^\s*("(?:[^"\\]|\\.)*")(?::\s*("[0-9a-f]{64}"))?,?\s*$/;

/**
 * Reads a record; undefined when `text` is none. It is read line by line, so that what a merge left behind (conflict markers, a
 * missing comma) is no obstacle: the files of both sides are stackc's.
 */
export function readRecord(text: string): Record | undefined {
  const stacks: string[] = [];
  const files = new Set<string>();
  const prints = new Map<string, string>();
  if (!/"files"\s*:/.test(text)) return undefined;
  for (const line of text.split(/\r?\n/)) {
    const stack = unquoted(stackLine.exec(line)?.[1]);
    const [, quoted, print] = fileLine.exec(line) ?? [];
    const path = unquoted(quoted);
    if (stack !== undefined) stacks.push(stack);
    else if (path !== undefined) {
      // A record is a file that anybody can edit: a path that leads elsewhere must not make stackc delete something there.
      if (!isInside(path)) return undefined;
      files.add(path);
      if (print !== undefined) prints.set(path, print.slice(1, -1));
    } else if (!frame.test(line)) return undefined;
  }
  return { stacks, files, prints };
}

/** Whether a path with forward slashes stays in the folder that it is relative to. */
export function isInside(path: string): boolean {
  return (
    path !== '' && !path.includes('\\') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function unquoted(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
