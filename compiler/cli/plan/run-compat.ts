import { mkdirSync } from 'node:fs';
import { sourceFile } from '../../source/source-file.ts';
import type { Session } from '../command.ts';
import { filesIn, isFolder, readText } from '../disk.ts';
import { hasSwitch, type Invocation, lastValue } from '../invocation.ts';
import { diskPath, shownPath } from '../paths.ts';
import { exit, type World } from '../world.ts';

/** `--compat fork`: plans as the original does, prints what it prints, and ends as it ends. */
export async function runCompat(invocation: Invocation, { world, compiler }: Session): Promise<number> {
  const target = compiler.targets.find(({ planning }) => planning?.compat);
  const run = await target?.planning?.compat?.();
  if (!run) return exit.usage;
  const [path] = invocation.arguments;
  const environment = lastValue(invocation, 'environment')?.text ?? 'dev';
  const given = lastValue(invocation, 'state-file')?.text;
  const ended = run({
    path: path === undefined ? undefined : shownPath(world, path.text),
    environment,
    statePath: given === undefined ? `.${target?.name}/state/${environment}.state.json` : shownPath(world, given),
    color: !hasSwitch(invocation, 'no-color'),
    verbose: hasSwitch(invocation, 'verbose'),
    json: hasSwitch(invocation, 'json'),
    disk: diskOf(world),
  });
  if (ended.folder !== undefined) mkdirSync(diskPath(world, ended.folder), { recursive: true });
  world.stdout(ended.stdout);
  world.stderr(ended.stderr);
  return ended.code;
}

function diskOf(world: World) {
  return {
    read: (path: string) => {
      const { value } = readText(world, path);
      return value === undefined ? undefined : sourceFile(path, value);
    },
    isFolder: (path: string) => isFolder(world, path),
    list: (path: string) => filesIn(world, path) ?? [],
  };
}
