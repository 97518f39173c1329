import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../golden/synthesize.ts';

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

test('base64, wherever it begins', () => {
  const password = 'Xq7-hunter-2z';
  for (const front of ['', 'u', 'us', 'user:', 'user:a']) {
    const text = `name: shop\nvariables: {db_password: ${password}}\nresources:\n  terraform_data:\n    a: {input: "\${vars.db_password}", triggers_replace: ${btoa(front + password)}}\n`;
    assert.is(compileText(text).diagnostics.filter(({ code }) => code === 'STK4005').length, 2, front);
  }
});

test.run();
