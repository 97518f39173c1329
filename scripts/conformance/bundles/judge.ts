import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { hasError } from '../../../compiler/diagnostics/outcome.ts';
import { sourceFile } from '../../../compiler/source/source-file.ts';
import { startOf } from '../../../compiler/source/span.ts';
import type { Str } from '../../../compiler/value/literal.ts';
import { askCli, type Cli, copyBundles } from './ask-cli.ts';
import { comparable } from './comparable.ts';
import { type Both, compileBoth } from './compile-both.ts';
import { startWorkspace } from './workspace.ts';

/** What the CLI says about a pair, and what became of what it printed. */
export interface Verdict {
  /** Why the CLI refuses it; undefined where it takes it. */
  readonly refused: string | undefined;
  /** What it printed, compiled as it stands and imported. */
  readonly printed: Both | undefined;
  /** Compiled from files and from what was printed, and not the same. */
  readonly isOther: boolean;
}

/** Judges the targets of one bundle that were compiled from their files. */
export type Judge = (folder: string, ofFiles: readonly Both[]) => Promise<ReadonlyMap<string, Verdict>>;

export interface JudgeOptions {
  readonly program: string;
  readonly python: string | undefined;
  /** Where copies, what was printed and what differs stay; a folder that is removed at the end where none is given. */
  readonly work: string | undefined;
}

/** Calls `judging` with copies of the folders and with the real CLI as the judge. */
export async function withJudge(
  roots: readonly string[],
  { program, python, work: kept }: JudgeOptions,
  judging: (roots: readonly string[], judge: Judge) => Promise<void>,
): Promise<void> {
  const work = kept === undefined ? mkdtempSync(join(tmpdir(), 'stackc-bundles-')) : resolve(kept);
  const workspace = await startWorkspace();
  try {
    const folders = Object.fromEntries(
      ['home', 'copies', 'printed', 'different'].map((name) => [name, join(work, name)]),
    );
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
    const { home = work, copies = work } = folders;
    const copied = roots.map((root) => join(copies, basename(resolve(root))));
    roots.forEach((root, index) => {
      const to = copied[index] ?? copies;
      rmSync(to, { recursive: true, force: true });
      copyBundles(resolve(root), to, workspace);
    });
    const cli: Cli = { program, python, workspace, home };
    await judging(copied, (folder, ofFiles) => judgeBundle(folder, ofFiles, { cli, work }));
  } finally {
    workspace.stop();
    if (kept === undefined) rmSync(work, { recursive: true, force: true });
  }
}

interface Judging {
  readonly cli: Cli;
  readonly work: string;
}

async function judgeBundle(
  folder: string,
  ofFiles: readonly Both[],
  { cli, work }: Judging,
): Promise<ReadonlyMap<string, Verdict>> {
  const refused = new Map<string, string>();
  const printed = new Map<string, Str>();
  const nameOf = (target: string) => `${folder.slice(work.length).replaceAll('/', '__')}@${target}`;
  for (const { target } of ofFiles) {
    const answer = await askCli(folder, target, cli);
    if ('refused' in answer) refused.set(target, answer.refused);
    else {
      const path = join(work, 'printed', `${nameOf(target)}.json`);
      writeFileSync(path, answer.printed);
      printed.set(target || 'default', { ...startOf(sourceFile(path, '')), kind: 'string', value: path });
    }
  }
  const again = printed.size === 0 ? [] : compileBoth(folder, { resolved: printed });
  const verdicts = ofFiles.map((files): readonly [string, Verdict] => {
    const { target } = files;
    const found = printed.has(target || 'default') ? again.find((one) => one.target === target) : undefined;
    const isOther = found !== undefined && isDifferent(files, found, join(work, 'different', nameOf(target)));
    return [target, { refused: refused.get(target), printed: found, isOther }];
  });
  return new Map(verdicts);
}

/** Whether both compile, and not to the same; then both are written down. */
function isDifferent(files: Both, printed: Both, path: string): boolean {
  if (hasError(files.asItStands.diagnostics) || hasError(printed.asItStands.diagnostics)) return false;
  const [one, other] = [comparable(files.asItStands), comparable(printed.asItStands)];
  if (one === other) return false;
  writeFileSync(`${path}.files`, one);
  writeFileSync(`${path}.printed`, other);
  return true;
}
