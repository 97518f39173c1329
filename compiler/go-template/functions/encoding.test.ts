import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { renderForTest } from './render-for-test.ts';

const test = suite('go-template/functions/encoding');

/** What Go's own engine gave; undefined where it failed. */
const cases: readonly (readonly [string, string | undefined])[] = [
  [
    '{{ b64enc "héllo" }} {{ b64dec "aGk=" }} {{ b64dec "aGk" }} {{ b64dec "aG\\nk=" }} {{ b64dec "YQ=a" }}',
    'aMOpbGxv hi illegal base64 data at input byte 0 hi illegal base64 data at input byte 2',
  ],
  [
    '{{ b32enc "hello" }} {{ b32dec "NBUQ====" }} {{ b32dec "bad" }} {{ b32dec "ME======x" }}',
    'NBSWY3DP hi illegal base32 data at input byte 0 a',
  ],
  [
    '{{ sha1sum "" }} {{ sha256sum "abc" }} {{ adler32sum "abc" }}',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad 38600999',
  ],
  [
    '{{ sha256sum (repeat 70 "é") }} {{ sha1sum (repeat 70 "é") }}',
    '78dcf717205d89b75e2a5721fa2aa5a28c3b285ea1d60aa0d4ea967bd300bd3a 392fc191d940a788106690d1feaa44eb1d84ed3f',
  ],
];
for (const [template, expected] of cases) {
  test(template, () => {
    const result = renderForTest(template);
    if (expected === undefined) assert.match(result, /^! /);
    else assert.is(result, expected);
  });
}

test.run();
