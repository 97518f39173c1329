import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { namesCredential, suggestsCredential } from './names-credential.ts';

const test = suite('util/names-credential');

const credentials = [
  'password',
  'DB_PASSWORD',
  'dbPassword',
  'pwd',
  'api-key',
  'apiKey',
  'API_KEY',
  'Authorization',
  'client_secret',
  'string_value',
  'token',
  'connectionString',
  'spark.hadoop.fs.s3a.secret.key',
  'fs.azure.account.key.lake.dfs.core.windows.net',
  'encryption_key',
  'password1',
  'token_2',
  'DB_PASSWORD_PROD',
  'tokenValue',
  'sse_customer_key',
  'http_auth',
  'GITHUB_PAT',
  'fs.azure.sas.box.lake.blob.core.windows.net',
  'fs.azure.account.oauth2.client.secret.lake.dfs.core.windows.net',
  'secret_key_base',
  'private_key_pem',
  'api_key_v2',
  'password_old',
  'DB_PASSWORD_EU',
  'token_b64',
  'dbpass',
  'bind_pw',
  'ldapBindPw',
  'authtoken',
  'connectionstring',
  'hmac_key',
  'master_key',
];
for (const name of credentials) test(name, () => assert.ok(namesCredential(name)));

const others = [
  '',
  'max_tokens',
  'token_type',
  'task_key_1',
  'prod',
  'test_2',
  'password_policy',
  'keys2',
  'secret_scope',
  'key',
  'primary_key',
  'path',
  'author',
  'encryption_key_id',
  'customer_managed_key_id',
  'fs.azure.account.auth.type.lake.dfs.core.windows.net',
  'fs.azure.account.oauth.provider.type',
  'spark.databricks.secret.scope',
  'spark.io.encryption.keySizeBits',
  'next_page_token',
  'nextPageToken',
  'eos_token',
  'existingSecret',
  'image_pull_secret',
  'nginx.ingress.kubernetes.io/auth-tls-secret',
  'bypass',
  'kms_master_key_id',
  'primary_key_base',
  'a'.repeat(80_000),
];
for (const name of others) test(`not ${name.slice(0, 60)}`, () => assert.not(namesCredential(name)));

for (const name of ['ssh_key', 'pat', 'PW', 'credentials', 'auth', 'google.cookie', 'db_password'])
  test(`${name} is better not shown`, () => assert.ok(suggestsCredential(name)));
for (const name of ['key', 'task_key', 'secrets', 'max_tokens', 'author', 'secret_scope', ''])
  test(`${name} may be shown`, () => assert.not(suggestsCredential(name)));

test.run();
