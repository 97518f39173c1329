import { readdirSync, readFileSync } from 'node:fs';
import { Job } from 'kubernetes-models/batch/v1';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';

/** What the golden cases make of Jobs is what Kubernetes takes, whichever YAML reads it. */
const test = suite('kinds/infrastructure/jobs');

const folder = 'golden/infrastructure-jobs/expected';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /job-.*\.yaml$/.test(path));

test('there are Jobs of three environments', () => assert.ok(files.length >= 9));

for (const file of files) {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const isOriginal = file.startsWith('test');

  test(`${file} is the same in YAML 1.1 and 1.2`, () => {
    assert.equal(parse(text, { version: '1.1' }), parse(text, { version: '1.2' }));
  });

  test(`${file} is a Job to Kubernetes`, () => {
    const job = parse(text);
    assert.not.throws(() => new Job(job).validate());
    // The original takes both for fields of the pod.
    const [here, there] = isOriginal ? [job.spec.template.spec, job.spec] : [job.spec, job.spec.template.spec];
    assert.equal([here.parallelism, there.parallelism], [1, undefined]);
  });
}

test.run();
