import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { byteLength, compareStrings, fromBytes, fromRunes, rejoin, runes, toBytes } from './go-string.ts';

const test = suite('go-template/go-string');

const texts: readonly (readonly [string, number])[] = [
  ['', 0],
  ['abc', 3],
  ['é', 2],
  ['世', 3],
  ['😀', 4],
  ['a\udc80b', 3],
  ['\udcff', 1],
];
for (const [text, bytes] of texts) {
  test(`${JSON.stringify(text)} has ${bytes} bytes`, () => {
    assert.is(byteLength(text), bytes);
    assert.is(toBytes(text).length, bytes);
    assert.is(fromBytes(toBytes(text)), text);
  });
}

test('keeps bytes that are no UTF-8', () => {
  const bytes = Uint8Array.of(0xff, 0x41, 0xc0, 0x80, 0xe4, 0xb8, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80);
  assert.equal(toBytes(fromBytes(bytes)), bytes);
});

test('joins a character that was cut', () => {
  const bytes = toBytes('世');
  assert.is(rejoin(fromBytes(bytes.slice(0, 1)) + fromBytes(bytes.slice(1))), '世');
});

test('orders by bytes', () => {
  const sorted = ['', '10', '9', 'A', '_', 'a', 'é', '\uffff', '😀', '\udcff'];
  assert.equal([...sorted].reverse().sort(compareStrings), sorted);
});

test('sees an escaped byte as U+FFFD', () => {
  assert.equal(runes('a\udc80😀'), [0x61, 0xfffd, 0x1f600]);
  assert.is(fromRunes([0x61, 0xd800, -1, 0x110000, 0x1f600]), 'a\ufffd\ufffd\ufffd😀');
});

test.run();
