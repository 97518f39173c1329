import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';

/** What Git has of a file: the texts it holds by their object names, or that a merge is not finished. */
interface Tracked {
  readonly object: string;
  readonly isUnmerged: boolean;
}

/** Answers whether a file is as Git has it, by path in a folder; undefined where Git does not know the file, or there is no Git. */
export type AskGit = (path: string, text: string) => boolean | undefined;

/**
 * Git's index of `folder`, asked once and only when it is needed. What Git holds can be replaced without loss: it is another commit's
 * output, which a pull or a change of branch brought here. So can what a merge left unfinished.
 */
export function gitIndex(folder: string): AskGit {
  let index: ReadonlyMap<string, Tracked> | undefined;
  return (path, text) => {
    index ??= readIndex(folder);
    const tracked = index.get(path);
    if (!tracked) return undefined;
    return tracked.isUnmerged || objectNames(text, tracked.object.length).includes(tracked.object);
  };
}

function readIndex(folder: string): ReadonlyMap<string, Tracked> {
  const found = new Map<string, Tracked>();
  const { stdout, status } = spawnSync('git', ['-C', folder, 'ls-files', '--stage', '-z', '--', '.'], {
    encoding: 'utf8',
    timeout: 10_000,
    maxBuffer: 100_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) return found;
  for (const entry of stdout.split('\0')) {
    const [, object, stage, path] = /^\d+ ([0-9a-f]+) (\d)\t(.*)$/s.exec(entry) ?? [];
    if (object !== undefined && path !== undefined) found.set(path, { object, isUnmerged: stage !== '0' });
  }
  return found;
}

/** The names that Git may have given to the text, which it keeps with line feeds or as it is. */
function objectNames(text: string, length: number): readonly string[] {
  return [text, text.replaceAll('\r\n', '\n')].map((each) => {
    const bytes = Buffer.from(each);
    const hash = createHash(length === 64 ? 'sha256' : 'sha1');
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
  });
}
