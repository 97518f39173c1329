import { compareVersions, type Version } from './version.ts';

/** One comparison, such as `>= 1.2` or `~1.x`. */
export interface Constraint {
  readonly operator: string;
  /** The version that is compared with; open parts are 0. */
  readonly limit: Version;
  /** Whether any part is missing or `x`. */
  readonly open: boolean;
  readonly openMinor: boolean;
  readonly openPatch: boolean;
}

/** Whether `version` satisfies `constraint`. See `constraints.go` of Masterminds/semver 3.2.0. */
export function checks(constraint: Constraint, version: Version): boolean {
  const excluded = version.prerelease !== '' && constraint.limit.prerelease === '';
  if (excluded && (constraint.operator !== '!=' || constraint.open)) return false;
  const order = compareVersions(version, constraint.limit);
  switch (constraint.operator) {
    case '!=':
      return differs(constraint, version, order);
    case '>':
      return isGreater(constraint, version, order);
    case '<':
      return order < 0;
    case '>=':
    case '=>':
      return order >= 0;
    case '<=':
    case '=<':
      return isAtMost(constraint, version, order);
    case '~':
    case '~>':
      return isPatchOf(constraint, version, order);
    case '^':
      return isCompatible(constraint, version, order);
    default:
      return constraint.open ? isPatchOf(constraint, version, order) : order === 0;
  }
}

function differs({ open, openMinor, openPatch, limit }: Constraint, version: Version, order: number): boolean {
  if (!open) return order !== 0;
  if (version.major !== limit.major) return true;
  if (openMinor) return false;
  if (version.minor !== limit.minor) return true;
  if (openPatch) return version.prerelease !== limit.prerelease;
  return version.patch !== limit.patch || order !== 0;
}

/** `>11` needs 12, `>11.1` needs 11.2. */
function isGreater({ open, openMinor, openPatch, limit }: Constraint, version: Version, order: number): boolean {
  if (!open) return order > 0;
  if (version.major !== limit.major) return version.major > limit.major;
  if (openMinor) return false;
  return openPatch ? version.minor > limit.minor : order > 0;
}

function isAtMost({ open, openMinor, limit }: Constraint, version: Version, order: number): boolean {
  if (!open) return order <= 0;
  if (version.major !== limit.major) return version.major < limit.major;
  return openMinor || version.minor <= limit.minor;
}

function isPatchOf({ openMinor, openPatch, limit }: Constraint, version: Version, order: number): boolean {
  if (order < 0) return false;
  const isZero = limit.major === 0n && limit.minor === 0n && limit.patch === 0n;
  if (isZero && !openMinor && !openPatch) return true;
  return version.major === limit.major && (version.minor === limit.minor || openMinor);
}

function isCompatible({ openMinor, openPatch, limit }: Constraint, version: Version, order: number): boolean {
  if (order < 0) return false;
  if (limit.major > 0n || openMinor) return version.major === limit.major;
  if (version.major > 0n) return false;
  if (limit.minor > 0n || openPatch) return version.minor === limit.minor;
  return version.minor === 0n && version.patch === limit.patch;
}
