import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { sourceFile } from '../../source/source-file.ts';
import { hideCredentials } from './hide-credentials.ts';

const test = suite('diagnostics/print/hide-credentials');

const cases: readonly (readonly [string, string])[] = [
  ['password: hunter2', 'password: *******'],
  ['  db_password: "hunter 2" # why', '  db_password: "****** *" # why'],
  ['{bucket: x, client_secret: abc, y: z}', '{bucket: x, client_secret: ***, y: z}'],
  ['--var token=abc', '--var token=***'],
  ['string_value: s3cr3t', 'string_value: ******'],
  ['accountKey: abc', 'accountKey: ***'],
  ['token: ${vars.token}', 'token: ${vars.token}'],
  ['token: "${vars.token}"', 'token: "${vars.token}"'],
  ['token: {sensitive: true}', 'token: {sensitive: true}'],
  ["token: '{{secrets/scope/key}}'", "token: '{{secrets/scope/key}}'"],
  ['- {key: k, value: hunter2, bogus: 1}', '- {key: k, value: *******, bogus: 1}'],
  ['- key: k\n  value: hunter2\n', '- key: k\n  value: *******\n'],
  ['- value: hunter2\n  key: k', '- value: *******\n  key: k'],
  ['value: 3\nname: x', 'value: 3\nname: x'],
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

test.run();
