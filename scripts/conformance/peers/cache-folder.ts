import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where judges are kept between runs, outside the repository: below `${XDG_CACHE_HOME:-~/.cache}/stackc`. */
export function cacheFolder(...parts: readonly string[]): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'stackc', ...parts);
}
