/** Paths as Python's `pathlib` spells them: no empty or `.` steps and no last slash, but `..` stays. The empty path is `.`. */
export function posixPath(...steps: readonly string[]): string {
  const start = steps.findLastIndex((step) => step.startsWith('/'));
  const path = steps.slice(Math.max(start, 0)).join('/');
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const root = /^\/\/(?!\/)/.test(path) ? '//' : path.startsWith('/') ? '/' : '';
  return root + parts.join('/') || '.';
}

/** Everything before the last slash, as Python's `os.path.dirname`. */
export function directoryOf(path: string): string {
  const head = path.slice(0, path.lastIndexOf('/') + 1);
  return /^\/*$/.test(head) ? head : head.replace(/\/+$/, '');
}
