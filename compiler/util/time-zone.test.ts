import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { isTimeZone, timeZoneNames } from './time-zone.ts';

const test = suite('util/time-zone');

const cases: readonly (readonly [string, boolean])[] = [
  ['Europe/Zurich', true],
  ['America/Argentina/Buenos_Aires', true],
  ['US/Pacific', true],
  ['Etc/GMT+2', true],
  ['UTC', true],
  ['EST5EDT', true],
  ['europe/zurich', false],
  ['Europe/Zürich', false],
  ['GMT+2', false],
  ['+02:00', false],
  ['PST', false],
  ['Factory', false],
  ['', false],
];
for (const [name, expected] of cases) test(`"${name}"`, () => assert.is(isTimeZone(name), expected));

test('knows every canonical name of this Node', () => {
  assert.equal(
    Intl.supportedValuesOf('timeZone').filter((name) => !timeZoneNames.has(name)),
    [],
  );
});

test.run();
