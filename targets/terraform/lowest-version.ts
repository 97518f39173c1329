/** A version as three numbers, so that two can be compared. */
export type Version = readonly [major: number, minor: number, patch: number];

/** `1.99` is 1.99.0; undefined for what is no version. */
export function readVersion(text: string): Version | undefined {
  const [, major, minor = '0', patch = '0'] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?/.exec(text.trim()) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** Below zero when `left` is the older one. */
export function compareVersions(left: Version, right: Version): number {
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/**
 * The lowest version that a constraint admits: `1.99.0` for `~> 1.99`, `>= 1.99, < 2.0` and `1.99.0`. Undefined where nothing bounds it from below,
 * and where nothing bounds it from above: `>= 1.49` pins nothing, Terraform installs the newest there is
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
 */
export function lowestVersion(constraint: string): Version | undefined {
  const bounds = constraint.split(',').flatMap((part) => {
    const [, operator = '', text = ''] = /^\s*(=|!=|>=|>|<=|<|~>)?\s*(.*)$/.exec(part) ?? [];
    const version = readVersion(text);
    return version ? [{ operator, version }] : [];
  });
  if (!bounds.some(({ operator }) => ['', '=', '~>', '<', '<='].includes(operator))) return undefined;
  const below = bounds.filter(({ operator }) => !['!=', '<', '<='].includes(operator));
  return below
    .map(({ version }) => version)
    .toSorted(compareVersions)
    .at(-1);
}
