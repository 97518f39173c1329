import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { complaintsIn } from './complaints.ts';
import { pointerAt } from './pointer-at.ts';

const test = suite('targets/terraform/said');

const plain = `
Warning: Deprecated

  on stack.tf.json line 1:

Error: Extraneous JSON object property

  on stack.tf.json line 5, in resource.terraform_data.a:
   5:         "inputt": 1

No argument or block type is named "inputt". Did you mean
"input"?

Error: Saved plan is stale

The given plan file can no longer be applied.
`;
const framed = `\u001b[31m╷\u001b[0m
│ \u001b[1m\u001b[31mError: \u001b[0mcannot create job: quota
│ 
│   with databricks_job.ingest["eu"],
│   on stack.tf line 8, in resource "databricks_job" "ingest":
│    8: resource "databricks_job" "ingest" {
│ 
╵
`;

test('errors are read with and without frames and colors', () => {
  assert.equal(
    complaintsIn(plain).map(({ summary, file, line, address }) => [summary, file, line, address]),
    [
      ['Extraneous JSON object property', 'stack.tf.json', 5, 'terraform_data.a'],
      ['Saved plan is stale', undefined, undefined, undefined],
    ],
  );
  assert.equal(complaintsIn(plain)[0]?.detail, ['No argument or block type is named "inputt". Did you mean "input"?']);
  const [{ text: _, ...job } = { text: '' }] = complaintsIn(framed);
  assert.equal(job, {
    summary: 'cannot create job: quota',
    detail: [],
    file: 'stack.tf',
    line: 8,
    address: 'databricks_job.ingest',
  });
});

const json = `{
  "resource": {
    "databricks_job": {
      "a": {
        "task": [
          {
            "task_key": "x"
          },
          {
            "task_key": "y",
            "tags": [
              "one",
              "two"
            ]
          }
        ]
      }
    }
  }
}
`;
const hcl = `resource "databricks_job" "a" {
  name = "a"

  task {
    task_key = "x"
  }

  task {
    task_key = "y"
    "odd key" = 1
  }
}
`;
const pointers: readonly (readonly [text: string, line: number, pointer: readonly (string | number)[]])[] = [
  [json, 4, ['resource', 'databricks_job', 'a']],
  [json, 7, ['resource', 'databricks_job', 'a', 'task', 0, 'task_key']],
  [json, 10, ['resource', 'databricks_job', 'a', 'task', 1, 'task_key']],
  [json, 13, ['resource', 'databricks_job', 'a', 'task', 1, 'tags', 1]],
  [json, 18, ['resource', 'databricks_job']],
  [json, 15, ['resource', 'databricks_job', 'a', 'task', 1]],
  [hcl, 1, ['resource', 'databricks_job', 'a']],
  [hcl, 2, ['resource', 'databricks_job', 'a', 'name']],
  [hcl, 9, ['resource', 'databricks_job', 'a', 'task', 1, 'task_key']],
  [hcl, 10, ['resource', 'databricks_job', 'a', 'task', 1, 'odd key']],
  ['', 3, []],
];
for (const [text, line, pointer] of pointers) {
  test(`line ${line} of ${text.slice(0, 8).trim() || 'nothing'} is ${pointer.join(' ')}`, () =>
    assert.equal(pointerAt(text, line), pointer));
}

test.run();
