import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';
import { formatDiagnostics } from '../../cli/library.ts';

const test = suite('4-check/rules/credentials-are-not-written');

/** The codes that a stack gets, but for the warning about a missing provider. */
function codes(stack: string): readonly string[] {
  const { diagnostics } = compileText(`name: shop\n${stack}`, {});
  return diagnostics.map(({ code }) => code).filter((code) => code !== 'STK6001');
}

const cluster = (inside: string) => `resources:
  databricks_clusters:
    c:
      cluster_name: c
      spark_version: 15.4.x-scala2.12
      node_type_id: m5d.large
      num_workers: 1
      ${inside}
`;
const job = (parameters: string) => `resources:
  databricks_jobs:
    j:
      name: j
      tasks:
        - task_key: t
          notebook_task: {notebook_path: /n, base_parameters: ${parameters}}
`;
const data = (input: string, head = '') => `${head}
resources:
  terraform_data:
    o: {input: x}
    a:
      input: ${input}
`;

const secret = (contents: string, head = '') => `${head}
kubernetes: {via: terraform}
resources:
  providers:
    kubernetes: {config_path: "~/.kube/config"}
  kubernetes:
    login: {apiVersion: v1, kind: Secret, stringData: ${contents}}
`;

const manifest = (kind: string, contents: string) => `
resources:
  providers:
    kubernetes: {config_path: "~/.kube/config"}
  kubernetes_manifest:
    login: {manifest: {apiVersion: v1, kind: ${kind}, metadata: {name: login}, data: ${contents}}}
`;
const clusterSecret = (contents: string) => `
resources:
  providers:
    kubernetes: {source: hashicorp/kubernetes, version: 2.31.0}
  kubernetes_secret:
    login: {metadata: {name: login}, data: ${contents}}
`;
const vault = (provider: string, block: string) => `
resources:
  providers:
    ${provider}: {source: hashicorp/${provider}, version: 5.60.0}
  ${provider}_${block}
`;

