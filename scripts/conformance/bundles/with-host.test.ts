import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { withHost } from './ask-cli.ts';

const test = suite('conformance/bundles/with-host');

const host = 'http://127.0.0.1:4711';
const cases: readonly (readonly [text: string, expected: string])[] = [
  ['workspace:\n  host: https://adb-1.net\n', `workspace:\n  host: ${host}\n`],
  ['workspace:\n  host: "https://adb-1.net"\n  profile: lake # mine\n', `workspace:\n  host: ${host}\n`],
  ['workspace: {host: https://adb-1.net}', `workspace: {host: "${host}"}`],
  [
    'dev: {workspace: { host: "https://a.net/?o=1", root_path: /x}}',
    `dev: {workspace: { host: "${host}", root_path: /x}}`,
  ],
  ["workspace: {root_path: /x, host: 'https://a.net'}", `workspace: {root_path: /x, host: "${host}"}`],
  ['workspace: {profile: lake, host: https://a.net}', `workspace: {host: "${host}"}`],
  ['workspace: {host: https://a.net, auth_type: pat}', `workspace: {host: "${host}"}`],
  ['workspace: {profile: lake}', 'workspace: {}'],
  ['url: https://a.net\nhost: ${var.host}\n', 'url: https://a.net\nhost: ${var.host}\n'],
];
for (const [text, expected] of cases) {
  test(`${text.replaceAll('\n', ' ')} names nothing outside`, () => {
    assert.is(withHost(text, host).replaceAll(/\n+/g, '\n'), expected);
  });
}

test.run();
