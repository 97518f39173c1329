import { compareVersions, readVersion, type Version } from '../../compiler/util/version.ts';

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