const written: readonly (readonly [string, string])[] = [
  ['a backend', 'terraform: {backend: {s3: {bucket: b, key: k, region: r, secret_key: hunter2}}}'],
  ['a backend of PostgreSQL', 'terraform: {backend: {pg: {conn_str: "postgres://me:hunter2@host/x"}}}'],
  ['an environment variable of Spark', cluster('spark_env_vars: {DB_PASSWORD: hunter2}')],
  ['a setting of Spark', cluster('spark_conf: {fs.azure.account.key.lake.dfs.core.windows.net: hunter2}')],
  ['a parameter', job('{api-key: hunter2}')],
  ['a password in an address', data('https://me:hunter2@host/x')],
  ['a password in an address, deep in a list', data('[{a: [{b: "jdbc://me:hunter2@host"}]}]')],
  ['a password beside a reference', data('"https://me:hunter2@host/${resources.o.id}"')],
  ['a credential beside a reference', data('{password: "hunter2-${resources.o.id}"}')],
  ['a connection string', data('"Server=db;Password=hunter2"')],
  ['a Secret that is written as a manifest', manifest('Secret', '{password: aHVudGVyMg==}')],
  ['a Secret that is written for Terraform', clusterSecret('{config: hunter2}')],
  ['a secret of a key vault', vault('azurerm', 'key_vault_secret: {s: {name: s, value: hunter2}}')],
  ['a parameter that is secure', vault('aws', 'ssm_parameter: {s: {name: s, type: SecureString, value: hunter2}}')],
  ['a text of a secret', vault('aws', 'secretsmanager_secret_version: {s: {secret_id: s, secret_string: hunter2}}')],
  ['a name', 'variables: {db_password: hunter2}\nresources: {terraform_data: {"a-${vars.db_password}": {input: x}}}'],
  ['a Secret of Kubernetes that Terraform writes', secret('{config: hunter2}')],
  ['a nested credential', data('{a: {b: [{client_secret: hunter2}]}}')],
  ['a variable that is named as one', data('x-${vars.db_password}', 'variables: {db_password: hunter2}')],
  ['the same in an expression', data("${{ vars.db_password + 'x' }}", 'variables: {db_password: hunter2}')],
  ['a mapping from a variable', data('${vars.login}', 'variables: {login: {user: me, password: hunter2}}')],
  ['a list under a name', data('{password: [{value: {token: hunter2}}]}')],
  [
    'a variable through a variable',
    data('x-${vars.b}', 'variables: {db_password: hunter2, b: "a${vars.db_password}"}'),
  ],
  ['an entry of a variable', data('${vars.login.password}', 'variables: {login: {user: me, password: hunter2}}')],
  ['a list of a variable', data('[1, "${vars.tokens_token}"]', 'variables: {tokens_token: [hunter2]}')],
  ['a pair of a variable', data('${vars.env[0].value}', 'variables: {env: [{name: DB_PASSWORD, value: hunter2}]}')],
  ['letters that were changed', data('${{ vars.db_password.upper() }}', 'variables: {db_password: hunter2}')],
  ['letters that were turned', data('${{ vars.db_password[::-1] }}', 'variables: {db_password: hunter2}')],
  ['a part', data('${{ vars.db_password[:4] }}', 'variables: {db_password: hunter2}')],
  ['an f-string', data("${{ f'x {vars.login.password} y' }}", 'variables: {login: {password: hunter2}}')],
  ['a list that is joined', data("${{ '-'.join([vars.db_password, 'x']) }}", 'variables: {db_password: hunter2}')],
  ['a mapping that is made', data('"${{ {1: [vars.db_password]} }}"', 'variables: {db_password: hunter2}')],
  ['a comprehension', data('${{ [v for v in vars.login.values()] }}', 'variables: {login: {password: hunter2}}')],
  [
    'a text with a reference',
    data('"${vars.b}"', 'variables: {db_password: hunter2, b: "${vars.db_password}-${resources.o.id}"}'),
  ],
  [
    'a chain of expressions',
    data('${vars.c}', "variables: {db_password: hunter2, b: '${{ vars.db_password + 1 * \"x\" }}', c: 'y${vars.b}'}"),
  ],
  ['a choice', data("${{ vars.db_password if True else 'x' }}", 'variables: {db_password: hunter2}')],
  [
    'an inner variable',
    `resources: {terraform_data: {a: {variables: {my_token: hunter2}, input: "\${vars.my_token}"}}}`,
  ],
  ['a pair of a name and a value', data('{environment: [{name: DB_PASSWORD, value: hunter2}]}')],
  ['a script', data('|\n        export DB_PASSWORD=hunter2\n        run\n')],
  ['an option of a command', data('run --password=hunter2')],
  ['a header', data('"curl -H \'Authorization: Bearer hunter2\' x"')],
  ['a token of Databricks', data('dapi0123456789abcdef0123456789abcdef')],
  ['a key of AWS', data('AKIAIOSFODNN7EXAMPLE')],
  ['a private key', data('|\n        -----BEGIN PRIVATE KEY-----\n        MIIE\n')],
  ['a script with a reference', data('"export DB_PASSWORD=hunter2; run ${resources.o.id}"')],
  ['a parameter of a job', job('{args: "--token hunter2"}')],
  ['an argument behind its option', data('[run, --password, hunter2, --verbose]')],
  ['a part of the password of an address', data('"https://me:hunter2${resources.o.id}@host"')],
  ['letters and digits behind a reference', data('{token: "${resources.o.id}-hunter2hunter"}')],
  ['a call of the target', data('"${upper(\\"${vars.db_password}\\")}"', 'variables: {db_password: hunter2}')],
  ['a call in a text', data('"x-${upper(\\"${vars.db_password}\\")}"', 'variables: {db_password: hunter2}')],
  [
    'a call in an expression',
    data('"${{ \'${upper(\\"${vars.db_password}\\")}\' }}"', 'variables: {db_password: hunter2}'),
  ],
  ['an address in a call of the target', data('"${upper(\\"https://me:hunter2@host\\")}"')],
  ['an output', data('x', 'outputs: {o: {value: "https://me:hunter2@host"}}')],
  [
    'an output of a credential',
    data('x', 'variables: {db_password: hunter2}\noutputs: {o: {value: "${vars.db_password}"}}'),
  ],
  ['an output by its name', data('x', 'outputs: {db_password: {value: hunter2}}')],
  [
    'the description of an output',
    data('x', 'variables: {db_password: hunter2}\noutputs: {o: {value: x, description: "${vars.db_password}"}}'),
  ],
  ['a key of a backend for encryption', 'terraform: {backend: {gcs: {bucket: b, encryption_key: hunter2}}}'],
  ['a login of a backend', 'terraform: {backend: {consul: {path: p, http_auth: "me:hunter2"}}}'],
  ['a signature of Azure', cluster('spark_conf: {fs.azure.sas.box.lake.blob.core.windows.net: hunter2}')],
  [
    'a Secret of Kubernetes',
    'resources: {kubernetes: {s: {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: n}, stringData: {x: hunter2}}}}',
  ],
];
for (const [name, stack] of written) test(`refused: ${name}`, () => assert.equal(codes(stack), ['STK4005']));

