import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compareVersions, readVersion } from '../../compiler/util/version.ts';
import { lowestVersion } from './lowest-version.ts';

const test = suite('targets/terraform/lowest-version');

const cases: readonly (readonly [constraint: string, lowest: string | undefined])[] = [
  ['1.99.0', '1.99.0'],
  ['= 1.99', '1.99.0'],
  ['~> 1.99', '1.99.0'],
  ['~> 1.99.3', '1.99.3'],
  ['>=1.49', undefined],
  ['>= 1.99, < 2.0, != 1.100.0', '1.99.0'],
  ['> 1.2, >= 1.10', undefined],
  ['> 1.2, >= 1.10, <= 2', '1.10.0'],
  ['< 2.0', undefined],
  ['1.99.0-beta1', '1.99.0'],
  ['', undefined],
  ['newest', undefined],
];
for (const [constraint, lowest] of cases) {
  test(`"${constraint}"`, () => assert.is(lowestVersion(constraint)?.join('.'), lowest));
}

test('versions are compared by their numbers', () => {
  const [left, right] = [readVersion('1.9.0'), readVersion('1.10.0')];
  assert.ok(left && right && compareVersions(left, right) < 0);
});

test.run();
