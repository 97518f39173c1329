import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compile } from '../cli/library.ts';

const test = suite('told/decided-readings');

const cluster = (field: string) => `resources:
  providers: {databricks: {}}
  databricks_clusters: {small: {cluster_name: small, spark_version: 16.4.x-scala2.12, num_workers: 1, ${field}}}
`;

/** What a stack holds, and the texts about whose two readings something is said. */
const stacks: readonly (readonly [string, string, readonly string[]])[] = [
  ['true or false', cluster('enable_elastic_disk: yes, is_pinned: Off'), []],
  ['a word that YAML 1.1 as Python reads it takes for text', cluster('is_pinned: n'), []],
  ['a number in full', cluster('autotermination_minutes: 1e1'), []],
  ['digits in groups', cluster('autotermination_minutes: 1_0'), []],
  ['two numbers', cluster('autotermination_minutes: 010'), ['010']],
  [
    'text, which nothing else could be',
    cluster('custom_tags: {country: NO, since: 2031-04-05T06:07:08Z, at: 12:30}'),
    [],
  ],
  ['a field that takes anything', 'resources: {terraform_data: {a: {input: {b: yes, c: [1e3]}}}}\n', ['yes', '1e3']],
  ['a list or a text', `${cluster('is_pinned: no')}outputs: {a: {value: [off]}}\n`, ['off']],
  ['a variable', `variables: {pinned: yes}\n${cluster('is_pinned: "${vars.pinned}"')}`, ['yes']],
  ['a part of a variable', `variables: {a: {b: yes}}\n${cluster('custom_tags: "${vars.a}"')}`, ['yes']],
  [
    'an object of Kubernetes',
    `resources:
  kubernetes:
    p:
      {apiVersion: v1, kind: Pod, metadata: {annotations: {a: on}}, spec: {hostNetwork: no, containers: [{name: a, image: b}]}}
`,
    [],
  ],
  ['an alias in two fields', cluster('is_pinned: &a yes, enable_elastic_disk: *a'), []],
  [
    'an alias in a field that takes anything as well',
    `resources:
  providers: {databricks: {}}
  databricks_clusters:
    small: {cluster_name: small, spark_version: 16.4.x-scala2.12, num_workers: 1, is_pinned: &a yes}
  terraform_data: {b: {input: *a}}
`,
    ['yes'],
  ],
];

/** What stands in quotes at the beginning of the messages about two readings. */
function doubts(text: string, environment?: string): readonly string[] {
  const { diagnostics } = compile({ files: { 'stack.yaml': `name: shop\n${text}` }, environment });
  assert.equal(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    [],
  );
  return diagnostics.filter(({ code }) => code === 'STK1050').map(({ message }) => message.split('"')[1] ?? '');
}

for (const [name, text, expected] of stacks) {
  test(`two readings of ${name}`, () => assert.equal(doubts(text), expected));
}

const environments = `${cluster('autotermination_minutes: 010')}
environments:
  dev: {protected: no, variables: {a: on}, resources: {databricks_clusters: {small: {autotermination_minutes: 20}}}}
  prod: {protected: yes, resources: {databricks_clusters: {small: {custom_tags: {a: off}}}}}
`;

test('an environment is told about what it writes', () => {
  assert.equal(doubts(environments, 'dev'), ['on']);
  assert.equal(doubts(environments, 'prod'), ['010']);
});

test('a value with a mistake stays in doubt, because its other reading may be meant', () => {
  const { diagnostics } = compile({
    files: { 'stack.yaml': `name: shop\n${cluster('autotermination_minutes: 1:30')}` },
  });
  assert.equal(
    diagnostics.map(({ code }) => code),
    ['STK1050', 'STK2202'],
  );
});

test('a manifest of DataOS is told about what it writes', () => {
  const manifest = `name: daily
version: v1
type: workflow
workflow:
  schedule: {cron: "0 4 * * *", endOn: 2027-11-01T23:40:45Z, concurrencyPolicy: Forbid}
  dag: [{name: a, spec: {stack: container, stackSpec: {image: "a:1", command: [a], arguments: [yes]}}}]
`;
  const { diagnostics } = compile({ files: { 'daily.yaml': manifest }, stack: 'daily.yaml' });
  assert.equal(
    diagnostics.filter(({ code }) => code === 'STK1050').map(({ at }) => at.file.text.slice(at.start, at.end)),
    ['yes'],
  );
});

test.run();
