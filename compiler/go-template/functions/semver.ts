import { failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { satisfies } from '../semver/constraint.ts';
import { parseVersion } from '../semver/version.ts';
import { versionValue } from '../semver/version-value.ts';

/** Semantic versions: https://masterminds.github.io/sprig/semver.html. */
export const semverFunctions: readonly TemplateFunction[] = [
  templateFunction('semver', { takes: ['string'], call: ([text]) => read(text) }),
  templateFunction('semverCompare', {
    takes: ['string', 'string'],
    call: ([constraint, text], scope) => {
      const stop = scope.spend(constraint.length + text.length);
      const result = stop ?? satisfies(constraint, text);
      return typeof result === 'object' && 'reason' in result ? failure(result.reason) : result;
    },
  }),
];

function read(text: string): Result {
  const version = parseVersion(text);
  return 'reason' in version ? failure(version.reason) : versionValue(version, 'ptr');
}
