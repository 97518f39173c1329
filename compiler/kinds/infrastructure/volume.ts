const options = ['ro', 'rw'];
/** What Docker's engine takes besides, alone or in a list. */
const moreOptions = [
  ...options,
  'z',
  'Z',
  'cached',
  'delegated',
  'consistent',
  'nocopy',
  'rshared',
  'shared',
  'rslave',
  'slave',
  'rprivate',
  'private',
];

/**
 * Checks one volume by Prefect 3's grammar (specs/prefect §4.1): `/in/container`, or `host:/in/container[:option]`. `isWide` also lets through the
 * options that the engine knows and Prefect refuses. Answers the trimmed text, or what is wrong with it.
 */
export function readVolume(written: string, isWide: boolean): { readonly text: string } | { readonly problem: string } {
  const text = written.trim();
  const bad = { problem: `Invalid volume specification: ${text}` };
  if (text === '') return { problem: 'Invalid volume specification: cannot be empty' };
  if (!text.includes(':')) return text.startsWith('/') ? { text } : bad;
  const { host, rest } = splitHost(text);
  const [target = '', option, ...more] = rest;
  if (host.trim() === '' || target.trim() === '' || more.length > 0) return bad;
  if (option !== undefined && !isOption(option, isWide)) {
    return { problem: `Invalid volume option: '${option}'. Must be 'ro' or 'rw'` };
  }
  const isBind = host.startsWith('/') || host.startsWith('\\\\') || /^[A-Za-z]:\\/.test(host);
  if (isBind)
    return target.startsWith('/') ? { text } : { problem: 'For bind mounts, container path must be absolute' };
  return /[/\\]/.test(host) ? { problem: `Invalid volume name: ${host}` } : { text };
}

/** The colon behind a drive letter separates nothing. */
function splitHost(text: string): { readonly host: string; readonly rest: readonly string[] } {
  const drive = /^[A-Za-z]:\\/.test(text) ? 2 : 0;
  const [host = '', ...rest] = text.slice(drive).split(':');
  return { host: text.slice(0, drive) + host, rest };
}

function isOption(option: string, isWide: boolean): boolean {
  return isWide ? option.split(',').every((each) => moreOptions.includes(each)) : options.includes(option);
}
