import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { writtenCredential } from './written-credential.ts';

const test = suite('util/written-credential');

/** What stands between `«` and `»` must be found. */
const written: readonly string[] = [
  'export DB_PASSWORD=«hunter2»',
  '#!/bin/sh\nset -e\nexport DB_PASSWORD=«hunter2»\nrun.sh\n',
  'PGPASSWORD=«hunter2» psql -h db',
  'MYSQL_PWD=«hunter2» mysql',
  "export TOKEN='«abc def»'",
  'run.sh --password=«hunter2» --verbose',
  'run.sh --password «hunter2» --verbose',
  'run.sh --api-key "«k-123»"',
  'curl -H "Authorization: Bearer «abc»" https://x',
  "curl -H 'X-Api-Key: «abcdef»' https://x",
  'curl -u me:«hunter2» https://x',
  'curl https://me:«hunter2»@host/x',
  'Authorization: Basic «bWU6aHVudGVyMg==»',
  'Bearer «abcdef0123456789»',
  'Server=db;User Id=me;Password=«hunter2»;',
  'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=«Zm9v/Zm9vZm9v==»;EndpointSuffix=x',
  'host:6380,password=«hunter2»,ssl=True',
  'https://a.blob.core.windows.net/c?sv=2024&sig=«abc%3Ddef»',
  'https://x/api?api_key=«abcdef»&page=2',
  '«dapi0123456789abcdef0123456789abcdef»',
  'databricks configure --token «dapi0123456789abcdef0123456789abcdef»',
  'aws configure set aws_access_key_id «AKIAIOSFODNN7EXAMPLE»',
  '«-----BEGIN RSA PRIVATE KEY-----»\nMIIE',
  '«ghp_0123456789abcdefghijABCDEFGHIJ012345»',
  '«eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.SflKxwRJSMeKKF2QT4»',
  'password: «hunter2»',
  'a: 1\n  password: «hunter2»\nb: 2',
  '{"user": "me", "password": "«hunter2»"}',
  'password = "«hunter2»"',
  'password = «hunter2»',
  "CREATE USER me IDENTIFIED BY '«hunter2»'",
  "OPTIONS (user 'me', password '«hunter2»')",
  'spark.conf.set("fs.azure.account.key.lake.dfs.core.windows.net", "«abc»")',
  '.option("password", "«hunter2»")',
  '[{"name": "DB_PASSWORD", "value": "«hunter2»"}]',
  'sshpass -p «hunter2» ssh me@host',
  'mysql -u me -p«hunter2» shop',
  'docker login -u me -p «hunter2» registry',
  'https://«x7Kq93jfL2mZpQ8w»@github.com/a/b.git',
  'git+https://«oauth_s3cr3tT0ken99»@gitlab.com/a/b.git',
  'prefix/«dapi0123456789abcdef0123456789abcdef»',
  '["«ghp_0123456789abcdefghijABCDEFGHIJ012345»"]',
  'a,«AKIAIOSFODNN7EXAMPLE»',
  '«SG.abcdefghijklmnopqrstuv.abcdefghijklmnopqrstuvwxyz»',
  '«pypi-AgEIcHlwaS5vcmcCJDU2abcdefghijklmnop»',
  '<server><id>x</id><password>«hunter2»</password></server>',
  '<password>«hunter2»</password>',
  '<db:apiKey type="x">«hunter2»</db:apiKey>',
  '<password><![CDATA[«hunter2»]]></password>',
  '<property>\n  <name>fs.s3a.secret.key</name>\n  <value>«hunter2»</value>\n</property>',
  '<add key="ApiKey" value="«hunter2»"/>',
  '{"auths": {"registry": {"auth": "«bWU6aHVudGVyMg==»"}}}',
  'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData:\n  username: me\n  anything: «hunter2»\n',
  'machine host login me password «hunter2»',
  'environ["DB_PASSWORD"] = 1\nDB_PASSWORD=«x1y2»',
];
for (const text of written) {
  test(text, () => {
    const plain = text.replace(/[«»]/g, '');
    const found = writtenCredential(plain);
    assert.is(
      found && `${plain.slice(0, found.start)}«${plain.slice(found.start, found.end)}»${plain.slice(found.end)}`,
      text,
    );
  });
}

const others: readonly string[] = [
  '',
  'hunter2',
  'The password is kept in the vault.',
  'Set the token: it is needed.',
  'Rotate the secret = once a year',
  'Bearer authentication is used',
  'export DB_PASSWORD=$VAULT_PASSWORD',
  'export DB_PASSWORD="${VAULT_PASSWORD}"',
  'export DB_PASSWORD=$(vault read -field=password secret/db)',
  'export DB_PASSWORD={{secrets/scope/key}}',
  'run.sh --password=<password> --token %s',
  'run.sh --token-file /run/token --password-stdin',
  'run.sh --password "$PASSWORD"',
  'curl -H "Authorization: Bearer $TOKEN" https://x',
  'curl -H "Authorization: Bearer ${TOKEN}" https://x',
  'docker run -u 1000:1000 image',
  'https://me@host:8080/a:b@c',
  'https://me:$PASSWORD@host',
  'https://host/callback?token=<token>',
  'password = dbutils.secrets.get(scope="s", key="db")',
  'password=os.environ["PASSWORD"]',
  'connect(user=user, password=password)',
  'connect(\n    password=pw,\n    token=config.token,\n)',
  'password = config.password',
  'token: string',
  'password: required',
  'select token, password from users where token is null',
  'select * from t where key = 1 and page_token = 5',
  'primary_key = "id"',
  'secret_scope: shop',
  '["password", "token"]',
  'spark.conf.get("fs.azure.account.key.lake.dfs.core.windows.net")',
  'max_tokens=400',
  "SELECT secret('scope', 'key') AS x",
  'token_url = "https://login/x"',
  'sort key=lambda x: x.token',
  'https://organisation2@dev.azure.com/organisation2/project',
  'https://svc-databricks-prod-01@host/x',
  'https://first.last2024x@host/x',
  'abfss://landing0123456789abcdef@lake0123.dfs.core.windows.net/x',
  'kind: ConfigMap\ndata:\n  anything: hunter2\n',
  'kind: Secret\nstringData:\n  username: me\n  anything: ${DB}\n',
  '<password>${DB_PASSWORD}</password>',
  '<password></password><user>hunter2</user>',
  '<token-endpoint>https://host/x</token-endpoint>',
  '<name>fs.s3a.endpoint</name><value>hunter2</value>',
  '/Shared/task-token-refresh/asia_orders',
];
for (const text of others) test(`not: ${text}`, () => assert.is(writtenCredential(text), undefined));

test('takes time in proportion to the text', () => {
  const pieces = [
    'password=',
    ' -u a',
    'Bearer a',
    '://a:',
    'curl ',
    'mysql ',
    'docker login ',
    '"name": "',
    'eyJaaaaaaaaaaa.',
    "identified by '",
    'https://a1b',
    '<password>',
    '<a key="',
    'machine a login ',
    '<name>password</name>',
    'kind: Secret\ndata:\n  a: b\n',
    'kind: Secret\ndata:\n',
  ];
  for (const piece of pieces) {
    const before = process.cpuUsage().user;
    writtenCredential(piece.repeat(100_000 / piece.length));
    assert.ok(process.cpuUsage().user - before < 1_000_000, piece);
  }
});

test.run();
