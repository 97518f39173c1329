/** What variables stand for is spelled as the place of its use wants it. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('2-resolve/3-substitute/spelling');

const stack = (variable: string, use: string) => `name: shop
variables:
  it: ${variable}
resources:
  providers: {databricks: {host: "https://a.cloud.databricks.com"}}
  databricks_jobs:
    load: ${use}
`;

const cases: readonly (readonly [name: string, variable: string, use: string, codes: string, json: string])[] = [
  [
    'a list of blocks by its plural',
    '[{task_key: a, existing_cluster_id: c, notebook_task: {notebook_path: /a}, libraries: [{whl: /a}]}]',
    `{name: a, tasks: "\${vars.it}"}`,
    '',
    '"library":[{"whl":"/a"}]',
  ],
  [
    'an item of a list',
    '{task_key: a, existing_cluster_id: c, notebook_task: {notebook_path: /a}, libraries: [{whl: /a}]}',
    `{name: a, tasks: ["\${vars.it}"]}`,
    '',
    '"library":[{"whl":"/a"}]',
  ],
  [
    'what an expression gives',
    '{task_key: a, existing_cluster_id: c, notebook_task: {notebook_path: /a}, libraries: [{whl: /a}]}',
    `{name: a, tasks: "\${{ [vars.it] }}"}`,
    '',
    '"library":[{"whl":"/a"}]',
  ],
  ['the whole body, with a former field', '{name: a, job_clusters: [], clusters: []}', `\${vars.it}`, 'STK3110', ''],
  ['both spellings of a field', '{tasks: [], task: [], name: a}', `\${vars.it}`, 'STK2205', ''],
  ['keys of a free map stay', '{tasks: a, libraries: b}', `{name: a, tags: "\${vars.it}"}`, '', '"libraries":"b"'],
];
for (const [name, variable, use, codes, json] of cases) {
  test(name, () => {
    const { diagnostics, files } = compileText(stack(variable, use), { targets: ['terraform'] });
    assert.is([...new Set(diagnostics.map(({ code }) => code))].join(), codes);
    assert.ok((files[0]?.text ?? '').replace(/\s+/g, '').includes(json), files[0]?.text);
  });
}

test.run();
