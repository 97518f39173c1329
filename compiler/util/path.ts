/** Paths with forward slashes, on every system. No access to a disk. */

/** Everything before the last slash; empty for a bare name. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : slash === 0 ? '/' : path.slice(0, slash);
}

/** Everything behind the last slash. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}

/** `path` seen from `folder`, without `.`, `..` and doubled slashes as far as they can be removed. */
export function joinPath(folder: string, path: string): string {
  return normalizePath(isAbsolute(path) || folder === '' ? path : `${folder}/${path}`);
}

/** The shortest spelling of the same path; `.` for the current folder. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  const root = path.startsWith('/') ? '/' : '';
  return root + parts.join('/') || '.';
}

/** The way to `path` from `folder`, both seen from the same place: `../jobs/load.yaml`; `.` where they are one. */
export function wayTo(folder: string, path: string): string {
  const [from, to] = [stepsOf(folder), stepsOf(path)];
  const first = from.findIndex((step, index) => step !== to[index]);
  const shared = first < 0 ? from.length : first;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/') || '.';
}

function stepsOf(path: string): readonly string[] {
  return normalizePath(path)
    .split('/')
    .filter((step) => step !== '' && step !== '.');
}

/** The order of paths, folder by folder: what is in `a/` comes before `a-b` and `a.yaml`, whatever their characters are. */
export function byPath(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const index = left.findIndex((part, at) => part !== right[at]);
  if (index < 0) return left.length - right.length;
  const [mine, other] = [left[index], right[index]];
  return mine === undefined || (other !== undefined && mine < other) ? -1 : 1;
}