const password = 'variables: {db_password: hunter2xy}';
const made: readonly (readonly [string, string])[] = [
  ['a key that an expression makes', data('"${{ {vars.db_password: 1} }}"', password)],
  ['a key that is turned', data('"${{ {1: 2, vars.db_password[::-1]: True} }}"', password)],
  [
    'a former name',
    `${password}\nresources: {terraform_data: {a: {input: x, resource_options: {moved_from: "\${vars.db_password}"}}}}`,
  ],
  [
    'a label of a Secret',
    `${password}\nresources: {kubernetes: {s: {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: n, annotations: {x: "\${vars.db_password}"}}}}}`,
  ],
  [
    'a user in a Secret that is made from a credential',
    `${password}\nresources: {kubernetes: {s: {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: n}, stringData: {username: "\${vars.db_password}"}}}}`,
  ],
  ['passwords of several owners', data('{passwords: {shop: hunter2}}')],
  ['an entry of passwords', data('${vars.passwords.shop}', 'variables: {passwords: {shop: hunter2xy}}')],
  ['a list of keys', data('{api_keys: {shop: [hunter2]}}')],
  ['a pair as AWS spells it', data('[{Name: DB_PASSWORD, Value: hunter2}]')],
  ['a parameter of CloudFormation', data('[{ParameterKey: DbPassword, ParameterValue: hunter2}]')],
  ['a pair in a text of YAML', data('"env:\\n- name: DB_PASSWORD\\n  value: hunter2\\n"')],
  ['a pair in JSON, the value first', data(`'[{"value": "hunter2", "name": "DB_PASSWORD"}]'`)],
  ['a connection string with a user', data('{connection_string: "postgresql://me:hunter2@db/x"}')],
  ['a connection string with a key', data('{connection_string: "AccountEndpoint=https://x/;AccountKey=hunter2"}')],
  ['a connection string of no known form', data('{connection_string: hunter2}')],
];
for (const [name, stack] of made) test(`refused: ${name}`, () => assert.equal(codes(stack), ['STK4005']));

test('refused: what a resource waits for', () =>
  assert.equal(
    codes(
      `${password}\nresources: {terraform_data: {a: {input: x, resource_options: {depends_on: ["\${vars.db_password}"]}}}}`,
    ),
    ['STK4015', 'STK4005'],
  ));

