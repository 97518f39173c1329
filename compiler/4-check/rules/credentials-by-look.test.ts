import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

/** Where name and value decide together whether something is a credential. */
const test = suite('4-check/rules/credentials-by-look');

/** The codes that a value gets, of a stack with these variables. */
function codes(input: string, variables = '{}'): readonly string[] {
  const stack = `name: shop\nvariables: ${variables}\nresources: {terraform_data: {a: {input: ${input}}}}\n`;
  return compileText(stack).diagnostics.map(({ code }) => code);
}

const written: readonly (readonly [string, string, string?])[] = [
  ['a secret among secrets', '{secrets: {shop: Zq9xKw3vLt7pRw2m}}'],
  ['a token among tokens', '{tokens: [Zq9xKw3vLt7pRw2m, b]}'],
  ['one of the credentials of a variable', '"x ${vars.credentials.shop}"', '{credentials: {shop: Zq9xKw3vLt7pRw2m}}'],
  ['one of the tokens of a variable', '["${vars.tokens[0]}"]', '{tokens: [Zq9xKw3vLt7pRw2m]}'],
  ['a cookie', '{headers: {Cookie: "sid=Zq9xKw3vLt7pRw2m; theme=dark"}}'],
  ['a key of which only the text tells', '{license_key: 0123456789abcdef0123456789abcdef}'],
  ['a token that a reset takes', '{reset_token: Zq9xKw3vLt7pRw2m}'],
  ['a pair', '[{name: DEVOPS_EXT_PAT, value: Zq9xKw3vLt7pRw2m}]'],
  ['an alias of a variable', '*p', '{db_password: &p hunter2}'],
  ['an alias in a list', '[x, *p]', '{login: {password: &p hunter2}}'],
];
for (const [name, input, variables] of written)
  test(`refused: ${name}`, () => assert.equal(codes(input, variables), ['STK4005']));

test('refused: what the stack itself is called and described as', () => {
  const stack =
    'name: shop\nvariables: {db_password: hunter2xy}\ndescription: "@"\nresources: {terraform_data: {a: {}}}\n';
  for (const text of ['The password is Zq9xKw3vLt7', 'with ${vars.db_password}'])
    assert.equal(
      compileText(stack.replace('@', () => text)).diagnostics.map(({ code }) => code),
      ['STK4005'],
    );
});

test('refused: a call of the target that sets one', () => {
  assert.equal(codes(`'${'$'}{jsonencode({token = "hunter2xy"})}'`), ['STK4005']);
});

test('refused in a custom resource where the text tells', () => {
  const object = (password: string) =>
    `name: shop\nkubernetes: {namespace: n}\nresources: {kubernetes: {x: {apiVersion: a.b/v1, kind: Db, spec: {admin: {password: ${password}}}}}}\n`;
  const found = (password: string) => compileText(object(password)).diagnostics.map(({ code }) => code);
  assert.equal(found('Zq9xKw3vLt7pRw2m'), ['STK6202', 'STK4005']);
  assert.equal(found('key-in-the-secret'), ['STK6202']);
  const sealed =
    'name: shop\nkubernetes: {namespace: n}\nresources: {kubernetes: {x: {apiVersion: bitnami.com/v1alpha1, kind: SealedSecret, spec: {encryptedData: {password: AgBy3i4OJSWKPiTySYZZA9rO43cGDEq4vT9K2m8x}}}}}\n';
  assert.equal(
    compileText(sealed).diagnostics.map(({ code }) => code),
    ['STK6202'],
  );
});

test('refused: what an anchor hands on, too', () => {
  assert.equal(codes('{password: &p hunter2, description: *p}'), ['STK4005', 'STK4005']);
});

const fine: readonly (readonly [string, string, string?])[] = [
  ['columns', '{customer_key: c_custkey, account_key: account_id, surrogate_key: sk}'],
  ['pages and questions', '{forgot_password: https://x/forgot, reset_password: /account/reset, has_token: "yes"}'],
  ['what secrets are called', '{secrets: {shop: shop-db, a: vault/path}, tokens: [a, b], credentials: {type: oauth2}}'],
  ['the name of a cookie', '{cookie: sid, session_cookie: shop_sid}'],
  ['a public key', '{ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIZq9xKw3vLt7pRw2m me@host}'],
  ['stores', '{password: "vault:secret/data/shop#password", token: "env:DB_TOKEN", secret: awssm://shop/db}'],
  ['keys of the clouds', '{encryption_key: projects/p/locations/eu/keyRings/r/cryptoKeys/k, master_key: alias/aws/s3}'],
  ['calls', `{password: "{{ env_var('DB_PASSWORD') }}", secret: "dbutils.secrets.get('a', 'b')"}`],
  ['files', '{password: /run/secrets/db, token: ./token.txt}'],
  [
    'what only stands in its place',
    '{password: <password>, token: "***", secret: DB_SECRET, pwd: "ENC[AES256_GCM,data:p673w==,iv:Y=,tag:a=,type:str]"}',
  ],
  ['an anchor of what stands elsewhere', '{token: &s "{{secrets/a/b}}", description: *s}'],
  [
    'a connection string of a variable',
    '"x ${vars.connection_string}"',
    '{connection_string: "postgresql://db:5432/x"}',
  ],
];
for (const [name, input, variables] of fine) test(`fine: ${name}`, () => assert.equal(codes(input, variables), []));

test.run();
