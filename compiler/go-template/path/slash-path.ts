/** The last element of a path: `.` of an empty one, `/` of slashes only. https://pkg.go.dev/path#Base. */
export function pathBase(path: string): string {
  if (path === '') return '.';
  const trimmed = path.replace(/\/+$/, '');
  return trimmed === '' ? '/' : trimmed.slice(trimmed.lastIndexOf('/') + 1);
}

/** The path without its last element, cleaned. https://pkg.go.dev/path#Dir. */
export function pathDirectory(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf('/') + 1));
}

/** The shortest path of the same meaning. https://pkg.go.dev/path#Clean. */
export function cleanPath(path: string): string {
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    const last = kept[kept.length - 1];
    if (part !== '..') kept.push(part);
    else if (last !== undefined && last !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  return (rooted ? '/' : '') + kept.join('/') || '.';
}

/** The suffix of the last element from its last dot on. https://pkg.go.dev/path#Ext. */
export function pathExtension(path: string): string {
  return /\.[^./]*$/.exec(path)?.[0] ?? '';
}
