import { compareVersions, readVersion, type Version } from '../../compiler/util/version.ts';

/**
 * The lowest version that a constraint admits: `1.99.0` for `~> 1.99`, `>= 1.99, < 2.0` and `1.99.0`. Undefined where nothing bounds it from below,
 * and where nothing bounds it from above: `>= 1.49` pins nothing, Terraform installs the newest there is
 * (https://developer.hashicorp.com/terraform/language/expressions/version-constraints).
 */
export function lowestVersion(constraint: string): Version | undefined {
  const bounds = boundsOf(constraint);
  if (!bounds.some(({ operator }) => ['', '=', '~>', '<', '<='].includes(operator))) return undefined;
  const below = bounds.filter(({ operator }) => !['!=', '<', '<='].includes(operator));
  return below
    .map(({ version }) => version)
    .toSorted(compareVersions)
    .at(-1);
}

/** The version above all that a constraint admits which has a bound above and none below: `1.50.0` for `< 1.50`. */
export function ceilingOf(constraint: string): Version | undefined {
  const bounds = boundsOf(constraint);
  if (bounds.some(({ operator }) => !['!=', '<'].includes(operator))) return undefined;
  const above = bounds.filter(({ operator }) => operator === '<').map(({ version }) => version);
  return above.toSorted(compareVersions).at(0);
}

/** Whether Terraform can read a constraint: versions with or without an operator, separated by commas. */
export function isConstraint(text: string): boolean {
  return text
    .split(',')
    .every((part) => /^\s*(?:=|!=|>=|>|<=|<|~>)?\s*\d+(?:\.\d+){0,2}(?:-[\w.-]+)?(?:\+[\w.-]+)?\s*$/.test(part));
}

interface Bound {
  readonly operator: string;
  readonly version: Version;
}

function boundsOf(constraint: string): readonly Bound[] {
  return constraint.split(',').flatMap((part) => {
    const [, operator = '', text = ''] = /^\s*(=|!=|>=|>|<=|<|~>)?\s*(.*)$/.exec(part) ?? [];
    const version = readVersion(text);
    return version ? [{ operator, version }] : [];
  });
}
