import { isAbsolute, relative, resolve } from 'node:path';
import type { World } from './world.ts';

/** A path as messages and the compiler know it: relative to where stackc was started, forward slashes. */
export function shownPath(world: World, path: string): string {
  const shown = relative(world.folder, resolve(world.folder, path));
  // Another drive on Windows has no relative path.
  return (isAbsolute(shown) ? shown : shown || '.').replaceAll('\\', '/');
}

/** The path for the system: absolute. */
export function diskPath(world: World, path: string): string {
  return resolve(world.folder, path);
}

/** The folder of a path with forward slashes; `.` for a bare name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : slash === 0 ? '/' : path.slice(0, slash);
}

/** Puts a relative path behind a folder. */
export function below(folder: string, path: string): string {
  return folder === '.' ? path : folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}
