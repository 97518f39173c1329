import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { compileText } from '../../../golden/synthesize.ts';

const test = suite('kinds/infrastructure/without-effect');

function fieldsTold(via: string, block: string): readonly string[] {
  const { diagnostics } = compileText(
    `name: shop\n${via}resources:\n  providers: {kubernetes: {}}\n  infrastructure:\n    load: {type: kubernetes-job, image: "x:1", command: [load], ${block}}\n`,
  );
  return diagnostics.flatMap(({ code, message }) =>
    code === 'STK3659' ? [/^"(\w+)"/.exec(message)?.[1] ?? ''] : [code],
  );
}

const terraform = 'kubernetes: {via: terraform}\n';
const all = 'stream_output: false, pod_watch_timeout_seconds: 5, cluster_config: {context_name: east}';

test('what only "stackc run" reads is told of a Job that Terraform creates', () => {
  assert.equal(fieldsTold(terraform, all).toSorted(), ['cluster_config', 'pod_watch_timeout_seconds', 'stream_output']);
  assert.equal(fieldsTold('', all), []);
});

test('what the provider has, and what is not given, is not told', () => {
  assert.equal(fieldsTold(terraform, 'job_watch_timeout_seconds: 5, finished_job_ttl: 0, cluster_config: {}'), []);
  assert.equal(fieldsTold(terraform, 'stream_output: null, pod_watch_timeout_seconds: null'), []);
});

test.run();