const declared = 'variables: {t: {sensitive: true}}';
const fine: readonly (readonly [string, string])[] = [
  ['a sensitive variable', data('{password: "${vars.t}"}', declared)],
  ['a sensitive variable in an address', data('https://me:${vars.t}@host', declared)],
  ['a sensitive variable in a frame', data('{authorization: "Bearer ${vars.t}"}', declared)],
  ['a secret of Databricks', cluster("spark_env_vars: {DB_PASSWORD: '{{secrets/scope/key}}'}")],
  ['a reference', data('{password: "${resources.o.id}"}')],
  ['a reference with a separator', data('{token: "Bearer ${resources.o.id}"}')],
  ['a switch', cluster('spark_conf: {spark.ssl.needs.password: "true"}')],
  ['what speaks of one', cluster('spark_conf: {fs.azure.account.oauth.token.provider.type: custom}')],
  ['a connection string with a sensitive variable', data('"Server=db;Password=${vars.t}"', declared)],
  ['an address with a user', data('https://me@host:8080/a:b@c')],
  [
    'what a credential only decides',
    data("${{ 'yes' if vars.db_password else 'no' }}", 'variables: {db_password: hunter2}'),
  ],
  ['the length of a credential', data('${{ len(vars.db_password) }}', 'variables: {db_password: hunter2}')],
  ['what stands beside a credential', data('${vars.login.user}', 'variables: {login: {user: me, password: hunter2}}')],
  ['a variable that is not used', data('x', 'variables: {db_password: hunter2}')],
  ['a credential that is empty', data('"${vars.db_password}"', 'variables: {db_password: ""}')],
  ['a script that reads a variable', data('|\n        export DB_PASSWORD=$VAULT\n        run\n')],
  ['a script with a sensitive variable', data('"export DB_PASSWORD=${vars.t}"', declared)],
  ['a script with a reference to one', data('"export DB_PASSWORD=${resources.o.id}"')],
  ['an argument that is a variable of the shell', data('[run, --password, $PASSWORD]')],
  ['an option behind an option', data('[run, --password, --verbose]')],
  ['an address with a password from elsewhere', data('"https://me:${resources.o.id}@host"')],
  ['a path behind a reference', data('{token: "${resources.o.id}/token/of/2024"}')],
  ['an output of a reference', data('x', 'outputs: {db_password: {value: "${resources.o.id}"}}')],
  ['an output of a sensitive variable', data('x', `${declared}\noutputs: {db_password: {value: "\${vars.t}"}}`)],
  ['a call with a sensitive variable', data('"${upper(\\"${vars.t}\\")}"', declared)],
  [
    'a name that calls an expression of the target',
    data('${vars.db_password}', 'variables: {db_password: "${data.x.y}"}'),
  ],
  ['who logs in, in a Secret of Kubernetes', secret('{username: me, DB_HOST: h}')],
  ['a ConfigMap that is written as a manifest', manifest('ConfigMap', '{config: aHVudGVyMg==}')],
  ['who logs in, in a Secret that is written as a manifest', manifest('Secret', '{username: bWU=}')],
  ['a value of what is no secret', vault('aws', 'ssm_parameter: {s: {name: s, type: String, value: hunter2}}')],
  ['a Secret with a sensitive variable', secret('{config: "${vars.t}"}', declared)],
  ['a description', data('"The token is rotated; the password: see the wiki."')],
  ['who the passwords are of', data('{passwords: {username: me, shop: "{{secrets/a/b}}"}}')],
  [
    'a pair that is read from a Secret',
    data('"env:\\n- name: DB_PASSWORD\\n  valueFrom: {secretKeyRef: {name: a, key: b}}\\n"'),
  ],
  ['what expressions of parameters give', job('{token: "{{job.id}}-{{job.run_id}}"}')],
  ['pages and pieces of text', job('{page_token: p2, eos_token: "</s>", existing_secret: shop-db}')],
  ['where a secret is kept', job('{password: "arn:aws:secretsmanager:eu-west-1:1:secret:x-AbC"}')],
  ['a variable of a shell', data('{environment: [{name: DB_PASSWORD, value: $(OTHER)}]}')],
  ['how an API asks for one', data('{authorization: AWS_IAM, token_validity_units: {access_token: minutes}}')],
  ['types of columns', data('{columns: {password: STRING, token: VARCHAR(20)}}')],
  ['a connection string without a password', data('{connection_string: "postgresql://db:5432/x?sslmode=require"}')],
  ['one whose password comes from elsewhere', data('{connection_string: "jdbc:x;user=a;password={{secrets/a/b}}"}')],
  [
    'a variable that only says where one is',
    data('jdbc:x;password=${vars.db_password}', 'variables: {db_password: "{{secrets/a/b}}"}'),
  ],
];
for (const [name, stack] of fine) test(`fine: ${name}`, () => assert.equal(codes(stack), []));

const switchedOff: readonly (readonly [string, string])[] = [
  ['a resource', `${declared}\nresources: {terraform_data: {a: {variables: {t: hunter2}, input: "\${vars.t}"}}}`],
  ['all resources', `${declared}\nresources: {variables: {t: hunter2}, terraform_data: {a: {input: "\${vars.t}"}}}`],
];
for (const [name, stack] of switchedOff) {
  test(`once sensitive, always sensitive: in ${name}`, () => assert.equal(codes(stack), ['STK2053']));
}

test('what a kind makes of a credential is told at the name of its block, which may be read', () => {
  const { diagnostics } = compileText(`name: shop
variables: {db_password: Qz7hunterXk2}
resources:
  dataos_services:
    orders:
      service: {stack: container, envs: {LEVEL: "\${vars.db_password}"}, stackSpec: {image: nginx}}
`);
  const told = diagnostics.filter(({ code }) => code === 'STK4005').map((each) => formatDiagnostics([each]));
  assert.is(told.length, 1);
  assert.match(told.join(''), '5 |     orders:');
  assert.not.match(told.join(''), 'Qz7');
});

test.run();
