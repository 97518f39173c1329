import { failure, type Result, type TemplateFunction, templateFunction } from '../function.ts';
import { compareVersions, parseVersion, printVersion, type Version } from '../semver/version.ts';
import { versionOf, versionValue } from '../semver/version-value.ts';
import { type GoValue, integer } from '../value.ts';

const notVersion = failure('the value is no version');

function method(name: string, work: (version: Version) => Result): TemplateFunction {
  return templateFunction(name, { takes: ['any'], call: ([receiver]) => withVersion(receiver, work) });
}

function withVersion(value: GoValue, work: (version: Version) => Result): Result {
  const isStruct = typeof value === 'object' && value !== null && value.kind === 'struct';
  const version = isStruct ? versionOf(value) : undefined;
  return version === undefined ? notVersion : work(version);
}

function comparison(name: string, test: (order: number) => Result): TemplateFunction {
  return templateFunction(name, {
    takes: ['any', 'any'],
    call: ([left, right]) => withVersion(left, (a) => withVersion(right, (b) => test(compareVersions(a, b)))),
  });
}

/** The version that follows, with the `v` of the original kept in front. */
function next(version: Version, change: Partial<Version>): Result {
  const changed = { ...version, prerelease: '', metadata: '', ...change };
  const prefix = version.original.startsWith('v') ? 'v' : '';
  return versionValue({ ...changed, original: prefix + printVersion(changed) }, 'struct');
}

function changed(name: string, part: 'prerelease' | 'metadata', mark: string): TemplateFunction {
  return templateFunction(name, {
    takes: ['any', 'string'],
    call: ([receiver, text]) =>
      withVersion(receiver, (version) => {
        const valid = text === '' || !('reason' in parseVersion(`1.0.0${mark}${text}`));
        if (!valid) return failure(`"${text}" cannot be a part of a version`);
        return next(version, { prerelease: version.prerelease, metadata: version.metadata, [part]: text });
      }),
  });
}

/** Methods of a semantic version: https://pkg.go.dev/github.com/Masterminds/semver/v3#Version. */
export const versionMethods: readonly TemplateFunction[] = [
  method('Major', ({ major }) => integer('uint64', major)),
  method('Minor', ({ minor }) => integer('uint64', minor)),
  method('Patch', ({ patch }) => integer('uint64', patch)),
  method('Prerelease', ({ prerelease }) => prerelease),
  method('Metadata', ({ metadata }) => metadata),
  method('Original', ({ original }) => original),
  method('String', printVersion),
  method('IncMajor', (version) => next(version, { major: version.major + 1n, minor: 0n, patch: 0n })),
  method('IncMinor', (version) => next(version, { minor: version.minor + 1n, patch: 0n })),
  method('IncPatch', (version) => next(version, { patch: version.patch + (version.prerelease === '' ? 1n : 0n) })),
  changed('SetPrerelease', 'prerelease', '-'),
  changed('SetMetadata', 'metadata', '+'),
  comparison('Compare', (order) => integer('int', order)),
  comparison('LessThan', (order) => order < 0),
  comparison('GreaterThan', (order) => order > 0),
  comparison('Equal', (order) => order === 0),
];
