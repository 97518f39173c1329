import { type GoStruct, type GoValue, integer } from '../value.ts';
import { parseVersion, printVersion, type Version } from './version.ts';

/** A version as a template sees it: `semver` gives a pointer, `IncMajor` and its like a struct. */
export function versionValue(version: Version, goKind: 'ptr' | 'struct'): GoStruct {
  const { major, minor, patch, prerelease, metadata, original } = version;
  return {
    kind: 'struct',
    type: goKind === 'ptr' ? '*semver.Version' : 'semver.Version',
    goKind,
    text: printVersion(version),
    fields: new Map<string, GoValue>([
      ['major', integer('uint64', major)],
      ['minor', integer('uint64', minor)],
      ['patch', integer('uint64', patch)],
      ['pre', prerelease],
      ['metadata', metadata],
      ['original', original],
    ]),
  };
}

/** The version that such a value holds. */
export function versionOf(value: GoStruct): Version | undefined {
  const version = parseVersion(value.text);
  const original = value.fields.get('original');
  return 'reason' in version || typeof original !== 'string' ? undefined : { ...version, original };
}
