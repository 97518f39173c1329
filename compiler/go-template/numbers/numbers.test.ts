import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parseFloatText } from './parse-float.ts';
import { parseInteger, parseUnsigned } from './parse-integer.ts';
import { generalNotation } from './shortest-digits.ts';

const test = suite('go-template/numbers');

const integers: readonly (readonly [string, number, bigint | undefined])[] = [
  ['12', 10, 12n],
  ['+12', 10, 12n],
  ['-0', 0, 0n],
  ['010', 0, 8n],
  ['08', 0, undefined],
  ['0x1F', 0, 31n],
  ['0o17', 0, 15n],
  ['0b11', 0, 3n],
  ['1_000', 0, 1000n],
  ['1_000', 10, undefined],
  ['0_7', 0, 7n],
  ['0x_1', 0, 1n],
  ['1__0', 0, undefined],
  ['_1', 0, undefined],
  ['9223372036854775807', 10, 9223372036854775807n],
  ['9223372036854775808', 10, undefined],
  ['-9223372036854775808', 10, -9223372036854775808n],
  ['', 10, undefined],
  ['0x', 0, undefined],
];
for (const [text, base, expected] of integers) {
  test(`integer ${text} in base ${base}`, () => assert.is(parseInteger(text, base), expected));
}

test('unsigned integers take no sign and reach further', () => {
  assert.is(parseUnsigned('18446744073709551615'), 18446744073709551615n);
  assert.is(parseUnsigned('-1'), undefined);
});

const floats: readonly (readonly [string, number | undefined])[] = [
  ['1_0', 10],
  ['.5_0', 0.5],
  ['0x1_0p0', 16],
  ['0x_1p0', 1],
  ['1e1_0', 1e10],
  ['0x1p-1074', 5e-324],
  ['0x1p-1075', 0],
  ['0x1.8p-1074', 1e-323],
  ['0x1.fffffffffffff8p0', 2],
  ['0x1', undefined],
  ['1.', 1],
  ['0x1.p1', 2],
  ['+0x.8p1', 1],
  ['1e400', undefined],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['1_.5', undefined],
  ['1._5', undefined],
  ['', undefined],
  ['.', undefined],
  ['1e', undefined],
];
for (const [text, expected] of floats) {
  test(`float ${text}`, () => assert.is(parseFloatText(text), expected));
}

const notations: readonly (readonly [number, string])[] = [
  [1e5, '100000'],
  [1e6, '1e+06'],
  [123456789, '1.23456789e+08'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [-0, '-0'],
  [5e-324, '5e-324'],
];
for (const [value, expected] of notations) {
  test(`general notation of ${expected}`, () => assert.is(generalNotation(value), expected));
}

test.run();
