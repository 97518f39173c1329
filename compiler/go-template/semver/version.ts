import { parseUnsigned } from '../numbers/parse-integer.ts';

/** A semantic version as Masterminds/semver 3.2.0 holds it. */
export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly prerelease: string;
  readonly metadata: string;
  /** What was written. */
  readonly original: string;
}

const identifiers = '[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*';
const shape = new RegExp(`^v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(${identifiers}))?(?:\\+(${identifiers}))?$`);

/** Reads `1.2.3-rc.1+build`, also with a `v` in front or without minor and patch; otherwise says why not. */
export function parseVersion(text: string): Version | { readonly reason: string } {
  const parts = shape.exec(text);
  // JavaScript's `$` is the very end, as Go's is.
  if (!parts) return { reason: 'Invalid Semantic Version' };
  const [major, minor, patch] = [parts[1], parts[2], parts[3]].map((part) => parseUnsigned(part ?? '0'));
  if (major === undefined || minor === undefined || patch === undefined)
    return { reason: 'Error parsing version segment: value out of range' };
  const prerelease = parts[4] ?? '';
  if (/(?:^|\.)0[0-9]+(?:\.|$)/.test(prerelease)) return { reason: 'Version segment starts with 0' };
  return { major, minor, patch, prerelease, metadata: parts[5] ?? '', original: text };
}

/** `1.2.3-rc.1+build`, without a `v`. */
export function printVersion({ major, minor, patch, prerelease, metadata }: Version): string {
  const tail = (mark: string, text: string) => (text === '' ? '' : mark + text);
  return `${major}.${minor}.${patch}${tail('-', prerelease)}${tail('+', metadata)}`;
}

/** -1, 0 or 1; build metadata does not count. See https://semver.org/#spec-item-11. */
export function compareVersions(left: Version, right: Version): number {
  if (left.major !== right.major) return left.major < right.major ? -1 : 1;
  if (left.minor !== right.minor) return left.minor < right.minor ? -1 : 1;
  if (left.patch !== right.patch) return left.patch < right.patch ? -1 : 1;
  if (left.prerelease === right.prerelease) return 0;
  if (left.prerelease === '') return 1;
  return right.prerelease === '' ? -1 : comparePrereleases(left.prerelease, right.prerelease);
}

export function comparePrereleases(left: string, right: string): number {
  const [a, b] = [left.split('.'), right.split('.')];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const order = compareIdentifiers(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers come before words, and compare as numbers. */
function compareIdentifiers(left: string, right: string): number {
  if (left === right) return 0;
  if (left === '' || right === '') return left === '' ? -1 : 1;
  const [a, b] = [parseUnsigned(left), parseUnsigned(right)];
  if (a === undefined && b === undefined) return left > right ? 1 : -1;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a > b ? 1 : -1;
}
