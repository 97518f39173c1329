/** Where `stackc run` finds host and credentials, and what it says where there are none. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { good, inWorkspace, stack, token } from './run-world.ts';

const test = suite('golden/databricks-run-access');

const config = (text: string) => ({ text });
const accesses: readonly (readonly [
  what: string,
  variables: (host: string) => Readonly<Record<string, string>>,
  file: ((host: string) => { readonly text: string }) | undefined,
  exit: number,
  said: RegExp,
])[] = [
  [
    'nothing',
    () => ({}),
    undefined,
    77,
    /STK8640: Nothing says where the workspace is: .*DATABRICKS_HOST, nor "\.databrickscfg"/,
  ],
  ['a host alone', (host) => ({ DATABRICKS_HOST: host }), undefined, 77, /STK8640: Nothing says as whom/],
  ['no address', () => ({ DATABRICKS_HOST: 'a b', DATABRICKS_TOKEN: token }), undefined, 77, /STK8641.*is no address/],
  [
    'a host in clear',
    () => ({ DATABRICKS_HOST: 'http://example.com', DATABRICKS_TOKEN: token }),
    undefined,
    77,
    /STK8641.*https/,
  ],
  [
    'a name in the address',
    () => ({ DATABRICKS_HOST: 'https://a:b@c.de', DATABRICKS_TOKEN: token }),
    undefined,
    77,
    /STK8641/,
  ],
  [
    'a token with a line end',
    (host) => ({ DATABRICKS_HOST: host, DATABRICKS_TOKEN: `${token}\n` }),
    undefined,
    77,
    /STK8641: The|STK8641.*DATABRICKS_TOKEN holds/,
  ],
  ['a profile', () => ({}), (host) => config(`; mine\n[DEFAULT]\nhost = ${host}\ntoken = ${token}\n`), 0, /SUCCESS/],
  [
    'the profile of the host',
    (host) => ({ DATABRICKS_HOST: host }),
    (host) => config(`[DEFAULT]\nhost = https://other.example\ntoken = x\n[dev]\nhost = ${host}/\ntoken = ${token}\n`),
    0,
    /SUCCESS/,
  ],
  [
    'no profile of the host: the token of another one stays where it is',
    (host) => ({ DATABRICKS_HOST: host }),
    () => config('[DEFAULT]\nhost = https://other.example\ntoken = x\n'),
    77,
    /STK8640/,
  ],
  [
    'a named profile',
    () => ({ DATABRICKS_CONFIG_PROFILE: 'dev' }),
    (host) => config(`[dev]\nhost = ${host}\ntoken = ${token}\n`),
    0,
    /SUCCESS/,
  ],
  [
    'a profile that is not there',
    () => ({ DATABRICKS_CONFIG_PROFILE: 'prod' }),
    () => config('[dev]\n'),
    77,
    /STK8641.*no profile "prod"/,
  ],
  ['a file that is none', () => ({}), () => config(`[dev]\n${token}\n`), 77, /STK8641.*a line, number 2,/],
];
for (const [what, variables, file, exit, said] of accesses) {
  test(`credentials: ${what}`, () =>
    inWorkspace(good, async ({ stackc, folder, host }) => {
      if (file) writeFileSync(join(folder, '.databrickscfg'), file(host).text);
      const ended = await stackc('run --job job-orders', variables(host));
      assert.is(ended.exit, exit, ended.stderr);
      assert.match(ended.stderr, said);
    }));
}

test('what the stack says comes first, and its token is the process variable that Terraform takes', () =>
  inWorkspace(good, async ({ stackc, folder, host, authorizations }) => {
    const provider = `providers: {databricks: {version: ~> 1.99, host: "${host}", token: "\${vars.key}"}}`;
    const text = stack.replace('providers: {databricks: {version: ~> 1.99}}', provider);
    writeFileSync(join(folder, 'stack.yaml'), text.replace('{env: dev}\ns', '{env: dev, key: {sensitive: true}}\ns'));
    const { exit, stderr } = await stackc('run --job job-orders', {
      DATABRICKS_HOST: 'https://other.example',
      DATABRICKS_TOKEN: 'other',
      TF_VAR_key: token,
    });
    assert.is(exit, 0, stderr);
    assert.is(authorizations[0], `Bearer ${token}`);
  }));

test('a service principal asks for a token first', () =>
  inWorkspace(
    { ...good, 'POST /oidc/v1/token': [{ body: { access_token: 'abc', token_type: 'Bearer' } }] },
    async ({ stackc, host, authorizations, asked }) => {
      const variables = { DATABRICKS_HOST: host, DATABRICKS_CLIENT_ID: 'me', DATABRICKS_CLIENT_SECRET: token };
      assert.is((await stackc('run --job job-orders', variables)).exit, 0);
      assert.equal(authorizations.slice(0, 2), [
        `Basic ${Buffer.from(`me:${token}`).toString('base64')}`,
        'Bearer abc',
      ]);
      assert.match(asked[0] ?? '', /grant_type=client_credentials&scope=all-apis/);
    },
  ));

test('nobody listens: exit code 69', () =>
  inWorkspace(good, async ({ stackc }) => {
    const ended = await stackc('run --job job-orders', {
      DATABRICKS_HOST: 'http://127.0.0.1:1',
      DATABRICKS_TOKEN: token,
    });
    assert.is(ended.exit, 69);
    assert.match(ended.stderr, /STK8643.*nobody listens there|STK8643.*bad port/);
  }));

test.run();
