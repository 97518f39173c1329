/** The ways on which a secret could come out of a stack: `secret-routes.test.ts` follows each. */

/** Nothing that stackc itself would ever say. */
export const secret = 'Qz7hunterXk2';

export interface Route {
  readonly files: Readonly<Record<string, string>>;
  readonly options?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

/** Ways to write the same value in YAML, below a key that stands at the indentation of four. */
const spellings: Readonly<Record<string, string>> = {
  plain: secret,
  'in double quotes': `"${secret}"`,
  'in single quotes': `'${secret}'`,
  'with an escape': `"a\\"${secret}"`,
  'as a block': `|\n        ${secret}`,
  'as a folded block': `>-\n        ${secret}\n        more`,
  'on the next line': `\n        ${secret}`,
  'with a tag': `!!str ${secret}`,
  'with an anchor': `&anchor ${secret}`,
  'over two lines': `"${secret}\n        more"`,
  'with a comment': `${secret} # ${'x'}`,
};

/** Stacks in which a provider has the token, and something near it is wrong. `@` is the token. */
const mistakes: Readonly<Record<string, string>> = {
  'nothing but itself': 'resources:\n  providers:\n    databricks:\n      token: @\n',
  'an unknown key below it': 'resources:\n  providers:\n    databricks:\n      token: @\n      tokn: 1\n',
  'an unknown key above it': 'resources:\n  providers:\n    databricks:\n      tokn: 1\n      token: @\n',
  'a key twice': 'resources:\n  providers:\n    databricks:\n      token: @\n      token: x\n',
  'a key twice, the second time': 'resources:\n  providers:\n    databricks:\n      token: x\n      token: @\n',
  'a mistake in the YAML': 'resources:\n  providers:\n    databricks:\n      token: @\n      x: [1\n',
  'a mistake in the YAML, above': 'resources:\n  providers:\n    databricks:\n      x: ]\n      token: @\n',
};

export const spelled = Object.entries(spellings).flatMap(([spelling, value]) =>
  Object.entries(mistakes).map(([mistake, stack]): readonly [string, Route] => [
    `${spelling}, with ${mistake}`,
    { files: { 'stack.yaml': `name: shop\n${stack.replace('@', () => value)}` } },
  ]),
);

export const resource = (input: string, head = '') => ({
  'stack.yaml': `name: shop\n${head}\nresources:\n  terraform_data:\n    o: {input: x}\n    a:\n      input: ${input}\n`,
});
const sensitive = 'variables: {t: {sensitive: true}}';

export const others: readonly (readonly [string, Route])[] = [
  [
    'the value of a sensitive variable',
    { files: resource('${vars.t}', `variables: {t: {sensitive: true, value: ${secret}}}`) },
  ],
  ['its default', { files: resource('${vars.t}', `variables: {t: {sensitive: true, default: ${secret}}}`) }],
  ['--var of a sensitive variable', { files: resource('${vars.t}', sensitive), options: ['--var', `t=${secret}`] }],
  ['--var=', { files: resource('${vars.t}', sensitive), options: [`--var=t=${secret}`] }],
  ['a misspelt --var', { files: resource('${vars.t}', sensitive), options: ['--vra', `t=${secret}`] }],
  ['a misspelt --var=', { files: resource('${vars.t}', sensitive), options: [`--vra=t=${secret}`] }],
  ['a forgotten --var', { files: resource('${vars.t}', sensitive), options: [`t=${secret}`] }],
  ['--var with a colon', { files: resource('${vars.t}', sensitive), options: ['--var', `t:${secret}`] }],
  ['--var= with a colon', { files: resource('${vars.t}', sensitive), options: [`--var=t:${secret}`] }],
  [
    'a variable file like .env',
    {
      files: { ...resource('${vars.t}', sensitive), 'v.env': `export t=${secret}\n` },
      options: ['--var-file', 'v.env'],
    },
  ],
  [
    'a variable file of Terraform',
    {
      files: { ...resource('${vars.t}', sensitive), 'v.tfvars': `t = "${secret}"\n` },
      options: ['--var-file', 'v.tfvars'],
    },
  ],
  ['--var without a name', { files: resource('${vars.t}', sensitive), options: ['--var', `=${secret}`] }],
  ['--var of an unknown variable', { files: resource('1', sensitive), options: ['--var', `tt=${secret}`] }],
  ['a variable file', { files: { ...resource('${vars.t}', sensitive), 'variables.yaml': `n: 1\nt: ${secret}\n` } }],
  [
    'a variable file, in other letters',
    { files: { ...resource('${vars.t}', sensitive), 'variables.yaml': `T: |\n  ${secret}\n` } },
  ],
  [
    'a variable file with a mistake',
    { files: { ...resource('${vars.t}', sensitive), 'variables.yaml': `db_password: ${secret}\nx: ]\n` } },
  ],
  [
    'a variable file that is named',
    { files: { ...resource('${vars.t}', sensitive), 'v.yaml': `t: "${secret}"\n` }, options: ['--var-file', 'v.yaml'] },
  ],
  ['TF_VAR_', { files: resource('${vars.t}', sensitive), variables: { TF_VAR_t: secret, t: secret } }],
  [
    'a resource that switches it off',
    { files: resource('${vars.t}\n      variables: {t: '.concat(secret, '}'), sensitive) },
  ],
  [
    'an environment that switches it off',
    { files: resource('${vars.t}', `${sensitive}\nenvironments: {dev: {variables: {t: ${secret}}}}`) },
  ],
  [
    'a variable file that gives it twice',
    { files: { ...resource('${vars.t}', sensitive), 'variables.yaml': `t: x\nt: ${secret}\n` } },
  ],
  [
    'a variable file that cannot be read',
    { files: { ...resource('${vars.t}', sensitive), 'variables.yaml': `t: ${secret}\nx: [1\n` } },
  ],
  ['--token', { files: resource('1'), options: ['--token', secret] }],
  ['--var without "="', { files: resource('1'), options: ['--var', 'token', secret] }],
  [
    '--set of a credential',
    { files: resource('1'), options: ['--set', `resources.providers.databricks.token=${secret}`] },
  ],
  ['--set of an unknown field', { files: resource('1'), options: ['--set', `resources.terraform_data.a.x=${secret}`] }],
  ['an output', { files: resource('1', `outputs: {db_password: {value: ${secret}}}`) }],
  [
    'an output of a variable',
    { files: resource('1', `variables: {db_password: ${secret}}\noutputs: {o: {value: "\${vars.db_password}"}}`) },
  ],
  [
    'a call of the target',
    { files: resource(`'\${upper("\${vars.db_password}")}'`, `variables: {db_password: ${secret}}`) },
  ],
  ['an argument behind its option', { files: resource(`[run, --password, ${secret}]`) }],
  [
    'a Secret of Kubernetes',
    {
      files: {
        'stack.yaml': `name: s\nresources: {kubernetes: {s: {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: n}, stringData: {x: ${secret}}}}}\n`,
      },
    },
  ],
  ['a password in an address', { files: resource(`https://me:${secret}@host`) }],
  ['a password in an address beside a reference', { files: resource(`"https://me:${secret}@\${resources.o.id}"`) }],
  ['a credential beside a reference', { files: resource(`{password: "${secret}-\${resources.o.id}"}`) }],
  [
    'a variable that is named as one',
    { files: resource('${vars.db_password}', `variables: {db_password: ${secret}}`) },
  ],
  ['an expression', { files: resource('{password: "${{ vars.p + \'x\' }}"}', `variables: {p: ${secret}}`) }],
  ['a variable that feeds one', { files: resource('{password: "${vars.p}"}', `variables: {p: ${secret}}`) }],
  [
    'a variable through a variable',
    { files: resource('{password: "${vars.q}"}', `variables: {p: ${secret}, q: "x\${vars.p}"}`) },
  ],
  ['a mapping', { files: resource('{login: {pwd: "'.concat(secret, '"}}')) }],
  ['a list', { files: resource('{login: [{api-key: '.concat(secret, '}]}')) }],
  ['an authorization', { files: resource('{Authorization: Basic '.concat(secret, '}')) }],
  [
    'a backend',
    { files: resource('1', `terraform: {backend: {s3: {bucket: b, key: k, region: r, secret_key: ${secret}}}}`) },
  ],
  ['a backend with a mistake', { files: resource('1', `terraform: {backend: {s3: {password: ${secret}}, gcs: {}}}`) }],
  [
    'an address of a backend',
    { files: resource('1', `terraform: {backend: {pg: {conn_str: "postgres://me:${secret}@h/x"}}}`) },
  ],
  [
    'a secret of Databricks',
    {
      files: {
        'stack.yaml': `name: s\nresources:\n  databricks_secret_scopes:\n    s:\n      name: s\n      secrets:\n        - {key: k, string_value: ${secret}}\n`,
      },
    },
  ],
  [
    'its former spelling',
    {
      files: {
        'stack.yaml': `name: s\nresources:\n  databricks_secret_scopes:\n    s:\n      name: s\n      secrets:\n        - {key: k, value: ${secret}, x: 1}\n`,
      },
    },
  ],
  [
    'a customization',
    {
      files: {
        'stack.yaml': `name: s\nresources:\n  terraform_data:\n    a:\n      input: 1\n      resource_options: {customizations: [{op: add, path: /password, value: ${secret}}]}\n`,
      },
    },
  ],
  ['an include of a process variable', { files: resource('!use "${vars.t}.yaml"'), variables: { T: secret } }],
  ['an SQL include of a process variable', { files: resource('!use "${vars.t}.sql"'), variables: { T: secret } }],
  ['a reference by a process variable', { files: resource('${resources.${vars.t}.id}'), variables: { T: secret } }],
  ['a reference in a process variable', { files: resource('${resources.x${vars.t}}'), variables: { T: secret } }],
  [
    'a provider by a process variable',
    {
      files: {
        'stack.yaml':
          'name: s\nresources:\n  terraform_data:\n    a:\n      resource_options: {provider: "${vars.t}"}\n',
      },
      variables: { T: secret },
    },
  ],
  [
    'a schema by a process variable',
    { files: resource('1', 'settings: {provider_schemas: "${vars.t}.json"}'), variables: { T: secret } },
  ],
  [
    'a number by a process variable',
    {
      files: {
        'stack.yaml':
          'name: s\nresources:\n  databricks_clusters:\n    c: {cluster_name: c, num_workers: "${vars.t}"}\n',
      },
      variables: { T: secret },
    },
  ],
  [
    'a switch by a process variable',
    {
      files: {
        'stack.yaml': 'name: s\nresources:\n  databricks_clusters:\n    c: {cluster_name: c, is_pinned: "${vars.t}"}\n',
      },
      variables: { T: secret },
    },
  ],
  ['an expression of a process variable', { files: resource('${{ vars.t + 1 }}'), variables: { T: secret } }],
  [
    'an index of a process variable',
    { files: resource('${{ vars.m[vars.t] }}', 'variables: {m: {a: 1}}'), variables: { T: secret } },
  ],
  ['a comment', { files: resource(`1 # password: ${secret}\n      x: 1`) }],
  ['a connection string', { files: resource(`Server=db;User Id=me;Password=${secret};`) }],
  ['a key of a storage account', { files: resource(`AccountName=lake;AccountKey=${secret}`) }],
  [
    'a script beside a mistake',
    { files: resource(`|\n        export DB_PASSWORD=${secret}\n    b: {inputt: 1, depends_on: [x]}\n    b: 1`) },
  ],
  ...[
    ['a script', `|\n        export DB_PASSWORD=${secret}`],
    ['an option of a command', `run --password=${secret}`],
    ['a header of a command', `"curl -H 'Authorization: Bearer ${secret}' https://x"`],
    ['a program', `|\n        reader.option("password", "${secret}")`],
    ['a pair of a name and a value', `[{name: DB_PASSWORD, value: ${secret}}]`],
    ['a pair in JSON text', `'[{"name": "DB_PASSWORD", "value": "${secret}"}]'`],
    ['an address with a signature', `https://lake/c?sv=1&sig=${secret}`],
  ].map(([name = '', input = '']): readonly [string, Route] => [name, { files: resource(input) }]),
  ...[
    ['an entry of a variable', '${vars.login.password}'],
    ['an entry in an expression', "${{ vars.login.password + 'x' }}"],
    ['an f-string', "${{ f'x{vars.login.password}' }}"],
    ['an entry that another variable takes', '${vars.taken}'],
    ['a list of values', '${{ [each for each in vars.login.values()] }}'],
  ].map(([name = '', input = '']): readonly [string, Route] => [
    name,
    {
      files: resource(
        `"${input}"`,
        `variables: {login: {user: me, password: ${secret}}, taken: "a \${vars.login.password}"}`,
      ),
    },
  ]),
];

/** Fields that judge their value: what a process variable put there is judged, and not repeated. */
const judged: Readonly<Record<string, string>> = {
  'a choice': 'resources: {databricks_clusters: {c: {cluster_name: c, runtime_engine: "${vars.t}"}}}',
  'a dependency': 'resources: {terraform_data: {a: {resource_options: {depends_on: ["${vars.t}"]}}}}',
  'a dependency, as a reference':
    'resources: {terraform_data: {a: {resource_options: {depends_on: ["${resources.${vars.t}}"]}}}}',
  'a former name': 'resources: {terraform_data: {a: {resource_options: {moved_from: "${vars.t} x"}}}}',
  'changes to ignore': 'resources: {terraform_data: {a: {resource_options: {ignore_changes: ["${vars.t}"]}}}}',
  'a switch of a resource': 'resources: {terraform_data: {a: {resource_options: {is_enabled: "${vars.t}"}}}}',
  'a count': 'resources: {terraform_data: {a: {count: "${vars.t}"}}}',
  'a lifecycle': 'resources: {terraform_data: {a: {lifecycle: {prevent_destroy: "${vars.t}"}}}}',
  'a task':
    'resources: {databricks_jobs: {j: {name: j, tasks: [{task_key: a, depends_on: [{task_key: "${vars.t}"}]}]}}}',
  'a cluster of a job':
    'resources: {databricks_jobs: {j: {name: j, tasks: [{task_key: a, job_cluster_key: "${vars.t}"}]}}}',
  'a privilege':
    'resources: {databricks_catalogs: {c: {name: c, grants: [{principal: p, privileges: ["${vars.t}"]}]}}}',
  'a backend': 'terraform: {backend: {s3: {bucket: "${vars.t}"}, "${vars.t}": {}}}',
  'a target': 'iac_backend: "${vars.t}"',
  'the version of YAML': 'settings: {yaml_version: "${vars.t}"}',
  'a reference to an attribute':
    'resources: {terraform_data: {o: {input: 1}, a: {input: "${resources.o.x${vars.t}}"}}}',
  'a mapping': 'resources: {terraform_data: {a: "${vars.t}"}}',
  'a kind': 'resources: {terraform_data: "${vars.t}"}',
  'an environment': 'environments: {dev: "${vars.t}"}',
  'an expression that fails': 'resources: {terraform_data: {a: {input: "${{ int(vars.t) }}"}}}',
  'an expression without a member': 'resources: {terraform_data: {a: {input: "${{ vars.t.x }}"}}}',
  'a pattern': 'variables: {p: "${vars.t}", "r\'[\'": "${vars.t}"}',
};
export const fromProcess = Object.entries(judged).map(([name, stack]): readonly [string, Route] => [
  `a process variable in ${name}`,
  { files: { 'stack.yaml': `name: shop\n${stack}\n` }, variables: { T: secret } },
]);
