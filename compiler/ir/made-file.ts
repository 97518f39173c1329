import { placeOf, type Span } from '../source/span.ts';
import { joinPath } from '../util/path.ts';
import type { FilePath } from '../value/value.ts';
import type { MadeText } from './output-file.ts';
import type { Settings } from './stack.ts';

/** The folder of what kinds make, in the environment's output folder. */
export const madeFolder = 'build/';

/** The path of something made, relative to the environment's output folder, where the stack has a build root. `home` leads from there to the stack. */
export function madeIn(buildRoot: string, path: string, home: string): string {
  return path.startsWith(madeFolder) ? joinPath(joinPath(home, buildRoot), path.slice(madeFolder.length)) : path;
}

/** A text that a kind makes, with the value by which artifacts refer to it. */
export interface MadeFile {
  readonly file: MadeText;
  readonly source: FilePath;
}

/**
 * A file at `path` below `settings.build_root`, or below `build/` of the environment's output folder where the stack has no such root. `path` must
 * not lead out of it.
 *
 * @param path relative, with forward slashes: `pipelines/orders.json`
 */
export function madeFile(path: string, text: string, { at, settings }: { at: Span; settings: Settings }): MadeFile {
  return { file: { path: madeFolder + path, text, at: placeOf(at) }, source: madePath(path, { at, settings }) };
}

/** The value by which artifacts refer to what is made at `path`. */
export function madePath(path: string, { at, settings: { buildRoot } }: { at: Span; settings: Settings }): FilePath {
  const place = placeOf(at);
  return buildRoot === undefined
    ? { ...place, kind: 'file', origin: 'made', path: madeFolder + path }
    : { ...place, kind: 'file', origin: 'stack', path: joinPath(buildRoot, path) };
}
