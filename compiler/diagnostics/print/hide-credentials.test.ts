import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../../source/source-file.ts';
import { hideCredentials } from './hide-credentials.ts';

const test = suite('diagnostics/print/hide-credentials');

/** Texts that no parser has understood: more is hidden. */
const cases: readonly (readonly [string, string])[] = [
  ['password: hunter2', 'password: *******'],
  ['  db_password: "hunter 2" # why', '  db_password: "****** *" * ***'],
  ['{bucket: x, client_secret: abc, y: z}', '{bucket: x, client_secret: **** ** **'],
  ['--var token=abc', '--var token=***'],
  ['password: |\n  hunter2\n\n  more\nname: x', 'password: *\n  *******\n\n  ****\nname: x'],
  ['password:\n  hunter2\nname: x', 'password:\n  *******\nname: x'],
  ['password: "a\nb c\nname: x', 'password: "*\n* *\nname: x'],
  ['- token: [a,\n  b\n- x: y', '- token: ***\n  *\n- x: y'],
  ['token: ${vars.token}', 'token: ${vars.token}'],
  ['api-key: {a: b', 'api-key: *** *'],
  ['x: https://me:hunter2@host', 'x: https://me:*******@host'],
  ['set token = x\nselect 1', 'set token = *\nselect 1'],
  ['max_tokens: 5', 'max_tokens: 5'],
  ['token_type: bearer', 'token_type: bearer'],
];
for (const [text, expected] of cases) {
  test(text, () => assert.is(hideCredentials(sourceFile('stack.yaml', text), []).text, expected));
}

test('hides what a diagnostic says is one, at the same offsets', () => {
  const file = sourceFile('stack.yaml', 'url: https://hook\nname: x');
  const at = { file, start: 5, end: 17 };
  const hidden = hideCredentials(file, [
    { code: 'STK4005', severity: 'error', message: '', at, related: [], hidesText: true },
  ]);
  assert.is(hidden.text, 'url: ************\nname: x');
});

const long: readonly (readonly [string, string])[] = [
  ['a long word', `x: ${'a'.repeat(500_000)}`],
  ['a quote that never closes', `password: "${'a '.repeat(250_000)}`],
  ['many names', `${'token '.repeat(80_000)}`],
  ['placeholders that never close', `token: ${'${'.repeat(250_000)}`],
  ['addresses that never end', '://a:'.repeat(100_000)],
];
for (const [name, text] of long) {
  // Work that grew with the square of half a million characters would not end while anybody waits.
  test(`takes time in proportion to the text: ${name}`, () => {
    assert.is(hideCredentials(sourceFile('stack.yaml', text), []).text.length, text.length);
  });
}

test.run();
