/** What nothing is known of, and may stay (`--allow-unresolved`), is written as Laktory 0.10 wrote it for Pulumi, and never means another thing. */
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { record } from '../../compiler/schema/record.ts';
import { compileText } from '../../golden/synthesize.ts';

const test = suite('targets/pulumi/unresolved');

function jobWith(field: string) {
  const text = `name: shop
backend: pulumi
resources:
  providers:
    databricks: {host: "https://x.example"}
  databricks_clusters:
    etl: {cluster_name: etl, spark_version: 15.4.x, num_workers: 1}
  databricks_jobs:
    load: {name: load, ${field}}
`;
  const { files, diagnostics } = compileText(text, { allowUnresolved: true });
  const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  assert.equal(codes, [], field);
  return record(record(record(parse(files[0]?.text ?? ''))['resources'])['load']);
}

const descriptions: readonly (readonly [what: string, written: string, expected: string])[] = [
  ['a resource that is not here', '${resources.other.cluster_id}', '${other.clusterId}'],
  ['the resource itself', '${resources.other}', '${other}'],
  ['a path in it', '${resources.other.job_cluster[0].task_key}', '${other.jobCluster[0].taskKey}'],
  ['inside a text', 'x-${resources.other.cluster_id}-y', 'x-${other.clusterId}-y'],
  ['a property that the type does not have', '${resources.etl.no_such}', '${etl.noSuch}'],
  [
    'what is known, beside it',
    '${resources.etl.cluster_name} ${resources.other.a_b}',
    '${etl.clusterName} ${other.aB}',
  ],
];
for (const [what, written, expected] of descriptions) {
  test(`${what}: ${written}`, () => {
    const properties = record(jobWith(`description: "${written}"`)['properties']);
    assert.is(properties['description'], expected);
  });
}

const providers: readonly (readonly [written: string, expected: string])[] = [
  ['"${resources.databricks}"', '${databricks}'],
  ['databricks', '${databricks}'],
  ['"${resources.databricks.dev}"', '${databricks-dev}'],
  ['databricks.dev', '${databricks-dev}'],
];
for (const [written, expected] of providers) {
  test(`the provider ${written} is that one and no other`, () => {
    assert.is(record(jobWith(`resource_options: {provider: ${written}}`)['options'])['provider'], expected);
  });
}

test('a storage credential gives all privileges in the spelling of Laktory 0.10, too', () => {
  const { files, diagnostics } = compileText(`name: shop
backend: pulumi
resources:
  databricks_storagecredentials:
    lake: {name: lake, aws_iam_role: {role_arn: x}, grants: [{principal: ops, privileges: [ALL PRIVILEGES]}]}
`);
  assert.equal(diagnostics, []);
  assert.match(files[0]?.text ?? '', /- ALL PRIVILEGES/);
});

test.run();
