import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compareVersions, readVersion } from '../../compiler/util/version.ts';
import { ceilingOf, isConstraint, lowestVersion } from './lowest-version.ts';

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

const ceilings: readonly (readonly [constraint: string, ceiling: string | undefined])[] = [
  ['< 1.50', '1.50.0'],
  ['< 2, < 1.9, != 1.8.1', '1.9.0'],
  ['>= 1.0, < 1.50', undefined],
  ['~> 1.40', undefined],
  ['1.30.0', undefined],
  ['!= 1.3', undefined],
];
for (const [constraint, ceiling] of ceilings) {
  test(`above "${constraint}"`, () => assert.is(ceilingOf(constraint)?.join('.'), ceiling));
}

const spellings: readonly (readonly [constraint: string, isOne: boolean])[] = [
  ['1.99.0', true],
  ['>= 1.0, < 1.50', true],
  ['~>1.40', true],
  ['1.0.0-beta1', true],
  ['>> 1.7', false],
  ['banana', false],
  ['1.x', false],
  ['', false],
  ['>= 1.0 < 2.0', false],
  ['^1.2', false],
];
for (const [constraint, isOne] of spellings) {
  test(`"${constraint}" is ${isOne ? 'a constraint' : 'none'}`, () => assert.is(isConstraint(constraint), isOne));
}

test('versions are compared by their numbers', () => {
  const [left, right] = [readVersion('1.9.0'), readVersion('1.10.0')];
  assert.ok(left && right && compareVersions(left, right) < 0);
});

test.run();
