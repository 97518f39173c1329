import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';
import { startOf } from '../source/span.ts';
import { textAt } from '../value/build.ts';

const test = suite('3-expand/carried-credentials');

const head = 'variables: {db_password: hunter2x, plain: harmless, copy: "${vars.db_password}"}\nresources:\n';
const host = '  providers: {databricks: {host: https://x.example.com}}\n';

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing of it', `${host}  terraform_data: {a: {input: "\${vars.plain}"}}`, []],
  [
    'JSON that a kind makes of a mapping',
    `${host}  databricks_clusterpolicies: {p: {name: p, definition: {x: {type: fixed, value: "\${vars.db_password}"}}}}`,
    ['STK4005'],
  ],
  [
    'a path that a kind builds',
    `${host}  databricks_notebooks: {n: {source: ./a.py, dirpath: "/x/\${vars.copy}/"}}`,
    ['STK4005'],
  ],
  [
    'the name of something that is made',
    `${host}  databricks_catalogs: {c: {name: c, schemas: [{name: s, resource_options: {name: "\${vars.copy}"}}]}}`,
    ['STK4005'],
  ],
  [
    'the description of a project',
    '  dataiku_projects: {p: {key: P, name: p, description: "${vars.copy}"}}',
    ['STK4005'],
  ],
  [
    'a path on this machine',
    `${host}  databricks_notebooks: {n: {source: "./\${vars.copy}.py", path: /x}}`,
    ['STK4005'],
  ],
];
for (const [name, resources, expected] of cases) {
  test(name, () => {
    const { diagnostics, files } = compileText(`name: shop\n${head}${resources}\n`);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    assert.equal([...new Set(errors.map(({ code }) => code))], expected);
    assert.is(files.length === 0, expected.length > 0);
    assert.not(errors.some(({ message }) => message.includes('hunter2x')));
  });
}

/** Places whose messages say what is wrong with a value that an expression gave. */
const told: readonly (readonly [string, string])[] = [
  ['a file', `${host}  databricks_notebooks: {n: {path: /x, source: @}}`],
  [
    'a permission',
    `${host}  databricks_notebooks: {n: {path: /x, source: ./a.py, access_controls: [{group_name: g, permission_level: @}]}}`,
  ],
  ['a version', '  providers: {foo: {source: a/b, version: @}}'],
  ['a name', '  kubernetes: {a: {apiVersion: v1, kind: ConfigMap, metadata: {name: @, namespace: @}}}'],
  [
    'a time zone',
    '  prefect_deployments: {d: {name: d, entrypoint: "a:b", work_pool: {name: p}, schedules: [{cron: "* * * * *", timezone: @}]}}',
  ],
  ['a setting', '  terraform_data: {a: {input: 1}}\nsettings: {workspace_root: @}'],
  ['a name that is worked out', "  terraform_data: {a: {input: '${{ vars[vars.long_password[:8]] }}'}}"],
  ['a key', "  terraform_data: {a: {input: 1, resource_options: '${{ {vars.long_password[:8]: 1} }}'}}"],
];
for (const [name, resources] of told) {
  test(`no message shows what an expression made: ${name}`, () => {
    for (const made of ['[:8]', '[::-1]', '.upper()', '[8:]']) {
      const value = `'\${{ vars.long_password${made} }}'`;
      const text = `name: shop\nvariables: {long_password: Zq9xKw3vLt7pRw2m}\nresources:\n${resources.replaceAll('@', () => value)}\n`;
      const { diagnostics } = compileText(text);
      assert.ok(diagnostics.length > 0);
      const words = diagnostics.flatMap(({ message, related }) => [message, ...related.map(({ note }) => note)]);
      for (const shown of ['Zq9xKw3v', 'm2wRp7tL', 'ZQ9XKW3V', 'Lt7pRw2m']) assert.not(words.join().includes(shown));
    }
  });
}

test('what grows is gone through once: credentials beside texts, settings of the command line, fields that nobody knows', () => {
  const many = Array.from({ length: 4000 }, (_, at) => at);
  const variables = many.map((at) => `  p${at}_password: abcdefgh${at}\n`).join('');
  const texts = many.map((at) => `"\${vars.p${at}_password}", some text ${at}`).join(', ');
  const fields = many.map((at) => `      a${at}: 1\n`).join('');
  const at = startOf({ name: '--set', text: '1' });
  const set = many.map((number) => ({ ...at, key: `terraform.a${number}`, value: textAt(at, '1') }));
  const before = process.cpuUsage().user;
  const secrets = `name: shop\nvariables:\n${variables}resources: {terraform_data: {a: {input: [${texts}]}}}\n`;
  assert.is(compileText(secrets, { allowPlainSecrets: true }).files.length, 1);
  assert.is(compileText('name: shop\nresources: {terraform_data: {a: {}}}\n', { set }).diagnostics.length, 4000);
  compileText(`name: shop\nresources:\n${host}  databricks_jobs:\n    j:\n      name: j\n${fields}`);
  assert.ok(process.cpuUsage().user - before < 6_000_000);
});

test('base64, wherever it begins', () => {
  const password = 'Xq7-hunter-2z';
  for (const front of ['', 'u', 'us', 'user:', 'user:a']) {
    const text = `name: shop\nvariables: {db_password: ${password}}\nresources:\n  terraform_data:\n    a: {input: "\${vars.db_password}", triggers_replace: ${btoa(front + password)}}\n`;
    assert.is(compileText(text).diagnostics.filter(({ code }) => code === 'STK4005').length, 2, front);
  }
});

test.run();
