import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import type { Failed } from './store.ts';

/** Milliseconds that one call of Git may take: a server that does not answer must not hold a build for ever. */
const timeout = 120_000;

export type GitAnswer = { readonly kind: 'done'; readonly text: string } | Failed;

/** Runs `git` with `args`; `input` is its standard input. Never throws. */
export type Git = (
  args: readonly string[],
  options?: { readonly input?: string; readonly index?: string },
) => Promise<GitAnswer>;

/** Git in a repository of objects at `folder`, which is made where it is not there. It asks nobody for passwords. */
export function gitIn(folder: string): Git {
  const run: Git = (args, { input, index } = {}) =>
    new Promise((answer) => {
      const env = { ...process.env, GIT_DIR: folder, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
      const options = {
        env: index === undefined ? env : { ...env, GIT_INDEX_FILE: index },
        timeout,
        maxBuffer: 1 << 30,
      };
      const child = execFile('git', ['-c', 'gc.auto=0', ...args], options, (error, stdout, stderr) =>
        answer(error ? failedBy(error, stdout, stderr) : { kind: 'done', text: stdout }),
      );
      // A program that could not be started has no standard input to wait for.
      child.stdin?.on('error', () => undefined).end(input ?? '');
    });
  return async (args, options) => {
    if (!existsSync(`${folder}/objects`)) {
      mkdirSync(folder, { recursive: true });
      const made = await run(['init', '--quiet', '--bare']);
      if (made.kind === 'failed') return made;
    }
    return run(args, options);
  };
}

/** How Git, curl and ssh say that they got no answer. */
const unreachable =
  /could(?: not|n't) (?:resolve|connect)|failed to connect|connection (?:timed out|refused|reset)|network is unreachable|no route to host|name resolution|unable to look up|requested URL returned error: 5\d\d/i;

/** How they say that whoever answered does not let us in. */
const refused =
  /authentication failed|could not read (?:username|password)|permission denied \(|host key verification failed|requested URL returned error: 40[13]|(?:write )?access .*denied/i;

function failedBy(error: Error, stdout: string, stderr: string): Failed {
  const isLate = 'killed' in error && error.killed === true;
  const isUnreachable = isLate || unreachable.test(stderr);
  const cause = refused.test(stderr) ? 'credentials' : isUnreachable ? 'unreachable' : undefined;
  return { kind: 'failed', problem: problemOf(error, stdout, stderr), cause };
}

function problemOf(error: Error, stdout: string, stderr: string): string {
  if ('code' in error && error.code === 'ENOENT') return '"git" is not installed';
  if ('killed' in error && error.killed === true) return `Git did not answer within ${timeout / 1000} seconds`;
  const lines = `${stdout}\n${stderr}`.split('\n').map((line) => line.trim());
  // Of a refused push the line of the branch says why; else the first complaint does.
  const telling =
    lines.find((line) => line.startsWith('!')) ?? lines.find((line) => /^(?:fatal|error|remote):/.test(line));
  return telling ?? error.message.split('\n')[0] ?? 'Git failed';
}
