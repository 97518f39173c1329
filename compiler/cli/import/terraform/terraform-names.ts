import { existsSync, readdirSync, statSync } from 'node:fs';
import { below, diskPath } from '../../paths.ts';
import type { World } from '../../world.ts';

/** The files of Terraform at a path, without those below it. */
export function terraformNames(path: string, world: World): readonly string[] {
  const disk = diskPath(world, path);
  if (!existsSync(disk)) return [];
  if (!statSync(disk).isDirectory()) return [path];
  return readdirSync(disk)
    .filter((name) => /\.tf(?:\.json)?$/.test(name))
    .sort()
    .map((name) => below(path, name));
}
